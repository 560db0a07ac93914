import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { base64url, fromBase64url, fromUtf8, utf8 } from '../sealing/bytes.ts'
import { box, openBox } from '../sealing/envelope.ts'
import { RefusalError } from '../sealing/errors.ts'
import { ctxh } from '../sealing/hash.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import type { Bytes, KeyPair, Suite } from '../sealing/suite.ts'
import { writeSecretFile } from '../platform/secret-file.ts'

/** What only the worker holds: the key contacts are sealed to, the key it will sign tables with, and the root it knows. */
export interface WorkerKeys {
  /** X-Wing; members' contacts are sealed to its public half (protocol 11.3). */
  readonly delivery: KeyPair
  /** Ed25519. */
  readonly publisher: KeyPair
  /** Keyed hash for Message-IDs, so that they lead back to no row. */
  readonly naming: Bytes
  /** Remembers the root key at the first sight of it; throws `RefusalError('root_changed')` for another one later. */
  acceptRoot(rootPk: string): void
}

interface Kept {
  delivery: string
  publisher: string
  naming: string
  root: string | null
}

/**
 * Opens the worker's key file, or makes it. It is boxed under a key from the guard: who copies the worker's folder
 * alone has nothing. Throws `OpenError` for a damaged file, which must not be replaced: contacts hang on it.
 */
export function openWorkerKeys(s: Suite, folder: string, atRestKey: Bytes): WorkerKeys {
  const file = join(folder, 'keys.box')
  // There is no service name before the genesis, and the file never changes its place.
  const use = {
    key: atRestKey,
    purpose: PURPOSE.serviceKey,
    bucket: 1,
    context: ctxh(s, '', 'worker-keys'),
  } as const
  const save = (kept: Kept) =>
    writeSecretFile(file, base64url(box(s, use, utf8(JSON.stringify(kept)))))

  let kept: Kept
  if (existsSync(file)) {
    const blob = fromBase64url(readFileSync(file, 'utf8').trim())
    kept = JSON.parse(fromUtf8(openBox(s, use, blob))) as Kept
  } else {
    const fresh = () => base64url(s.random(32))
    kept = { delivery: fresh(), publisher: fresh(), naming: fresh(), root: null }
    save(kept)
  }

  return {
    delivery: s.xwingKeypair(fromBase64url(kept.delivery, 32)),
    publisher: s.signKeypair(fromBase64url(kept.publisher, 32)),
    naming: fromBase64url(kept.naming, 32),
    acceptRoot(rootPk) {
      if (kept.root !== null && kept.root !== rootPk) throw new RefusalError('root_changed')
      if (kept.root !== null) return
      kept = { ...kept, root: rootPk }
      save(kept)
    },
  }
}
