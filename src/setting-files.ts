import { FeedSecretsError, readFeedSecrets } from './feed-secrets.ts'
import { readTextsToken, TextsTokenError } from './texts-token.ts'
import { readWebPushKeys, WebPushKeysError } from './web-push-keys.ts'

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
  const file = settings.file('FEED_SECRETS_FILE')
  try {
    readFeedSecrets(file)
  } catch (error) {
    if (error instanceof FeedSecretsError) settings.complain('FEED_SECRETS_FILE', error.message)
  }
  return file
}

/** The file with what the gateway for text messages signs with; null where it tells us nothing. */
export function textsOf(settings: FileSettings): string | null {
  const known = settings.mistakes.length
  const file = settings.file('SMS_TOKEN_FILE')
  if (settings.mistakes.length > known) return file
  try {
    readTextsToken(file)
  } catch (error) {
    if (!(error instanceof TextsTokenError)) throw error
    settings.complain('SMS_TOKEN_FILE', error.message)
  }
  return file
}

/** The file, and the public half of its pair; the private one is not kept. */
export function webPushOf(settings: FileSettings): WebPush {
  const known = settings.mistakes.length
  const file = settings.file('WEB_PUSH_KEYS_FILE')
  const isUnread = file === null || settings.mistakes.length > known
  try {
    const webPushKey = isUnread ? null : readWebPushKeys(file).publicKey
    return { webPushKeysFile: file, webPushKey }
  } catch (error) {
    if (!(error instanceof WebPushKeysError)) throw error
    settings.complain('WEB_PUSH_KEYS_FILE', error.message)
    return { webPushKeysFile: file, webPushKey: null }
  }
}
