import { areaNamer } from '../i18n/area-names.ts'
import { translate } from '../i18n/catalogue.ts'
import { dayName, monthName } from '../i18n/dates.ts'
import { inShort } from '../i18n/warning-view.ts'
import { addMonths } from '../platform/clock.ts'
import type { Alert } from '../sealing/alert.ts'
import type { FoundWarnings } from './found-warnings.ts'
import { lastDayOf, type SheetFrame } from './sheet-frame.ts'
import { address } from './views.ts'

/** More fit on no sheet that is folded small enough for a pocket; the gravest come first. */
const most = 32

/**
 * What holds now, in the shortest form, for whoever is out: name, level, how he looks, what he drives, parts of a plate. It
 * tells nothing of what was done to anybody in her own words, and no address of this service.
 * @param found all warnings that hold, of whichever month
 */
export function cardView(found: Pick<FoundWarnings, 'alerts'>, frame: SheetFrame) {
  const { language, looking, areas, now } = frame
  const words = { language, areaName: areaNamer(areas, language) }
  const month = now.toISOString().slice(0, 7)
  const standing = found.alerts.filter(({ kind }) => kind !== 'recall').sort(byGravity)
  const left = standing.length - most
  const area =
    looking.area === null ? translate(language, 'print.everywhere') : words.areaName(looking.area)
  return {
    heading: translate(language, 'print.card.title'),
    under: translate(language, 'print.card.month', { month: monthName(language, month), area }),
    destroy: translate(language, 'print.card.destroy', {
      day: dayName(language, lastDayOf(now)),
    }),
    entries: standing.slice(0, most).map((alert) => inShort(alert, words)),
    more: left > 0 ? translate(language, 'print.card.more', { count: left }) : null,
    withdrawn: found.alerts
      .filter((alert) => isFreshRecall(alert, month))
      .map((alert) => inShort(alert, words).name),
    back: address(language, { ...looking, page: 1 }),
  }
}

function byGravity(one: Alert, other: Alert): number {
  return other.level - one.level || other.issued_month.localeCompare(one.issued_month)
}

/** A card of last month may still be in somebody's pocket. */
function isFreshRecall({ kind, issued_month: issued }: Alert, month: string): boolean {
  return kind === 'recall' && issued >= addMonths(month, -1)
}
