import type { Channel, Message, Sent } from '../../src/alerts/channels/channel.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import type { Reach } from '../../src/sealing/contact.ts'

/** A second way out, which notes what it is told and answers as the test says. */
export interface NotingChannel {
  readonly told: { address: string; message: Message }[]
  readonly channel: Channel
}

export function noting(answer: (address: string) => Sent, atMostOnce = false): NotingChannel {
  const told: NotingChannel['told'] = []
  const channel: Channel = {
    ...{ kind: 'push', atMostOnce, close: () => undefined },
    send: (message, { address }) => {
      told.push({ address, message })
      return Promise.resolve(answer(address))
    },
  }
  return { told, channel }
}

const confirm = base64url(new Uint8Array(16))

/** An e-mail address among a member's ways. */
export function byMail(address: string): Reach {
  return { kind: 'email', address, discretion: 'nudge', confirm }
}

/** A browser among a member's ways. */
export function byPush(address: string): Reach {
  const keys = { p256dh: base64url(new Uint8Array(65)), auth: confirm }
  return { kind: 'push', address, discretion: 'nudge', ...keys }
}
