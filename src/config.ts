import { accessSync, constants } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MistakesError } from './platform/mistakes.ts'
import { isThisMachine } from './platform/public-host.ts'
import { SchemeError, readScheme } from './scheme/scheme.ts'
import type { Scheme } from './scheme/scheme.ts'
import { Secrets } from './secrets.ts'
import { feedsOf, textsOf, webPushOf } from './setting-files.ts'

/** Everything that can be set from outside, checked. */
export interface Config {
  /** An absolute path. */
  readonly dataDir: string
  readonly publicPort: number
  readonly consolePort: number
  /** Addresses of the two sites as a browser names them: scheme, host and port, no slash at the end. */
  readonly publicOrigin: string
  readonly consoleOrigin: string
  readonly onionOrigin: string | null
  /** Addresses of proxies that are believed when they say from which network somebody comes; none, and nobody is believed. */
  readonly proxies: readonly string[]
  readonly schemeFile: string
  readonly scheme: Scheme
  readonly bootSecretFile: string | null
  readonly mailFrom: string | null
  /** Where the operator is written to when a month's key is missing; null for nowhere. */
  readonly operatorMail: string | null
  readonly webPushKeysFile: string | null
  /** The public half of it, which browsers subscribe with. */
  readonly webPushKey: string | null
  /** The file with the secret addresses of feeds; null where there are no feeds. */
  readonly feedSecretsFile: string | null
  /** The file with what the gateway for text messages signs with; null where it tells us nothing. */
  readonly textsTokenFile: string | null
  readonly secrets: Secrets
}

/** Thrown with every mistake in the settings at once. */
export class ConfigError extends MistakesError {
  override name = 'ConfigError'
}

type Environment = Readonly<Record<string, string | undefined>>

const defaultScheme = fileURLToPath(new URL('scheme/devon-and-cornwall.json', import.meta.url))

/** Reads settings one by one and remembers what is wrong with them. */
class Settings {
  readonly mistakes: string[] = []
  readonly #env: Environment

  constructor(env: Environment) {
    this.#env = env
  }

  text(name: string): string | null {
    const value = this.#env[name]?.trim()
    return value === undefined || value === '' ? null : value
  }

  complain(name: string, what: string): void {
    this.mistakes.push(`${name}: ${what}`)
  }

  port(name: string, otherwise: number): number {
    const value = this.text(name)
    if (value === null) return otherwise
    const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
    if (port >= 1 && port <= 65_535) return port
    this.complain(name, 'is not a port (1 to 65535)')
    return otherwise
  }

  /** An address with one of these schemes; the message never repeats the value, which may hold a password. */
  url(name: string, schemes: readonly string[]): string | null {
    const value = this.text(name)
    if (value === null) return null
    if (schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value))
      return value
    this.complain(
      name,
      `is not an address that begins with ${schemes.map((s) => `${s}://`).join(' or ')}`,
    )
    return null
  }

  origin(name: string): string | null {
    const value = this.url(name, ['https', 'http'])
    if (value === null) return null
    const { origin } = new URL(value)
    if (value === origin || value === `${origin}/`) return origin
    this.complain(name, 'must be an origin alone, such as https://example.test, without a path')
    return null
  }

  /** Addresses of machines, divided by commas. */
  addresses(name: string): string[] {
    const found = (this.text(name) ?? '').split(',').map((one) => one.trim())
    const given = found.filter((one) => one !== '')
    if (given.every((one) => isIP(one) !== 0)) return given
    this.complain(name, 'must be addresses such as 127.0.0.1, divided by commas')
    return []
  }

  file(name: string): string | null {
    const value = this.text(name)
    if (value === null) return null
    const file = resolve(value)
    try {
      accessSync(file, constants.R_OK)
    } catch {
      this.complain(name, 'names a file that cannot be read')
    }
    return file
  }
}

/** Is this origin reached from this machine alone? */
export function isLocal(origin: string): boolean {
  return isThisMachine(new URL(origin).hostname)
}

/** The address to listen on: a site that only this machine uses is closed to all others. */
export function listenHost(origin: string): string {
  return isLocal(origin) ? 'localhost' : '0.0.0.0'
}

function schemeOf(settings: Settings, file: string): Scheme | null {
  try {
    return readScheme(file)
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error
    for (const mistake of error.mistakes) settings.complain('SCHEME', mistake)
    return null
  }
}

