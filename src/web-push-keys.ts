import { isPair, type VapidKeys } from './platform/push/vapid.ts'
import { readSettingFile, SettingFileError } from './setting-file.ts'

const address = /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/

/** Whether a push service could write to it (RFC 8292 2.1). */
export function isContact(text: string): boolean {
  return address.test(text)
}

/**
 * The pair in a file that `streetlight push-keys` made: JSON with `publicKey`, `privateKey` and `contact`, the address
 * that a push service writes to when something is wrong.
 */
export function readWebPushKeys(file: string): VapidKeys {
  const { publicKey, privateKey, contact } = fieldsOf(file)
  if (typeof publicKey !== 'string' || typeof privateKey !== 'string')
    throw new SettingFileError('has no publicKey and privateKey')
  if (typeof contact !== 'string' || !isContact(contact))
    throw new SettingFileError('has no contact that begins with mailto: or https://')
  if (!isPair({ publicKey, privateKey }))
    throw new SettingFileError('holds two keys that do not belong together')
  return { publicKey, privateKey, contact }
}

function fieldsOf(file: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(readSettingFile(file))
    if (typeof read === 'object' && read !== null) return { ...read }
  } catch {
    // Said below in one way: the parser's message repeats what it read.
  }
  throw new SettingFileError('is not a file that streetlight push-keys made')
}
