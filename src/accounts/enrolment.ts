import type { Clock } from '../platform/clock.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import type { AccountRecord, Invitation } from './bodies.ts'
import type { Links, Tried } from './links.ts'
import { addAccount } from './new-account.ts'
import { finishMinutes, linkMinutes, roleOf } from './rules.ts'
import type { Role } from './rules.ts'
import type { LinkRow } from './store.ts'
import type { TotpBoxes } from './totp.ts'

/** A one-use link and the digits that open it. */
export interface EnrolmentLink {
  readonly token: string
  readonly spoken: string
  readonly endsInMinutes: number
}

/** What the person at the link learns before making an account. */
export interface Welcome {
  readonly role: Role
  readonly post: string | null
  readonly month: string
  readonly minutes: number
}

export interface Enrolment {
  /** Makes a link for a new account. Throws `unknown_post`; `bad_request` for an officer without a post, or a post without an officer. */
  invite(invitation: Invitation): Promise<EnrolmentLink>
  /** Opens a link. Throws `link_invalid` or `wrong_digits`. */
  open(token: string, spoken: string): Promise<Welcome>
  /** Makes the account, not admitted yet, and spends the link. Throws as `open` and `addAccount` do. */
  finish(token: string, spoken: string, account: AccountRecord): Promise<void>
}

export interface EnrolmentNeeds {
  readonly db: Database
  readonly now: Clock
  readonly links: Links
  readonly boxes: TotpBoxes
  /** Ids of the scheme's liaison posts. */
  readonly posts: readonly { readonly id: string }[]
}

/** Runs `deed` with the link. A refusal of the link is thrown after the commit, so that wrong tries stay counted. */
async function withLink<T>(
  needs: EnrolmentNeeds,
  proof: { token: string; spoken: string },
  deed: (tx: Transaction, link: LinkRow & { role: Role }) => Promise<T>,
): Promise<T> {
  const outcome = await needs.db.transaction(async (tx): Promise<Tried | { done: T }> => {
    const tried = await needs.links.try(tx, proof.token, proof.spoken)
    if ('refusal' in tried) return tried
    const role = roleOf(tried.link.role)
    if (role === null) return { refusal: new Refusal('link_invalid', 410) }
    return { done: await deed(tx, { ...tried.link, role }) }
  })
  if ('done' in outcome) return outcome.done
  throw 'refusal' in outcome ? outcome.refusal : new Refusal('link_invalid', 410)
}

/** Links are used inside transactions that also count wrong tries. */
export function createEnrolment(needs: EnrolmentNeeds): Enrolment {
  const { db, links, posts } = needs
  return {
    invite: async ({ role, post = null }) => {
      if ((role === 'liaison') !== (post !== null)) throw new Refusal('bad_request', 400)
      if (post !== null && !posts.some((one) => one.id === post)) {
        throw new Refusal('unknown_post', 400)
      }
      const { token, spoken } = await links.make(db, { role, post })
      if (spoken === null) throw new Refusal('internal', 500)
      return { token, spoken, endsInMinutes: linkMinutes }
    },
    open: (token, spoken) =>
      withLink(needs, { token, spoken }, async (tx, link) => {
        await links.extend(tx, link)
        return { role: link.role, post: link.post, month: link.month, minutes: finishMinutes }
      }),
    finish: (token, spoken, account) =>
      withLink(needs, { token, spoken }, async (tx, link) => {
        const standing = { role: link.role, post: link.post, admitted: false }
        await addAccount(needs, tx, account, standing)
        await links.spend(tx, link)
      }),
  }
}
