import t from 'tap'
import { inOrder, stateOf } from '../../src/triage/rules.ts'
import type { QueuedReport, ReportState } from '../../src/triage/rules.ts'

const report = (oid: string, state: ReportState): QueuedReport => ({
  oid,
  state,
  epoch: '2026-11',
  week: '2026-W47',
  tier: 0,
})

t.test('what has waited longest comes first, and chance decides the rest', async (t) => {
  const reports = [
    report('d', 'opened'),
    report('c', 'new'),
    report('b', 'overdue'),
    report('a', 'due'),
    report('e', 'overdue'),
    report('B', 'new'),
  ]
  const order = ['b', 'e', 'a', 'B', 'c', 'd']
  t.same(
    inOrder(reports).map((one) => one.oid),
    order,
  )
  t.same(
    inOrder([...reports].reverse()).map((one) => one.oid),
    order,
    'whatever order the table gave',
  )
})

t.test('a state nobody knows is taken for the most urgent', async (t) => {
  t.same([0, 1, 2, 3, 4, -1].map(stateOf), [
    'new',
    'due',
    'overdue',
    'opened',
    'overdue',
    'overdue',
  ])
})
