import t from 'tap'
import { looksAtDesk } from '../../src/client/desk-looks.ts'

t.test('whoever works at the desk for hours is not taken to be away', async (t) => {
  let moment = ''
  const said: string[] = []
  const looks = looksAtDesk(
    () => new Date(`2026-11-23T${moment}Z`),
    () => {
      said.push(moment)
      return said.length === 1 ? Promise.reject(new Error('no connection')) : Promise.resolve()
    },
  )
  const use = (time: string): void => {
    moment = time
    looks.used()
  }
  use('10:00:00')
  t.same(said, [], 'not before the desk stands there')
  looks.at(true)
  t.same(said, ['10:00:00'], 'opening it counts, also when it could not be said')
  use('10:00:30')
  t.equal(said.length, 1, 'once a minute at most')
  use('12:01:00')
  use('12:05:00')
  t.same(said.slice(1), ['12:01:00', '12:05:00'])
  looks.at(false)
  use('12:20:00')
  t.equal(said.length, 3, 'another screen does not count')
  looks.at(true)
  t.same(said.slice(3), ['12:20:00'])
})
