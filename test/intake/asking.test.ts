import t from 'tap'
import { translate } from '../../src/i18n/catalogue.ts'
import { askedIn } from '../../src/intake/asking.ts'
import { startIntake } from '../support/intake.ts'
import { createReporter } from '../support/reporter.ts'

t.setTimeout(180_000)

t.test('only the name of a warning is taken from what the tab was told, or none', async (t) => {
  t.equal(askedIn('ask'), '')
  t.equal(askedIn('ask=Amber%20Heron%207'), 'Amber Heron 7')
  for (const other of ['', '#', 'met=Amber', 'ask=%3Cb%3E', `ask=${'a'.repeat(61)}`])
    t.equal(askedIn(other), null, other)
})

t.test('somebody without scripts asks, and it is kept like every report', async (t) => {
  const place = await startIntake(t)
  for (const language of ['en', 'ro'] as const) {
    const before = await place.oids('arrivals')
    const reporter = createReporter(place.site, language)
    const first = await reporter.open()
    t.same(first.buttons, ['next', 'ask'])
    const page = await reporter.press('ask')
    t.equal(page.step, 'ask')
    t.same([...page.names], ['story'])
    t.notMatch(page.html, /<script/, 'a script would begin the report anew')
    const empty = await reporter.press('next')
    t.equal(empty.step, 'ask')
    t.equal(empty.errors.length, 1)
    const last = await reporter.press('next', { story: 'Is the bridge safe?' })
    t.equal(last.step, 'check_and_send')
    t.match(last.html, 'Is the bridge safe?')
    t.equal(last.code?.split(' ').length, 7)
    const other = translate(language, 'report.code.other')
    t.match(last.html, other, 'a member is told that it is another code than hers')
    const back = await reporter.press('back')
    t.same(back.values['story'], ['Is the bridge safe?'])
    await reporter.press('next', { story: 'Is the bridge safe by day?' })
    const sent = await reporter.press('send')
    t.equal(sent.status, 200)
    t.match(sent.html, other, 'and on the page that she keeps')
    t.match(sent.html, translate(language, 'report.code.question'))
    t.equal(Buffer.byteLength(sent.html) % 16_384, 0, 'the answer has the length of every other')
    const [oid = ''] = (await place.oids('arrivals')).filter((one) => !before.includes(one))
    const { form, consent, mbx } = await place.open(oid)
    t.strictSame(form, { what_category: ['QU'], story: 'Is the bridge safe by day?' })
    t.match(consent, { alert: 'no', police: 'no', meeting: 'no', check: 'no' })
    t.ok(mbx, 'she can be answered')
  }
})

t.test('a report cannot be made into a question by what is posted', async (t) => {
  const place = await startIntake(t)
  const reporter = createReporter(place.site, 'en')
  await reporter.open()
  const page = await reporter.press('next', { what_category: ['QU'] })
  t.equal(page.step, 'what')
})

t.test('of the code of a report nothing is said about members', async (t) => {
  const place = await startIntake(t)
  const reporter = createReporter(place.site, 'en')
  const last = await reporter.fillInAnswers({
    what_category: ['NP'],
    consent_police: 'no',
    consent_alert: 'no',
  })
  t.match(last.html, translate('en', 'report.code.lead'))
  t.notMatch(last.html, translate('en', 'report.code.other'))
  const sent = await reporter.press('send')
  t.match(sent.html, translate('en', 'report.code.lead'))
  t.notMatch(sent.html, translate('en', 'report.code.other'))
})
