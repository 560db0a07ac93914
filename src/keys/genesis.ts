import type { WebGuard } from '../guard/client.ts'
import type { Transaction } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { verifyDirectory } from '../sealing/directory.ts'
import type { Directory, Signature } from '../sealing/directory.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { readVouchedCard } from './current.ts'
import { readCanonicalText } from '../sealing/canonical-text.ts'
import { keepCard, keepDirectory } from './store.ts'
import { closeTeamWraps } from './team.ts'

/** What the ceremony made (protocol 6, decision 8). Documents are canonical texts. */
export interface Foundation {
  readonly svc: string
  readonly rootPk: string
  readonly directory: string
  readonly signatures: readonly Signature[]
  readonly card: string
  /** The first coordinator's account. */
  readonly founder: {
    readonly id: string
    readonly encryptionKey: string
    readonly signingKey: string
  }
  readonly team: readonly { readonly epoch: string; readonly blob: Bytes }[]
}

export interface GenesisNeeds {
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'state' | 'genesis' | 'wrap'>
}

function expectFounder(directory: Directory, founder: Foundation['founder']): void {
  const listed = directory.moderators.find((one) => one.id === founder.id && one.to === null)
  if (listed === undefined) throw new Refusal('account_not_listed', 400)
  const isSame = listed.enc_pk === founder.encryptionKey && listed.sig_pk === founder.signingKey
  if (!isSame) throw new Refusal('keys_differ', 400)
}

/** Every month of the first directory must have its secret for the founder: without it nothing could be opened. */
function expectTeam(directory: Directory, team: Foundation['team']): void {
  const given = team.map((one) => one.epoch)
  const isWhole =
    given.length === directory.epochs.length &&
    directory.epochs.every((epoch) => given.includes(epoch.id))
  if (!isWhole) throw new Refusal('unknown_epoch', 400)
}

function verifiedFirst(suite: Suite, made: Foundation): Directory {
  const rootPk = fromBase64url(made.rootPk, 32)
  const value = readCanonicalText(made.directory)
  const directory = verifyDirectory(suite, { rootPk, previous: null }, value, made.signatures)
  if (directory.svc !== made.svc) throw new Refusal('bad_request', 400)
  expectFounder(directory, made.founder)
  expectTeam(directory, made.team)
  return directory
}

/** Tells the guard, once. If it was told before and then our own commit failed, the same root may try again. */
async function tellGuard(
  { guard }: GenesisNeeds,
  made: Foundation,
  directory: Directory,
): Promise<void> {
  const { svc, rootPk, signatures } = made
  const state = await guard.state()
  if (state.rootPk === null) {
    await guard.genesis({ svc, rootPk, directory, signatures: [...signatures] })
  } else if (state.rootPk !== rootPk || state.svc !== svc) {
    throw new Refusal('genesis_done', 409)
  }
}

/**
 * Begins the service: checks everything the ceremony made, keeps it, and tells the guard last. Throws `genesis_done`,
 * `account_not_listed`, `keys_differ`, `unknown_epoch`, and the codes of directory, card and guard.
 */
export async function found(needs: GenesisNeeds, tx: Transaction, made: Foundation): Promise<void> {
  const directory = verifiedFirst(needs.suite, made)
  readVouchedCard(needs.suite, { rootPk: made.rootPk, directory }, made.card)
  const { seq } = directory
  const signatures = JSON.stringify(made.signatures)
  const row = { seq, document: made.directory, signatures, trying: true }
  if (!(await keepDirectory(tx, row))) throw new Refusal('genesis_done', 409)
  await keepCard(tx, seq, made.card)
  await tellGuard(needs, made, directory)
  const accountId = made.founder.id
  await closeTeamWraps(
    needs,
    tx,
    made.team.map((one) => ({ ...one, accountId })),
  )
}
