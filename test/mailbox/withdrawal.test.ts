import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import t from 'tap'
import { alerts } from '../../src/alerts/schema.ts'
import { arrivals, reports } from '../../src/intake/schema.ts'
import { packageKeys, packages } from '../../src/liaison/schema.ts'
import { fromBase64url, hex } from '../../src/sealing/bytes.ts'
import { mailboxKeys, type Mailbox } from '../../src/sealing/mailbox.ts'
import { openReport } from '../../src/sealing/open-report.ts'
import { packageHash, signPackage } from '../../src/sealing/package.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { withdrawalRequest } from '../../src/sealing/withdrawal.ts'
import { claims, vaultRecords } from '../../src/triage/schema.ts'
import { ask, later, svc, thisMonth } from '../guard/scheme.ts'
import { startMailbox, visitorOf, type TestMailbox } from '../support/coming-back.ts'
import { createReporter } from '../support/reporter.ts'
import { makeMailbox, postSealed, sealAnswers } from '../support/script-sender.ts'

t.setTimeout(180_000)

const answers = { what_category: ['NP'], consent_police: 'anonymous', story: 'He drove off.' }

/** The bytes of the guard's slot for an object, from where its secret part begins. */
function slotOf({ guard }: TestMailbox, oid: Bytes): Buffer {
  const file = readFileSync(join(guard.paths.folder, 'shred.slots'))
  const at = file.indexOf(oid)
  if (at === -1) throw new Error('there is no slot for it')
  return Buffer.from(file.subarray(at - (at % 160) + 69, at - (at % 160) + 141))
}

function liesInGuard({ guard }: TestMailbox, bytes: Buffer): boolean {
  const { folder } = guard.paths
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(bytes))
}

/** A note about a report, under the same tag as the report itself. */
async function note(place: TestMailbox, withdrawTag: Bytes): Promise<Bytes> {
  const id = place.suite.random(16)
  const item = {
    oid: id,
    class: 'vault',
    expires: later(13),
    blob: place.suite.random(4174),
  } as const
  const [blob = item.blob] = await place.guard.web.wrap([{ ...item, withdrawTag }])
  await place.db.insert(vaultRecords).values({ id, epoch: thisMonth(), version: 1, blob })
  return id
}

async function warn(place: TestMailbox, tags: Bytes[], supporters: number): Promise<Bytes> {
  const { suite, db } = place
  const id = suite.random(16)
  const pads = Array.from({ length: 8 - tags.length }, () => suite.random(32))
  const about = { month: thisMonth(), blob: suite.random(100), expiresMonth: later(2), state: 0 }
  await db
    .insert(alerts)
    .values({ ...about, id, version: 1, withdrawTags: [...pads, ...tags], supporters })
  return id
}

/** A package for an officer, as the hand-over keeps it. */
async function handOver(place: TestMailbox, withdrawTag: Bytes, state: number): Promise<Bytes> {
  const { suite, guard, db, scheme } = place
  const [id, oid] = [suite.random(16), suite.random(16)]
  const parcel = {
    v: 1,
    id: hex(id),
    post: 'post-north',
    level: 1,
    facts: { area: 'hill' },
  } as const
  const hash = packageHash(suite, parcel)
  const signatures = [scheme.ana, scheme.bea].map(({ id: by, sig }) =>
    signPackage(suite, hash, { by, secretKey: sig.secretKey }),
  )
  const common = { expires: later(3), withdrawTag }
  const [blob = hash, keyBlob = hash] = await guard.web.wrap([
    {
      ...common,
      oid: id,
      class: 'package',
      blob: suite.random(500),
      to: 'post-north',
      authority: { hash, signatures },
    },
    { ...common, oid, class: 'package-key', blob: suite.random(100), to: scheme.officer.id },
  ])
  const row = { id, post: 'post-north', blob, hash, signatures: JSON.stringify(signatures) }
  await db.insert(packages).values({ ...row, withdrawTag, expiresMonth: later(3), state })
  await db
    .insert(packageKeys)
    .values({ packageId: id, officerId: suite.random(16), oid, blob: keyBlob })
  return id
}

