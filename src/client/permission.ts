import { QUESTION } from '../sealing/question.ts'
import type { Answers } from './answers.ts'

/** Whether somebody only asks the team something: nothing may come of it but an answer. */
export function isQuestion({ categories }: Pick<Answers, 'categories'>): boolean {
  return categories.includes(QUESTION)
}

/** Why a report may not be used for something, as codes the screens put into words. */
export type WarningBar = 'said-no' | 'decide-later' | 'unanswered' | 'show-first' | 'third-party'
export type HandOverBar =
  'said-no' | 'decide-later' | 'unanswered' | 'third-party' | 'police-misconduct'

/**
 * What stops a warning from this report; null when nothing does. "Show me first" stops it until she has
 * seen the draft and said yes: silence is a no.
 */
export function warningBar(answers: Answers): WarningBar | null {
  if (isQuestion(answers)) return 'unanswered'
  if (!speaksForHerself(answers)) return 'third-party'
  if (answers.consentAlert === 'yes') return null
  if (answers.consentAlert === 'show_me_first') return 'show-first'
  return refusal(answers.consentAlert)
}

/**
 * What stops a hand-over to the police; null when nothing does. Reports of police misconduct never go
 * to a liaison officer, whatever was answered: they have an independent route.
 */
export function handOverBar(answers: Answers): HandOverBar | null {
  if (isQuestion(answers)) return 'unanswered'
  if (answers.categories.includes('PO')) return 'police-misconduct'
  if (!speaksForHerself(answers)) return 'third-party'
  if (policeLevel(answers) > 0) return null
  return refusal(answers.consentPolice)
}

/** How much the police may get: 0 nothing, 1 facts, 2 facts and an account, 3 also questions through us. */
export function policeLevel(answers: Answers): 0 | 1 | 2 | 3 {
  switch (answers.consentPolice) {
    case 'anonymous':
      return answers.policeAccount === 'yes' ? 2 : 1
    case 'ask_through_you':
    case 'talk_with_support':
      return 3
    default:
      return 0
  }
}

/** Whether an account in words may go along: a question relayed is not yet a yes to telling the story. */
export function mayTellAccount(answers: Answers): boolean {
  return policeLevel(answers) >= 2 && answers.policeAccount === 'yes'
}

/** A report asked for by somebody else needs that person's yes for anything but statistics. */
function speaksForHerself(answers: Answers): boolean {
  return answers.relation !== 'asked_to_report' || answers.thirdPartyConsent === 'yes'
}

function refusal(answer: string): 'said-no' | 'decide-later' | 'unanswered' {
  if (answer === 'no') return 'said-no'
  return answer === 'decide_later' ? 'decide-later' : 'unanswered'
}
