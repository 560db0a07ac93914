import t, { type Test } from 'tap'
import { sql } from 'drizzle-orm'
import { boxAlert } from '../../src/alerts/alert-box.ts'
import { alerts as alertTable, deliveries } from '../../src/alerts/schema.ts'
import { directories } from '../../src/keys/schema.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { base64url, fromHex } from '../../src/sealing/bytes.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { directoryHash, signDirectory } from '../../src/sealing/directory.ts'
import type { Signature } from '../../src/sealing/signers.ts'
import { change, genesisOf, somebody, svc } from '../guard/scheme.ts'
import { enlist, startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import {
  ownDelivery,
  publish,
  sampleAlert,
  signedBy,
  startMembers,
  writeDirectory,
} from '../support/members.ts'

const mailbox = await openMailbox(t)
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const { suite, scheme, guard, alerts, db, urls } = place
await enlist(place, delivery.keys(), ['reader@example.test'])
const worker = startDelivery(t, place, { smtpUrl: mailbox.url, delivery: delivery.keys() })
const owner = openDatabase(urls.owner, { max: 1 })
t.teardown(() => closeDatabase(owner))

/** Releases a warning as a web process would that somebody has taken over: whatever signatures, no questions asked. */
async function slip(alert: Alert, signatures: Signature[]): Promise<void> {
  await db.transaction((tx) =>
    alerts.releaseAlert(tx, { alert, canonical: canonical(alert), signatures }),
  )
}

/** Lets the worker try, and says with which code it refused; the queue is empty again afterwards. */
async function refusal(t: Test): Promise<string | null> {
  const [mails, said] = [mailbox.mails.length, worker.log().length]
  await worker.round()
  t.equal(mailbox.mails.length, mails, 'nothing was sent')
  const line = worker.log().slice(said)
  t.ok((await db.$count(deliveries)) > 0, 'and nothing is counted as done')
  await owner.execute(sql`delete from deliveries`)
  return /"code":"([^"]+)"/.exec(line)?.[1] ?? null
}

t.test('with two signatures and the guard’s record a warning goes out', async (t) => {
  await publish(place)
  await worker.drain()
  t.equal(mailbox.mails.length, 1)
})

t.test(
  'one signature, one person twice, a stranger, another version: nothing goes out',
  async (t) => {
    const stranger = somebody(suite, 'eve')
    const { ana, bea } = scheme
    const cases: [string, (alert: Alert) => Signature[]][] = [
      ['alert_too-few', (alert) => signedBy(suite, alert, ana)],
      ['alert_same-signer', (alert) => signedBy(suite, alert, ana, ana)],
      ['alert_unknown-signer', (alert) => signedBy(suite, alert, ana, stranger)],
      ['alert_bad-signature', (alert) => signedBy(suite, alert, ana, { ...stranger, id: bea.id })],
      ['alert_bad-signature', (alert) => signedBy(suite, { ...alert, version: 2 }, ana, bea)],
    ]
    for (const [code, sign] of cases) {
      const alert = sampleAlert(suite)
      await slip(alert, sign(alert))
      t.equal(await refusal(t), code)
    }
  },
)

t.test('two good signatures are not enough when the guard has no record of it', async (t) => {
  const alert = sampleAlert(suite)
  await slip(alert, signedBy(suite, alert, scheme.ana, scheme.bea))
  t.equal(await refusal(t), 'alert_unrecorded')
})

