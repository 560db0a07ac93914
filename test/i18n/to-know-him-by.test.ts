import t from 'tap'
import { htmlWriter } from '../../src/alerts/letters.ts'
import { previews, warningsMail, type MailText } from '../../src/alerts/warning-mail.ts'
import { gsmText, smsParts } from '../../src/i18n/gsm7.ts'
import { languages } from '../../src/i18n/locale.ts'
import { smsText } from '../../src/i18n/sms-text.ts'
import { warningText } from '../../src/i18n/warning-text.ts'
import { warningView } from '../../src/i18n/warning-view.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { someWarning } from '../support/warnings.ts'

const suite = suiteOf(await loadSodium(), systemRandom)
const areaName = (id: string): string => (id === 'hill' ? 'the Hill' : id)
const whole = { areaName, discretion: 'full' } as const

/** As a worker has it from the database: the keys of a signed text are in the order of the alphabet. */
const stored = (change: Partial<Alert>): Alert =>
  JSON.parse(canonical(someWarning(suite, change))) as Alert

const man = stored({
  level: 3,
  person: {
    ...{ accent: 'northern', age: '40s', appearance: 'red face', build: 'heavy', hair: 'shaved' },
    ...{ height: 'tall', marks: 'spider web tattooed on the left elbow', glasses: 'no' },
  },
  vehicle: { damage: 'dent at the back', type: 'van', colour: 'blue', make: 'Ford Transit' },
})
const held = stored({
  ...{ kind: 'holding', level: 4, expires: '2026-11-23', nickname: '', body: {}, advice: {} },
  ...{ headline: {}, person: { age: '40s', height: 'tall' }, vehicle: { colour: 'blue' } },
})

const paragraph = ({ lines }: MailText, begins: string): string =>
  lines.find((line) => line.startsWith(begins)) ?? ''

t.test('the mail of a whole warning says how to know him, what stands out first', (t) => {
  const mail = warningText(man, { ...whole, language: 'en' })
  t.equal(
    paragraph(mail, 'To know him by'),
    [
      ...['To know him by', 'Marks: spider web tattooed on the left elbow', 'Height: Tall'],
      ...['Build: heavy', 'Age: 40 to 49', 'Hair: shaved', 'Glasses: No', 'Accent: northern'],
      'Appearance: red face',
    ].join('\n'),
  )
  t.equal(
    paragraph(mail, 'Vehicle'),
    ['Vehicle', 'Colour: Blue', 'Kind: Van', 'Make: Ford Transit', 'Damage: dent at the back'].join(
      '\n',
    ),
  )
  t.end()
})

t.test('and says it before what he did at length, because she may have seconds', (t) => {
  const { lines } = warningText(man, { ...whole, language: 'en' })
  const at = (begins: string) => lines.findIndex((line) => line.startsWith(begins))
  const order = [
    ...['Danger: the Hill', 'Grey van', 'Man in a grey van', 'To know him by', 'Vehicle'],
    ...['Shown in part: number plate AB1*', 'He takes', 'Share the plate', 'What happened'],
    'Nothing about someone',
  ]
  t.same(lines.map((_, i) => i), order.map(at)) // prettier-ignore
  t.end()
})

t.test('it is in her language, and a mail of several says it of each', (t) => {
  const romanian = warningText(man, { ...whole, language: 'ro' })
  t.match(paragraph(romanian, 'Cum îl recunoști'), /Înălțimea: /)
  t.match(paragraph(romanian, 'Mașina'), /Albastr/)
  const other = stored({ nickname: 'Blue Otter 4', person: { height: 'short' } })
  const several = warningsMail([man, other], { ...whole, language: 'en' })
  const known = several.lines.filter((line) => line.startsWith('To know him by'))
  t.match(known, [/Height: Tall/, /Height: Short/])
  t.end()
})

t.test('whatever the members’ page says of him, the mail says too', (t) => {
  for (const language of languages) {
    const said = warningText(man, { ...whole, language }).lines.join('\n')
    const { facts, headline, paragraphs } = warningView(man, { language, areaName })
    const values = facts.flatMap(({ value }) => value.split('; '))
    for (const text of [headline, ...paragraphs, ...values]) t.ok(said.includes(text), text)
  }
  t.end()
})

