import type { Answers, BlankStep, StepView } from './step-view.ts'

type Say = (key: string) => string

/** The question that a report is worth most for, and that nobody has to answer. */
const warning = 'consent_alert'

/** Whether others may be warned was asked and left open; the step that asks it, or undefined. */
function openStep(blanks: readonly BlankStep[], answers: Answers): BlankStep | undefined {
  if (answers[warning] !== undefined) return undefined
  return blanks.find(({ fields }) => fields.some(({ name }) => name === warning))
}

/** What the last page says beside questions that were left open, by their names: what that means is told, not left to guess. */
export function saidOfOpen(say: Say): Readonly<Record<string, string>> {
  return { [warning]: say('report.open.alert_value') }
}

/**
 * The last page, where she left open whether others may be warned: it says so kindly before she sends, and one press leads
 * to the question. It stays a no that she may leave as it is.
 */
export function askOpen(
  { blanks, say }: { readonly blanks: readonly BlankStep[]; readonly say: Say },
  answers: Answers,
  view: StepView,
): StepView {
  const step = openStep(blanks, answers)
  if (step === undefined) return view
  const notice = { kind: 'gentle', text: say('report.open.alert'), links: [] } as const
  const button = { go: `to:${step.step}`, label: say('report.open.alert_go'), primary: false }
  const [send, ...rest] = view.buttons
  const buttons = send === undefined ? [button] : [send, button, ...rest]
  return { ...view, notices: [...view.notices, notice], buttons }
}
