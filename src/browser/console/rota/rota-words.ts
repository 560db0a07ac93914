import type { DutyView } from '../../../client/duty.ts'
import { gapsIn, type Gap } from '../../../client/duty-gaps.ts'
import { nameOf } from '../../../client/directory-watch.ts'
import { dateLocale } from '../../../i18n/dates.ts'
import { liveModerators } from '../../../sealing/directory.ts'
import type { Rota } from '../../../sealing/duty.ts'
import type { DeskView } from '../frame/desk-view.ts'

/** @param at from Monday (0) to Sunday (6) */
export function weekdayName(language: string, at: number): string {
  const name = new Intl.DateTimeFormat(dateLocale(language), { weekday: 'long', timeZone: 'UTC' })
  // 5 January 2026 is a Monday.
  return name.format(new Date(Date.UTC(2026, 0, 5 + at)))
}

/** Names as people list them, with a word before the last. */
export function listed(names: readonly string[], language: string): string {
  return new Intl.ListFormat(dateLocale(language)).format(names)
}

/** The watches of a rota that reach nobody, named, the next first. Throws a RangeError for a zone that does not exist. */
export function openWatches(
  view: DeskView,
  { reachable }: Pick<DutyView, 'reachable'>,
  rota: Rota,
): string[] {
  const { workroom, now } = view
  const live = liveModerators(workroom.watched.current).map(({ id }) => id)
  return gapsIn(rota, { live, reachable }, now()).map((gap) => watchName(view, gap))
}

/** The next watch that reaches nobody, in a sentence; null where there is none, or no rota that messages go by. */
export function nextGap(view: DeskView, duty: DutyView): string | null {
  if (duty.rota === null || !duty.isVouched) return null
  const [watch] = openWatches(view, duty, duty.rota)
  return watch === undefined ? null : view.say('console.queue.gap_next', { watch })
}

function watchName({ say, language, workroom }: DeskView, gap: Gap): string {
  const weekday = weekdayName(language, gap.weekday)
  const watch = say(`console.queue.watch_${gap.part}`, { weekday })
  if (gap.unreachable.length === 0) return watch
  const names = gap.unreachable.map((id) => nameOf(workroom.watched.current, id))
  return say('console.queue.watch_unreached', { watch, names: listed(names, language) })
}
