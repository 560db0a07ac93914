import t from 'tap'
import { sendReport } from '../support/code-reader.ts'
import { startMailbox, visitorOf } from '../support/coming-back.ts'
import { createReporter, encodeForm, formType } from '../support/reporter.ts'

t.setTimeout(120_000)

/** Where the page says that there is no answer. */
const nothing = 'data-field="nothing"'

const answers = {
  what_category: ['NP'],
  consent_police: 'no',
  consent_alert: 'show_me_first',
  story: 'He laughed and drove off.',
}

t.test('without a script, a reporter comes back to what was answered', async (t) => {
  const place = await startMailbox(t)
  const reporter = createReporter(place.site)
  await reporter.fillInAnswers(answers)
  const code = (await reporter.press('send')).code ?? ''
  const [oid = ''] = await place.oids('arrivals')
  const { mbx } = await place.open(oid)
  if (mbx === null) throw new Error('she has a code')
  const her = visitorOf(place)

  await t.test('before anybody has, there is nothing, and every control', async (t) => {
    const page = await her.type(code)
    t.equal(page.status, 200)
    t.match(page.html, nothing)
    t.match(page.text, 'A member’s code opens nothing here', 'said to everybody alike')
    t.ok(page.buttons.includes('choose:alert:no'))
    t.ok(page.buttons.includes('withdraw'))
  })

  await t.test('an answer is there after its posting hour and not before', async (t) => {
    const consents = { alert: 'show_me_first', police: 'no' }
    await place.answer(mbx, { kind: 'received', consents, n: 0 })
    const alert = {
      nickname: 'Amber Heron 7',
      level: 3,
      headline: { en: 'Blue car', ro: 'Mașină albastră' },
      body: { en: 'He locks the doors.' },
      advice: {},
    }
    await place.answer(mbx, { kind: 'draft', alert, n: 1, text: { en: 'Is <this> right?' } })
    t.match((await her.press('look')).html, nothing)
    await place.mailbox.post()
    const page = await her.press('look')
    t.notMatch(page.html, nothing)
    t.match(page.text, 'We have read it')
    t.match(page.text, 'He locks the doors.')
    t.match(page.html, 'Is &lt;this&gt; right?')
    t.match(page.text, 'Only after you have seen the warning and said yes.')
    t.match(
      page.text,
      new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' }).format(place.now()),
    )
    const romanian = await visitorOf(place, '/ro').type(code)
    t.match(romanian.text, 'Mașină albastră')
  })

  await t.test('she says yes to the draft, and it comes in like any report', async (t) => {
    const before = await place.oids('arrivals')
    const page = await her.press('draft:1:yes')
    t.match(page.text, 'We have it. Someone from the team will read it.')
    const [sent = ''] = (await place.oids('arrivals')).filter((one) => !before.includes(one))
    const body = await place.open(sent)
    t.match(body, { type: 'followup', rid: mbx.rid, form: { draft: '1', draft_answer: 'yes' } })
  })

  await t.test(
    'she writes; pressed twice it is one message, other words are another',
    async (t) => {
      const before = (await place.oids('arrivals')).length
      const { pass } = her.page()
      const send = (message: string) =>
        place.site.inject({
          ...{ method: 'POST', url: '/code', headers: formType },
          payload: encodeForm({ d: pass, go: 'message', message }),
        })
      for (const words of ['The van was white.', 'The van was white.', 'And it had a ladder.']) {
        t.match((await send(words)).body, 'We have it. Someone from the team will read it.')
      }
      t.equal((await place.oids('arrivals')).length, before + 2)
    },
  )

  await t.test('a message with nothing in it, or too much, is not lost and not sent', async (t) => {
    const before = (await place.oids('arrivals')).length
    t.match((await her.press('message', { message: '  ' })).text, 'There is nothing to send yet')
    const long = 'ă'.repeat(5001)
    const page = await her.press('message', { message: long })
    t.match(page.text, 'This is a little too long')
    t.ok(page.html.includes(long), 'it is still in the field')
    const lowered = await her.press('choose:stats:no', { message: 'half a thought' })
    t.ok(lowered.html.includes('half a thought'), 'another button leaves it there too')
    t.equal((await place.oids('arrivals')).length, before + 1)
  })

  await t.test('she deletes an answer, and it is gone from the board', async (t) => {
    const tags = async () => (await place.site.inject({ method: 'GET', url: '/b' })).rawPayload
    const list = await tags()
    const page = await her.press('burn:1')
    t.match(page.text, 'Done. The answer is gone.')
    t.notMatch(page.text, 'He locks the doors.')
    t.match(page.text, 'We have read it')
    t.ok((await tags()).equals(list), 'nobody sees from the list that somebody deleted')
  })

  await t.test('she asks for support, with what is safe', async (t) => {
    const wanted = { contact_how: 'text', safe_contact: '07700 900123', support_kind: ['legal'] }
    t.match(
      (await her.press('support', { contact_how: 'text' })).text,
      'Please say how to reach you',
    )
    const before = await place.oids('arrivals')
    const page = await her.press('support', wanted)
    t.match(page.text, 'You changed this just now: Someone may send you a text message.')
    const [sent = ''] = (await place.oids('arrivals')).filter((one) => !before.includes(one))
    const body = await place.open(sent)
    t.same(body.consent, { support: 'text' })
    t.match(body.form, { safe_contact: '07700 900123', support_kind: ['legal'] })
    t.notOk(page.html.includes('07700 900123'), 'once sent it stands in no field')
  })
})

