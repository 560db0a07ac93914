import { base64url, fromBase64url, u32 } from './bytes.ts'
import { canonical, canonicalBytes, readJson, wellFormed } from './canonical.ts'
import { looksSealed, openSeal, seal, sealLength } from './envelope.ts'
import { OpenError, opening, refusing, SignatureError } from './errors.ts'
import { ctxh, KDF } from './hash.ts'
import { boardBurn, boardTag, burnTagOf, type Mailbox } from './mailbox.ts'
import { PURPOSE } from './purposes.ts'
import type { MailboxShare } from './report.ts'
import { readReply, readSignedReply, type Reply } from './reply-shape.ts'
import { signFields, verifyFields } from './signing.ts'
import type { Bytes, Primitives, Suite } from './suite.ts'

export type * from './reply-shape.ts'
export { replyKinds } from './reply-shape.ts'

const LABEL = 'rw1/reply'
const USE = { purpose: PURPOSE.boardReply, bucket: 2 } as const

/** Every answer on the board has this length, 5,278 bytes, whatever it says. */
export const REPLY_LENGTH = sealLength(USE.bucket)

/** A reporter's code can find this many answers of one report, one after the other. */
export const MOST_REPLIES = 64

/** Where the key id stands in a Seal. */
const KEY_ID = { from: 6, to: 14 } as const
/** The encapsulation follows it, up to here. */
const BEFORE_COMMITMENT = 14 + 1120

/** Whom an answer is for, which of her answers it is, and who signs it. */
export interface Answering {
  svc: string
  /** From her report. */
  share: Pick<MailboxShare, 'enc_pk' | 'kt' | 'rid'>
  /** The team's month whose reply key signs. */
  epoch: string
  replySecretKey: Bytes
}

/** An answer as the board takes it. Nothing in it tells whose it is, or that two belong together. */
export interface SealedReply {
  /** 16 bytes. */
  tag: Bytes
  /** 5,278 bytes. */
  blob: Bytes
  /** 32 bytes. */
  burnTag: Bytes
}

/**
 * Seals answer `reply.n` to the mailbox of a report (step 10). Throws `RefusalError`: 'too-long' when it takes more than
 * 4,095 bytes with its signature, 'shape' for one that her page could not read.
 */
export function sealReply(s: Suite, to: Answering, reply: Reply): SealedReply {
  const spoken = readReply(wellFormed(reply))
  const kt = fromBase64url(to.share.kt, 32)
  const rid = fromBase64url(to.share.rid, 16)
  const tag = boardTag(s, kt, spoken.n)
  const sig = signFields(s, to.replySecretKey, LABEL, ...signed(to, rid, spoken))
  const plaintext = canonicalBytes({ reply: spoken, epoch: to.epoch, sig: base64url(sig) })
  const enc = fromBase64url(to.share.enc_pk, 1216)
  const sealed = seal(s, { ...USE, to: enc, context: contextOf(s, to.svc, tag) }, plaintext)
  s.wipe(plaintext)
  const burnTag = burnTagOf(s, boardBurn(s, kt, spoken.n))
  return { tag, blob: withMaskedKeyId(s, { kt, tag }, sealed), burnTag }
}

/** Whose mailbox is opened, and the team's reply keys by month, from a verified card. */
export interface Opening {
  svc: string
  mailbox: Pick<Mailbox, 'enc' | 'kt' | 'rid' | 'tag'>
  replyKey: (epoch: string) => Bytes | null
}

/**
 * Answer `j` from the board. Throws `OpenError` for what this code does not open, `SignatureError` for what opens and was
 * not signed by the team for this place.
 */
export function openReply(s: Primitives, by: Opening, j: number, blob: Bytes): Reply {
  const { mailbox, svc } = by
  const tag = mailbox.tag(j)
  const { reply, epoch, sig } = opening(() => {
    if (!looksLikeReply(blob)) throw new OpenError()
    const envelope = withMaskedKeyId(s, { kt: mailbox.kt, tag }, blob)
    const use = { ...USE, key: mailbox.enc, context: contextOf(s, svc, tag) }
    return readSignedReply(readJson(openSeal(s, use, envelope)))
  })
  const publicKey = by.replyKey(epoch)
  if (publicKey === null || reply.n !== j) throw new SignatureError('unknown-signer')
  const signature = refusing('signature', () => fromBase64url(sig, 64))
  const holds = verifyFields(
    s,
    { publicKey, signature },
    LABEL,
    ...signed({ svc, epoch }, mailbox.rid, reply),
  )
  if (!holds) throw new SignatureError('bad-signature')
  return reply
}

/**
 * Spends on somebody else's slot what opening an answer costs: whoever opens answers for others does as much for every
 * code, so that the time it takes does not tell how many answers there are.
 * @param blob 5,278 bytes
 */
export function passReplyBy(
  s: Primitives,
  { enc, sig }: Pick<Mailbox, 'enc' | 'sig'>,
  blob: Bytes,
): void {
  const secret = s.xwingDecapsulate(blob.subarray(KEY_ID.to, BEFORE_COMMITMENT), enc.secretKey)
  s.verify(blob.subarray(-64), secret, sig.publicKey)
  s.wipe(secret)
}

/** True for bytes with the length and first bytes of an answer; opens nothing. */
export function looksLikeReply(blob: Bytes): boolean {
  return looksSealed(blob, USE)
}

/**
 * The bytes of a slot that holds no answer, always the same for the same secret and tag: a Seal to a key that nobody has.
 * @param secret 32 bytes that only the server knows
 */
export function dummyReply(s: Primitives, svc: string, secret: Bytes, tag: Bytes): Bytes {
  const own = (label: string, length: number) => KDF(s, secret, label, { info: tag, length })
  const to = s.xwingKeypair(own('rw1/board/dummy-key', 32)).publicKey
  const coins = { ...s, random: (length: number) => own('rw1/board/dummy-seed', length) }
  return seal(coins, { ...USE, to, context: contextOf(s, svc, tag) }, canonicalBytes(''))
}

function contextOf(s: Primitives, svc: string, tag: Bytes): Bytes {
  return ctxh(s, svc, 'reply', tag)
}

function signed(by: { svc: string; epoch: string }, rid: Bytes, reply: Reply) {
  return [by.svc, by.epoch, rid, u32(reply.n), canonical(reply)] as const
}

/**
 * A Seal names its key, and two answers to one mailbox would name the same: whoever sees the board's inside could put
 * them together. So the name is covered with a mask of its own for each tag; the same call takes it off.
 */
function withMaskedKeyId(s: Primitives, at: { kt: Bytes; tag: Bytes }, envelope: Bytes): Bytes {
  const { from, to } = KEY_ID
  const mask = KDF(s, at.kt, 'rw1/mbx/kid', { info: at.tag, length: to - from })
  return envelope.map((byte, i) => (i >= from && i < to ? byte ^ (mask[i - from] ?? 0) : byte))
}
