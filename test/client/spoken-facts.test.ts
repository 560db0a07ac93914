import fc from 'fast-check'
import t from 'tap'
import { languages } from '../../src/i18n/locale.ts'
import { changedFields } from '../../src/sealing/alert-changes.ts'
import { checkDraft } from '../../src/client/draft-checks.ts'
import type { WarningDraft } from '../../src/client/draft.ts'
import { lexiconLanguages, lexiconWords } from '../../src/client/fact-lexicon.ts'
import { nextFrom } from '../../src/client/later-version.ts'
import { languagesToRead, pairPrint } from '../../src/client/said-the-same.ts'
import { spokenFacts, withOfferedWords } from '../../src/client/spoken-facts.ts'
import { alertFrom, holdingFrom } from '../../src/client/warning-document.ts'
import { draftOf } from '../../src/client/written-on.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'

const now = (): Date => new Date('2026-11-20T12:00:00Z')
const making = { s: suiteOf(await loadSodium(), systemRandom), now }
const text = { headline: 'Asked for his money back', body: 'Reported: he does.', advice: '' }
const base: WarningDraft = {
  ...{ level: 3, confidence: 'single_first_hand', categories: ['RA'], area: 'hill' },
  ...{ when: { month: '2026-11', part: '' }, nickname: 'Amber Heron 7', texts: { en: text } },
  ...{ person: { age: '40s', build: 'heavy', appearance: 'grey hoodie' }, tongue: 'en' },
  ...{ vehicle: { colour: 'blue', make: 'Ford' }, identifiers: [], reason: 'x' },
  expires: '2027-01-10',
}
const draft = withOfferedWords(base)
const codes = (one: WarningDraft): string[] =>
  checkDraft(one, '')
    .filter(({ code }) => code === 'unread')
    .map((finding) => ('language' in finding ? finding.language : ''))
const filled = (key: string, typed: string, from = 'en', to = 'ro'): string =>
  lexiconWords(typed, { key, from, to })

t.test('the word list leads between the languages of the pages', async (t) => {
  t.same(lexiconLanguages, languages)
})

t.test('a feature whose every word is known is put into the other language', (t) => {
  t.equal(filled('build', 'heavy'), 'corpolent')
  t.equal(filled('build', 'Of heavy build'), 'corpolent')
  t.equal(filled('hair', 'short grey hair'), 'scurt, cărunt')
  t.equal(filled('marks', 'scar on the left cheek'), 'cicatrice, stânga, obraz')
  t.equal(filled('facial_hair', 'grey beard'), 'cărunt, barbă')
  t.equal(filled('build', 'corpolent', 'ro', 'en'), 'heavy')
  t.equal(filled('hair', 'păr scurt', 'ro', 'en'), 'short')
  t.end()
})

t.test('where one word is not known, says no or can mean two things, nothing is', (t) => {
  for (const typed of ['grey hoodie', 'heavy, walks oddly', 'no beard', 'not heavy', 'big', ''])
    t.equal(filled('build', typed) + filled('appearance', typed), '', typed)
  t.equal(filled('marks', 'red face'), '', 'red is of hair alone')
  t.equal(filled('marks', 'rash on the arm'), '', 'by whole words, not by their beginnings')
  t.equal(filled('build', 'bărbat slab', 'ro', 'en'), '', 'a man is no beard')
  t.equal(filled('accent', 'strong'), '')
  t.equal(filled('build', 'heavy', 'en', 'pl'), '')
  t.end()
})

t.test('what comes back from the other language is what went there', (t) => {
  const words = ['heavy', 'slim', 'stocky', 'muscular']
  fc.assert(
    fc.property(fc.subarray(words, { minLength: 1 }), (some) => {
      const there = filled('build', some.join(', '))
      t.equal(filled('build', there, 'ro', 'en'), some.join(', '))
    }),
    { numRuns: 15 },
  )
  t.end()
})

t.test('a warning carries each typed feature in the languages it was put into', (t) => {
  t.same(spokenFacts(draft), {
    en: { 'person.build': 'heavy', 'person.appearance': 'grey hoodie' },
    ro: { 'person.build': 'corpolent' },
  })
  const said = {
    ...draft,
    facts: { ro: { 'person.build': '', 'person.appearance': 'hanorac gri' } },
  }
  t.same(spokenFacts(said)?.['ro'], { 'person.appearance': 'hanorac gri' })
  t.same(withOfferedWords(said).facts, said.facts, 'what somebody took out is not put back')
  t.equal(spokenFacts({ ...base, person: { age: '40s' } }), undefined)
  t.end()
})

t.test(
  'what somebody put into words is read by somebody who knows both; the word list’s is not',
  (t) => {
    t.same(languagesToRead(draft), [])
    const facts = { ro: { ...draft.facts?.['ro'], 'person.appearance': 'hanorac gri' } }
    const made: WarningDraft = { ...draft, facts, same: {} }
    t.same(codes(made), ['ro'])
    const same = { ro: pairPrint(made, 'ro') }
    t.same(codes({ ...made, same }), [])
    const other = { ...made, same, person: { ...made.person, appearance: 'red hoodie' } }
    t.same(codes(other), ['ro'], 'until what was typed is something else')
    t.same(codes({ ...made, same, person: { ...made.person, age: '50s' } }), [])
    t.end()
  },
)

t.test('what was typed in Romanian is put into English, and read against it', (t) => {
  const typed: WarningDraft = {
    ...base,
    tongue: 'ro',
    person: { build: 'slab', marks: 'umblă ciudat' },
  }
  const said = withOfferedWords(typed)
  t.same(said.facts, { en: { 'person.build': 'slim', 'person.marks': '' } })
  const facts = { en: { 'person.build': 'slim', 'person.marks': 'walks oddly' } }
  t.same(codes({ ...said, facts, same: {} }), ['ro'])
  t.end()
})

t.test(
  'a warning that is out opens as it was signed, and nothing has changed by opening it',
  (t) => {
    const facts = { ro: { 'person.build': '', 'person.appearance': 'hanorac gri' } }
    for (const one of [
      draft,
      { ...draft, facts },
      base,
      { ...draft, tongue: 'ro', facts: { en: {} } },
    ]) {
      const alert = alertFrom(making, one, [])
      const opened = draftOf(alert)
      t.same(codes(opened), [])
      const next = nextFrom(making, alert, { draft: withOfferedWords(opened), sources: [] })
      t.same(changedFields(alert, next), [])
      t.same(next.facts, alert.facts)
    }
    const old = { ...alertFrom(making, base, []) }
    delete old.facts
    const next = nextFrom(making, old, { draft: withOfferedWords(draftOf(old)), sources: [] })
    t.same(changedFields(old, next), [], 'also one from before features had languages')
    t.end()
  },
)

t.test(
  'what goes out at once has nothing that somebody typed, even where it looks like a code',
  (t) => {
    const held = holdingFrom(making, { ...draft, vehicle: { colour: 'blue', make: 'ford' } }, [])
    t.same(held.person, { age: '40s' })
    t.same(held.vehicle, { colour: 'blue' })
    t.equal(held.facts, undefined)
    t.end()
  },
)

t.test('a word she never wants published is found in every language of a feature', (t) => {
  const facts = { ro: { 'person.appearance': 'hanorac de la garaj' } }
  const found = checkDraft({ ...draft, facts }, 'garaj').filter(({ code }) => code === 'red-line')
  t.same(found, [{ code: 'red-line', words: ['garaj'] }])
  t.end()
})
