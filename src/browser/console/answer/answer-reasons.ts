import { answersTo } from '../../../client/replies.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { hasGoneOut } from '../../../client/standing.ts'
import { outcomes, type Outcome } from '../../../sealing/outcome.ts'
import { replyKinds } from '../../../sealing/reply.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { choiceField, valueOf } from '../page/field.ts'
import type { Theme } from './kept-words.ts'

/** A draft is shown from the warning it is a draft of. */
const kinds = replyKinds.filter((kind) => kind !== 'draft')

/** A first answer that says both: that it was read, and that the warning was sent. */
const BOTH = 'received_sent'

type Reason = (typeof kinds)[number] | typeof BOTH

/** What an answer is about; what she most wants to know now is chosen. */
export function reasonField(view: DeskView, report: OpenedReport): HTMLElement {
  const { say } = view
  const value = reasonToWrite(view, report)
  return choiceField({
    name: 'answer-kind',
    label: say('console.answer.kind'),
    value,
    attributes: { 'data-wanted': value },
    options: reasonsFor(view, report).map((one) => ({
      value: one,
      label: say(`console.answer.kind_${one}`),
    })),
  })
}

/** Offers what she wants to know now, where that is another thing by now. @returns whether it is */
export function renewReasons(form: ParentNode, view: DeskView, report: OpenedReport): boolean {
  const box = form.querySelector<HTMLSelectElement>('[name="answer-kind"]')
  const now = reasonField(view, report).querySelector('select')
  if (box === null || now === null || box.dataset['wanted'] === now.dataset['wanted']) return false
  const { value } = now
  box.replaceChildren(...now.options)
  box.value = value
  box.dataset['wanted'] = value
  return true
}

/** What was chosen. */
export function themeOf(form: ParentNode): Theme & { kind: (typeof kinds)[number] } {
  const reason = valueOf(form, 'answer-kind')
  const outcome = valueOf(form, 'answer-outcome')
  const kind = reason === BOTH ? 'warning_sent' : reason
  return {
    isFirst: reason === BOTH,
    kind: kinds.find((one) => one === kind) ?? 'note',
    outcome: outcomes.find((one): one is Outcome => one === outcome) ?? 'other',
  }
}

/** While she has had no answer and the warning is out, both can be said in one. */
function reasonsFor(view: DeskView, report: OpenedReport): readonly Reason[] {
  return isFirstNews(view, report) ? [BOTH, ...kinds] : kinds
}

/** Once she knows that it was read and sent, there is another reason to write. */
function reasonToWrite(view: DeskView, report: OpenedReport): Reason {
  const said = answersTo(view.workroom, report)
  if (isFirstNews(view, report)) return BOTH
  if (said.length === 0) return 'received'
  const isToBeTold = !said.some(({ kind }) => kind === 'warning_sent')
  return isToBeTold && hasGoneOut(view.workroom, report.oid) ? 'warning_sent' : 'note'
}

function isFirstNews({ workroom }: DeskView, report: OpenedReport): boolean {
  return answersTo(workroom, report).length === 0 && hasGoneOut(workroom, report.oid)
}
