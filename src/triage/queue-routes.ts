import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { fromBase64url } from '../sealing/bytes.ts'
import { batchBody, digestsBody, oidBody, shredBody, vaultBody } from './queue-bodies.ts'
import type { Triage } from './triage.ts'
import type { NoteToKeep } from './vault.ts'

const config = { roles: ['moderator' as const] }

/** Fifty notes of the large size, in base64url. */
const batchLimit = 2_500_000

interface NoteBody {
  readonly id: string
  readonly epoch: string
  readonly version: number
  readonly blob: string
  readonly withdrawTag?: string
}

function noteOf({ id, epoch, version, blob, withdrawTag }: NoteBody): NoteToKeep {
  return {
    ...{ epoch, version, id: fromBase64url(id, 16), blob: fromBase64url(blob) },
    withdrawTag: withdrawTag === undefined ? null : fromBase64url(withdrawTag, 32),
  }
}

/** The console's doors to the list of what waits and to the moderators' notes (protocol 10.1). */
export const queueRoutes: FastifyPluginAsyncTypebox<{ triage: Triage }> = async (
  app,
  { triage },
) => {
  const { queue, release, vault, shredding } = triage
  const lists = { config, schema: { body: digestsBody } }

  app.get('/api/clock', { config }, () => ({ minute: Math.floor(triage.now().getTime() / 60_000) }))

  app.get('/api/reports', { config }, async () => ({ reports: await queue.list() }))

  app.get('/api/reports/allowance', { config }, ({ account }) => release.allowance(account))

  app.post('/api/reports/changes', lists, async ({ body }) => ({
    groups: await queue.changes(fromBase64url(body.digests)),
  }))

  app.post('/api/reports/find', { config, schema: { body: oidBody } }, async ({ body }) =>
    queue.find(fromBase64url(body.oid, 16)),
  )

  app.post('/api/reports/shred', { config, schema: { body: shredBody } }, async ({ body }) => {
    await shredding.shred({
      oids: body.oids.map((oid) => fromBase64url(oid, 16)),
      nonce: fromBase64url(body.nonce, 16),
      signatures: body.signatures,
    })
    return {}
  })

  app.get('/api/vault', { config }, async () => ({ records: await vault.list() }))

  app.post('/api/vault/changes', lists, async ({ body }) => ({
    groups: await vault.changes(fromBase64url(body.digests)),
  }))

  app.put('/api/vault', { config, schema: { body: vaultBody } }, async ({ body }) =>
    vault.write(noteOf(body)),
  )

  const batch = { config, bodyLimit: batchLimit, schema: { body: batchBody } }
  app.post('/api/vault/batch', batch, async ({ body }) => vault.writeAll(body.records.map(noteOf)))
}
