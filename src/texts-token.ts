import { readSettingFile, SettingFileError } from './setting-file.ts'

/**
 * What the gateway for text messages signs its word to us with: the only line of a file, 16 to 128 letters and digits.
 * @param file null where the gateway has nothing to tell
 */
export function readTextsToken(file: string | null): string | null {
  if (file === null) return null
  const token = readSettingFile(file).trim()
  if (!/^[\w-]{16,128}$/.test(token))
    throw new SettingFileError('is not a file with one line of 16 to 128 letters and digits')
  return token
}
