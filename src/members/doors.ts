import type { Language } from '../i18n/locale.ts'
import type { Assets } from '../platform/assets.ts'
import type { Clock } from '../platform/clock.ts'
import type { Pages } from '../platform/pages.ts'
import type { Members } from './members.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { Previews } from './settings-view.ts'
import type { Area, Looking } from './views.ts'
import type { FoundWarnings } from './found-warnings.ts'

/** What the members' pages are given. */
export interface MembersRoutes {
  readonly members: Members
  readonly pages: Pages
  readonly assets: Assets
  readonly areas: readonly Area[]
  /** Of alerts/: one page of a month. */
  readonly listForMembers: (looking: Looking) => Promise<FoundWarnings>
  /** Of alerts/: what each choice of discretion looks like. */
  readonly previews: (language: Language) => Previews
  /** Whether text messages can leave at all; if not, nobody is asked for a number. */
  readonly canText: boolean
  /** What browsers subscribe with (RFC 8292 3.2); null where none is told. */
  readonly pushKey: string | null
  /** A label for the neighbourhood of an address (`neighbourhoods` of the platform). */
  readonly labelOf: (address: string) => string
  readonly isHttps: boolean
  readonly now: Clock
}

/** What the doors have beside their needs. */
export interface Doors extends MembersRoutes {
  readonly session: SessionCookie
}
