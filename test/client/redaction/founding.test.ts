import fc from 'fast-check'
import t from 'tap'
import { readAnswers } from '../../../src/client/answers.ts'
import { draftFrom, personKeys, vehicleKeys, type WarningDraft } from '../../../src/client/draft.ts'
import { maskIdentifier, maskPlate } from '../../../src/client/masking.ts'
import { draftWords } from '../../../src/client/own-words.ts'
import { foundingsOf, unfounded } from '../../../src/client/redaction/founding.ts'
import { groundOf } from '../../../src/client/redaction/grounds.ts'
import { maskedFits } from '../../../src/client/redaction/masked-fits.ts'
import { sampleForm, sampleIds } from '../../../src/demo/samples.ts'
import { categories } from '../../../src/intake/form-incident.ts'
import { behind, held, one, today, type Behind, type Form } from './held.ts'

const person = (form: Record<string, string>, more: Form = {}): Behind =>
  behind({ persons: [form], ...more })

t.test('what a draft begins with is never unfounded, whoever opens the report', async (t) => {
  for (const language of ['en', 'ro'])
    for (const id of sampleIds()) {
      const report = behind(sampleForm(id))
      const draft = draftFrom(report.answers, { today, nickname: 'x', language, came: '2026-11' })
      t.same(unfounded(foundingsOf(draft, [groundOf(report)])), [], `${id}, ${language}`)
    }
})

/** Anything that somebody may type, in many scripts. */
const typed = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
    fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
    fc.array(fc.constantFrom('no', 'scar', 'chin', 'my', 'I', 'have', 'blizna', 'na', 'brodzie', 'fără', 'barbă', 'ร้าน', '纹身', 'وشم', 'sin', '-', '40', 'Ö'), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')), // prettier-ignore
  )
  .filter((text) => text.trim() !== '')

t.test('a fact taken from any answer of any report is never called unfounded', async (t) => {
  const group = (keys: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...keys), typed, { maxKeys: keys.length })
  const form = fc.record({
    what_category: fc.subarray([...categories]),
    area: fc.constantFrom('plymouth', 'exeter', 'other', 'online', 'not_sure'),
    when_precision: fc.constantFrom(
      'today',
      'this_week',
      'this_month',
      'longer_ago',
      'dont_know',
      '',
    ),
    when_date: fc.constantFrom('', '2026', '2026-10', '2026-11-03', '2027-05-01'),
    story: fc.constantFrom('', 'He had no beard. My hair is black.'),
    persons: fc.array(group(personKeys), { maxLength: 3 }),
    identifiers: fc.array(fc.record({ kind: fc.constantFrom('phone', 'email', 'username', 'payment', 'website'), value: typed }), { maxLength: 3 }), // prettier-ignore
    vehicle: group([...vehicleKeys, 'plate']),
  })
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 3 }), (forms) => {
      const reports = forms.map((one) => behind(one))
      const grounds = reports.map(groundOf)
      return reports.every(({ answers }) => {
        const draft = draftFrom(answers, { today, nickname: 'x', language: 'en', came: '2026-11' })
        return [...answers.persons, {}].every((him) => {
          const taken = { ...draft, person: him, vehicle: answers.vehicle }
          const found = unfounded(foundingsOf(taken, grounds))
          if (found.length > 0) t.comment(JSON.stringify([forms, found]))
          return found.length === 0
        })
      })
    }),
    { numRuns: 300 },
  )
})

t.test('an answer that is no answer of the form does no harm, whatever it is called', async (t) => {
  for (const value of ['valueOf', 'constructor', 'toString', '__proto__']) {
    const report = person({ height: value }, { vehicle: { shape: value, colour: value } })
    t.same(unfounded([one({ person: { height: value } }, report)]), [], value)
    t.match(one({ vehicle: { type: value } }, report), { key: 'type', value }, 'and is asked about')
  }
})

t.test('nor is one that the glossary puts into another language', async (t) => {
  const marks = [
    ['scar on the chin', 'cicatrice pe bărbie', 'cicatriz en la barbilla', 'blizna na brodzie', 'cicatriz no queixo'], // prettier-ignore
    ['heavy', 'plinut', 'gordo', 'gruby', 'gordo'],
    ['slim', 'slab', 'delgado', 'szczupły', 'magro'],
    ['tattoo of a snake on the neck', 'tatuaj cu șarpe pe gât', 'tatuaje de serpiente en el cuello', 'tatuaż węża na szyi', 'tatuagem de cobra no pescoço'], // prettier-ignore
  ]
  for (const said of marks)
    for (const written of said)
      for (const read of said)
        t.equal(one({ person: { marks: read } }, person({ marks: written })).is, 'said', `${written}: ${read}`) // prettier-ignore
  for (const language of ['en', 'ro'])
    for (const written of marks.flat()) {
      const answers = readAnswers({ persons: [{ marks: written }], language: 'th' })
      const marksNow = draftWords(answers, language)('marks', written)
      if (marksNow !== '')
        t.equal(
          one({ person: { marks: marksNow } }, person({ marks: written })).is,
          'said',
          marksNow,
        )
    }
})

