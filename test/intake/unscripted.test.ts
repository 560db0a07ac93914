import t from 'tap'
import { startIntake } from '../support/intake.ts'
import { createReporter } from '../support/reporter.ts'
import { expectedForm, sampleReports } from '../support/sample-form.ts'

// The real guard and database share the machine with the other tests.
t.setTimeout(180_000)

t.test('every sample, written without a script, opens to exactly what was typed', async (t) => {
  const place = await startIntake(t)
  for (const { id, form } of sampleReports()) {
    const before = await place.oids('arrivals')
    const reporter = createReporter(place.site, id === 's03' ? 'ro' : 'en')
    const last = await reporter.fillIn(form)
    t.equal(last.step, 'check_and_send', `${id} reaches the last page`)
    t.equal(last.code?.split(' ').length, 7, `${id} has seven words before it is sent`)
    const sent = await reporter.press('send')
    t.equal(sent.status, 200)
    t.equal(sent.code, last.code, `${id} sees the same code again`)
    const [oid] = (await place.oids('arrivals')).filter((one) => !before.includes(one))
    const body = await place.open(oid ?? '')
    t.strictSame(body.form, expectedForm(form), `${id} is what she typed`)
    t.ok(body.mbx, `${id} can be answered`)
  }
})
