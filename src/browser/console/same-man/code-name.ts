import type { PatternRecord } from '../../../client/matching/pattern-record.ts'
import type { MessageKey } from '../../../i18n/catalogue.ts'
import type { MessageParams } from '../../../i18n/messages.ts'
import { casePage } from './case-page.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, type Child } from '../page/element.ts'
import { layOver } from '../page/over-dialog.ts'
import type { Say } from '../page/say.ts'

/** The name of a case, as the way to its page. The page lies over the work, which stays as it is. */
export function caseLink(
  view: DeskView,
  { key, nickname }: Pick<PatternRecord, 'key' | 'nickname'>,
): HTMLElement {
  const click = (): void => {
    layOver(view, nickname, (over) => casePage(over, key))
  }
  const attributes = { type: 'button', class: 'button plain name', 'data-to-case': nickname, click }
  return element('button', { ...attributes, translate: 'no' }, nickname)
}

/** A sentence with a link in the place of its name. */
export function withLink(
  say: Say,
  sentence: { key: MessageKey; facts?: MessageParams },
  link: HTMLElement,
): Child[] {
  const here = '\u0000'
  const [before = '', after = ''] = say(sentence.key, { ...sentence.facts, name: here }).split(here)
  return [before, link, after]
}
