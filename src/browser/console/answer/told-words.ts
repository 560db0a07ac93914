import type { Language } from '../../../i18n/locale.ts'
import { warningOut } from '../../../client/standing.ts'
import { reaches } from '../../../sealing/online-area.ts'
import { nextPosting } from '../../../sealing/posting-hours.ts'
import { answerWords } from '../report/answer-words.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { dateLocale } from '../page/month-name.ts'
import { saying } from '../page/say.ts'

/** Who was told of the warning over a report, in her language: areas and kinds of work, as it went out. */
export function toldWords(
  { workroom, areas }: Pick<DeskView, 'workroom' | 'areas'>,
  oid: string,
  language: Language,
): string {
  const say = saying(language)
  const alert = warningOut(workroom, oid)
  if (alert === null) return say('console.answer.told_some')
  const words = answerWords(language, areas)
  const { audience } = alert
  const isAll = areas.every(({ id }) => reaches(audience.areas, [id]))
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const named = list.format(audience.areas.map(words.area))
  const whom = isAll
    ? say('console.answer.told_all')
    : say('console.answer.told_areas', { areas: named })
  if (audience.work.length === 0) return whom
  const work = list.format(audience.work.map((kind) => say(`common.work.${kind}`)))
  return say('console.answer.told_work', { whom, work })
}

/** When an answer that is sent now comes onto the board, by this device's clock; in an exercise at once. */
export function postedWords({ say, language, now, isTrying }: DeskView): string {
  if (isTrying()) return say('console.answer.posted_trying')
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    ...{ weekday: 'long', hour: '2-digit', minute: '2-digit' },
  })
  return say('console.answer.posted', { hour: format.format(nextPosting(now())) })
}
