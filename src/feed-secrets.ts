import { readSettingFile, SettingFileError } from './setting-file.ts'

/**
 * The secrets of a file in which every line names who reads a feed and the secret part of its address:
 * `hull 5f0c...` (32 to 128 letters, digits, - and _). Empty lines and those that begin with # say nothing.
 * The names are for people alone and are not kept.
 * @param file null where no feeds are wanted
 */
export function readFeedSecrets(file: string | null): string[] {
  if (file === null) return []
  return readSettingFile(file)
    .split('\n')
    .map((line, index) => ({ line: line.trim(), place: `line ${index + 1}` }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, place }) => {
      const secret = /^\S+\s+([\w-]{32,128})$/.exec(line)?.[1]
      if (secret === undefined)
        throw new SettingFileError(`${place} is not a name and a secret of 32 letters and digits`)
      return secret
    })
}
