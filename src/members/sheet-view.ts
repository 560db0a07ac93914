import { areaNamer } from '../i18n/area-names.ts'
import { translate } from '../i18n/catalogue.ts'
import { dayName, monthName } from '../i18n/dates.ts'
import { forBoard, warningView } from '../i18n/warning-view.ts'
import type { Alert } from '../sealing/alert.ts'
import type { FoundWarnings } from './found-warnings.ts'
import { lastDayOf, type SheetFrame } from './sheet-frame.ts'
import { address } from './views.ts'

/** A bulletin says everything a member may read; a sheet for a noticeboard what a room may read. */
export type SheetKind = 'bulletin' | 'board'

/**
 * A month's warnings for paper. What was withdrawn is listed by name on every sheet of that month, so that whoever has the
 * older sheet learns of it; the sheet names a last day, and no address of this service.
 */
export function sheetView(found: FoundWarnings, kind: SheetKind, frame: SheetFrame) {
  const { language, looking, areas, now } = frame
  const say = (alert: Alert) => warningView(alert, words)
  const words = { language, areaName: areaNamer(areas, language) }
  const standing = found.alerts.filter((alert) => alert.kind !== 'recall')
  const moved = found.moved.map(({ alert }) => alert)
  const toRoom = (alert: Alert) => forBoard(alert, words) ?? []
  const area =
    looking.area === null ? translate(language, 'print.everywhere') : words.areaName(looking.area)
  return {
    isBoard: kind === 'board',
    heading: translate(language, `print.${kind}.title`),
    under: translate(language, 'print.month', { month: monthName(language, looking.month), area }),
    warnings: kind === 'board' ? standing.flatMap(toRoom) : standing.map(say),
    withdrawn: [...found.alerts, ...moved].filter(({ kind: news }) => news === 'recall').map(say),
    changed: moved.filter(({ kind: news }) => news !== 'recall').map(say),
    destroy: translate(language, 'print.destroy', { day: dayName(language, lastDayOf(now)) }),
    back: address(language, { ...looking, page: 1 }),
  }
}
