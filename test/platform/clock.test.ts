import t from 'tap'
import { addMonths, monthOf, weekOf } from '../../src/platform/clock.ts'

t.test('a week belongs to the year of its Thursday', async (t) => {
  // The examples of ISO 8601's week calendar around a change of year.
  const weeks: Record<string, string> = {
    '2005-01-01': '2004-W53',
    '2005-12-31': '2005-W52',
    '2007-01-01': '2007-W01',
    '2007-12-31': '2008-W01',
    '2008-12-29': '2009-W01',
    '2010-01-03': '2009-W53',
    '2026-11-21': '2026-W47',
  }
  for (const [day, week] of Object.entries(weeks))
    t.equal(weekOf(new Date(`${day}T23:59:59Z`)), week, day)
})

t.test('months are counted across years', async (t) => {
  t.equal(monthOf(new Date('2026-11-30T23:59:59Z')), '2026-11')
  t.equal(addMonths('2026-11', 2), '2027-01')
  t.equal(addMonths('2026-01', -1), '2025-12')
  t.equal(addMonths('2026-05', 0), '2026-05')
  t.equal(addMonths('2026-12', 36), '2029-12')
  for (const month of ['2026-13', '2026-1', 'May', '2026-00'])
    t.throws(() => addMonths(month, 1), RangeError)
})
