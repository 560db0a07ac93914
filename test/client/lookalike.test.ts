import t from 'tap'
import { junkGroups } from '../../src/client/junk.ts'
import { lookalikes, sketchOf, sketchOfForm } from '../../src/client/lookalike.ts'
import type { QueueRow } from '../../src/client/queue.ts'
import type { CaseRecord } from '../../src/client/vault-record.ts'
import { sampleForm, sampleIds } from '../../src/demo/samples.ts'

const spam = 'Buy cheap watches now, at this shop! Ask for the best price and say who sent you.'

const sketches = (texts: readonly string[]): Map<string, string> =>
  new Map(texts.map((text, at) => [`r${String(at)}`, sketchOf(text)]))

t.test('copies are found with other commas, capitals, accents and a word more', (t) => {
  const texts = [
    spam,
    spam.toUpperCase().replaceAll(/[,!.]/g, ' '),
    `Hello. ${spam.replace('price', 'príce')}`,
    'He locked the doors of his blue van and would not let me out until I paid him back.',
  ]
  t.same(
    lookalikes(sketches(texts)).map((group) => group.sort()),
    [['r0', 'r1', 'r2']],
  )
  t.end()
})

t.test('two people who tell of the same man in their own words are no copies', (t) => {
  const texts = [
    'He locked the doors of his blue van, hit me and took my bag. He said he was police.',
    'A man in a blue van who says he is police. The doors lock by themselves. He took my money and hit me.',
  ]
  t.same(lookalikes(sketches(texts)), [])
  t.end()
})

t.test('the shorter a text, the more of it has to be the same', (t) => {
  const grouped = (one: string, other: string): boolean =>
    lookalikes(sketches([one, other])).length === 1
  const few = 'He did not pay and then drove off.'
  t.ok(grouped(few, 'he did NOT pay, and then drove off'), 'word for word')
  t.notOk(grouped(few, 'He did not pay and then drove on.'), 'a word changed is another text')
  const sentence = 'He locked the doors of the van and asked for all of my money.'
  t.ok(grouped(sentence, sentence.replace('money', 'cash')), 'one word at its end')
  const own = 'He locked the doors of the car and asked me to get out of it.'
  t.notOk(grouped(sentence, own), 'the same beginning is no copy')
  const long = Array.from({ length: 120 }, (_, at) => `word${String(at)}`)
  const changed = (every: number): string =>
    long.map((word, at) => (at % every === 0 ? `${word}x` : word)).join(' ')
  t.ok(grouped(long.join(' '), changed(30)), 'a copy with few words changed')
  t.notOk(grouped(long.join(' '), changed(5)), 'half of it rewritten')
  t.end()
})

t.test('no two of the invented reports look like copies of one another', (t) => {
  const all = new Map(sampleIds().map((id) => [id, sketchOfForm(sampleForm(id))]))
  t.ok(all.size > 15)
  t.same(lookalikes(all), [])
  t.end()
})

t.test('ten thousand copies are grouped while nobody has to wait', (t) => {
  const many = new Map(
    Array.from({ length: 10_000 }, (_, at) => [
      `r${String(at)}`,
      sketchOf(`${spam} ${String(at)}`),
    ]),
  )
  const began = performance.now()
  const [group] = lookalikes(many)
  t.equal(group?.length, 10_000)
  t.ok(performance.now() - began < 3_000, 'with room for a slow machine')
  t.end()
})

t.test('hardly a word gives no sketch, and hostile text gives one', (t) => {
  t.equal(sketchOf(''), '')
  t.equal(sketchOf('no pay'), '')
  t.equal(sketchOfForm({ story: 7, place_text: null }), '')
  for (const text of [
    '\u202e'.repeat(40),
    'a'.repeat(30_000),
    '他锁了门打了我拿走我的包然后开车走了再也没有回来',
    '\ud800 x y z w',
  ])
    t.type(sketchOf(text), 'string')
  t.not(sketchOf('他锁了门打了我拿走我的包然后开车走了再也没有回来'), '')
  t.end()
})

const row = (oid: string, status: QueueRow['status'] = 'open'): QueueRow => ({
  ...{ oid, epoch: '2026-11', tier: 2, state: 'opened', claimed: 'nobody', claimedBy: null },
  ...{ status, kind: 'report', level: 1, area: '', categories: [], messages: 0, weeks: null },
})

const known = (report: string, change: Partial<CaseRecord> = {}): CaseRecord => ({
  ...{ type: 'case', report, level: 1, status: 'open', notes: '', area: 'hill' },
  ...{ categories: ['RO'], mailbox: null, week: '', said: [], sketch: sketchOf(spam), wt: null },
  ...change,
})

t.test('junk comes in tiers, and what somebody acted on is never among it', (t) => {
  const names = (count: number, prefix: string): string[] =>
    Array.from({ length: count }, (_, at) => `${prefix}${String(at)}`)
  const groupsOf = (count: number): string[] => {
    const oids = names(count, 'a')
    return junkGroups(oids.map((oid) => row(oid)), oids.map((oid) => known(oid))).map(({ tier }) => tier) // prettier-ignore
  }
  t.same([2, 3, 9, 10].map(groupsOf), [['unsure'], ['copied'], ['copied'], ['flood']])
  const answered = { said: [{} as CaseRecord['said'][number]] }
  const rows = [row('mine'), row('warned', 'warned'), row('answered'), row('other')]
  const cases = [known('mine'), known('warned', { status: 'warned' }), known('answered', answered), known('other')] // prettier-ignore
  t.same(
    junkGroups(rows, cases).map(({ reports }) => reports.sort()),
    [['mine', 'other']],
  )
  const thin = [known('x', { sketch: '', categories: [] }), known('y', { sketch: '' })]
  t.match(junkGroups([row('x'), row('y')], thin), [{ tier: 'unsure', reports: ['x'] }])
  t.end()
})

t.test('copies of a few words are one tier less sure', (t) => {
  const tierOf = (count: number): string | undefined => {
    const oids = Array.from({ length: count }, (_, at) => `b${String(at)}`)
    const sketch = sketchOf('he did not pay')
    return junkGroups(oids.map((oid) => row(oid)), oids.map((oid) => known(oid, { sketch })))[0]?.tier // prettier-ignore
  }
  t.same([2, 9, 10].map(tierOf), ['unsure', 'unsure', 'copied'])
  t.end()
})
