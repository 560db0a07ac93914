import t from 'tap'
import { nextPosting, postingHours } from '../../src/sealing/posting-hours.ts'

t.test('an answer is posted at the next of the five hours', (t) => {
  const next = (at: string): string => nextPosting(new Date(`${at}Z`)).toISOString()
  t.equal(next('2026-11-21T03:59:59'), '2026-11-21T04:00:00.000Z')
  t.equal(next('2026-11-21T04:00:00'), '2026-11-21T09:00:00.000Z', 'its own hour is over')
  t.equal(next('2026-11-21T21:30:00'), '2026-11-21T22:00:00.000Z')
  t.equal(next('2026-12-31T22:10:00'), '2027-01-01T04:00:00.000Z', 'after the last, tomorrow')
  t.same(
    postingHours,
    [...postingHours].sort((a, b) => a - b),
  )
  t.end()
})
