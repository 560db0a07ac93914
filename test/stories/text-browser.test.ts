import t from 'tap'
import { listen } from '../support/code-reader.ts'
import { startMailbox } from '../support/coming-back.ts'
import { openTextBrowser, withoutTextBrowser } from '../support/text-browser.ts'

t.setTimeout(180_000)

const story = 'He laughed & drove off.\nThen he came "back".'

t.test(
  'in a browser of text alone she reports, notes her code, reads the answer and takes all back (E-08)',
  { skip: withoutTextBrowser, timeout: 150_000 },
  async (t) => {
    const place = await startMailbox(t)
    const origin = await listen(place)
    let code = ''
    const her = await openTextBrowser(t, `${origin}/report`)

    await t.test('the form tells her what is true for this browser', async (t) => {
      const page = await her.look()
      t.match(page, 'Right now our server would read your words')
      t.notMatch(page, 'locked on this device before they are sent')
    })

    await t.test('she answers what she wants to, and is asked for what is missing', async (t) => {
      t.match(await her.press('Continue'), 'Please tick at least one.')
      t.match(await her.tick('Robbed me'), '[*]Robbed me')
      for (const question of [2, 3, 4]) {
        t.match(await her.press('Continue'), `Question ${question} of 15`)
      }
      await her.write('Only the team that runs this service sees this.', story)
      for (let question = 5; question <= 12; question += 1) await her.press('Continue')
      await her.tick('Yes, but show me first')
      await her.press('Continue')
      await her.tick('Yes, only the facts')
    })

    await t.test('her code stands there before she sends, and after', async (t) => {
      let page = await her.press('Continue')
      for (let more = 0; more < 3 && !/^Send\b/m.test(page); more += 1) {
        page = await her.press('Continue')
      }
      t.match(page, 'He laughed & drove off.')
      code = /^((?:[a-z]{3,8} ){6}[a-z]{3,8})$/m.exec(page)?.[1] ?? ''
      t.not(code, '', 'seven words')
      t.match(await her.press('Send'), code)
    })

    const [oid = ''] = await place.oids('arrivals')
    const { mbx, form } = await place.open(oid)
    t.equal(form['story'], story)
    if (mbx === null) throw new Error('she has a code')
    const consents = { alert: 'show_me_first' }
    const text = { en: 'Which way did he go?' }
    await place.answer(mbx, { kind: 'question', text, consents, n: 0 })
    await place.mailbox.post()
    const left = await her.quit()
    const back = await openTextBrowser(t, `${origin}/code`)

    await t.test('she comes back and reads what was answered', async (t) => {
      const page = await back.look()
      t.match(page, 'Without scripts our server works with your code')
      t.notMatch(page, 'Your code stays on this device')
      await back.write('Capitals and spaces do not matter', code)
      const open = await back.press('Open')
      t.match(open, 'Which way did he go?')
      t.match(open, 'Only after you have seen the warning and said yes.')
    })

    await t.test('she answers, and it comes in like any report', async (t) => {
      await back.write('looks like any other', 'Towards\nthe harbour.')
      t.match(await back.press('Send'), 'We have it. Someone from the team will read it.')
      const [sent = ''] = (await place.oids('arrivals')).filter((one) => one !== oid)
      t.match(await place.open(sent), { form: { message: 'Towards\nthe harbour.' } })
    })

    await t.test('she takes everything back', async (t) => {
      t.match(await back.press('Take everything back'), 'What cannot be undone')
      const done = await back.press('Yes, take it all back now')
      t.match(done, 'Done. What belonged to this code is gone.')
      t.match(done, 'Nothing new here yet')
      t.same(await place.oids('arrivals'), [])
    })

    await t.test('and her browser keeps neither her code nor her words', async (t) => {
      const kept = left + (await back.quit())
      for (const words of [code, 'laughed', 'harbour', 'Which way']) {
        t.notOk(kept.includes(words), 'not in its history, its cookies or its settings')
      }
    })
  },
)
