import { delimiter, join } from 'node:path'
import type { Config } from './config.ts'
import type { RoleUrls } from './platform/database-roles.ts'
import { socketFolder } from './platform/socket-folder.ts'
import type { Part } from './platform/supervise.ts'
import type { Area, Scheme } from './scheme/scheme.ts'

/** What both web and the worker are told. */
export interface ChildSettings {
  /** The database under this process's own role. */
  readonly databaseUrl: string
  /** A folder that only this process uses. */
  readonly ownDir: string
  readonly guardSocket: string
  readonly guardKeyFile: string
  readonly publicOrigin: string
  /** True in a training instance: every page and message says that it is an exercise. */
  readonly isTraining: boolean
}

/** What web is told: no key of the guard, no boot secret, no password for mail. */
export interface WebSettings extends ChildSettings {
  readonly scheme: Scheme
  readonly publicPort: number
  readonly consolePort: number
  readonly consoleOrigin: string
  readonly onionOrigin: string | null
  /** Proxies that are believed when they say from which network somebody comes. */
  readonly proxies: readonly string[]
  /** Where the one-time link for the first coordinator is written, mode 0600. */
  readonly ceremonyLinkFile: string
  /** Whether mail can leave at all; if not, the console says so. */
  readonly canMail: boolean
  /** Whether text messages can leave. */
  readonly canText: boolean
  /** What browsers subscribe with; null where none is told. */
  readonly pushKey: string | null
  /** Part of the address of each feed; none, and there are no feeds. */
  readonly feedSecrets: readonly string[]
  /** What the gateway for text messages signs with; null where it has no door. */
  readonly textsToken: string | null
}

/** What the worker is told. */
export interface WorkerSettings extends ChildSettings {
  /** The places a warning may be for: all of the scheme that stands in a letter. */
  readonly areas: readonly Area[]
  readonly smtpUrl: string | null
  readonly mailFrom: string | null
  readonly operatorMail: string | null
  readonly smsUrl: string | null
  readonly webPushKeysFile: string | null
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A variable that the supervisor always sets. Throws when somebody runs the file by itself. */
export function need(env: Environment, name: string): string {
  const value = env[name]
  if (value === undefined || value === '')
    throw new Error(`${name} is missing: start the service with npm start`)
  return value
}

/** The part of the environment that `toldToBoth` made. */
export function readShared(env: Environment): ChildSettings {
  return {
    databaseUrl: need(env, 'DATABASE_URL'),
    ownDir: need(env, 'OWN_DIR'),
    guardSocket: need(env, 'GUARD_SOCKET'),
    guardKeyFile: need(env, 'GUARD_KEY'),
    publicOrigin: need(env, 'PUBLIC_ORIGIN'),
    isTraining: env['TRAINING'] === '1',
  }
}

/** Reads the environment that `workerPart` made. */
export function readWorkerSettings(env: Environment): WorkerSettings {
  return {
    ...readShared(env),
    areas: JSON.parse(need(env, 'AREAS')) as Area[],
    smtpUrl: env['SMTP_URL'] ?? null,
    mailFrom: env['MAIL_FROM'] ?? null,
    operatorMail: env['OPERATOR_MAIL'] ?? null,
    smsUrl: env['SMS_URL'] ?? null,
    webPushKeysFile: env['WEB_PUSH_KEYS_FILE'] ?? null,
  }
}

/** What the parts need to be told apart from the settings. */
export interface PartNeeds {
  readonly config: Config
  readonly roles: RoleUrls
  readonly isTraining: boolean
  /** Handed through from our own environment where set: where programs are, and which certificates to trust. */
  readonly env: Environment
}

function given(
  values: Readonly<Record<string, string | null | undefined>>,
): Record<string, string> {
  const entries = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as const],
  )
  return Object.fromEntries(entries)
}

function ground({ config, env }: PartNeeds): Record<string, string> {
  return given({
    PATH: env['PATH'],
    NODE_EXTRA_CA_CERTS: env['NODE_EXTRA_CA_CERTS'],
    TZ: 'UTC',
    // Types are stripped and code is compiled once, not at every start.
    NODE_COMPILE_CACHE: join(config.dataDir, 'cache'),
  })
}

