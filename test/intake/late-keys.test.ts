import t from 'tap'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { signCardEpoch } from '../../src/sealing/card.ts'
import { ROOT } from '../../src/sealing/directory.ts'
import { svc } from '../guard/scheme.ts'
import { startIntake } from '../support/intake.ts'
import { createReporter } from '../support/reporter.ts'
import { postSealed, sealAnswers } from '../support/script-sender.ts'

t.setTimeout(180_000)

const dayMs = 86_400_000
const answers = { what_category: ['NP'], consent_police: 'no', consent_alert: 'no' }

t.test('whoever reports does not pay for a key that the team is late with', async (t) => {
  const place = await startIntake(t)
  const [before] = place.card.epochs
  place.pass(130 * dayMs)
  t.not(monthOf(place.now()), before?.id)
  const reporter = createReporter(place.site)
  t.equal((await reporter.open()).status, 200)
  await reporter.fillInAnswers(answers)
  const sent = await reporter.press('send')
  t.equal(sent.status, 200)
  const [oid = ''] = await place.oids('arrivals')
  t.match((await place.open(oid)).form, { what_category: ['NP'] }, 'and it can be read')
})

t.test('a report for a key that is in the card no more is refused', async (t) => {
  const place = await startIntake(t)
  const { suite, card, scheme } = place
  const [old] = card.epochs
  if (old === undefined) throw new Error('the card has no key')
  const sealed = await sealAnswers(place, answers)
  const { intake_pk, reply_pk } = old
  const next = { id: addMonths(old.id, 1), from: old.id, intake_pk, reply_pk }
  const signing = { by: ROOT, secretKey: scheme.root.secretKey }
  const signed = { ...next, signatures: [signCardEpoch(suite, svc, next, signing)] }
  place.setCard({ ...card, epochs: [signed] })
  t.equal((await postSealed(place, sealed)).statusCode, 400)
  place.setCard({ ...card, epochs: [signed, old] })
  t.equal((await postSealed(place, sealed)).statusCode, 200, 'while it stands there it is taken')
})
