import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { listReports } from '../../src/client/queue.ts'
import { openReports } from '../../src/client/reports.ts'
import { enterWorkroom } from '../../src/client/workroom.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo } from '../support/people.ts'
import { leaveReport } from '../support/reports.ts'

t.setTimeout(120_000)

const perHour = 60

t.test('nobody opens more than sixty reports in an hour', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const room = await enterWorkroom(first.desk)
  const colleague = await enterWorkroom(second.desk)
  const epoch = monthOf(place.now())
  const left: { oid: string; epoch: string }[] = []
  for (let i = 0; i <= perHour; i++) {
    left.push({ oid: await leaveReport(place, { story: `number ${i}` }), epoch })
  }
  const opened = await openReports(room, left.slice(0, perHour))
  t.same(
    opened.map((one) => one.form['story']),
    left.slice(0, perHour).map((_one, i) => `number ${i}`),
    'sixty in one request come back in the order asked for',
  )
  const last = left.slice(perHour)
  await t.rejects(openReports(room, last), new ApiRefusal('quota_spent', 429))
  const shut = (await listReports(first.browser.api)).filter((one) => one.state === 'new')
  t.same(
    shut.map((one) => one.oid),
    last.map((one) => one.oid),
    'the one that stayed shut does not count as opened',
  )
  const [hers] = await openReports(colleague, last)
  t.equal(hers?.form['story'], `number ${perHour}`, 'a colleague has an hour of her own')
})
