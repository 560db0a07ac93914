import t from 'tap'
import { queueRows, type WaitingReport } from '../../src/client/queue.ts'
import { everything, filtered, readFilter } from '../../src/client/queue-filter.ts'
import type { CaseRecord, FollowUpRecord, SaidAnswer } from '../../src/client/vault-record.ts'
import { weeksSince } from '../../src/client/weeks.ts'
import { weekOf } from '../../src/platform/clock.ts'

const at = { me: 'me', now: new Date('2026-11-21T12:00:00Z') }

const report = (oid: string, state: WaitingReport['state'], week = '2026-W47'): WaitingReport => ({
  ...{ oid, state, week, epoch: '2026-11', tier: 2 },
})

const known = (oid: string, change: Partial<CaseRecord> = {}): CaseRecord => ({
  ...{ type: 'case', report: oid, level: 2, status: 'open', notes: '', area: '', categories: [] },
  ...{ mailbox: { rid: `rid of ${oid}`, sigPk: '' }, week: '2026-W45', said: [] },
  ...{ wt: null, ...change },
})

const added = (oid: string, to: string, change: Partial<FollowUpRecord> = {}): FollowUpRecord => ({
  ...{ type: 'follow-up', report: oid, epoch: '2026-11', week: '2026-W46', rid: `rid of ${to}` },
  ...{ state: 'joined', wt: null, ...change },
})

const answer: SaidAnswer = {
  ...{ n: 0, kind: 'received', month: '2026-11', text: {}, shown: null, known: [], about: '' },
  ...{ by: 'me', state: 'sent' },
}

t.test('the queue shows what is overdue first, then danger, and leaves closed cases out', (t) => {
  const reports = [
    report('new', 'new'),
    report('mild', 'opened'),
    report('late', 'overdue'),
    report('grave', 'opened'),
    report('done', 'opened'),
  ]
  const cases = [
    known('mild', { level: 1 }),
    known('grave', { level: 4 }),
    known('done', { level: 4, status: 'closed' }),
  ]
  const order = queueRows(reports, { cases }, at).map((row) => row.oid)
  t.same(order, ['late', 'grave', 'new', 'mild'])
  t.end()
})

t.test(
  'whoever has to be protected leads the gravest, until the work on her report is done',
  (t) => {
    const reports = ['mild', 'grave', 'child', 'forced', 'said', 'warned'].map((id) =>
      report(id, 'opened'),
    )
    const cases = [
      known('mild', { level: 1 }),
      known('grave', { level: 4 }),
      known('child', { level: 2, categories: ['CH'] }),
      known('forced', { level: 2, categories: ['TH', 'CO'] }),
      known('said', { level: 2, categories: ['TH'], protect: true }),
      known('warned', { level: 2, categories: ['CH'], status: 'warned' }),
    ]
    const order = queueRows([report('late', 'overdue'), ...reports], { cases }, at)
    t.same(
      order.slice(0, 5).map((row) => row.oid),
      ['late', 'child', 'forced', 'said', 'grave'],
    )
    t.ok(order.findIndex(({ oid }) => oid === 'warned') > 4)
    t.end()
  },
)

t.test('it says for how many weeks somebody has had no answer', (t) => {
  const reports = ['quiet', 'told', 'back', 'nobody'].map((oid) => report(oid, 'opened'))
  const cases = [
    known('quiet'),
    known('told', { said: [answer] }),
    known('back', { said: [answer] }),
    known('nobody', { mailbox: null }),
  ]
  const messages = [added('more', 'back')]
  const rows = queueRows([...reports, report('more', 'opened')], { cases, messages }, at)
  const weeks = Object.fromEntries(rows.map((row) => [row.oid, row.weeks]))
  t.same(weeks, { quiet: 2, told: null, back: 1, nobody: null })
  t.end()
})

t.test('what she added stands with her report, and brings a closed one back', (t) => {
  const reports = [report('first', 'opened'), report('more', 'opened'), report('read', 'opened')]
  const cases = [known('first', { status: 'closed', said: [{ ...answer, known: ['read'] }] })]
  const read = added('read', 'first')
  t.same(
    queueRows(reports, { cases, messages: [read] }, at).map((row) => row.oid),
    ['more'],
  )
  const rows = queueRows(reports, { cases, messages: [read, added('more', 'first')] }, at)
  t.match(rows, [{ oid: 'first', status: 'open', messages: 1 }])
  t.equal(rows.length, 1)
  t.end()
})

t.test('what no code has signed for stands by itself', (t) => {
  const reports = [report('first', 'opened'), report('more', 'opened')]
  const cases = [known('first')]
  for (const state of ['foreign', 'loose'] as const) {
    const rows = queueRows(reports, { cases, messages: [added('more', 'first', { state })] }, at)
    t.match(
      rows.find((row) => row.oid === 'more'),
      { kind: 'message', messages: 0 },
    )
    t.equal(rows.find((row) => row.oid === 'first')?.messages, 0)
  }
  const closed = [added('more', 'first', { state: 'closed' })]
  t.same(queueRows(reports, { cases, messages: closed }, at).length, 1)
  t.end()
})