type Role = 'web' | 'worker'

/** What the guard and one role share, and nobody else: the socket's folder, and the key's file. */
const sharedFolder = (config: Config, role: Role): string => join(config.dataDir, `guard-${role}`)

const guardSockets = (config: Config, role: Role): string =>
  socketFolder(sharedFolder(config, role))

const guardKey = (config: Config, role: Role): string =>
  join(sharedFolder(config, role), 'guard.key')

/** Where a role finds the guard. */
export function guardDoor(config: Config, role: Role): { socket: string; keyFile: string } {
  return {
    socket: join(guardSockets(config, role), 'guard.sock'),
    keyFile: guardKey(config, role),
  }
}

function toldToBoth(needs: PartNeeds, role: Role): Record<string, string> {
  const { config, roles, isTraining } = needs
  const { socket, keyFile } = guardDoor(config, role)
  return {
    ...ground(needs),
    DATABASE_URL: roles[role],
    OWN_DIR: join(config.dataDir, role),
    GUARD_SOCKET: socket,
    GUARD_KEY: keyFile,
    PUBLIC_ORIGIN: config.publicOrigin,
    TRAINING: isTraining ? '1' : '0',
  }
}

/** The guard learns its own folder, its two doors and the boot secret; nothing of the database, the mail or the sites. */
export function guardPart(needs: PartNeeds, file: string): Part {
  const { config } = needs
  const both = (of: (config: Config, role: Role) => string): string =>
    [of(config, 'web'), of(config, 'worker')].join(delimiter)
  const env = given({
    ...ground(needs),
    GUARD_DIR: join(config.dataDir, 'guard'),
    GUARD_SOCKETS: both(guardSockets),
    GUARD_KEYS: both(guardKey),
    BOOT_SECRET_FILE: config.bootSecretFile,
  })
  return { name: 'guard', file, env }
}

/** Web learns neither the guard's folder nor the boot secret nor any password for mail. */
export function webPart(needs: PartNeeds, file: string): Part {
  const { config } = needs
  const env = given({
    ...toldToBoth(needs, 'web'),
    SCHEME: config.schemeFile,
    PUBLIC_PORT: String(config.publicPort),
    CONSOLE_PORT: String(config.consolePort),
    CONSOLE_ORIGIN: config.consoleOrigin,
    ONION_ORIGIN: config.onionOrigin,
    PROXY_ADDRESSES: config.proxies.length === 0 ? null : config.proxies.join(','),
    CEREMONY_LINK_FILE: ceremonyLinkFile(config),
    CAN_MAIL: config.secrets.smtpUrl === null ? '0' : '1',
    CAN_TEXT: config.secrets.smsUrl === null ? '0' : '1',
    // A browser's sentences cannot say that they are an exercise.
    WEB_PUSH_KEY: needs.isTraining ? null : config.webPushKey,
    FEED_SECRETS_FILE: config.feedSecretsFile,
    SMS_TOKEN_FILE: config.textsTokenFile,
  })
  return { name: 'web', file, env }
}

/** The worker learns how mail leaves, and nothing of the sites but the public address that goes into letters. */
export function workerPart(needs: PartNeeds, file: string): Part {
  const { config } = needs
  const env = given({
    ...toldToBoth(needs, 'worker'),
    // Not the scheme itself: what checks that file takes 25 MB, and was run over it before this process began.
    AREAS: JSON.stringify(config.scheme.areas),
    SMTP_URL: config.secrets.smtpUrl,
    MAIL_FROM: config.mailFrom,
    OPERATOR_MAIL: config.operatorMail,
    SMS_URL: config.secrets.smsUrl,
    WEB_PUSH_KEYS_FILE: config.webPushKeysFile,
  })
  return { name: 'worker', file, env }
}

/** The file with the one-time link that begins the key ceremony. */
export function ceremonyLinkFile(config: Config): string {
  return join(config.dataDir, 'ceremony-link.txt')
}
