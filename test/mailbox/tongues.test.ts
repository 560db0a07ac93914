import t from 'tap'
import { startMailbox, visitorOf } from '../support/coming-back.ts'
import { otherTongueOn } from '../support/other-tongue.ts'
import { createReporter } from '../support/reporter.ts'

t.setTimeout(120_000)

const place = await startMailbox(t)
const reporter = createReporter(place.site)
let code = ''

t.test('each page of the form is read in another language with what was typed', async (t) => {
  const { html } = await reporter.open()
  t.equal(otherTongueOn(html)?.kind, 'link', 'the first page is the same for everybody')
  const missing = await reporter.press('next')
  t.same(otherTongueOn(missing.html), { kind: 'button', action: '/report', go: 'tongue:ro' })
  const ticked = await reporter.press('tongue:ro', { what_category: ['RO', 'NP'] })
  t.match(ticked.html, '<html lang="ro"')
  t.same(ticked.values['what_category'], ['RO', 'NP'], 'what she ticked and had not sent')
  t.same(ticked.errors, [], 'and nothing is asked of her')
  await reporter.press('next')
  const dated = await reporter.press('tongue:ro', { when_date: 'some day' })
  t.equal(dated.step, 'when')
  t.same(dated.values['when_date'], ['some day'], 'also what is no date yet')
  t.same(dated.errors, [])
  await reporter.press('next', { when_date: '' })
  t.equal((await reporter.press('back')).step, 'when')
  const first = await reporter.press('back')
  t.same(first.values['what_category'], ['RO', 'NP'])
  t.equal(otherTongueOn(first.html)?.kind, 'button', 'a link would lose what she answered')
})

t.test('her code stands on the last pages in each language, and is sent once', async (t) => {
  const last = await reporter.fillInAnswers({ what_category: ['NP'], consent_police: 'no' })
  code = last.code ?? ''
  t.not(code, '')
  const other = await reporter.press('tongue:ro')
  t.match(other.html, '<html lang="ro"')
  t.equal(other.code, code)
  const sent = await reporter.press('send')
  t.equal(sent.code, code)
  t.match(sent.html, 'We have it')
  const said = await reporter.press('tongue:ro')
  t.match(said.html, '<html lang="ro"')
  t.equal(said.code, code)
  t.notMatch(said.html, 'data-step', 'no question is asked again')
  t.equal((await reporter.press('tongue:ro')).code, code, 'as often as she likes')
  t.equal((await place.oids('arrivals')).length, 1)
  const asked = await reporter.press('send')
  t.notMatch(asked.html, 'data-step', 'what the page holds is no report that could be sent')
  t.equal((await place.oids('arrivals')).length, 1)
})

t.test('whoever comes back reads each page in her language', async (t) => {
  const her = visitorOf(place)
  const wrong = await her.type('lamp lamp')
  t.same(otherTongueOn(wrong.html), { kind: 'button', action: '/code', go: 'tongue:ro' })
  const typed = await her.press('tongue:ro', { code: 'lamp lamp' })
  t.match(typed.html, '<html lang="ro"')
  t.match(typed.html, 'value="lamp lamp"')
  const held = await her.press('tongue:ro', { code })
  t.notMatch(held.html, code, 'a whole code is not shown')
  t.not(held.pass, '')
  const open = await her.press('open')
  t.match(open.html, 'data-field="nothing"', 'it is held for her')
  t.not(otherTongueOn(open.html), null)
  const message = await her.press('tongue:ro', { message: 'He has a\nblue car.' })
  t.match(message.html, '<html lang="ro"')
  t.match(message.html, 'He has a\nblue car.', 'what she typed stands there')
  t.equal((await place.oids('arrivals')).length, 1, 'and is not sent')
  for (const page of ['spare', 'withdraw']) {
    const aside = await her.press(page)
    t.match(aside.html, `name="at" value="${page}"`)
    t.not(otherTongueOn(aside.html), null)
    const other = await her.press('tongue:ro', { at: page })
    t.match(other.html, '<html lang="ro"')
    t.match(other.html, `name="at" value="${page}"`, 'the same page')
  }
  const forged = await her.press('tongue:ro', { at: 'withdraw:yes' })
  t.match(forged.html, 'data-field="nothing"')
  t.equal((await place.oids('arrivals')).length, 1, 'a button for a language does nothing else')
})
