import fc from 'fast-check'
import t from 'tap'
import { fieldsOf, mergeStep, settled } from '../../src/intake/rules.ts'
import { reportForm, consentOf } from '../../src/intake/report-form.ts'
import { concerns } from '../../src/intake/gentle.ts'
import { takeTurn, beginning, type Way } from '../../src/intake/walk.ts'
import { voiceOf } from '../../src/intake/unscripted.ts'
import { blankAsking, blankSteps } from '../../src/intake/views.ts'
import { readScheme } from '../../src/scheme/scheme.ts'
import { reportSite } from '../../src/scheme/report-site.ts'

const site = reportSite(readScheme('src/scheme/devon-and-cornwall.json'))
const blanks = blankSteps({ language: 'en', site, scripted: false })
const way: Way = {
  blanks,
  asking: blankAsking({ language: 'en', site, scripted: false }),
  say: voiceOf('en'),
}
const today = '2026-11-21'

function step(name: string): (typeof blanks)[number] {
  const found = blanks.find((blank) => blank.step === name)
  if (found === undefined) throw new Error(`no step ${name}`)
  return found
}

// The real guard and database share the machine with the other tests.
t.setTimeout(180_000)

t.test('a date may be whole, a month or a year, as people here write it', async (t) => {
  const read = (when_date: string): unknown =>
    mergeStep(step('when'), {}, { when_date }).answers['when_date']
  t.equal(read('2026-11-17'), '2026-11-17')
  t.equal(read('17/11/2026'), '2026-11-17')
  t.equal(read(' 7.1.2026 '), '2026-01-07')
  t.equal(read('11/2026'), '2026-11')
  t.equal(read('2026'), '2026')
  for (const wrong of ['31/02/2026', '2026-13', 'last week', '17/11', '2026-11-17T10:00']) {
    const { answers, problems } = mergeStep(step('when'), {}, { when_date: wrong })
    t.strictSame(answers, {})
    t.strictSame(problems, [{ name: 'when_date', code: 'date' }], wrong)
  }
})

t.test('a day still to come is asked about once and then taken', async (t) => {
  const press = { go: 'next', today }
  const place = { ...beginning(way), step: 'when' }
  const asked = takeTurn(way, place, { when_date: '24/12/2026' }, press)
  t.equal(asked.place.step, 'when')
  t.match(!asked.send && asked.view.notices[0]?.text, /not come yet/)
  const on = takeTurn(way, asked.place, { when_date: '2026-12-24' }, press)
  t.equal(on.place.step, 'where')
  t.equal(on.place.answers['when_date'], '2026-12-24')
})

t.test(
  'a postcode or a house number in the place is asked about, other words are not',
  async (t) => {
    const asks = (place_text: string): boolean => concerns({}, { place_text }, today).length > 0
    for (const own of [
      'EX4 4QJ',
      'pl1 2ab',
      '12 Harbour Street',
      'flat 3 the mews',
      'Str. Lungă 4',
    ]) {
      t.ok(asks(own), own)
    }
    for (const other of ['by the docks', 'the car park behind the station', 'M5 junction']) {
      t.notOk(asks(other), other)
    }
  },
)

t.test('what does not apply any more is not told', async (t) => {
  const answers = { consent_police: 'no', police_account: 'yes', reporter_relation: 'me' }
  t.strictSame(settled(blanks, answers), { consent_police: 'no', reporter_relation: 'me' })
  t.equal(consentOf(settled(blanks, answers)).police_account, 'no')
  const shared = { ...answers, consent_police: 'anonymous' }
  t.equal(settled(blanks, shared)['police_account'], 'yes')
})

t.test('what was left open counts as no', async (t) => {
  t.strictSame(consentOf({}), {
    ...{ alert: 'no', check: 'no', check_delay: 'now', check_threshold: 1, police: 'no' },
    ...{ police_account: 'no', meeting: 'no', stats: 'no', support: 'code_only' },
  })
})

t.test('people that were left empty close up', async (t) => {
  const form = reportForm({
    'persons[2][hair]': 'red',
    'persons[0][name]': 'A',
    'vehicle[plate]': '?',
  })
  t.strictSame(form, { persons: [{ name: 'A' }, { hair: 'red' }], vehicle: { plate: '?' } })
})

t.test('all answers together must fit the sealed body, whatever the script', async (t) => {
  const press = { go: 'next', today }
  const place = { ...beginning(way), step: 'story' }
  const story = takeTurn(way, place, { story: '𝒳'.repeat(5000) }, press)
  t.equal(story.place.step, 'who', 'five thousand characters of four bytes fit')
  const marks = Object.fromEntries(
    [0, 1, 2, 3, 4].map((at) => [`persons[${at}][behaviour]`, 'ก'.repeat(500)]),
  )
  const full = takeTurn(way, story.place, marks, press)
  t.equal(full.place.step, 'who', 'more than fits is not taken')
  t.match(!full.send && full.view.errors[0]?.text, /too long to lock/)
  t.equal(full.place.answers['story'], '𝒳'.repeat(5000), 'what was there before stays')
})

t.test('hostile answers never become anything but words or a gentle problem', async (t) => {
  const names = blanks.flatMap((blank) => fieldsOf(blank).map((field) => field.name))
  const name = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom('__proto__', 'constructor', 'persons[0][__proto__]', 'persons[99][name]'),
    fc.string(),
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.string(), { maxLength: 4 }),
    fc.constantFrom('yes', 'no', 'PA', '\u0000', '\ud800', '<script>', '‮'),
  )
  const step = fc.constantFrom(...blanks.map((blank) => blank.step))
  const go = fc.oneof(fc.constantFrom('next', 'back', 'add', 'send', 'to:when'), fc.string())
  fc.assert(
    fc.property(step, go, fc.array(fc.tuple(name, value)), (at, button, pairs) => {
      const posted = Object.fromEntries(pairs)
      const place = { ...beginning(way), step: at }
      const turn = takeTurn(way, place, posted, { go: button, today })
      const answers = Object.entries(turn.place.answers)
      const wellFormed = answers.every(([key, given]) => {
        const texts = typeof given === 'string' ? [given] : given
        return (
          names.includes(key) &&
          texts.every((text) => !/\p{Surrogate}/u.test(text) && !text.includes('\0'))
        )
      })
      const form = reportForm(turn.place.answers)
      return wellFormed && Object.getPrototypeOf(form) === Object.prototype
    }),
    { seed: 5, numRuns: 600 },
  )
  t.equal(Object.hasOwn(Object.prototype, 'name'), false)
})
