import { quietFor } from '../../src/alerts/audience.ts'
import type { Channel } from '../../src/alerts/channels/channel.ts'
import { contactOpener } from '../../src/alerts/contact-opener.ts'
import { letterName } from '../../src/alerts/letters.ts'
import { membershipMailRound } from '../../src/members/membership-mails.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { createLog } from '../../src/platform/log.ts'
import type { KeyPair } from '../../src/sealing/suite.ts'
import { atOnce } from './delivery.ts'
import type { MembersPlace } from './members.ts'

/** A worker's rounds of messages about memberships: texts go to a gateway, and of mails the address is noted. */
export interface Texting {
  /** Where mails would have gone, if no way for mails was given. */
  readonly mails: string[]
  /** Rounds until nothing waits. */
  drain(): Promise<void>
}

export function startTexting(
  t: { teardown(deed: () => unknown): unknown },
  about: {
    place: MembersPlace
    delivery: KeyPair
    sms: Channel
    mail?: Channel
    /** The worker's clock; without it one day for the whole test: codes to a number are counted by the day. */
    now?: () => Date
  },
): Texting {
  const { place, delivery, sms } = about
  const { suite, guard, urls } = place
  const db = openDatabase(urls.worker, { max: 2 })
  t.teardown(() => closeDatabase(db))
  const mails: string[] = []
  const begun = place.now()
  const contacts = contactOpener({ guard: guard.worker, suite, deliveryKeys: delivery })
  const round = membershipMailRound({
    ...{ db, suite, policy: atOnce, publicOrigin: 'https://example.test' },
    log: createLog({ write: () => true }),
    openContacts: (closed) => contacts.open(closed),
    now: about.now ?? (() => begun),
    async send({ reach, text, language, stopUrl, name }) {
      const message = { text, language, stopUrl, showsStop: false, name }
      if (reach.kind === 'sms') return sms.send(message, reach)
      if (about.mail !== undefined) return about.mail.send(message, reach)
      return mails.push(reach.address) > 0 ? 'sent' : 'later'
    },
    quietFor: (hours, now) => quietFor({ kind: 'full', level: 2 }, hours, now),
    countingKey: () => guard.worker.serviceKey({ name: 'contact-rewrap', period: '' }),
    nameOf: (...named) => letterName({ suite, naming: new Uint8Array(32) }, ...named),
  })
  return {
    mails,
    async drain() {
      for (let done = await round(); 'handled' in done && done.handled > 0;) done = await round()
    },
  }
}
