import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Test } from 'tap'
import {
  admit,
  codeAt,
  enrol,
  foundByTwo,
  placeAt,
  workroomOf,
  type Person,
} from '../../../src/demo/people.ts'
import { createReporter, type Reporter } from '../../../src/demo/reporter.ts'
import { systemRandom } from '../../../src/platform/random.ts'
import { loadSodium } from '../../../src/sealing/sodium.ts'
import { suiteOf } from '../../../src/sealing/suite.ts'
import type { Workroom } from '../../../src/client/workroom.ts'
import { untilIn, press, type } from '../../browser/keeper.ts'
import { openChromium } from '../chromium.ts'
import { dataFolder, start, type Started } from '../start.ts'
import { openPage } from './page.ts'

/** A running service with two moderators and an officer, and a browser that nobody has used. */
export interface Staffed {
  readonly service: Started
  readonly dataDir: string
  readonly browser: Browser
  readonly reporter: Reporter
  /** What the first moderator's client knows, beside her browser: for what is not tried on a screen. */
  readonly room: Workroom
  readonly colleague: Workroom
  /** Everybody's account, as they wrote it down. */
  readonly people: Readonly<Record<'first' | 'second' | 'officer', Person>>
  /** The root's 24 words. */
  readonly rootWords: string
  /** The code that somebody's second factor shows, as unused. */
  code(who: 'first' | 'second' | 'officer'): Promise<string>
  /** What failed in a page, or was refused by its policy. */
  readonly faults: string[]
  /** Fills in what the page asks for to sign in, and sends it; what comes then is for the caller to wait for. */
  enter(who: 'first' | 'second' | 'officer', page: Page): Promise<void>
  /** Signs somebody in on a page of her own. */
  signIn(who: 'first' | 'second' | 'officer', options?: Sitting): Promise<Page>
}

/** How somebody sits at the console. */
export interface Sitting extends BrowserContextOptions {
  readonly path?: string
}

const now = (): Date => new Date()

/** @param settings further settings of the service */
export async function staffedConsole(
  t: Test,
  settings: Readonly<Record<string, string>> = {},
): Promise<Staffed> {
  const folder = dataFolder(t)
  const service = await start(t, { DATA_DIR: folder, ...settings })
  const token = readFileSync(join(folder, 'ceremony-link.txt'), 'utf8').trim().split('#')[1] ?? ''
  const s = suiteOf(await loadSodium(), systemRandom)
  const place = placeAt(s, service.consoleUrl, now)
  const { first, second, rootWords } = await foundByTwo(place, token)
  const officer = await enrol(place, first, { username: 'carol', post: 'pcso-plymouth' })
  await admit(first, second, officer)
  const browser = await openChromium(t)
  const faults: string[] = []
  const code: Staffed['code'] = async (who) => {
    await service.forgetCodes()
    return codeAt(now(), people[who].account.totpSecret)
  }
  const people = { first, second, officer }
  const enter: Staffed['enter'] = async (who, page) => {
    const { account } = people[who]
    await type(page, 'username', account.username)
    await type(page, 'passphrase', account.passphrase)
    await type(page, 'totp', await code(who))
    await press(page, 'sign-in')
  }
  return {
    ...{
      service,
      dataDir: folder,
      browser,
      faults,
      people,
      rootWords,
      room: await workroomOf(first),
      colleague: await workroomOf(second),
    },
    reporter: createReporter(s, service.publicUrl, now),
    ...{ code, enter },
    async signIn(who, { path = '/', ...options } = {}) {
      const page = await openPage(browser, options, faults)
      await page.goto(service.consoleUrl + path)
      await enter(who, page)
      await untilIn(page)
      return page
    },
  }
}
