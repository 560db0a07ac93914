import type { Channel } from '../../src/alerts/channels/channel.ts'
import { contactOpener } from '../../src/alerts/contact-opener.ts'
import { membershipMailRound } from '../../src/members/membership-mails.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { createLog } from '../../src/platform/log.ts'
import type { KeyPair } from '../../src/sealing/suite.ts'
import { atOnce } from './delivery.ts'
import type { MembersPlace } from './members.ts'

/** A worker's rounds of messages about memberships: texts go to a gateway, and of mails the address is noted. */
export interface Texting {
  readonly mails: string[]
  /** Rounds until nothing waits. */
  drain(): Promise<void>
}

export function startTexting(
  t: { teardown(deed: () => unknown): unknown },
  about: { place: MembersPlace; delivery: KeyPair; sms: Channel },
): Texting {
  const { place, delivery, sms } = about
  const { suite, guard, urls } = place
  const db = openDatabase(urls.worker, { max: 2 })
  t.teardown(() => closeDatabase(db))
  const mails: string[] = []
  const contacts = contactOpener({ guard: guard.worker, suite, deliveryKeys: delivery })
  const round = membershipMailRound({
    ...{ db, suite, policy: atOnce, publicOrigin: 'https://example.test' },
    log: createLog({ write: () => true }),
    openContacts: (closed) => contacts.open(closed),
    async send({ way: kind, to: address, text, language, name }) {
      if (kind === 'email') return mails.push(address) > 0 ? 'sent' : 'later'
      const reach = { kind, address, discretion: 'full', confirm: '' } as const
      return sms.send({ text, language, stopUrl: null, showsStop: false, name }, reach)
    },
    nameOf: (kind) => kind,
  })
  return {
    mails,
    async drain() {
      for (let done = await round(); 'handled' in done && done.handled > 0;) done = await round()
    },
  }
}
