import type { Page } from 'playwright-core'
import { sampleAnswers } from '../../../src/demo/samples.ts'
import { base64url } from '../../../src/sealing/bytes.ts'
import { press } from '../../browser/keeper.ts'
import type { Staffed } from './staffed.ts'

/** A screen of the console and the way to it. Whoever makes a screen adds its walk. */
export interface Walk {
  readonly name: string
  readonly who: 'first' | 'officer'
  /** From wherever the page stands to the screen that is looked at. */
  readonly walk: (page: Page, staffed: Staffed) => Promise<void>
}

async function place(page: Page, name: string): Promise<void> {
  await press(page, `go-${name}`)
  await page.locator(`[data-action="go-${name}"][aria-current="page"]`).waitFor()
}

/** Opens the report that came from this sample; it stays covered. */
async function open(page: Page, sample: string, { reporter }: Staffed): Promise<void> {
  const { oid } = await reporter.report(sampleAnswers(sample))
  await place(page, 'desk')
  await page.locator(`[data-report="${base64url(oid)}"]`).click()
  await page.locator('.source [data-field="story"]').waitFor()
}

export const walks: readonly Walk[] = [
  { name: 'the empty desk', who: 'first', walk: (page) => place(page, 'desk') },
  {
    name: 'a report under its cover',
    who: 'first',
    walk: (page, staffed) => open(page, 's01', staffed),
  },
  {
    name: 'a report that is read, with every way open',
    who: 'first',
    async walk(page) {
      await press(page, 'read-on')
      for (const fold of await page.locator('.source details > summary').all()) await fold.click()
    },
  },
  {
    name: 'a report in another language about something grave',
    who: 'first',
    async walk(page, staffed) {
      await open(page, 's06', staffed)
      await press(page, 'read-on')
    },
  },
  { name: 'nothing to approve', who: 'first', walk: (page) => place(page, 'approvals') },
  { name: 'warnings', who: 'first', walk: (page) => place(page, 'warnings') },
  { name: 'the team', who: 'first', walk: (page) => place(page, 'people') },
  { name: 'invites', who: 'first', walk: (page) => place(page, 'invites') },
  {
    name: 'no package for the post',
    who: 'officer',
    walk: (page) => page.locator('.screen .empty').waitFor(),
  },
]
