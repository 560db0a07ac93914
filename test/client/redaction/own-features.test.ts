import t from 'tap'
import { readAnswers } from '../../../src/client/answers.ts'
import { draftFrom, type WarningDraft } from '../../../src/client/draft.ts'
import { adviseOn, type Advice } from '../../../src/client/redaction/advice.ts'
import { freeTexts, namedInStory } from '../../../src/client/redaction/free-texts.ts'
import { agesIn } from '../../../src/client/redaction/his-age.ts'
import { marks } from '../../../src/client/redaction/marks.ts'
import { itemsToLookAt } from '../../../src/client/redaction/heed.ts'
import { knownFeatures, type Features } from '../../../src/client/redaction/own-features.ts'
import { indexOf } from '../../../src/client/redaction/source-index.ts'
import { sampleForm } from '../../../src/demo/samples.ts'

const today = new Date('2026-11-21T12:00:00Z')
const he: Features = {
  persons: [
    { age: '40s', build: 'heavy', hair: 'shaved', marks: 'tattoo of a spider on the neck' },
  ],
  vehicle: { type: 'van', colour: 'blue', make: 'Ford Transit', signs: 'ladder on the roof' },
}

function marked(text: string, language = 'en', features: Features | null = he): string[] {
  const context = { language, neverPublish: '', places: [] }
  const known = features === null ? context : { ...context, features: knownFeatures(features) }
  return marks(text, known).map((one) => `${one.kind}:${text.slice(one.start, one.end)}`)
}

/** A draft with his features in its fields, held against a story of hers. */
function advise(body: string, { language = 'en', story = '', person = {}, vehicle = {} } = {}) {
  const begun = draftFrom(readAnswers(sampleForm('s01')), {
    ...{ today, nickname: 'Amber Heron', language },
  })
  const draft: WarningDraft = {
    ...begun,
    person: { ...he.persons[0], ...person },
    vehicle: { ...he.vehicle, ...vehicle },
    texts: { [language]: { headline: '', body, advice: '' } },
  }
  const context = { language, neverPublish: '', places: [], features: knownFeatures(he) }
  const index = indexOf([{ text: story, named: [] }], context)
  return adviseOn(draft, { index, earlier: [], areaNames: [] })
}

function told(advice: readonly Advice[]): string[] {
  return advice.flatMap((one) => ('words' in one ? [`${one.code}:${String(one.words)}`] : []))
}

t.test(
  'his age as it is ticked, and his vehicle, are no alarm in a draft of any language',
  async (t) => {
    const said: [string, string][] = [
      ['en', 'Reported: a heavy man of 40 to 49 with a shaved head drove a blue Ford van.'],
      ['en', 'Reported: a man in his 40s, or 40-49, in a blue Transit with a ladder on the roof.'],
      ['ro', 'S-a sesizat: un bărbat de 40–49 de ani, cu o dubă albastră.'],
      ['es', 'Se informó de un hombre de entre 40 y 49 años en una furgoneta azul.'],
      ['pl', 'Zgłoszono: mężczyzna, 40-49 lat, niebieska furgonetka.'],
      ['pt', 'Foi relatado um homem entre 40 e 49 anos numa carrinha azul.'],
    ]
    for (const [language, body] of said) t.same(advise(body, { language }), [], body)
  },
)

t.test('a time stays a time beside an age', async (t) => {
  const body = 'Reported: a man of 40 to 49 came at 9pm on Friday and paid 40 to 49 pounds.'
  const advice = told(advise(body)).join(' ')
  t.match(advice, /points:9pm,Friday|points:.*9pm/)
  t.notMatch(advice, /beyond/)
})

t.test('what the text says of him beyond the fields is named', async (t) => {
  const years = advise('Reported: a man of 44 in a blue van.')
  t.same(told(years), ['beyond-fields:44'])
  t.same(told(advise('Reported: a man, 30 to 39.')), ['beyond-fields:30 to 39'])
  const things = advise('Reported: a blue van with a dent and a sticker, and a ladder on the roof.')
  t.same(told(things), ['beyond-fields:dent,sticker'])
  t.same(told(advise('S-a sesizat: un bărbat cu o cicatrice.', { language: 'ro' })), [
    'beyond-fields:cicatrice',
  ])
  t.same(itemsToLookAt(things).get('only_she_knows'), ['dent', 'sticker'])
})

t.test('what is put into the fields after that is named no longer', async (t) => {
  const body = 'Reported: a blue van with a dent in the door and a sticker.'
  const vehicle = { damage: 'dented door', signs: 'sticker' }
  t.same(advise(body, { vehicle }), [])
})

t.test('words of hers that his fields say too are no repetition', async (t) => {
  const story = 'I had a blue van on me before I saw it. He was about 40 to 49.'
  t.same(advise('Reported: a man of 40 to 49 drove a blue van.', { story }), [])
})

t.test('what is hers stays marked in her report, though he looks alike', async (t) => {
  t.same(marked('He tore my blue coat. I have a shaved head.'), [
    'body:blue coat',
    'body:shaved head',
  ])
  t.same(marked('I am 44. My van is a blue one.', 'en').slice(0, 1), ['body:44'])
  t.same(marked('I am in my forties.'), ['body:forties'])
})

t.test('his age and what is known of his looks are not marked in her report', async (t) => {
  t.same(marked('He was about forty to fifty, a big bloke.'), [])
  t.not(marked('He was about forty to fifty, a big bloke.', 'en', null).length, 0)
  const scar: Features = { persons: [{ age: '40s', marks: 'blizna na brodzie' }], vehicle: {} }
  t.same(marked('Zgwałcił mnie. Ma bliznę na brodzie.', 'pl', scar), [])
  t.same(marked('Zgwałcił mnie. Ma bliznę na brodzie.', 'pl'), ['body:bliznę na brodzie'])
})

t.test('an amount, a street number or a room is never taken for an age', async (t) => {
  const none = ['paid 40 to 50', 'room 44', '£40-49', '40 to 50 quid', 'at 9 to 10', '07700 900417']
  for (const text of none) t.same(agesIn(text), [], text)
})

t.test('a short warning in English is not read as Romanian', async (t) => {
  t.same(advise('Reported: a man locked the doors.'), [])
})

t.test('what he can be found by is marked in the story just where it is proposed', async (t) => {
  const form = {
    ...sampleForm('s01'),
    story: 'He rings from oh seven seven double oh nine double oh four one seven, I think.',
  }
  const report = { form, messages: [] }
  const [named] = namedInStory(report)
  t.ok(named)
  const text = form.story
  t.match(text.slice(named?.start, named?.end), /^oh seven .* seven$/)
  t.same(freeTexts(report)[0]?.named, [named])
  const found = marks(text, { language: 'en', neverPublish: '', places: [] }, named ? [named] : [])
  t.ok(found.some((one) => one.why === 'phone' && one.start === named?.start))
})
