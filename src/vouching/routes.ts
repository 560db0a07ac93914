import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { cancelBody, drawBody, listBody } from './bodies.ts'
import type { Invites } from './invites.ts'

export interface VouchingRoutesOptions {
  readonly invites: Invites
  /** Where an organisation's own list is kept, closed under its key: base64url, null before the first time. */
  readonly list: {
    read(id: Uint8Array): Promise<string | null>
    write(id: Uint8Array, blob: string): Promise<void>
  }
  /** Where the public site is: its address is printed on slips. */
  readonly publicOrigin: string
}

/** Room for a list, and little more. */
const listLimit = 65_536

/** Doors of organisations that vouch for members. Moderators draw invites too; the rest is the organisations' alone. */
export const vouchingRoutes: FastifyPluginAsyncTypebox<VouchingRoutesOptions> = async (
  app,
  { invites, list, publicOrigin },
) => {
  const drawing = { roles: ['moderator' as const, 'voucher' as const] }
  const config = { roles: ['voucher' as const] }

  const draw = { config: drawing, schema: { body: drawBody } }
  app.post('/api/invites', draw, async ({ body, account }) => {
    const drawn = await invites.draw(account.idText, {
      signature: fromBase64url(body.signature, 64),
      elements: body.elements.map((element) => fromBase64url(element, 32)),
    })
    return {
      elements: drawn.elements.map(base64url),
      proof: base64url(drawn.proof),
      month: drawn.month,
    }
  })

  app.post('/api/vouching/cancel', { config, schema: { body: cancelBody } }, async (request) => {
    const { body, account } = request
    await invites.cancel(account.idText, {
      signature: fromBase64url(body.signature, 64),
      handles: body.handles.map((handle) => fromBase64url(handle, 32)),
    })
    return {}
  })

  app.get('/api/vouching/list', { config }, async ({ account }) => ({
    blob: await list.read(account.id),
    publicOrigin,
  }))

  const keep = { config, bodyLimit: listLimit, schema: { body: listBody } }
  app.put('/api/vouching/list', keep, async ({ body, account }) => {
    await list.write(account.id, body.blob)
    return {}
  })
}