t.test(
  'a box that was replaced in the table is refused, whatever it was replaced with',
  async (t) => {
    const key = await guard.web.serviceKey({ name: 'alert', period: monthOf(new Date()) })
    const earlier = await publish(place)
    await worker.drain()
    const later = await publish(place)
    const row = { key, svc, id: fromHex(later.id, 16), version: 1 }
    const put = (blob: Uint8Array) =>
      db
        .update(alertTable)
        .set({ blob })
        .where(sql`${alertTable.id} = ${sql.param(row.id, alertTable.id)}`)

    await put(suite.random(4174))
    t.equal(await refusal(t), 'alert_box')

    const requeue = () =>
      owner.execute(sql`insert into deliveries (alert_id, version, member_id)
      select ${sql.param(row.id, alertTable.id)}, 1, id from members`)
    const forged = { ...later, headline: { en: 'Forged' } }
    await put(
      boxAlert(suite, row, {
        canonical: canonical(forged),
        signatures: signedBy(suite, later, scheme.ana, scheme.bea),
      }),
    )
    await requeue()
    t.equal(await refusal(t), 'alert_bad-signature')

    const moved = {
      canonical: canonical(earlier),
      signatures: signedBy(suite, earlier, scheme.ana, scheme.bea),
    }
    await put(boxAlert(suite, row, moved))
    await requeue()
    t.equal(await refusal(t), 'alert_moved', 'a good warning in the place of another')
  },
)

t.test('a directory that was swapped in the table is not believed', async (t) => {
  const { directory, signatures } = genesisOf(suite, scheme)
  const eve = somebody(suite, 'eve')
  const entry = {
    ...directory.moderators[0],
    id: 'eve',
    name: 'eve',
    sig_pk: base64url(eve.sig.publicKey),
    enc_pk: base64url(eve.enc.publicKey),
  }
  const put = (document: unknown, under: unknown) =>
    db.update(directories).set({ document: canonical(document), signatures: canonical(under) })

  const swapped = { ...directory, moderators: [...directory.moderators, entry] }
  await put(swapped, signatures)
  await publish(place)
  t.equal(await refusal(t), 'directory_bad-signature', 'another text under the root’s signature')

  await put(swapped, [
    signDirectory(suite, swapped as typeof directory, { by: 'root', secretKey: eve.sig.secretKey }),
  ])
  await publish(place)
  t.equal(await refusal(t), 'directory_bad-signature', 'signed by another root')

  await db.delete(directories)
  await publish(place)
  t.equal(await refusal(t), 'directory_missing')
  await writeDirectory(db, { directory, signatures })
})

t.test(
  'a moderator who has left signs nothing, even if the table forgets that she left',
  async (t) => {
    const before = scheme.directory
    const alert = sampleAlert(suite)
    const signatures = signedBy(suite, alert, scheme.ana, scheme.bea)
    await guard.web.recordPublication({ kind: 'alert', document: alert, signatures })
    const moderators = before.moderators.map((one) =>
      one.id === 'bea' ? { ...one, to: monthOf(new Date()) } : one,
    )
    await change(suite, guard.web, scheme, { moderators })

    await slip(alert, signatures)
    t.equal(await refusal(t), 'directory_old', 'the table still has only the directory before')

    const { ana, bea } = scheme
    const next = { ...before, moderators, seq: 2, prev: directoryHash(suite, before) }
    const both = [ana, bea].map(({ id, sig }) =>
      signDirectory(suite, next, { by: id, secretKey: sig.secretKey }),
    )
    await writeDirectory(db, { directory: next, signatures: both })
    const again = { ...alert, version: 2 }
    await slip(again, signedBy(suite, again, ana, bea))
    t.equal(await refusal(t), 'alert_closed-signer')
  },
)

t.test(
  'the worker has no right to the tables of reports, and web cannot say that a mail was sent',
  async (t) => {
    for (const table of [
      'arrivals',
      'reports',
      'waiting_reports',
      'vault_records',
      'packages',
      'accounts',
      'team_keys',
    ]) {
      await t.rejects(
        worker.db.execute(sql`select 1 from ${sql.raw(table)}`),
        { cause: { code: '42501' } },
        table,
      )
    }
    for (const deed of [
      'update deliveries set done = 7',
      'delete from deliveries',
      'update delivery_counts set sent = 1',
    ]) {
      await t.rejects(db.execute(sql.raw(deed)), { cause: { code: '42501' } }, deed)
    }
  },
)
