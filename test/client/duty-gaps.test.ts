import t from 'tap'
import { usualRota } from '../../src/client/duty.ts'
import { gapsIn } from '../../src/client/duty-gaps.ts'
import type { Rota } from '../../src/sealing/duty.ts'

const team = { live: ['ana', 'bela'], reachable: ['ana'] }
const all = { day: ['ana'], night: ['ana'] }
const rotaOf = (change: Partial<Rota>): Rota => ({
  ...usualRota('Europe/London'),
  week: Array.from({ length: 7 }, () => all),
  ...change,
})
/** The week with these days changed, by weekday from Monday. */
const weekWith = (days: Readonly<Record<number, Partial<Rota['week'][number]>>>): Rota['week'] =>
  Array.from({ length: 7 }, (_, at) => ({ ...all, ...days[at] }))
const gaps = (rota: Rota, now: string) =>
  gapsIn(rota, team, new Date(now)).map(({ weekday, part }) => `${String(weekday)} ${part}`)

// 22 November 2026 is a Sunday; clocks in London show UTC.
t.test('a rota that has somebody for each message has no gap', async (t) => {
  t.same(gaps(rotaOf({}), '2026-11-22T09:00:00Z'), [])
})

t.test('what nobody has is named, the next first, and around the week', async (t) => {
  const week = weekWith({ 0: { day: [] }, 3: { day: [] }, 6: { day: [] } })
  t.same(gaps(rotaOf({ week }), '2026-11-22T09:00:00Z'), ['6 day', '0 day', '3 day'])
  t.same(gaps(rotaOf({ week }), '2026-11-22T21:59:00Z'), ['6 day', '0 day', '3 day'])
  t.same(
    gaps(rotaOf({ week }), '2026-11-22T22:00:00Z'),
    ['0 day', '3 day', '6 day'],
    'its last message has gone',
  )
})

t.test('a night counts only where messages go at night, and belongs to its evening', async (t) => {
  const week = weekWith({ 5: { night: [] } })
  t.same(gaps(rotaOf({ week }), '2026-11-21T23:00:00Z'), [])
  const woken = rotaOf({ week, night: [1, 5] })
  t.same(gaps(woken, '2026-11-21T23:00:00Z'), ['5 night'])
  t.same(gaps(woken, '2026-11-22T04:30:00Z'), ['5 night'])
})

t.test('whoever has left, or cannot be written to, gets no message', async (t) => {
  const week = weekWith({ 0: { day: ['gone'] }, 1: { day: ['bela'] }, 2: { day: ['bela', 'ana'] } })
  t.same(gapsIn(rotaOf({ week }), team, new Date('2026-11-22T09:00:00Z')), [
    { weekday: 0, part: 'day', unreachable: [] },
    { weekday: 1, part: 'day', unreachable: ['bela'] },
  ])
})

t.test('the hours are those of the team’s clock', async (t) => {
  const week = weekWith({ 6: { day: [] } })
  const zone = 'Europe/Bucharest'
  // 22:30 there: Sunday's last message has gone.
  t.same(gaps(rotaOf({ week, zone }), '2026-11-22T20:30:00Z'), ['6 day'])
  t.same(gaps(rotaOf({ week: weekWith({ 0: { day: [] }, 6: { day: [] } }), zone }), '2026-11-22T20:30:00Z'), ['0 day', '6 day']) // prettier-ignore
  t.throws(() => gaps(rotaOf({ zone: 'Nowhere/Else' }), '2026-11-22T09:00:00Z'), RangeError)
})
