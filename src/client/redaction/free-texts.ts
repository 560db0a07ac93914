import { text } from '../answers.ts'
import type { OpenedReport } from '../reports.ts'

/** What somebody wrote in words of her own: the story, the place, and what she added since. Ticked answers are not among it. */
export function freeTexts({ form, messages }: Pick<OpenedReport, 'form' | 'messages'>): string[] {
  const added = messages.flatMap((one) => [text(one.form['message']), text(one.form['story'])])
  const all = [text(form['story']), text(form['place_text']), ...added]
  return all.filter((one) => one.trim() !== '')
}
