import { need, readShared } from './child-settings.ts'
import type { Environment, WebSettings } from './child-settings.ts'
import { readFeedSecrets } from './feed-secrets.ts'
import { readScheme } from './scheme/scheme.ts'
import { readTextsToken } from './texts-token.ts'

/** Reads the environment that `webPart` made. */
export function readWebSettings(env: Environment): WebSettings {
  return {
    ...readShared(env),
    scheme: readScheme(need(env, 'SCHEME')),
    publicPort: Number(need(env, 'PUBLIC_PORT')),
    consolePort: Number(need(env, 'CONSOLE_PORT')),
    consoleOrigin: need(env, 'CONSOLE_ORIGIN'),
    onionOrigin: env['ONION_ORIGIN'] ?? null,
    proxies: env['PROXY_ADDRESSES']?.split(',') ?? [],
    ceremonyLinkFile: need(env, 'CEREMONY_LINK_FILE'),
    canMail: env['CAN_MAIL'] === '1',
    canText: env['CAN_TEXT'] === '1',
    pushKey: env['WEB_PUSH_KEY'] ?? null,
    feedSecrets: readFeedSecrets(env['FEED_SECRETS_FILE'] ?? null),
    textsToken: readTextsToken(env['SMS_TOKEN_FILE'] ?? null),
  }
}
