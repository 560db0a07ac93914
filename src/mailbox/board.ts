import { refuse } from '../platform/errors.ts'
import { inOrder, paddedTags, shelfBits, shelfPart } from '../sealing/board.ts'
import { base64url } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import { dummyReply } from '../sealing/reply.ts'
import type { Bytes } from '../sealing/suite.ts'
import { reaching } from './guard-answers.ts'
import type { MailboxNeeds } from './parts.ts'
import { everyTag, slotCount, slotsAround } from './store.ts'

/** The part of the board that one mailbox can be on: `part` of 2^`bits`. */
export interface Part {
  readonly bits: number
  readonly part: number
}

/** The board as everybody sees it (protocol 9.2). Nothing here knows whose a tag is, or keeps who asked. */
export interface Board {
  /** In how many parts the board is divided now, as bits. */
  bits(): Promise<number>
  /** All tags of a part in order, with made-up ones among them. */
  tags(at: Part): Promise<Bytes[]>
  /** What lies under these tags, in their order: 5,278 bytes each, under a made-up tag as under a real one. */
  slots(tags: readonly Bytes[]): Promise<Bytes[]>
}

type Needs = Pick<MailboxNeeds, 'db' | 'guard' | 'suite' | 'intake'>

export function createBoard(needs: Needs): Board {
  const { db, suite } = needs
  const secret = boardSecret(needs)
  return {
    bits: async () => shelfBits(await slotCount(db)),
    async tags({ bits, part }) {
      const all = await everyTag(db)
      const here = all.filter(({ shelf }) => shelfPart(shelf, bits) === part)
      const tags = here.map(({ tag }) => tag)
      return paddedTags(suite, await secret(), `${bits}/${part}`, tags)
    },
    async slots(tags) {
      // As many are opened, and as many made up, whichever are asked for: the time it takes must not tell which are real.
      const found = await slotsAround(db, tags)
      const opened = await opening(needs, found)
      const svc = svcOf(needs)
      const own = await secret()
      const madeUp = tags.map((tag) => dummyReply(suite, svc, own, tag))
      return tags.flatMap((tag, i) => opened.get(base64url(tag)) ?? madeUp[i] ?? [])
    },
  }
}

/** The service's name, from the card that the root signed. Throws `not_open` before the ceremony. */
export function svcOf({ intake }: Pick<MailboxNeeds, 'intake'>): string {
  const card = intake.card()
  if (card === null) throw refuse('unavailable')
  return card.svc
}

/** The key of made-up tags and slots: a lasting one, so that they stay the same over a restart. */
function boardSecret({ guard }: Needs): () => Promise<Bytes> {
  let known: Bytes | null = null
  return async () => {
    known ??= await reaching(guard.serviceKey({ name: 'board', period: '' }))
    return known
  }
}

type Found = readonly { tag: Bytes; blob: Bytes }[]

/** The answers inside the guard's lock. One whose key is gone is left out; the others are opened one by one then. */
async function opening({ guard }: Needs, found: Found): Promise<Map<string, Bytes>> {
  const sorted = inOrder(found.map(({ tag }) => tag))
  const blobs = new Map(found.map(({ tag, blob }) => [base64url(tag), blob]))
  const items = sorted.flatMap((oid) => {
    const blob = blobs.get(base64url(oid))
    return blob === undefined ? [] : [{ oid, blob }]
  })
  if (items.length === 0) return new Map()
  try {
    const opened = await guard.openBoard(items)
    return new Map(items.flatMap(({ oid }, i) => named(oid, opened[i])))
  } catch (error) {
    if (!(error instanceof RefusalError) || error.code !== 'gone')
      return reaching(Promise.reject(error as Error))
    if (items.length === 1) return new Map()
    const singly = await Promise.all(
      items.map(({ oid, blob }) => opening({ guard } as Needs, [{ tag: oid, blob }])),
    )
    return new Map(singly.flatMap((one) => [...one]))
  }
}

function named(oid: Bytes, blob: Bytes | undefined): [string, Bytes][] {
  return blob === undefined ? [] : [[base64url(oid), blob]]
}