t.test('neither a subject nor who wants to hear little learns how he looks', (t) => {
  for (const alert of [man, held])
    for (const discretion of ['nudge', 'coarse', 'full'] as const) {
      const { subject, lines } = warningText(alert, { areaName, language: 'en', discretion })
      t.equal(subject, 'There is something new to read')
      if (discretion !== 'full') t.notMatch(lines.join('\n'), /Height|Colour|Tall|Blue|tattoo/)
    }
  t.end()
})

t.test('where no field says anything of him, nothing stands in its place', (t) => {
  const bare = someWarning(suite, { person: {}, vehicle: { colour: '' } })
  const { lines } = warningText(bare, { ...whole, language: 'en' })
  t.notMatch(lines.join('\n'), /To know him by|Vehicle/)
  t.end()
})

t.test('the page-like mail has each feature on a line of its own', (t) => {
  const html = htmlWriter()(warningText(man, { ...whole, language: 'en' }), 'en')
  t.match(html, 'To know him by<br>Marks: spider web tattooed on the left elbow<br>Height: Tall')
  const sharp = stored({ person: { marks: '<b>&' } })
  t.match(htmlWriter()(warningText(sharp, { ...whole, language: 'en' }), 'en'), '&lt;b&gt;&amp;')
  t.end()
})

t.test('a text message that is too long gives up the story before how to know him', (t) => {
  const body = { en: 'He spoke of money first and wanted it back. '.repeat(9).trim() }
  const { lines, spare } = warningText({ ...man, body }, { ...whole, language: 'en' })
  const text = smsText(lines, spare)
  t.ok(smsParts(text).parts <= 3)
  t.match(text, /spider web tattooed on the left elbow\nHeight: Tall\nBuild: heavy/)
  t.match(text, /Vehicle\nColour: Blue/)
  t.match(text, 'Shown in part: number plate AB1*')
  t.notMatch(text, 'He spoke of money')
  t.notMatch(text, /\.\.\.\n\.\.\.(\n|$)/, 'one gap is enough to see')
  t.end()
})

t.test('where even that is too long, what tells least of him goes first', (t) => {
  const marks = `tattoo of a ${'very '.repeat(20)}long snake`
  const person = { ...man.person, marks, accent: 'speaks slowly '.repeat(18).trim() }
  const { lines, spare } = warningText({ ...man, person }, { ...whole, language: 'en' })
  const text = smsText(lines, spare)
  t.ok(smsParts(text).parts <= 3)
  t.match(text, marks)
  t.match(text, /Danger: the Hill\nGrey van/)
  t.match(text, /Hair: shaved\nGlasses: No\n\.\.\./)
  t.notMatch(text, 'speaks slowly')
  t.end()
})

t.test('a first word that nobody else has checked says so wherever it says anything', (t) => {
  const say = (discretion: 'nudge' | 'coarse' | 'full', language: 'en' | 'ro') =>
    warningText(held, { areaName, language, discretion }).lines
  t.match(say('coarse', 'en'), ['Danger now: the Hill. Not checked yet: one person has read this.'])
  t.equal(say('full', 'en')[1], 'Not checked yet: one person has read this, a second has not. It ends on 23 November 2026.') // prettier-ignore
  t.equal(say('full', 'en')[2], 'Rape, or an attempt', 'and what happened, for want of a headline')
  t.match(say('coarse', 'ro')[0], /Încă neverificat/)
  t.match(say('full', 'ro')[1], /Încă neverificat.*23 noiembrie 2026/)
  t.same(say('nudge', 'en'), warningText(man, { areaName, language: 'en', discretion: 'nudge' }).lines) // prettier-ignore
  for (const language of languages) {
    const { lines, spare } = warningText(held, { ...whole, language })
    t.match(smsText(lines, spare).split('\n')[1], language === 'en' ? /Not checked/ : /neverificat/)
  }
  t.notMatch(warningText(man, { ...whole, language: 'en' }).lines.join(), 'Not checked')
  t.end()
})

t.test('a member who chooses how she is told is shown that a whole warning has it', (t) => {
  for (const language of languages) {
    const { full, coarse } = previews(language, areaName, 'hill')
    const begins = language === 'en' ? 'To know him by' : 'Cum îl recunoști'
    t.ok(full.lines.some((line) => line.startsWith(begins)))
    t.ok(full.sms.includes(gsmText(begins)))
    t.notOk(coarse.lines.some((line) => line.startsWith(begins)))
  }
  t.end()
})
