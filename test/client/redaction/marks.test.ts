import fc from 'fast-check'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import t from 'tap'
import { folded } from '../../../src/client/redaction/folded.ts'
import { marking, marks } from '../../../src/client/redaction/marks.ts'
import { sampleForm, sampleIds } from '../../../src/demo/samples.ts'
import { excess, readPlanted, recall, score, total, type PlantedReport } from './planted.ts'

const folder = join(import.meta.dirname, 'planted')
const places = ['Exeter', 'Torbay', 'Plymouth', 'Cornwall']

function found(text: string, { language = 'en', neverPublish = '' } = {}): string[] {
  return marks(text, { language, neverPublish, places }).map(
    (mark) => `${mark.kind}:${text.slice(mark.start, mark.end)}`,
  )
}

function inSample(id: string): string[] {
  const form = sampleForm(id)
  const text = (key: string): string => (typeof form[key] === 'string' ? form[key] : '')
  return found(text('story'), {
    language: text('language'),
    neverPublish: text('never_publish'),
  })
}

t.test('the friend, the flat, the coat and the price of a report are marked', async (t) => {
  const marked = inSample('s01')
  for (const one of ['red-line:Kelly', 'red-line:garage', 'red-line:coat', 'place:flat'])
    t.ok(marked.includes(one), one)
  t.ok(marked.some((one) => one.startsWith('number:forty')))
  t.notMatch(marked.join(), /Transit|punched|sleeve/, 'what he did and drives stays unmarked')
})

t.test('a daughter, a weekday and a phone number are marked', async (t) => {
  t.same(inSample('s02'), ['time:Friday', 'relation:daughter', 'name:Mark', 'number:07700 900417'])
})

t.test('numbers are marked in a script whose words are not known here', async (t) => {
  t.same(inSample('s10'), ['number:07700 900417'])
  t.same(found('โทร ๐๗๗๐๐ ๙๐๐๔๑๗', { language: 'th' }), ['number:๐๗๗๐๐ ๙๐๐๔๑๗'])
})

t.test('no sample is marked so much that the marks say nothing', async (t) => {
  for (const id of sampleIds()) t.ok(inSample(id).length <= 10, id)
})

t.test('words are found with and without the marks above their letters', async (t) => {
  const withMarks = 'Fetița mea dormea. Însărcinată în luna a cincea, stau lângă biserică.'
  for (const text of [withMarks, withMarks.normalize('NFD'), folded(withMarks).plain]) {
    const kinds = marks(text, { language: 'ro', neverPublish: '', places }).map(({ kind }) => kind)
    t.same([...new Set(kinds)], ['relation', 'body', 'place'], text)
  }
})

t.test('a name is known in small letters and at the start of a sentence too', async (t) => {
  t.ok(found('my mate poppy saw it').includes('name:poppy'))
  t.ok(found('He left. Shanice saw the van.').includes('name:Shanice'))
  t.same(found('He left. Nobody saw the van. Everything was quiet.'), [])
})

t.test('where the rules know more than a capital, they say what it is', async (t) => {
  t.same(found('It was in Union Street on the Monday.'), ['place:Union Street', 'time:Monday'])
})

t.test('marks lie inside the text, in order, and none over another', async () => {
  const hostile = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('my ', 'the ', 'Anna ', '07700 900', 'casa mea ', '@', '_', '\n', 'ul. '),
    ),
  )
  fc.assert(
    fc.property(hostile, fc.constantFrom('en', 'ro', 'pl', 'zz', ''), (parts, language) => {
      const text = parts.join('')
      let last = 0
      for (const mark of marks(text, { language, neverPublish: 'the mașina', places })) {
        if (mark.start < last || mark.end <= mark.start || mark.end > text.length) return false
        last = mark.end
      }
      return true
    }),
  )
})

t.test('a long report is looked at in many steps, and comes to the same', async (t) => {
  const text = 'My sister saw him by the church on Friday. '.repeat(400)
  const context = { language: 'en', neverPublish: 'church', places }
  const steps = [...marking(text, context)]
  t.ok(steps.length > 50)
  t.same(steps.at(-1), marks(text, context))
  t.equal(steps.at(-1)?.length, 1200)
})

t.test('brackets around what is planted are taken out', async (t) => {
  t.same(readPlanted('I met ⟦name:Anna⟧ ⟦time:on Friday⟧.'), {
    text: 'I met Anna on Friday.',
    spans: [
      { kind: 'name', start: 6, end: 10 },
      { kind: 'time', start: 11, end: 20 },
    ],
  })
})

for (const file of globSync('*.json', { cwd: folder })) {
  t.test(`nine in ten planted identifiers of ${basename(file, '.json')} are marked`, async (t) => {
    const { reports } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      reports: PlantedReport[]
    }
    const sum = total(reports.map(score))
    t.ok(recall(sum) >= 0.9, `${recall(sum)} of them`)
    t.ok(excess(sum) < 0.05, `${excess(sum)} of other words`)
  })
}

t.test('a name on a site is underlined in one piece, whatever it is made of', (t) => {
  const names = ['northern_light_x', 'Northern_Light_X', '_dark_mike_', 'ana__b_x', 'the_night_9']
  for (const name of names)
    for (const language of ['en', 'ro', 'es', 'pl', 'pt'])
      for (const text of [`He wrote as ${name}, then left.`, `He is called ${name}.`]) {
        const found = marks(text, { language, neverPublish: '', places: [] })
        const over = found.filter(
          ({ start, end }) => start < text.indexOf(name) + name.length && text.indexOf(name) < end,
        )
        const said = over.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
        t.same(said, [`handle ${name}`], `${language}: ${text}`)
      }
  t.end()
})