t.test('a message whose report is gone is seen, and one that was taken back is not', (t) => {
  const messages = [added('more', 'first')]
  const cases = [known('first')]
  t.match(queueRows([report('more', 'opened')], { cases, messages }, at), [{ kind: 'message' }])
  t.match(queueRows([report('first', 'opened')], { cases, messages }, at), [{ messages: 0 }])
  t.end()
})

t.test('weeks are counted as the server names them, over the turn of the year too', (t) => {
  const day = 86_400_000
  const start = new Date('2026-12-20T09:00:00Z').getTime()
  for (let days = 0; days < 30; days += 1) {
    const then = new Date(start + days * day)
    t.equal(weeksSince(weekOf(then), then), 0)
    t.equal(weeksSince(weekOf(then), new Date(then.getTime() + 14 * day)), 2)
  }
  t.equal(weeksSince('', new Date(start)), 0)
  t.equal(weeksSince('2027-W01', new Date(start)), 0, 'never less than none')
  t.end()
})

t.test(
  'shut and opened are woven together: waiting by age, opened by danger, settled ones last',
  (t) => {
    const reports = [
      ...(['new', 'due', 'overdue'] as const).map((state) => report(state, state)),
      { ...report('flood', 'overdue'), tier: 3 },
      ...['l1', 'l2', 'l3', 'l4', 'settled', 'quiet'].map((oid) => report(oid, 'opened')),
    ]
    const told = { said: [answer] }
    const cases = [
      ...([1, 2, 3, 4] as const).map((level) => known(`l${String(level)}`, { level, ...told })),
      known('quiet', { level: 2, week: '2026-W40' }),
      known('settled', { level: 4, status: 'warned', ...told }),
    ]
    const order = ['overdue', 'l4', 'due', 'l3', 'new', 'quiet', 'l2', 'l1', 'settled', 'flood']
    t.same(queueRows(reports, { cases }, at).map(({ oid }) => oid), order) // prettier-ignore
    t.same(queueRows([...reports].reverse(), { cases }, at).map(({ oid }) => oid), order) // prettier-ignore
    t.end()
  },
)

t.test('what was put aside is not in the queue, and who has a report stands with it', (t) => {
  const reports = ['a', 'b', 'c'].map((oid) => report(oid, 'new'))
  const claimed = new Map([['a', 'me'], ['b', 'her']]) // prettier-ignore
  const rows = queueRows(reports, { cases: [], claimed, aside: new Set(['c']) }, at)
  t.same(rows.map(({ oid, claimed: who, claimedBy }) => [oid, who, claimedBy]), [['a', 'me', 'me'], ['b', 'colleague', 'her']]) // prettier-ignore
  t.end()
})

t.test(
  'a view shows what it says, and a kept one that nobody understands shows everything',
  (t) => {
    const reports = ['shut', 'mine', 'grave', 'mild'].map((oid) => report(oid, oid === 'shut' ? 'new' : 'opened')) // prettier-ignore
    const cases = [
      known('mine', { level: 3, area: 'hill', categories: ['RO'], said: [answer] }),
      known('grave', { level: 4, area: 'hill' }),
      known('mild', { level: 1, area: 'lake', mailbox: null }),
    ]
    const rows = queueRows(reports, { cases, claimed: new Map([['mine', 'me']]) }, at)
    const shown = (change: Partial<typeof everything>): string[] =>
    filtered(rows, { ...everything, ...change }).map(({ oid }) => oid).sort() // prettier-ignore
    t.same(shown({}), ['grave', 'mild', 'mine', 'shut'])
    t.same(shown({ which: 'shut' }), ['shut'])
    t.same(shown({ which: 'mine' }), ['mine'])
    t.same(shown({ which: 'free' }), ['grave', 'mild', 'shut'])
    t.same(shown({ which: 'unanswered' }), ['grave'])
    t.same(shown({ level: '3' }), ['grave', 'mine'])
    t.same(shown({ area: 'hill', category: 'RO' }), ['mine'])
    t.same(readFilter({ which: 'nonsense', level: '9' }), everything)
    t.same(readFilter({ which: 'mine', level: '3', area: 'x' }), { ...everything, which: 'mine', level: '3', area: 'x' }) // prettier-ignore
    t.end()
  },
)

t.test('ten thousand reports and two thousand cases are put in order in a moment', (t) => {
  const reports = Array.from({ length: 10_000 }, (_, i) => report(String(i), i < 2_000 ? 'opened' : 'due')) // prettier-ignore
  const cases = Array.from({ length: 2_000 }, (_, i) => known(String(i)))
  const messages = Array.from({ length: 500 }, (_, i) => added(String(9_000 + i), String(i)))
  const began = performance.now()
  t.equal(queueRows(reports, { cases, messages }, at).length, 9_500)
  t.ok(performance.now() - began < 1_000)
  t.end()
})
