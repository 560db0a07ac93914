import t from 'tap'
import { afterCall, calledFor, isStillDue, latestDue } from '../../src/duty/rules.ts'
import { messageHours, type Rota } from '../../src/sealing/duty.ts'
import type { Directory } from '../../src/sealing/directory.ts'
import { hourOf } from '../../src/sealing/watches.ts'

const week = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].map((day) => ({
  day: [`${day}-day`],
  night: [`${day}-night`],
}))
const rota: Rota = {
  ...{ v: 1, version: 1, zone: 'Europe/London', every: 2, day: { from: 8, to: 22 }, night: [1, 5] },
  ...{ patience: 2, week, chain: ['next', 'after'] },
}
const due = (moment: string, of: Rota = rota) => {
  const found = latestDue(of, new Date(moment))
  return found === null ? null : [new Date(found.hour * 3_600_000).toISOString(), ...found.onDuty]
}

t.test('messages go every two hours by day and at the chosen hours of the night', async (t) => {
  t.same(messageHours(rota), { day: [8, 10, 12, 14, 16, 18, 20, 22], night: [1, 5] })
  t.same(messageHours({ ...rota, every: 4, night: [] }), { day: [8, 12, 16, 20], night: [] })
  t.same(messageHours({ ...rota, every: 8, day: { from: 9, to: 9 } }).day, [9])
})

t.test('the message that is due is the last one by the clocks of the place', async (t) => {
  // 21 November 2026 is a Saturday; clocks in London show UTC.
  t.same(due('2026-11-21T10:00:00Z'), ['2026-11-21T10:00:00.000Z', 'sa-day'])
  t.same(due('2026-11-21T11:59:59Z'), ['2026-11-21T10:00:00.000Z', 'sa-day'])
  t.same(due('2026-11-21T22:30:00Z'), ['2026-11-21T22:00:00.000Z', 'sa-day'])
  t.same(
    due('2026-11-22T01:10:00Z'),
    ['2026-11-22T01:00:00.000Z', 'sa-night'],
    'a night is of its evening',
  )
  t.same(due('2026-11-23T05:00:00Z'), ['2026-11-23T05:00:00.000Z', 'su-night'])
  // In July they show an hour more.
  t.same(due('2026-07-18T07:05:00Z'), ['2026-07-18T07:00:00.000Z', 'sa-day'])
})

t.test('when clocks change, no message goes twice and none is forgotten', async (t) => {
  const hours = new Set<string>()
  for (let minute = 0; minute < 26 * 60; minute += 10) {
    const moment = new Date(Date.UTC(2026, 9, 24, 23) + minute * 60_000)
    hours.add(String(latestDue(rota, moment)?.hour))
  }
  // The hour from one to two is there twice that night: two messages, and every other once.
  t.equal(hours.size, 12)
})

t.test('a rota without hours asks for nothing', async (t) => {
  t.equal(due('2026-11-21T10:00:00Z', { ...rota, night: [], day: { from: 20, to: 8 } }), null)
})

t.test('a message goes within its hour or not at all', async (t) => {
  const moment = new Date('2026-11-21T10:59:59Z')
  t.equal(isStillDue(hourOf(moment), moment), true)
  t.equal(isStillDue(hourOf(moment) - 1, moment), false)
})

t.test('what nobody followed is counted until somebody looks', async (t) => {
  const state = { calledHour: 10, missed: 0, looked: false }
  t.same(afterCall(state, 12), { calledHour: 12, missed: 1, looked: false })
  t.same(afterCall({ ...state, missed: 5 }, 12).missed, 6)
  t.same(afterCall({ ...state, missed: 5, looked: true }, 12).missed, 0)
})

const moderator = (id: string, role: 'coordinator' | 'moderator', to: string | null = null) => ({
  ...{ id, name: id, enc_pk: '', sig_pk: id, role, from: '2026-01', to },
})
const directory: Pick<Directory, 'moderators'> = {
  moderators: [
    moderator('chief', 'coordinator'),
    moderator('old-chief', 'coordinator', '2026-05'),
    moderator('watch', 'moderator'),
    moderator('next', 'moderator'),
    moderator('after', 'moderator'),
  ],
}

t.test('after each two messages that nobody followed one more is written to', async (t) => {
  const called = (missed: number, onDuty = ['watch']): string[] =>
    calledFor({ rota, onDuty, missed }, directory).map(
      ({ id, isRelief }) => `${isRelief ? '+' : ''}${id}`,
    )
  t.same(called(0), ['watch'])
  t.same(called(1), ['watch'])
  t.same(called(2), ['watch', '+next'])
  t.same(called(4), ['watch', '+next', '+after'])
  t.same(called(6), ['watch', '+next', '+after', '+chief'], 'and then the coordinators')
  t.same(called(60), ['watch', '+next', '+after', '+chief'])
  t.same(called(6, ['chief']), ['chief', '+next', '+after'], 'nobody twice')
  t.same(called(0, ['old-chief']), [], 'nobody who has left')
  t.same(called(2, []), ['+next'], 'a watch that nobody has is taken over too')
})
