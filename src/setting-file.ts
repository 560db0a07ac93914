import { readFileSync } from 'node:fs'

/** Thrown for a file named by a setting that cannot be used, in words for the operator; it never repeats what stands in it. */
export class SettingFileError extends Error {
  override name = 'SettingFileError'
}

/** The text of such a file. */
export function readSettingFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new SettingFileError('names a file that cannot be read')
  }
}
