import { base64url, fromBase64url } from '../sealing/bytes.ts'
import { canonicalBytes, readJson } from '../sealing/canonical.ts'
import { box, openBox, type BoxWith } from '../sealing/envelope.ts'
import { opening } from '../sealing/errors.ts'
import { ctxh, KDF } from '../sealing/hash.ts'
import type { Reader } from '../sealing/shape.ts'
import type { Desk } from './person.ts'

/**
 * Something that somebody keeps with the server for herself, closed under a key that only her own passphrase leads to: the
 * server can neither read nor change it.
 */
export interface OwnNote<Content> extends Pick<BoxWith, 'purpose' | 'bucket'> {
  /** Parts its key and its place from those of her other notes. */
  readonly name: string
  /** Where the server takes it. */
  readonly path: string
  readonly shape: Reader<Content>
}

/** Opens a note from base64url. Throws `OpenError` for another's, or a damaged one. */
export function openOwn<Content>(desk: Desk, note: OwnNote<Content>, blob: string): Content {
  return opening(() =>
    note.shape(readJson(openBox(desk.s, placeOf(desk, note), fromBase64url(blob)))),
  )
}

/** Closes a note and puts it in the place of the one before. */
export async function keepOwn<Content extends object>(
  desk: Desk,
  note: OwnNote<Content>,
  content: Content,
): Promise<void> {
  const blob = base64url(box(desk.s, placeOf(desk, note), canonicalBytes(content)))
  await desk.api(note.path, { method: 'PUT', body: { blob } })
}

function placeOf<Content>({ s, person }: Desk, note: OwnNote<Content>): BoxWith {
  const { name, purpose, bucket } = note
  const key = KDF(s, person.keys.sig.secretKey, `rw1/acct/${name}`)
  return { key, purpose, bucket, context: ctxh(s, person.svc, name, person.id) }
}
