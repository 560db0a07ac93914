import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Response } from 'light-my-request'
import { alerts } from '../../src/alerts/schema.ts'
import { packageKeys, packages } from '../../src/liaison/schema.ts'
import type { Executor } from '../../src/platform/database.ts'
import { fromBase64url, hex } from '../../src/sealing/bytes.ts'
import type { Mailbox } from '../../src/sealing/mailbox.ts'
import { packageHash, signPackage } from '../../src/sealing/package.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { vaultRecords } from '../../src/triage/schema.ts'
import { later, thisMonth } from '../guard/scheme.ts'
import type { TestMailbox } from './coming-back.ts'
import { postSealed, sealAnswers } from './script-sender.ts'

export const answers = {
  what_category: ['NP'],
  consent_police: 'anonymous',
  story: 'He drove off.',
}

/** The bytes of the guard's slot for an object, from where its secret part begins. */
export function slotOf({ guard }: TestMailbox, oid: Bytes): Buffer {
  const file = readFileSync(join(guard.paths.folder, 'shred.slots'))
  const at = file.indexOf(oid)
  if (at === -1) throw new Error('there is no slot for it')
  return Buffer.from(file.subarray(at - (at % 160) + 69, at - (at % 160) + 141))
}

/** A note about a report, under the same tag as the report itself. */
export async function note(place: TestMailbox, withdrawTag: Bytes): Promise<Bytes> {
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

/** A released warning that rests on reports with these tags. */
export async function warn(
  place: Pick<TestMailbox, 'suite'> & { readonly db: Executor },
  tags: Bytes[],
  supporters: number,
): Promise<Bytes> {
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
export async function handOver(
  place: TestMailbox,
  withdrawTag: Bytes,
  state: number,
): Promise<Bytes> {
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

export async function alertState({ db }: TestMailbox, id: Bytes): Promise<object> {
  const [row] = await db.select().from(alerts).where(eq(alerts.id, id))
  return { state: row?.state, reissue: row?.reissue, supporters: row?.supporters }
}

export const withdraw = (place: TestMailbox, payload: Uint8Array): Promise<Response> =>
  place.site.inject({
    ...{ method: 'POST', url: '/withdraw', payload: Buffer.from(payload) },
    headers: { 'content-type': 'application/octet-stream' },
  })

export async function writtenBy(place: TestMailbox, mailbox: Mailbox): Promise<Bytes> {
  const before = await place.oids('arrivals')
  await postSealed(place, await sealAnswers(place, answers, { mailbox }))
  const [oid = ''] = (await place.oids('arrivals')).filter((one) => !before.includes(one))
  return fromBase64url(oid, 16)
}
