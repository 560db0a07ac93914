import { translate, type MessageKey } from '../../../i18n/catalogue.ts'
import { feedTitle, feedWords } from '../../../i18n/feed-words.ts'
import { forBoard, inShort, warningView, type WarningView } from '../../../i18n/warning-view.ts'
import type { Alert } from '../../../sealing/alert.ts'
import type { Reader } from './preview-texts.ts'

/** A warning as a page or a sheet has it, in the order of the template that draws it there. */
export interface PlacedWarning {
  /** Level, headline, name, what holds for this version, and its own words. */
  lines: string[]
  facts: { label: string; value: string }[]
}

/** On the members' page, made by the function that makes the page; the links below it are left out. */
export function pagePreview(alert: Alert, reader: Reader): PlacedWarning {
  const view = warningView(alert, reader)
  return alert.kind === 'recall' ? recalled(view, reader) : placed(view, reader)
}

/** On a sheet for a noticeboard, made by the function that makes the sheet; null for a level that hangs nowhere. */
export function boardPreview(alert: Alert, reader: Reader): PlacedWarning | null {
  if (alert.kind === 'recall') return gone(alert, reader)
  const view = forBoard(alert, reader)
  return view === null ? null : placed(view, reader)
}

function placed(view: WarningView, { language }: Reader): PlacedWarning {
  const say = (key: MessageKey, values: Record<string, string> = {}): string =>
    translate(language, key, values)
  const { news, onlyIn, since: month } = view
  const lines = [
    say(`common.level.${view.level}`),
    view.headline === '' ? view.what : view.headline,
    view.nickname,
    view.unchecked,
    news === null ? '' : say('members.warnings.news', { month, news }),
    view.isDisputed ? say('members.warnings.disputed') : '',
    onlyIn === null ? '' : say('members.warnings.only_in', { tongue: onlyIn }),
    ...view.paragraphs,
  ]
  return { lines: lines.filter((line) => line !== ''), facts: view.facts }
}

function recalled({ level, nickname, since }: WarningView, { language }: Reader): PlacedWarning {
  const said = translate(language, 'members.warnings.recalled')
  const text = translate(language, 'members.warnings.recalled.text', { month: since })
  const lines = [
    translate(language, `common.level.${level}`),
    nickname === '' ? said : `${said}: ${nickname}`,
    text,
  ]
  return { lines, facts: [] }
}

/** What was withdrawn stands on the board by its name and month alone. */
function gone(alert: Alert, reader: Reader): PlacedWarning {
  const { nickname, what, since } = warningView(alert, reader)
  const name = nickname === '' ? what : nickname
  return { lines: [translate(reader.language, 'print.withdrawn'), `${name} (${since})`], facts: [] }
}

/** On the card for a pocket, made by the function that makes the card. */
export function cardPreview(alert: Alert, reader: Reader): string[] {
  const { level, name, below, unchecked, look, parts } = inShort(alert, reader)
  if (alert.kind === 'recall') return [translate(reader.language, 'print.card.withdrawn'), name]
  const head = `${translate(reader.language, `common.level.${level}`)} ${name}`
  return [head, below, unchecked, ...look, parts]
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** In a feed reader: what the feed is called, the entry's title and its text. */
export function feedPreview(alert: Alert, reader: Reader): string[] {
  const { title, text } = feedWords(alert, alert.kind === 'recall', reader)
  return [feedTitle(reader.language, reader.isExercise), title, text]
}

/** Whether messages tell of it: level 1 is for the list, but a recall goes to whoever had an earlier version. */
export function isSent({ level, kind }: Pick<Alert, 'level' | 'kind'>): boolean {
  return level > 1 || kind === 'recall'
}
