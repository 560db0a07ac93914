import { Type } from 'typebox'
import { refuse } from '../platform/errors.ts'
import { limitByNeighbourhood } from '../platform/http/rate-limit.ts'
import type { Site } from '../platform/http/site.ts'
import { isNamed, isSigned, wordOf, type GatewayForm } from './gateway-word.ts'
import type { Members } from './members.ts'

/** What the door for the gateway is given; without a token there is none. */
export interface TextsRoutes {
  readonly members: Pick<Members, 'noteStop'>
  /** What the gateway signs with. */
  readonly token: string | null
  /** The address of this door as the gateway was told it. */
  readonly url: string
  readonly labelOf: (address: string) => string
}

/** Enough for a gateway on its busiest day; whoever guesses signatures from elsewhere does not use it up. */
const often = { max: 600, timeWindow: 60_000 }

const formBody = Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 2_000 }))

/** Nothing to answer, in the words that the gateway understands. */
const silence = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'

/**
 * Where the gateway for text messages tells of answers and of numbers that take none. It may tell the same many times, and it
 * counts once. The answer is the same whatever it told, and whoever the number belongs to.
 */
export async function textsRoutes(app: Site, needs: TextsRoutes): Promise<void> {
  const { members, token, url, labelOf } = needs
  if (token === null) return
  const options = {
    schema: { body: formBody },
    bodyLimit: 16_384,
    config: limitByNeighbourhood(labelOf, often),
  }
  app.post('/texts', options, async (request, reply) => {
    const form: GatewayForm = request.body
    const { 'x-twilio-signature': signature = '' } = request.headers
    if (typeof signature !== 'string' || !isSigned(form, signature, { token, url }))
      throw refuse('forbidden')
    const word = wordOf(form)
    const signed = { signature: Buffer.from(signature, 'base64'), token, isNamed: isNamed(form) }
    // Where too much waits the gateway, which tries again, is told so.
    if (word !== null) await members.noteStop({ word, signed })
    return reply.type('text/xml; charset=utf-8').send(silence)
  })
  return Promise.resolve()
}