async function alertState({ db }: TestMailbox, id: Bytes) {
  const [row] = await db.select().from(alerts).where(eq(alerts.id, id))
  return { state: row?.state, reissue: row?.reissue, supporters: row?.supporters }
}

const withdraw = (place: TestMailbox, payload: Uint8Array) =>
  place.site.inject({
    ...{ method: 'POST', url: '/withdraw', payload: Buffer.from(payload) },
    headers: { 'content-type': 'application/octet-stream' },
  })

async function writtenBy(place: TestMailbox, mailbox: Mailbox): Promise<Bytes> {
  const before = await place.oids('arrivals')
  await postSealed(place, await sealAnswers(place, answers, { mailbox }))
  const [oid = ''] = (await place.oids('arrivals')).filter((one) => !before.includes(one))
  return fromBase64url(oid, 16)
}

t.test('a reporter takes everything back without a script and without a moderator', async (t) => {
  const place = await startMailbox(t)
  const { db, guard, suite, scheme } = place
  const reporter = createReporter(place.site)
  await reporter.fillInAnswers(answers)
  const code = (await reporter.press('send')).code ?? ''
  const [first = ''] = await place.oids('arrivals')
  const oid = fromBase64url(first, 16)
  const { mbx, wt } = await place.open(first)
  if (mbx === null || wt === null) throw new Error('she has a code')
  await place.answer(mbx, { kind: 'received', n: 0 })
  await place.mailbox.post()
  await place.intake.shuffle()
  const stranger = await makeMailbox(place)
  const other = await writtenBy(place, stranger)

  const her = visitorOf(place)
  await her.type(code)
  await her.press('message', { message: 'One thing more.' })
  const [row] = await db.select().from(reports).where(eq(reports.oid, oid))
  if (row === undefined) throw new Error('it was moved at night')
  const noteId = await note(place, row.withdrawTag)
  const otherNote = await note(place, stranger.withdrawTag('report', 0))
  await db.insert(claims).values({ oid, accountId: suite.random(16) })
  const warning = await warn(place, [fromBase64url(wt.alert, 32)], 1)
  const waiting = await handOver(place, fromBase64url(wt.liaison, 32), 0)
  const opened = await handOver(place, fromBase64url(wt.liaison, 32), 1)
  const slots = [oid, noteId, waiting, opened].map((one) => slotOf(place, one))
  t.ok(slots.every((slot) => liesInGuard(place, slot)))
  const backup = row

  const asked = await her.press('withdraw')
  t.match(asked.text, 'What cannot be undone')
  t.ok((await db.select().from(reports)).length > 0, 'nothing is done before she says so')
  const page = await her.press('withdraw:yes')
  t.match(page.text, 'Done. What belonged to this code is gone.')
  t.match(page.html, 'data-field="nothing"')

  await t.test('every row is gone, and those of others stay', async (t) => {
    const left = [...(await place.oids('reports')), ...(await place.oids('arrivals'))]
    t.same(
      left.map((one) => hex(fromBase64url(one))),
      [hex(other)],
      'the added message went too',
    )
    t.same(
      (await db.select().from(vaultRecords)).map(({ id }) => hex(id)),
      [hex(otherNote)],
    )
    t.equal(await db.$count(claims), 0)
  })

  await t.test('the keys are gone from the folder of the guard', async (t) => {
    for (const slot of slots) t.notOk(liesInGuard(place, slot))
    t.ok(liesInGuard(place, slotOf(place, other)))
  })

  await t.test(
    'the warning is hidden, the unopened package destroyed, the opened one closed',
    async (t) => {
      t.match(await alertState(place, warning), { state: 2 })
      const left = await db.select().from(packages)
      t.same(
        left.map(({ id, state }) => [hex(id), state]),
        [[hex(opened), 2]],
      )
      t.equal(left[0]?.blob.length, 0)
      const keys = await db.select().from(packageKeys)
      t.same(
        keys.map(({ packageId, blob }) => [hex(packageId), blob.length]),
        [[hex(opened), 0]],
      )
    },
  )

  await t.test(
    'put back from a backup, with every secret, it does not open; others do (E-03)',
    async (t) => {
      await db.insert(reports).values(backup)
      await t.rejects(place.open(first), { code: 'gone' })
      const at = { svc, epoch: backup.epoch, oid, intakeKeypair: place.team }
      t.throws(() => openReport(suite, at, backup.sealedKey, backup.sealedBody))
      await guard.stop()
      await guard.start()
      const { input } = ask(suite, scheme, scheme.bea, [{ oid, blob: backup.sealedKey }])
      await t.rejects(
        guard.web.release(input),
        { code: 'gone' },
        'nor after the guard was started again',
      )
      t.same((await place.open((await place.oids('arrivals'))[0] ?? '')).form, answers)
    },
  )
})

