import { createEmailChannel } from '../../src/alerts/channels/email.ts'
import { alertCheck } from '../../src/alerts/checked-alert.ts'
import { contactOpener } from '../../src/alerts/contact-opener.ts'
import { channelHealth } from '../../src/alerts/channel-health.ts'
import type { Channel } from '../../src/alerts/channels/channel.ts'
import { deliveryRound } from '../../src/alerts/deliver.ts'
import { usualPolicy, type DeliveryPolicy } from '../../src/alerts/delivery-needs.ts'
import { htmlWriter, letterWriter, stopLine } from '../../src/alerts/letters.ts'
import type { Round } from '../../src/alerts/steady-loop.ts'
import { goneWays } from '../../src/members/gone-ways.ts'
import { isAddress } from '../../src/members/rules.ts'
import { members } from '../../src/members/schema.ts'
import { addMonths, monthOf, systemClock, weekOf } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase, type Database } from '../../src/platform/database.ts'
import { createLog } from '../../src/platform/log.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { sealContact, type Contact, type Discretion } from '../../src/sealing/contact.ts'
import type { KeyPair } from '../../src/sealing/suite.ts'
import { svc } from '../guard/scheme.ts'
import type { MembersPlace } from './members.ts'

interface Teardown {
  teardown(deed: () => unknown): unknown
}

/** One worker's rounds inside the test, so that it decides when one happens and how long a retry waits. */
export interface TestDelivery {
  round(): Promise<Round>
  /** Rounds until nothing is due any more. */
  drain(): Promise<void>
  readonly db: Database
  log(): string
}

/** Retries without a wait. */
export const atOnce: DeliveryPolicy = { ...usualPolicy, firstWait: 0, askAgain: 0, restMs: 0 }

export function startDelivery(
  t: Teardown,
  place: MembersPlace,
  about: {
    smtpUrl: string
    delivery: KeyPair
    policy?: Partial<DeliveryPolicy>
    /** Further ways out, beside the mail. */
    channels?: readonly Channel[]
    now?: () => Date
  },
): TestDelivery {
  const { suite, guard, urls } = place
  const db = openDatabase(urls.worker, { max: 4 })
  const lines: string[] = []
  const log = createLog({ write: (line) => lines.push(line) })
  let root: string | null = null
  const from = 'Post <post@mail.example.test>'
  const email = createEmailChannel({
    smtpUrl: about.smtpUrl,
    from,
    html: htmlWriter(),
    stopLine,
    now: systemClock,
    isAddress,
  })
  const now = about.now ?? systemClock
  t.teardown(async () => {
    email.close()
    await closeDatabase(db)
  })
  const round = deliveryRound({
    ...{ db, suite, log, now, policy: { ...atOnce, ...about.policy } },
    check: alertCheck({
      ...{ guard: guard.worker, suite, now: systemClock },
      acceptRoot: (rootPk) => {
        root ??= rootPk
      },
    }),
    contacts: contactOpener({ guard: guard.worker, suite, deliveryKeys: about.delivery }),
    channels: [email, ...(about.channels ?? [])],
    health: channelHealth(db, log),
    noteGone: goneWays({ db, suite }),
    compose: letterWriter({
      ...{
        suite,
        naming: new Uint8Array(32),
        publicOrigin: 'https://example.test',
        isTraining: false,
      },
      areaName: (id) => id,
    }),
  })
  return {
    round,
    async drain() {
      for (let result = await round(); 'handled' in result && result.handled > 0;)
        result = await round()
    },
    db,
    log: () => lines.join(''),
  }
}

/** Enters members with confirmed addresses straight into the table: what joining one by one would leave there. */
export async function enlist(
  place: Pick<MembersPlace, 'suite' | 'guard' | 'db'>,
  delivery: Pick<KeyPair, 'publicKey'>,
  addresses: readonly string[],
  wish: Partial<Contact> & { discretion?: Discretion } = {},
): Promise<void> {
  const { suite, guard, db } = place
  const { discretion = 'nudge', ...wished } = wish
  for (let at = 0; at < addresses.length; at += 500) {
    const people = addresses.slice(at, at + 500).map((email) => {
      const id = suite.random(16)
      const confirm = base64url(suite.random(16))
      const contact: Contact = {
        ...{
          v: 1,
          channels: [{ kind: 'email', address: email, discretion, confirm }],
          areas: ['exeter'],
          work: [],
          levels: [2, 3, 4],
          language: 'en',
          quiet: null,
          unsub: base64url(suite.random(16)),
        },
        ...wished,
      }
      const sealed = sealContact(
        suite,
        { svc, memberId: id, deliveryPk: delivery.publicKey },
        contact,
      )
      return { id, sealed, stop: suite.random(32) }
    })
    const expires = addMonths(monthOf(new Date()), 13)
    const blobs = await guard.web.wrap(
      people.map(({ id, sealed, stop }) => ({
        ...{ oid: id, class: 'member', expires, blob: sealed, withdrawTag: stop },
      })),
    )
    await db.insert(members).values(
      people.map(({ id, stop }, i) => ({
        ...{ id, loginHash: suite.random(32), contact: blobs[i] ?? new Uint8Array() },
        ...{ unsubscribeHash: stop, confirmHash: null, confirmed: true },
        ...{ joinWeek: weekOf(new Date()), seenMonth: monthOf(new Date()) },
      })),
    )
  }
}

/** `n` invented addresses. */
export function addresses(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `reader${i}@example.test`)
}
