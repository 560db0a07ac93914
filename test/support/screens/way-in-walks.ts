import { openFromQueue } from '../../../src/client/opening.ts'
import { findReport } from '../../../src/client/queue.ts'
import { sampleAnswers } from '../../../src/demo/samples.ts'
import { base64url } from '../../../src/sealing/bytes.ts'
import { go, press, type } from '../../browser/keeper.ts'
import type { Walk } from './walk.ts'

const spam = 'Best prices in the whole of the land for all you need, ask Bob at the corner shop.'

/** What is sorted out as junk. */
export const junkWalks: readonly Walk[] = [
  {
    name: 'junk in groups',
    who: 'first',
    async walk(page, { reporter, room }) {
      for (let copy = 1; copy <= 3; copy += 1) {
        const answers = { ...sampleAnswers('s09'), story: `${spam} ${String(copy)}` }
        const oid = base64url((await reporter.report(answers)).oid)
        await openFromQueue(room, await findReport(room, oid))
      }
      await go(page, 'desk')
      await page.locator('[data-field="reading-notes"][data-state="read"]').waitFor({ state: 'attached' }) // prettier-ignore
      await press(page, 'junk')
      await page.locator('[data-action="put-aside"]').first().waitFor()
    },
  },
  {
    name: 'junk that was put aside',
    who: 'first',
    async walk(page) {
      await press(page, 'put-aside')
      await page.locator('[data-aside]').waitFor()
    },
  },
]

/** Signed out: the way in, and what is done when a passphrase or a second factor is lost. Nothing comes after them. */
export const wayInWalks: readonly Walk[] = [
  {
    name: 'a desk that was locked',
    who: 'first',
    async walk(page) {
      await press(page, 'lock')
      await page.locator('[data-action="sign-in"]').waitFor()
    },
  },
  {
    name: 'a lost second factor',
    who: 'first',
    async walk(page, { people }) {
      const { username, passphrase } = people.first.account
      await press(page, 'lost-factor')
      await type(page, 'username', username)
      await type(page, 'passphrase', passphrase)
    },
  },
  {
    name: 'a new second factor',
    who: 'first',
    async walk(page) {
      await press(page, 'next')
      await page.locator('[data-field="totp-secret"]').waitFor()
    },
  },
  {
    name: 'a lost passphrase',
    who: 'first',
    async walk(page, { people, service }) {
      const { username, recoveryWords } = people.first.account
      await page.goto(service.consoleUrl)
      await press(page, 'lost-passphrase')
      await type(page, 'username', username)
      await type(page, 'recovery-words', recoveryWords.slice(1).join(' '))
      await press(page, 'recover')
      await page.locator('.failure:not(:empty)').waitFor()
      await type(page, 'recovery-words', recoveryWords.join(' '))
    },
  },
  {
    name: 'a new passphrase',
    who: 'first',
    async walk(page) {
      await press(page, 'recover')
      await page.locator('[data-field="new-passphrase"]').waitFor()
    },
  },
]
