import type { Page } from 'playwright-core'
import type { Staffed } from './staffed.ts'

/** A screen of the console and the way to it. */
export interface Walk {
  readonly name: string
  readonly who: 'first' | 'officer'
  /** From wherever the page stands to the screen that is looked at. */
  readonly walk: (page: Page, staffed: Staffed) => Promise<void>
}
