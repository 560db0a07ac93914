import { readFeedSecrets } from './feed-secrets.ts'
import { SettingFileError } from './setting-file.ts'
import { readTextsToken } from './texts-token.ts'
import { readWebPushKeys } from './web-push-keys.ts'

/** Where file names are read from, and where mistakes are told. */
export interface FileSettings {
  readonly mistakes: readonly string[]
  /** A file that can be read; a mistake is noted for one that cannot. */
  file(name: string): string | null
  complain(name: string, what: string): void
}

/** The file of a pair for Web Push, and its public half. */
interface WebPush {
  readonly webPushKeysFile: string | null
  readonly webPushKey: string | null
}

/** The file of feeds; null where there are none. */
export function feedsOf(settings: FileSettings): string | null {
  return tried(settings, 'FEED_SECRETS_FILE', readFeedSecrets).file
}

/** The file with what the gateway for text messages signs with; null where it tells us nothing. */
export function textsOf(settings: FileSettings): string | null {
  return tried(settings, 'SMS_TOKEN_FILE', readTextsToken).file
}

/** The file, and the public half of its pair; the private one is not kept. */
export function webPushOf(settings: FileSettings): WebPush {
  const { file, content } = tried(settings, 'WEB_PUSH_KEYS_FILE', readWebPushKeys)
  return { webPushKeysFile: file, webPushKey: content?.publicKey ?? null }
}

interface Tried<Content> {
  readonly file: string | null
  /** Null where no file is named, or none that can be used. */
  readonly content: Content | null
}

/** Reads the file that a setting names; one mistake is noted for one that cannot be read or used. */
function tried<Content>(
  settings: FileSettings,
  name: string,
  read: (file: string) => Content,
): Tried<Content> {
  const known = settings.mistakes.length
  const file = settings.file(name)
  if (file === null || settings.mistakes.length > known) return { file, content: null }
  try {
    return { file, content: read(file) }
  } catch (error) {
    if (!(error instanceof SettingFileError)) throw error
    settings.complain(name, error.message)
    return { file, content: null }
  }
}
