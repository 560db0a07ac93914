import {
  certifySigner,
  signCardEpoch,
  signCardKeys,
  type CardEpoch,
  type CardKeys,
  type CardSigner,
  type IntakeCard,
} from '../sealing/card.ts'
import {
  liveModerators,
  ROOT,
  type Directory,
  type Signature,
  type Signing,
} from '../sealing/directory.ts'
import type { Primitives } from '../sealing/suite.ts'
import { addMonths } from './months.ts'

/** How long a signer's certificate holds; it drops out by itself then, unless renewed by two. */
const CERTIFICATE_MONTHS = 23
/** Older months are of no use to a page: readers take the newest, with two months' grace. */
const MONTHS_BACK = 2
const MOST_EPOCHS = 6

interface Next {
  before: IntakeCard | null
  document: Directory
  /** In which the change is made. */
  month: string
  signing: Signing
}

/**
 * The card for a directory: what the card before already says stays with its signatures, the rest is signed
 * anew by `signing`. Without the root, a second moderator signs with `coSignCard` before it holds. Who left the directory
 * signs nothing new; her certificate stays only as long as something that was signed while she was here leans on it.
 */
export function nextCard(s: Primitives, { before, document, month, signing }: Next): IntakeCard {
  const certified = before?.signers ?? []
  const keys = keysOf(document, before?.keys.from ?? month)
  const same = before !== null && JSON.stringify(keys) === JSON.stringify(before.keys)
  const epochs = epochsOf(document, before, month)
  const keysSignatures = same ? before.keys_signatures : []
  const leaning = [...epochs.flatMap((epoch) => epoch.signatures), ...keysSignatures]
  const signers = neededSigners(certified, document, leaning)
  const card: IntakeCard = {
    v: 1,
    svc: document.svc,
    signers: [...signers, ...newSigners(document, signers, month)],
    epochs,
    keys: same ? keys : keysOf(document, month),
    keys_signatures: keysSignatures,
  }
  return coSignCard(s, card, signing)
}

/** The certificates of everybody on the team, and those that these or `leaning` build on. */
function neededSigners(
  certified: readonly CardSigner[],
  document: Directory,
  leaning: readonly Signature[],
): CardSigner[] {
  const left = new Set(document.moderators.filter((one) => one.to !== null).map(({ id }) => id))
  const needed = new Set(leaning.map(({ by }) => by))
  // They stand in the order in which they build on each other: from the last one back, every need is known in time.
  for (const { id, signatures } of certified.toReversed())
    if (!left.has(id) || needed.has(id)) for (const { by } of signatures) needed.add(by)
  return certified.filter(({ id }) => !left.has(id) || needed.has(id))
}

/** Adds this signature wherever the card still needs one. */
export function coSignCard(s: Primitives, card: IntakeCard, signing: Signing): IntakeCard {
  const { svc } = card
  const signed = (signatures: readonly Signature[], sign: () => Signature): Signature[] =>
    enough(signatures) || signatures.some((one) => one.by === signing.by)
      ? [...signatures]
      : [...signatures, sign()]
  return {
    ...card,
    signers: card.signers.map((one) => ({
      ...one,
      signatures: signed(one.signatures, () => certifySigner(s, svc, one, signing)),
    })),
    epochs: card.epochs.map((one) => ({
      ...one,
      signatures: signed(one.signatures, () => signCardEpoch(s, svc, one, signing)),
    })),
    keys_signatures: signed(card.keys_signatures, () => signCardKeys(s, svc, card.keys, signing)),
  }
}

function enough(signatures: readonly Signature[]): boolean {
  return signatures.length >= 2 || signatures.some((one) => one.by === ROOT)
}

function newSigners(
  document: Directory,
  certified: readonly CardSigner[],
  month: string,
): CardSigner[] {
  return liveModerators(document)
    .filter((one) => !certified.some((known) => known.id === one.id && known.until > month))
    .map(({ id, sig_pk }) => ({
      id,
      sig_pk,
      from: month,
      until: addMonths(month, CERTIFICATE_MONTHS),
      signatures: [],
    }))
}

function epochsOf(document: Directory, before: IntakeCard | null, month: string): CardEpoch[] {
  const known = new Map(before?.epochs.map((epoch) => [epoch.id, epoch]))
  const oldest = addMonths(month, -MONTHS_BACK)
  return document.epochs
    .filter((epoch) => epoch.id >= oldest)
    .slice(-MOST_EPOCHS)
    .map(({ id, from, intake_pk, reply_pk }) => {
      const old = known.get(id)
      const early = from < id ? { from } : {}
      const same =
        old?.intake_pk === intake_pk && old.reply_pk === reply_pk && (old.from ?? id) === from
      return { id, ...early, intake_pk, reply_pk, signatures: same ? old.signatures : [] }
    })
}

function keysOf({ guard, delivery_pk, publisher_pk }: Directory, from: string): CardKeys {
  const { code_pk, member_pk, check_pk, inv_pk } = guard
  return { from, code_pk, member_pk, check_pk, inv_pk, delivery_pk, publisher_pk }
}