t.test('a fact from nowhere always is', async (t) => {
  const report = behind(sampleForm('s01'))
  const word = fc.string({
    unit: fc.constantFrom('q', 'x', 'z', 'v', 'j', 'w', 'k'),
    minLength: 5,
    maxLength: 12,
  })
  const lie = fc.record({
    key: fc.constantFrom(
      ...personKeys.filter((key) => !['age', 'height', 'glasses'].includes(key)),
    ),
    thing: fc.constantFrom('make', 'signs', 'damage'),
    word,
    beside: fc.constantFrom('', 'heavy', 'spider web tattoo', 'man with'),
  })
  fc.assert(
    fc.property(lie, ({ key, thing, word, beside }) => {
      const value = `${beside} ${word}`.trim()
      const found = held({ person: { [key]: value }, vehicle: { [thing]: value } }, report)
      return found.length === 2 && found.every(({ is }) => is !== 'said')
    }),
  )
  const lies: Partial<WarningDraft>[] = [
    ...['20s', '30s', '50s', '60s_up', 'under20'].map((age) => ({ person: { age } })),
    ...['tall', 'short', 'average'].map((height) => ({ person: { height } })),
    ...['yes', 'no'].map((glasses) => ({ person: { glasses } })),
    ...['car', 'taxi', 'lorry', 'bicycle'].map((type) => ({ vehicle: { type } })),
    ...['black', 'red', 'white', 'two_colours'].map((colour) => ({ vehicle: { colour } })),
    ...['Audi', 'Ford Galaxy', 'VW', 'Mercedes'].map((make) => ({ vehicle: { make } })),
    ...['slim', 'short', 'right', '—', 'WA07'].map((build) => ({ person: { build } })),
    ...['grey', 'black', 'long', 'red', 'no hair'].map((hair) => ({ person: { hair } })),
    { person: { marks: 'spider web tattoo on right elbow' } },
    { person: { marks: 'no tattoo' } },
    { categories: ['RA'] },
    { when: { month: '2026-07', part: '' } },
    { identifiers: [{ kind: 'phone', masked: '…417' }] },
    { identifiers: [{ kind: 'plate', masked: 'WB07 ???' }] },
    { identifiers: [{ kind: 'username', masked: 'no…' }] },
    { area: 'exeter' },
  ]
  for (const change of lies) t.not(one(change, report).is, 'said', JSON.stringify(change))
})

t.test('what she answered otherwise is shown beside it', async (t) => {
  const report = person({ build: 'slim', age: '30s', hair: 'fair' }, { when_date: '2026-10' })
  t.match(one({ person: { build: 'heavy' } }, report), { is: 'otherwise', instead: ['slim'] })
  t.match(one({ person: { age: '40s' } }, report), { is: 'otherwise', instead: ['30s'] })
  t.match(one({ person: { accent: 'Welsh' } }, report), { is: 'unsaid', instead: [] })
  const month = one({ when: { month: '2026-11', part: '' } }, report)
  t.match(month, { is: 'otherwise', instead: ['2026-10'] })
  const more = one({ person: { hair: 'fair, curly' } }, report)
  t.match(more, { is: 'otherwise', missing: ['curly'] })
})

