import { QUESTION } from '../sealing/question.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import { longText, required, step, type Step } from './field.ts'
import { lastStep } from './last-step.ts'
import type { Answers, NoticeView } from './step-view.ts'

/** The one page of a question to the team. */
export const askStep = 'ask'

/** What is asked where somebody only wants to know something: one text, and the page that looks it over. */
export const askForm: readonly Step[] = [
  step(askStep, [required(longText('story', 'team', 5000))]),
  { step: lastStep, repeat: null, group: null, fields: [] },
]

/** Whether these are the answers of a question and not of a report. */
export function isQuestion({ what_category: said }: Answers): boolean {
  return Array.isArray(said) && said.includes(QUESTION)
}

/** What a question begins with: that it is one, and the words she finds there already. */
export function asked(words: string): Answers {
  return { what_category: [QUESTION], ...(words === '' ? {} : { story: words }) }
}

/** What a warning may be called; anything else there was not put there by us. */
const name = /^[\p{L}\p{N}' -]{0,60}$/u

/**
 * The warning a question is about, in what a tab was told before the form: `ask=Amber%20Heron%207`; '' for a question about
 * none, null where nobody wants to ask.
 */
export function askedIn(told: string): string | null {
  const said = new URLSearchParams(told).get('ask')
  return said !== null && name.test(said) ? said : null
}

/** What is said of the code beside it: whoever asks may be a member, who has another one already. */
export function codeNotes(isAsked: boolean): MessageKey[] {
  return isAsked ? ['report.code.question', 'report.code.other'] : ['report.code.lead']
}

/** The same on the last page before sending, where there may be no code. */
export function codeNotices(
  say: (key: string) => string,
  hasCode: boolean,
  answers: Answers,
): NoticeView[] {
  if (!hasCode) return [{ kind: 'gentle', text: say('report.code.none'), links: [] }]
  return codeNotes(isQuestion(answers)).map((key) => ({ kind: 'lamp', text: say(key), links: [] }))
}
