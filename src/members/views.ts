import { areaNamer } from '../i18n/area-names.ts'
import { translate } from '../i18n/catalogue.ts'
import { monthName } from '../i18n/dates.ts'
import { localPath, type Language } from '../i18n/locale.ts'
import { warningView, type WarningView } from '../i18n/warning-view.ts'
import { onlineArea } from '../sealing/online-area.ts'
import type { WordTrouble } from './entering.ts'
import type { FoundWarnings } from './found-warnings.ts'

/** A field as the components draw it. */
export interface FieldView {
  kind: 'one' | 'many' | 'text' | 'words'
  name: string
  id: string
  label: string
  help: string | null
  see: string | null
  error: string | null
  value: string
  options: { value: string; label: string; icon: null; checked: boolean }[]
}

interface Problem {
  id: string
  text: string
}

/** One text field that somebody types words into, with what is wrong with them. */
export function wordsField(
  language: Language,
  field: { name: 'invite' | 'code'; value: string; trouble: WordTrouble | null },
): { field: FieldView; errors: Problem[] } {
  const { name, value, trouble } = field
  const texts = trouble === null ? [] : troubleTexts(language, trouble)
  const view: FieldView = {
    // An invite is too long for one line of a phone, and nobody can check words that she does not see.
    ...{ kind: name === 'invite' ? 'words' : 'text', name, id: name, value },
    ...{ options: [], see: null },
    label: translate(language, name === 'invite' ? 'members.join.invite' : 'members.sign_in.code'),
    help: translate(language, 'members.join.help'),
    error: texts.length === 0 ? null : texts.join(' '),
  }
  return { field: view, errors: texts.map((text) => ({ id: name, text })) }
}

function troubleTexts(language: Language, trouble: WordTrouble): string[] {
  if (trouble.trouble !== 'words')
    return [translate(language, `members.trouble.${trouble.trouble}`)]
  return trouble.words.map(({ word, suggestions }) =>
    suggestions.length === 0
      ? translate(language, 'members.trouble.word', { word })
      : translate(language, 'members.trouble.word_near', { word, near: suggestions.join(', ') }),
  )
}

export interface Area {
  readonly id: string
  readonly name: string
}

/** Which page of warnings is looked at, as its address says. */
export interface Looking {
  month: string
  area: string | null
  page: number
}

export function warningsView(
  language: Language,
  { looking, areas, thisMonth }: { looking: Looking; areas: readonly Area[]; thisMonth: string },
  found: FoundWarnings,
) {
  const { month, area, page } = looking
  const { pages } = found
  const areaName = areaNamer(areas, language)
  const words = { language, areaName }
  const href = (to: Partial<Looking>) => address(language, { ...looking, ...to })
  const warnings: WarningView[] = found.alerts.map((alert) => warningView(alert, words))
  return {
    month,
    monthName: monthName(language, month),
    areas: [...areas.map(({ id }) => id), onlineArea].map((id) => {
      return { id, name: areaName(id), isChosen: id === area }
    }),
    warnings,
    moved: found.moved.map((one) => ({
      ...warningView(one.alert, words),
      monthName: monthName(language, one.month),
      href: href({ month: one.month, page: 1 }),
    })),
    sheets: {
      bulletin: address(language, { ...looking, page: 1 }, '/warnings/bulletin'),
      board: address(language, { ...looking, page: 1 }, '/warnings/board'),
      card: address(language, { ...looking, page: 1 }, '/warnings/card'),
    },
    page,
    pages,
    hasPages: pages > 1,
    before: page > 1 ? href({ page: page - 1 }) : null,
    next: page < pages ? href({ page: page + 1 }) : null,
    // The way back to this month is there also when nothing stands in it.
    months: [...new Set([thisMonth, ...found.months])]
      .filter((other) => other !== month)
      .sort()
      .toReversed()
      .map((other) => ({
        name: monthName(language, other),
        href: href({ month: other, page: 1 }),
      })),
    none: noneText(language, looking, thisMonth),
    everywhere: area === null ? null : href({ area: null, page: 1 }),
  }
}

function noneText(language: Language, { month }: Looking, thisMonth: string): string {
  if (month === thisMonth) return translate(language, 'members.warnings.none')
  return translate(language, 'members.months.none', { month: monthName(language, month) })
}

/** Where a page of warnings, or a sheet of the same, is found. */
export function address(
  language: Language,
  { month, area, page }: Looking,
  path = '/warnings',
): string {
  const query = new URLSearchParams({
    month,
    ...(area === null ? {} : { area }),
    page: String(page),
  })
  return `${localPath(language, path)}?${query.toString()}`
}
