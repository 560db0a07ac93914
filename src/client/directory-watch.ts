import { fromBase64url } from '../sealing/bytes.ts'
import { canonical } from '../sealing/canonical.ts'
import { readCard, type IntakeCard } from '../sealing/card.ts'
import {
  everybodyIn,
  liveModerators,
  readDirectory,
  ROOT,
  signDirectory,
  verifyDirectory,
  type Directory,
  type Signature,
  type Signing,
} from '../sealing/directory.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { read, send } from './api.ts'
import { coSignCard, nextCard } from './card-keeping.ts'
import { nextDirectory, type Change } from './directory-change.ts'
import { monthOf } from './months.ts'
import type { Bench, Desk } from './person.ts'

/** A version of the directory as it travels. */
export interface Version {
  document: string
  signatures: Signature[]
}

/** A directory that waits for its second signature. */
export interface Proposal {
  seq: number
  document: Directory
  signatures: Signature[]
  card: IntakeCard | null
}

/** What this client believes: a chain from the root that it checked itself. */
export interface Watched {
  rootPk: Bytes
  svc: string
  current: Directory
  card: IntakeCard
  proposal: Proposal | null
}

interface DirectoryAnswer {
  rootPk: string
  versions: Version[]
  proposal: (Version & { seq: number; card: string | null }) | null
  card: string
}

/**
 * Reads the directory and believes it only when every version follows from the root key.
 * Throws `DirectoryError` with the code of what is wrong, 'empty' when there is none.
 */
export async function watchDirectory({ s, api }: Pick<Bench, 's' | 'api'>): Promise<Watched> {
  const answer = await read<DirectoryAnswer>(api, '/api/directory')
  const rootPk = fromBase64url(answer.rootPk, 32)
  const current = verifyChain(s, rootPk, answer.versions)
  const card = readCard(JSON.parse(answer.card))
  return { rootPk, svc: current.svc, current, card, proposal: readProposal(answer.proposal) }
}

/** Walks the versions from the first to the newest. */
export function verifyChain(s: Primitives, rootPk: Bytes, versions: readonly Version[]): Directory {
  let previous: Directory | null = null
  for (const { document, signatures } of versions) {
    previous = verifyDirectory(s, { rootPk, previous }, JSON.parse(document), signatures)
  }
  if (previous === null) throw new RefusalError('empty')
  return previous
}

function readProposal(given: DirectoryAnswer['proposal']): Proposal | null {
  if (given === null) return null
  return {
    seq: given.seq,
    document: readDirectory(JSON.parse(given.document)),
    signatures: given.signatures,
    card: given.card === null ? null : readCard(JSON.parse(given.card)),
  }
}

/**
 * Proposes one change. With fewer than two live moderators the root signs and the change holds at once;
 * otherwise it waits for a colleague, who signs with `signProposal`, unless the root stands in for one.
 * @param root the root's signing key, when its words were typed in
 */
export async function proposeChange(
  { s, api, now, person }: Desk,
  watched: Watched,
  change: Change,
  root?: Bytes,
): Promise<{ complete: boolean; seq: number }> {
  const month = monthOf(now())
  const document = nextDirectory(s, watched.current, change, month)
  const mine: Signing = { by: person.id, secretKey: person.keys.sig.secretKey }
  const signing = root === undefined ? mine : { by: ROOT, secretKey: root }
  const alone = liveModerators(watched.current).length < 2
  const signings = root === undefined || alone ? [signing] : [signing, mine]
  const card = nextCard(s, { before: watched.card, document, month, signing })
  return send(api, '/api/directory/propose', {
    document: canonical(document),
    signatures: signings.map((one) => signDirectory(s, document, one)),
    card: canonical(card),
  })
}

/**
 * Puts the second signature under the waiting change. The caller has shown what it changes.
 * @param signing with what: this person's key, or the root's where its words stand in for a second person
 * Throws `DirectoryError` when it does not follow from what this client believes.
 */
export async function signProposal(
  desk: Desk,
  watched: Watched,
  signing: Signing = { by: desk.person.id, secretKey: desk.person.keys.sig.secretKey },
): Promise<{ complete: boolean }> {
  const { s, api } = desk
  const { proposal } = watched
  if (proposal === null) throw new RefusalError('no_proposal')
  const signature = signDirectory(s, proposal.document, signing)
  const signatures = [...proposal.signatures, signature]
  const known = { rootPk: watched.rootPk, previous: watched.current }
  verifyDirectory(s, known, proposal.document, signatures)
  const card =
    proposal.card === null ? {} : { card: canonical(coSignCard(s, proposal.card, signing)) }
  return send(api, '/api/directory/sign', { seq: proposal.seq, signature, ...card })
}

/** Whoever has this id, as the directory names them. */
export function nameOf(directory: Directory, id: string): string {
  return everybodyIn(directory).find((one) => one.id === id)?.name ?? id
}
