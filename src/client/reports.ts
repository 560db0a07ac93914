import { tellOpened } from './allowance.ts'
import { readAnswers, type Answers } from './answers.ts'
import { openBodies, type OpenedBody, type Wanted } from './bodies.ts'
import { answersNow, consentsAfter, consentsOf, type Consents } from './consents.ts'
import { messagesTo, type Message } from './messages.ts'
import type { Workroom } from './workroom.ts'

/** A report that was opened in this client, and stays here. */
export interface OpenedReport extends OpenedBody {
  form: Readonly<Record<string, unknown>>
  /** As they stand now: her choices with what she changed since. */
  answers: Answers
  consents: Consents
  /** What she added, the oldest first. */
  messages: Message[]
}

/**
 * Opens reports with what their writers added since, as far as somebody has opened that before.
 * Throws `ApiRefusal` of the release, `OpenError` for what does not open with the keys of its month.
 */
export async function openReports(
  room: Workroom,
  wanted: readonly Wanted[],
): Promise<OpenedReport[]> {
  const opened: OpenedReport[] = []
  for (const one of await openBodies(room, wanted)) {
    opened.push(withMessages(one, await messagesTo(room, one)))
  }
  tellOpened(room)
  return opened
}

function withMessages(opened: OpenedBody, messages: Message[]): OpenedReport {
  const { form, type } = opened.body
  // A message by itself permits nothing: what it changes counts beside its report alone.
  const consents = consentsAfter(consentsOf(type === 'report' ? form : {}), messages)
  const answers = readAnswers(form)
  const said = type === 'report' ? answers : { ...answers, consentAlert: '', consentPolice: '' }
  return { ...opened, form, answers: answersNow(said, consents), consents, messages }
}
