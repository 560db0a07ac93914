import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Why browser tests cannot run here, or false. */
export const withoutChromium: string | false = existsSync(path) ? false : `no Chromium at ${path}`

/** Starts a browser with nobody's profile. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: quiet })
}