t.test('on two devices without scripts, what one deletes the other does not find', async (t) => {
  const place = await startMailbox(t)
  const { code, share } = await sendReport(place)
  await place.answer(share, { kind: 'note', text: { en: 'It was a blue car.' }, n: 0 })
  await place.mailbox.post()
  const [one, other] = [visitorOf(place), visitorOf(place)]
  t.match((await one.type(code)).text, 'It was a blue car.')
  t.match((await other.type(code)).text, 'It was a blue car.')
  await one.press('burn:0')
  const page = await other.press('message', { message: 'Yes, blue.' })
  t.match(page.text, 'We have it. Someone from the team will read it.')
  t.match(page.html, nothing)
  t.match((await other.press('burn:0')).text, 'Done. The answer is gone.')
  await one.press('withdraw:yes')
  t.match((await other.press('look')).html, nothing)
  t.same(await place.oids('arrivals'), [], 'what the other said went with it')
})

t.test('what is typed that is no code is answered kindly', async (t) => {
  const place = await startMailbox(t)
  const her = visitorOf(place)
  const typed = async (code: string): Promise<string> => {
    const page = await her.type(code)
    t.equal(page.status, 200)
    t.equal(Buffer.byteLength(page.html), 65_536)
    return page.text
  }
  t.match(await typed('abandon'), 'It has seven words, or 24 digits.')
  t.match(await typed(''), 'It has seven words, or 24 digits.')
  t.match(await typed('word '.repeat(10_000)), 'It has seven words, or 24 digits.')
  t.match(await typed('tabel zoo zoo zoo zoo zoo zoo'), /Did you mean: .*table/)
  t.match(await typed('лес zoo zoo zoo zoo zoo zoo'), 'is not one of our words')
  t.match(await typed('<script>alert(1)</script>'), 'It has seven words, or 24 digits.')
  t.notMatch((await her.type('<script>alert(1)</script>')).html, '<script>alert')
  t.match(await typed('1234 5678'), 'It has seven words, or 24 digits.')
  t.match(await typed('my words are: abandon ability, thanks'), 'It has seven words, or 24 digits.')
})

t.test('while the guard is away nothing typed is lost', async (t) => {
  const place = await startMailbox(t)
  const reporter = createReporter(place.site)
  await reporter.fillInAnswers(answers)
  const code = (await reporter.press('send')).code ?? ''
  const open = visitorOf(place)
  await open.type(code)
  await place.guard.kill()
  const her = visitorOf(place)
  const page = await her.type(code)
  t.equal(page.status, 503)
  t.match(page.text, 'Nothing is lost.')
  // One word of it may be any word of the page; two together are hers.
  const pairs = code.split(' ').map((word, i, all) => `${word} ${all[i + 1] ?? ''}`)
  t.same(
    pairs.slice(0, 6).filter((pair) => page.html.includes(pair)),
    [],
    'the code is locked, not shown',
  )
  const kept = await open.press('withdraw:yes', { message: 'my words' })
  t.equal(kept.status, 503)
  t.ok(kept.html.includes('my words'))
  await place.guard.start()
  t.match((await her.press('open')).html, nothing, 'one press, without typing')
  t.match((await open.press('withdraw:yes')).text, 'Done. What belonged to this code is gone.')
})
