import type { Api } from '../../../client/api.ts'
import type { Stretch } from '../../../client/person.ts'
import type { Language } from '../../../i18n/locale.ts'
import type { TabStore } from '../../../client/unsaved.ts'
import type { Suite } from '../../../sealing/suite.ts'
import type { Parts } from './parts.ts'
import type { Say } from '../page/say.ts'

/** What every screen is given. Nothing in it is a secret of a person. */
export interface Room {
  s: Suite
  api: Api
  now: () => Date
  stretch: Stretch
  /** What outlives a lock in this tab, closed. */
  store: TabStore
  language: Language
  /** What of the console is fetched when it is needed. */
  parts: Parts
  say: Say
  /** Puts a screen in place of the one before and moves the focus to its heading. */
  show: (screen: HTMLElement) => void
  /** Above the screens: the menu, and what has to be known all the time. */
  above: { menu: HTMLElement; banners: HTMLElement }
}
