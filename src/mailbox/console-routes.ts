import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { bytesText, exactly } from '../platform/http/json-shapes.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { REPLY_LENGTH } from '../sealing/reply.ts'
import type { Mailbox } from './mailbox.ts'

const answerBody = exactly({
  tag: bytesText(16),
  blob: bytesText(REPLY_LENGTH),
  burnTag: bytesText(32),
  shelf: Type.Integer({ minimum: 0, maximum: 15 }),
})

/** The moderators' door to the board: an answer waits there for its posting hour (decision 16). */
export const mailboxConsoleRoutes: FastifyPluginAsyncTypebox<{
  readonly mailbox: Pick<Mailbox, 'answer'>
}> = async (app, { mailbox }) => {
  const config = { roles: ['moderator' as const] }
  app.post('/api/answers', { config, schema: { body: answerBody } }, async ({ body }) => {
    await mailbox.answer({
      tag: fromBase64url(body.tag, 16),
      blob: fromBase64url(body.blob, REPLY_LENGTH),
      burnTag: fromBase64url(body.burnTag, 32),
      shelf: body.shelf,
    })
    return {}
  })
}