function checkOrigins(
  settings: Settings,
  config: Pick<Config, 'publicOrigin' | 'consoleOrigin' | 'onionOrigin'>,
): void {
  for (const [name, origin] of [
    ['PUBLIC_ORIGIN', config.publicOrigin],
    ['CONSOLE_ORIGIN', config.consoleOrigin],
  ] as const) {
    const isOnion = new URL(origin).hostname.endsWith('.onion')
    if (!origin.startsWith('https:') && !isLocal(origin) && !isOnion) {
      settings.complain(name, 'must begin with https:// unless it is localhost or an onion address')
    }
  }
  if (config.onionOrigin !== null && !new URL(config.onionOrigin).hostname.endsWith('.onion')) {
    settings.complain('ONION_ORIGIN', 'is not an onion address')
  }
}

function checkTogether(settings: Settings, config: Omit<Config, 'scheme'>): void {
  checkOrigins(settings, config)
  if (config.publicPort === config.consolePort) {
    settings.complain('CONSOLE_PORT', 'must differ from PUBLIC_PORT')
  }
  if (config.publicOrigin === config.consoleOrigin) {
    settings.complain(
      'CONSOLE_ORIGIN',
      'must differ from PUBLIC_ORIGIN: the two sites never share cookies',
    )
  }
  if (config.secrets.smtpUrl !== null && config.mailFrom === null) {
    settings.complain('MAIL_FROM', 'must be given with SMTP_URL')
  }
  if (!/[?&](From|MessagingServiceSid)=./.test(config.secrets.smsUrl ?? '?From=-')) {
    settings.complain('SMS_URL', 'must end with the sender, such as ?From=Post')
  }
}

/** A secret that lies beside what it protects is for trying out only (protocol decision 6). */
function checkBootSecret(settings: Settings, config: Omit<Config, 'scheme'>): void {
  if (config.bootSecretFile === null && !isLocal(config.publicOrigin)) {
    settings.complain('BOOT_SECRET_FILE', 'must be given when PUBLIC_ORIGIN is not localhost')
  }
}

/** An address that mail goes to or comes from; the sender may have a name before it. */
function mailOf(settings: Settings, name: string, shape: RegExp): string | null {
  const value = settings.text(name)
  if (value !== null && !shape.test(value)) settings.complain(name, 'is not a mail address')
  return value
}

const address = /^[^\s@<>,;]+@[^\s@<>,;]+$/
const sender = /^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>$/

/** Who reads the settings. */
export interface Reader {
  /** False for a process that neither has the boot secret nor starts one that has: its file is then not looked at. */
  readonly holdsBootSecret: boolean
}

/** Reads every setting from the environment. Throws a ConfigError that lists all mistakes, so that one look mends them. */
export function readConfig(
  env: Environment,
  { holdsBootSecret }: Reader = { holdsBootSecret: true },
): Config {
  const settings = new Settings(env)
  const publicPort = settings.port('PUBLIC_PORT', 8080)
  const consolePort = settings.port('CONSOLE_PORT', 8081)
  const schemeFile = resolve(settings.text('SCHEME') ?? defaultScheme)
  const config = {
    dataDir: resolve(settings.text('DATA_DIR') ?? 'data'),
    publicPort,
    consolePort,
    publicOrigin: settings.origin('PUBLIC_ORIGIN') ?? `http://localhost:${publicPort}`,
    consoleOrigin: settings.origin('CONSOLE_ORIGIN') ?? `http://localhost:${consolePort}`,
    onionOrigin: settings.origin('ONION_ORIGIN'),
    proxies: settings.addresses('PROXY_ADDRESSES'),
    schemeFile,
    bootSecretFile: holdsBootSecret ? settings.file('BOOT_SECRET_FILE') : null,
    mailFrom: mailOf(settings, 'MAIL_FROM', sender),
    operatorMail: mailOf(settings, 'OPERATOR_MAIL', address),
    ...webPushOf(settings),
    feedSecretsFile: feedsOf(settings),
    textsTokenFile: textsOf(settings),
    secrets: new Secrets(
      settings.url('DATABASE_URL', ['postgresql', 'postgres']),
      settings.url('SMTP_URL', ['smtp', 'smtps']),
      settings.url('SMS_URL', ['https', 'http']),
    ),
  }
  checkTogether(settings, config)
  if (holdsBootSecret) checkBootSecret(settings, config)
  const scheme = schemeOf(settings, schemeFile)
  if (scheme === null || settings.mistakes.length > 0) throw new ConfigError(settings.mistakes)
  return { ...config, scheme }
}