t.test('what her text says of him counts, with her words', async (t) => {
  const told: [string, Partial<WarningDraft>][] = [
    ['He is a heavy man, bald, about 44, in a silver Astra.', { person: { build: 'heavy' } }],
    ['He is a heavy man, bald, about 44.', { person: { hair: 'shaved' } }],
    ['A man of 44 stood there.', { person: { age: '40s' } }],
    ['A tall man with glasses.', { person: { height: 'tall' } }],
    ['A tall man with glasses.', { person: { glasses: 'yes' } }],
    ['Silver Astra going round and round.', { vehicle: { colour: 'silver' } }],
    ['Silver Astra going round and round.', { vehicle: { make: 'Vauxhall' } }],
    ['Un bărbat într-o dubă albă.', { vehicle: { type: 'van' } }],
    ['Un bărbat într-o dubă albă.', { vehicle: { colour: 'white' } }],
    ['Ma bliznę na brodzie.', { person: { marks: 'scar, chin' } }],
    ['Tinha uma tatuagem no pescoço.', { person: { marks: 'tattoo on the neck' } }],
    ['Tenía el pelo largo.', { person: { hair: 'long' } }],
    ['The van had a dent and a ladder on the roof.', { vehicle: { damage: 'dented' } }],
    ['He spoke with a Welsh accent.', { person: { accent: 'Welsh' } }],
    ['It ends in 417, his number.', { identifiers: [{ kind: 'phone', masked: '…417' }] }],
  ]
  for (const [story, change] of told) {
    const fact = one(change, behind({ story }))
    t.match(fact, { is: 'said', where: [{ by: 'text' }] }, `${story} ${JSON.stringify(change)}`)
  }
  const added = one({ person: { hair: 'grey' } }, behind({}, [{ message: 'His hair was grey.' }]))
  t.match(added, { is: 'said', where: [{ by: 'text', words: 'His hair was grey' }] })
})

t.test('what her text says of herself, or denies, does not', async (t) => {
  const told: [string, Partial<WarningDraft>][] = [
    ['I have black hair.', { person: { hair: 'black' } }],
    ['He pulled my long hair.', { person: { hair: 'long' } }],
    ['My red car was there.', { vehicle: { colour: 'red' } }],
    ['I had my red coat on.', { vehicle: { colour: 'red' } }],
    ['He had no beard.', { person: { facial_hair: 'beard' } }],
    ['Round the harbour car park.', { vehicle: { type: 'car' } }],
    ['The police came.', { person: { accent: 'Polish' } }],
    ['He paid 40 to 49 pounds.', { person: { age: '40s' } }],
  ]
  for (const [story, change] of told) t.equal(one(change, behind({ story })).is, 'unsaid', story)
  const black = person({ appearance: 'black' })
  t.equal(one({ person: { hair: 'black' } }, black).is, 'unsaid', 'skin is no hair')
})

t.test('of several reports it is told which say it', async (t) => {
  const [slim, scar] = [person({ build: 'slim' }), person({ build: 'thin', marks: 'scar' })]
  const both = one({ person: { build: 'slim' } }, slim, scar)
  t.same(both.where.map(({ report, by }) => [report, by]), [[0, 'answer'], [1, 'answer']]) // prettier-ignore
  const second = one({ person: { marks: 'scar' } }, slim, scar)
  t.same(
    second.where.map(({ report }) => report),
    [1],
  )
})

t.test('an account, a number or a plate that is shown in part fits the whole of it', async (t) => {
  const kinds = ['phone', 'email', 'username', 'payment', 'website']
  fc.assert(
    fc.property(fc.constantFrom(...kinds), typed, (kind, value) => {
      const masked = maskIdentifier(kind, value)
      return masked === '' || maskedFits(kind, masked, value)
    }),
  )
  fc.assert(
    fc.property(typed, (plate) => {
      const masked = maskPlate(plate)
      return masked === '' || maskedFits('plate', masked, plate) || !/[a-z0-9]/i.test(plate)
    }),
  )
  t.ok(maskedFits('phone', '…417', '07700 900-417'))
  t.notOk(maskedFits('phone', '…418', '07700 900417'))
  t.ok(maskedFits('plate', 'WA07 ???', 'wa07kxd'))
  t.notOk(maskedFits('username', 'no…', 'kind_gent'))
})

t.test('a day, a week or a month is taken as far as she knew it', async (t) => {
  const on = (when_date: string, when: WarningDraft['when']) =>
    held({ when }, behind({ when_date })).map(({ is }) => is)
  t.same(on('2026-11-17', { month: '2026-11', part: 'mid' }), ['said', 'said'])
  t.same(on('2026-11-17', { month: '2026-11', part: 'early' }), ['said', 'unsaid'])
  t.same(on('2026-11', { month: '2026-11', part: 'mid' }), ['said', 'unsaid'])
  t.same(on('2026', { month: '2026-03', part: '' }), ['said'])
  const lately = (when_precision: string, month: string) =>
    one({ when: { month, part: '' } }, behind({ when_precision }))
  t.equal(lately('this_week', '2026-11').is, 'said')
  t.equal(lately('this_week', '2026-09').is, 'otherwise')
  t.match(lately('longer_ago', '2026-11'), { is: 'said', where: [{ by: 'came' }] })
  t.equal(lately('longer_ago', '2026-10').is, 'unsaid')
})
