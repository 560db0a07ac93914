import fc from 'fast-check'
import t from 'tap'
import { answerGroups } from '../../src/client/answer-rows.ts'
import { readAnswers } from '../../src/client/answers.ts'
import { itemsFor, missingItems, type Occasion } from '../../src/client/checklist.ts'
import { checkDraft, redLineWords } from '../../src/client/draft-checks.ts'
import { draftFrom, usualLevel } from '../../src/client/draft.ts'
import { maskIdentifier, maskPlate } from '../../src/client/masking.ts'
import { handOverBar, policeLevel, warningBar } from '../../src/client/permission.ts'
import { addMonths } from '../../src/client/months.ts'
import { vanForm } from './desk.ts'

const today = new Date('2026-11-21T12:00:00Z')
const begun = (form: Record<string, unknown>) =>
  draftFrom(readAnswers(form), { today, nickname: 'Amber Heron 7', language: 'en' })

t.test('a draft begins with what was ticked and none of her words', (t) => {
  const draft = begun(vanForm)
  t.match(draft, {
    level: 3,
    confidence: 'single_first_hand',
    area: 'hill',
    when: { month: '2026-11' },
    person: { age: '40s', build: 'heavy', hair: 'shaved' },
    vehicle: { colour: 'blue', type: 'van' },
    expires: '2027-11-21',
  })
  t.same(draft.texts, { en: { headline: '', body: '', advice: '' } })
  t.notMatch(JSON.stringify(draft), /Dave|Kelly|punched/)
  t.end()
})

t.test(
  'flags for safeguarding and reports about the police are not categories of a warning',
  (t) => {
    t.same(begun({ what_category: ['CO', 'RA', 'CH', 'PO'] }).categories, ['RA'])
    t.equal(usualLevel(['NP', 'RA', 'TH']), 4)
    t.equal(usualLevel([]), 1)
    t.end()
  },
)

t.test('an identifier is shown in part or not at all', (t) => {
  t.equal(maskPlate('wa07 k?d'), 'WA07 ???')
  t.equal(maskPlate('WK'), 'WK')
  t.equal(maskIdentifier('phone', '+44 7700 900 982'), '…982')
  t.equal(maskIdentifier('phone', '417'), '', 'three digits would be all of it')
  t.equal(maskIdentifier('username', 'northern_light_x'), 'nor…t_x')
  fc.assert(fc.property(fc.string(), (plate) => maskPlate(plate).replace(/[? ]/g, '').length <= 4))
  t.end()
})

t.test('a word of her red lines is found in any spelling of case, accents and ending', (t) => {
  const cases: [string, string, string[]][] = [
    ['the garage, my coat, Kelly', 'Seen with kelly at the GARAGES.', ['garage', 'Kelly']],
    ['the garage, my coat', 'The man is in my area.', []],
    ['mașina Škoda', 'O masina gri, skoda', ['mașina', 'Škoda']],
    ['ร้านกาแฟ', 'เห็นที่ร้านกาแฟ', ['ร้าน', 'กาแฟ']],
    ['', 'Anything at all', []],
  ]
  for (const [never, published, words] of cases) t.same(redLineWords(never, published), words)
  t.end()
})

t.test('a draft is told what it lacks, by name', (t) => {
  const codes = (change: object): string[] =>
    checkDraft({ ...begun(vanForm), reason: 'x', ...change }, vanForm.never_publish).map(
      (finding) => ('field' in finding ? `${finding.code}:${finding.field}` : finding.code),
    )
  const texts = { en: { headline: 'Blue van', body: 'Reported.', advice: '' } }
  t.same(codes({}), ['empty:headline.en', 'empty:body.en'])
  t.same(codes({ texts }), [])
  t.same(codes({ texts, area: '' }), ['empty:area'])
  t.same(codes({ texts, reason: ' ' }), ['empty:reason'])
  t.same(codes({ texts, person: { hair: 'coat of Kelly' } }), ['red-line'])
  const vague = { person: { age: '40s' }, vehicle: { colour: 'blue' }, identifiers: [] }
  t.same(codes({ texts, ...vague }), ['not-recognisable'])
  const long = { en: { headline: 'x'.repeat(61), body: 'y'.repeat(901), advice: '' } }
  t.same(codes({ texts: long }), ['too-long:headline.en', 'too-long:body.en'])
  t.end()
})

t.test('the checklist asks what applies, and is not done while one item is open', (t) => {
  const plain: Occasion = {
    kind: 'warning',
    level: 2,
    redLines: false,
    showFirst: false,
    vehicle: false,
    phone: false,
    appearance: false,
    identifiers: false,
    policeConsent: false,
    account: false,
    languages: 1,
  }
  const items = itemsFor(plain)
  for (const id of ['red_lines', 'shared_vehicle', 'ethnicity', 'translation', 'police_audience'])
    t.notOk(items.some((item) => item === id))
  t.ok(itemsFor({ ...plain, redLines: true }).includes('red_lines'))
  t.ok(itemsFor({ ...plain, kind: 'package' }).includes('police_audience'))
  const ticks = Object.fromEntries(items.map((id) => [id, 'na' as const]))
  t.same(missingItems(plain, ticks), [])
  t.same(missingItems({ ...plain, vehicle: true }, ticks), ['shared_vehicle'])
  t.end()
})

t.test('only a yes is a yes', (t) => {
  const answers = (change: object) => readAnswers({ ...vanForm, ...change })
  t.equal(warningBar(answers({})), null)
  t.equal(warningBar(answers({ consent_alert: 'show_me_first' })), 'show-first')
  t.equal(warningBar(answers({ consent_alert: ['yes'] })), 'unanswered')
  t.equal(handOverBar(answers({ what_category: ['PO'] })), 'police-misconduct')
  t.equal(policeLevel(answers({ consent_police: 'anonymous', police_account: 'no' })), 1)
  t.equal(policeLevel(answers({ consent_police: 'ask_through_you' })), 3)
  t.equal(policeLevel(answers({ consent_police: 'decide_later' })), 0)
  t.end()
})

t.test('whatever stands in a report, it is read without an error', (t) => {
  const keys = fc.constantFrom(
    'what_category',
    'persons',
    'vehicle',
    'story',
    'identifiers',
    'area',
  )
  const hostile = fc.dictionary(keys, fc.anything())
  fc.assert(
    fc.property(hostile, (form) => {
      const rows = answerGroups(form).flatMap((group) => group.rows)
      readAnswers(form)
      return rows.every((row) => row.values.every((value) => typeof value === 'string'))
    }),
  )
  t.end()
})

t.test('months are counted over the turn of the year', (t) => {
  t.equal(addMonths('2026-11', 2), '2027-01')
  t.equal(addMonths('2026-01', -1), '2025-12')
  t.equal(addMonths('2026-12', 0), '2026-12')
  t.end()
})
