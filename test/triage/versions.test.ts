import t from 'tap'
import { alerts } from '../../src/alerts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { signAlert, type Alert } from '../../src/sealing/alert.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import type { Signature } from '../../src/sealing/directory.ts'
import { hex } from '../../src/sealing/bytes.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { sql } from 'drizzle-orm'
import { openBrowser, startConsole } from '../support/console.ts'
import { admit, agree, beginWithTwo, enrol, type TestPerson } from '../support/people.ts'
import { someWarning } from '../support/warnings.ts'

t.setTimeout(120_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)
const silent = { headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] }

t.test('a version of a warning', async (t) => {
  const place = await startConsole(t)
  const { suite } = place
  const { first, second } = await beginWithTwo(place)
  const owner = openDatabase(place.urls.owner, { max: 1 })
  t.teardown(() => closeDatabase(owner))
  const sign = (alert: Alert, ...people: TestPerson[]): Signature[] =>
    people.map(({ desk: { person } }) =>
      signAlert(suite, alert, { by: person.id, secretKey: person.keys.sig.secretKey }),
    )
  const send = (by: TestPerson, alert: Alert, ...signers: TestPerson[]) => {
    const body = { alert: canonical(alert), signatures: sign(alert, ...signers) }
    return by.browser.api('/api/alerts', { method: 'POST', body })
  }
  const out = async (change: Partial<Alert> = {}): Promise<Alert> => {
    const alert = someWarning(suite, change)
    await send(first, alert, first, second)
    return alert
  }
  const versions = async (alert: Alert): Promise<number> => {
    const rows = await place.db.select().from(alerts)
    return rows.filter(({ id }) => hex(id) === alert.id).length
  }

  t.test('is a recall only with as many signatures as the warning had', async (t) => {
    const alert = await out()
    const recall = { ...alert, ...silent, version: 2, kind: 'recall' as const }
    const officer = await enrol(place, first, { username: 'offa', post: 'north' })
    await admit(first, second, officer)
    await t.rejects(send(first, recall, first), no('too-few', 403), 'one moderator')
    await t.rejects(send(first, recall, first, first), no('same-signer', 403))
    await t.rejects(send(first, recall, first, officer), no('unknown-signer', 403))
    await t.rejects(send(officer, recall, first, second), no('forbidden', 403))
    const stranger = { ...first, browser: openBrowser(place.site) }
    await t.rejects(send(stranger, recall, first, second), no('sign_in_first', 401))
    t.equal(await versions(alert), 1)
    await send(second, recall, first, second)
    t.equal(await versions(alert), 2)
  })

  t.test('does not come back after a recall, even if the tables forget the recall', async (t) => {
    const alert = await out()
    const recall = { ...alert, ...silent, version: 2, kind: 'recall' as const }
    await send(first, recall, first, second)
    const again = { ...alert, version: 3, kind: 'update' as const }
    await t.rejects(send(first, alert, first, second), no('wrong_version', 409))
    await t.rejects(send(first, again, first, second), no('recalled', 400))
    const id = sql.param(Buffer.from(alert.id, 'hex'))
    await owner.execute(sql`delete from alerts where id = ${id}`)
    await t.rejects(send(first, alert, first, second), no('recalled', 400), 'the old words')
    t.equal(await versions(alert), 0, 'and nothing of it was kept')
  })

  t.test('does not replace a newer one', async (t) => {
    const alert = await out()
    const update = { ...alert, version: 2, kind: 'update' as const }
    await send(first, update, first, second)
    await owner.execute(
      sql`delete from alerts where id = ${sql.param(Buffer.from(alert.id, 'hex'))}`,
    )
    await t.rejects(send(first, alert, first, second), no('out-of-order', 400))
  })

  t.test('that two have signed is not watered down by one, at whatever level', async (t) => {
    const { policy } = (await watchDirectory(first.desk)).current
    const signatures = { ...policy.signatures, 1: 1 }
    await agree(first, second, { kind: 'policy', policy: { ...policy, signatures } })
    const alert = await out({ level: 3 })
    const low = { ...alert, ...{ version: 2, kind: 'update' as const, level: 1 as const } }
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    await t.rejects(send(first, { ...low, expires: soon }, first), no('too-few', 403))
    const held = { kind: 'holding' as const, version: 2, level: 4 as const }
    const bare = { ...alert, ...silent, ...held, nickname: '', expires: soon }
    await t.rejects(send(first, bare, first), no('kind-version', 400), 'nor hidden by a holding')
    t.equal(await versions(alert), 1)
    await send(first, { ...low, expires: soon }, first, second)
  })

  t.test('does not follow what was taken back by its reporter, except as a recall', async (t) => {
    const alert = await out()
    await place.db.update(alerts).set({ state: 2 })
    const update = { ...alert, version: 2, kind: 'update' as const }
    await t.rejects(send(first, update, first, second), no('alert_hidden', 409))
    await send(first, { ...alert, ...silent, version: 2, kind: 'recall' }, first, second)
  })

  t.test('says no word that was not signed', async (t) => {
    const alert = await out()
    const recall = { ...alert, version: 2, kind: 'recall' as const }
    await t.rejects(send(first, recall, first, second), no('recall-text', 400))
  })
})
