import { translate } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import type { Alert } from '../sealing/alert.ts'
import { address, type Area, type Looking } from './views.ts'
import { dayName, monthName, warningView, type FoundWarnings } from './warning-view.ts'

/** A bulletin says everything a member may read; a sheet for a noticeboard what a room may read. */
export type SheetKind = 'bulletin' | 'board'

export interface SheetFrame {
  readonly kind: SheetKind
  readonly language: Language
  readonly looking: Looking
  readonly areas: readonly Area[]
  readonly now: Date
}

/**
 * A month's warnings for paper. What was withdrawn is listed by name on every sheet of that month, so that whoever has the
 * older sheet learns of it; the sheet names a last day, and no address of this service.
 */
export function sheetView(found: FoundWarnings, frame: SheetFrame) {
  const { kind, language, looking, areas, now } = frame
  const say = (alert: Alert) => warningView(alert, words)
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  const words = { language, areaName: (id: string) => names.get(id) ?? id }
  const standing = found.alerts.filter((alert) => alert.kind !== 'recall')
  const moved = found.moved.map(({ alert }) => alert)
  const shown = kind === 'board' ? standing.filter(({ level }) => level > 1).map(forRoom) : standing
  const area =
    looking.area === null ? translate(language, 'print.everywhere') : words.areaName(looking.area)
  return {
    isBoard: kind === 'board',
    heading: translate(language, `print.${kind}.title`),
    under: translate(language, 'print.month', { month: monthName(looking.month, language), area }),
    warnings: shown.map(say),
    withdrawn: [...found.alerts, ...moved].filter(({ kind: news }) => news === 'recall').map(say),
    changed: moved.filter(({ kind: news }) => news !== 'recall').map(say),
    destroy: translate(language, 'print.destroy', { day: dayName(lastDayOf(now), language) }),
    back: address(language, { ...looking, page: 1 }),
  }
}

/** On a wall others read along: what happened and what helps, without who it was and without parts of numbers. */
function forRoom(alert: Alert): Alert {
  return { ...alert, body: {}, person: {}, identifiers: [] }
}

/** The last day of this month: then the next sheet takes its place. 'YYYY-MM-DD' */
function lastDayOf(now: Date): string {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)
  return new Date(next - 86_400_000).toISOString().slice(0, 10)
}