t.test('each choice is lowered for itself', async (t) => {
  const place = await startMailbox(t)
  const { suite, db } = place
  const mailbox = await makeMailbox(place)
  const oid = await writtenBy(place, mailbox)
  const tag = (scope: 'alert' | 'liaison') => mailbox.withdrawTag(scope, 0)
  const alone = await warn(place, [tag('alert')], 1)
  const many = await warn(place, [tag('alert'), suite.random(32)], 2)
  const parcel = await handOver(place, tag('liaison'), 0)

  await t.test(
    'no warning: hidden where it rests on her alone, marked where it does not',
    async (t) => {
      const request = withdrawalRequest(suite, mailbox, ['alert'])
      for (const turn of ['once', 'again']) {
        t.same((await withdraw(place, request)).json(), { ok: true })
        t.same(await alertState(place, alone), { state: 2, reissue: false, supporters: 0 }, turn)
        t.same(await alertState(place, many), { state: 0, reissue: true, supporters: 1 }, turn)
      }
      t.equal(await db.$count(packages), 1, 'the package stays')
      t.equal(await db.$count(arrivals), 1, 'so does the report')
    },
  )

  await t.test('no police: the package goes, the report stays', async (t) => {
    await withdraw(place, withdrawalRequest(suite, mailbox, ['liaison']))
    t.equal(await db.$count(packages), 0)
    t.equal(await db.$count(packageKeys), 0)
    t.throws(() => slotOf(place, parcel))
    t.ok(slotOf(place, oid))
  })

  await t.test(
    'a request has 3,136 bytes, and the answer never says what matched (T-13)',
    async (t) => {
      const nothing = mailboxKeys(suite, svc, suite.random(64))
      const all = ['report', 'check', 'alert', 'liaison'] as const
      const requests = [
        withdrawalRequest(suite, nothing, all),
        withdrawalRequest(suite, mailbox, ['report']),
        withdrawalRequest(suite, mailbox, []),
      ]
      const responses = []
      for (const request of requests) {
        t.equal(request.length, 3136)
        responses.push(await withdraw(place, request))
      }
      const seen = responses.map(({ statusCode, headers, body }) => {
        const { date, ...others } = headers
        t.ok(date)
        return { statusCode, others, body }
      })
      t.same(seen[1], seen[0])
      t.same(seen[2], seen[0])
      t.equal(await db.$count(arrivals), 0)
      for (const length of [0, 3135, 3137]) {
        t.equal((await withdraw(place, new Uint8Array(length))).statusCode, 400)
      }
    },
  )
})

t.test('while the guard is away nothing is half withdrawn', async (t) => {
  const place = await startMailbox(t)
  const mailbox = await makeMailbox(place)
  await writtenBy(place, mailbox)
  const request = withdrawalRequest(place.suite, mailbox, ['report'])
  await place.guard.kill()
  t.equal((await withdraw(place, request)).statusCode, 503)
  t.equal(await place.db.$count(arrivals), 1)
  await place.guard.start()
  t.equal((await withdraw(place, request)).statusCode, 200)
  t.equal(await place.db.$count(arrivals), 0)
})
