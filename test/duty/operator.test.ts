import t from 'tap'
import { signProposal, watchDirectory } from '../../src/client/directory-watch.ts'
import { proposeMonth } from '../../src/client/team.ts'
import { missingMonth, operatorAlarm } from '../../src/duty/operator-alarm.ts'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { createLog } from '../../src/platform/log.ts'
import { dutyTeam, startCalling } from '../support/duty.ts'

t.setTimeout(120_000)

t.test('the next month’s key is the operator’s business from the 26th', async (t) => {
  const missing = (months: string[], day: string) =>
    missingMonth(months, new Date(`${day}T09:00:00Z`))
  t.equal(missing(['2026-11'], '2026-11-25'), null)
  t.equal(missing(['2026-11'], '2026-11-26'), '2026-12')
  t.equal(missing(['2026-11', '2026-12'], '2026-11-30'), null)
  t.equal(missing(['2026-10'], '2026-11-01'), '2026-11', 'this month’s on every day')
  t.equal(missing(['2026-12'], '2026-12-31'), '2027-01')
})

t.test('the operator gets one mail a day until the key is there', async (t) => {
  const { place, first, second } = await dutyTeam(t)
  const { sink, tell } = await startCalling(t, place)
  const clock = { now: new Date() }
  const needs = {
    ...{ guard: place.guard.worker, tell, now: () => clock.now },
    log: createLog({ write: () => true }),
  }
  const alarm = operatorAlarm({ ...needs, address: 'operator@example.test' })
  const silent = operatorAlarm({ ...needs, address: null })
  // The ceremony made this month's key and the next; the one after is missing.
  const next = addMonths(monthOf(place.now()), 1)
  const later = addMonths(next, 1)
  const lookAt = async (moment: string): Promise<number> => {
    const before = sink.mails.length
    clock.now = new Date(`${next}-${moment}:00Z`)
    await alarm()
    await silent()
    return sink.mails.length - before
  }
  t.equal(await lookAt('25T09:10'), 0)
  t.equal(await lookAt('26T08:50'), 0)
  t.equal(await lookAt('26T09:00'), 1)
  t.equal(await lookAt('26T09:10'), 0, 'once a day')
  t.equal(await lookAt('27T09:20'), 1)
  t.match(sink.mails[0], { to: 'operator@example.test' })
  t.match(sink.mails[0]?.raw, later)
  t.notMatch(sink.mails[0]?.raw, /ana|bela/)
  await proposeMonth(first.desk, await watchDirectory(first.desk), later)
  t.equal(await lookAt('28T09:00'), 1, 'one signature is not enough')
  await signProposal(second.desk, await watchDirectory(second.desk))
  t.equal(await lookAt('28T09:30'), 0)
})
