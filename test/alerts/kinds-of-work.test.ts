import t from 'tap'
import { isFor } from '../../src/alerts/audience.ts'
import type { KindOfWork } from '../../src/sealing/work.ts'
import { enlist, startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { ownDelivery, publish, sampleAlert, startMembers } from '../support/members.ts'

const mailbox = await openMailbox(t)
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const worker = startDelivery(t, place, { smtpUrl: mailbox.url, delivery: delivery.keys() })
const people = {
  everything: [],
  street: ['street'],
  online: ['online'],
  both: ['outcall', 'street'],
}
for (const [name, work] of Object.entries(people))
  await enlist(place, delivery.keys(), [`${name}@example.test`], { work })

/** Who was told, once nothing waits any more. */
async function told(): Promise<string[]> {
  mailbox.mails.length = 0
  await worker.drain()
  return mailbox.mails.map(({ to }) => to.split('@')[0] ?? '').sort()
}

const audience = (...work: KindOfWork[]) => ({ audience: { areas: ['exeter'], work } })

t.test('a warning for everybody reaches every kind of work', async (t) => {
  await publish(place, audience())
  t.same(await told(), Object.keys(people).sort())
})

t.test('one for a kind of work reaches those who do it, and those who named none', async (t) => {
  const warning = await publish(place, audience('street'))
  t.same(await told(), ['both', 'everything', 'street'])
  await publish(place, { ...warning, ...audience('street', 'online'), version: 2, kind: 'update' })
  t.same(await told(), Object.keys(people).sort(), 'a wider version reaches the others too')
  await publish(place, { id: warning.id, ...audience('street'), version: 3, kind: 'recall' })
  t.same(await told(), Object.keys(people).sort(), 'a recall asks for the area alone')
})

t.test('the list that members read holds it for everybody', async (t) => {
  const listed = await place.alerts.listForMembers({
    ...{ month: new Date().toISOString().slice(0, 7), area: null, page: 1 },
  })
  t.ok(listed.alerts.some(({ audience: { work } }) => work.length > 0))
})

t.test('a kind of work does not stand in for an area or a level', (t) => {
  const alert = { ...sampleAlert(place.suite), ...audience('street') }
  const wish = { areas: ['exeter'], levels: [3 as const], work: ['street'] }
  t.ok(isFor(alert, wish))
  t.notOk(isFor(alert, { ...wish, areas: ['torbay'] }))
  t.notOk(isFor(alert, { ...wish, levels: [4] }))
  t.end()
})
