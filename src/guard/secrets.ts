import { readFileSync } from 'node:fs'
import { base64url, utf8 } from '../sealing/bytes.ts'
import { RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { secretFile } from '../platform/secret-file.ts'

const shortest = 32

function strong(text: string): Bytes {
  const secret = utf8(text.trim())
  if (secret.length < shortest) throw new RefusalError('short_secret')
  return secret
}

/** A secret of the guard's in a file of mode 0600, made when there is none. Throws RefusalError 'short_secret'. */
export function ownSecret(suite: Suite, path: string): Bytes {
  return strong(secretFile(path, () => base64url(suite.random(shortest))))
}

/** A secret that somebody else made: the file system's error when it is not there (yet). */
export function givenSecret(path: string): Bytes {
  return strong(readFileSync(path, 'utf8'))
}
