import { packageOccasion, postsFor, proposePackage } from '../../../client/hand-over.ts'
import { redLineWords } from '../../../client/draft-checks.ts'
import { handOverBar, mayTellAccount, policeLevel } from '../../../client/permission.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { begunWords, putFields, readFields, type BegunForm } from '../page/begun-words.ts'
import { checklistView } from '../draft/checklist-view.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { choiceField, longField, valueOf } from '../page/field.ts'
import { expectReady } from '../draft/readiness.ts'

/** The hand-over to the police: offered only where she said yes, and at the level she chose. */
export function handOverPanel(view: DeskView, report: OpenedReport): HTMLElement {
  const { say } = view
  const bar = handOverBar(report.answers)
  // What she does not allow any more stays nowhere, not even begun.
  if (bar !== null || !mayTellAccount(report.answers)) view.unsaved.forget(begunOver(report))
  const { parts, isBack } =
    bar === null ? offer(view, report) : { parts: [barred(view, bar)], isBack: false }
  return element(
    'details',
    { class: 'hand-over more', open: isBack },
    element('summary', {}, say('console.hand_over.title')),
    ...parts,
  )
}

/** Which hand-over it is that is begun. */
function begunOver({ oid }: OpenedReport) {
  return { type: 'begun', deed: 'hand-over', about: oid } as const
}

function barred({ say }: DeskView, bar: NonNullable<ReturnType<typeof handOverBar>>): HTMLElement {
  return element(
    'p',
    { class: 'notice', 'data-field': 'hand-over-bar' },
    say(`console.bar.police_${bar}`),
  )
}

function offer(view: DeskView, report: OpenedReport): { parts: HTMLElement[]; isBack: boolean } {
  const { say, workroom } = view
  const { answers } = report
  const posts = postsFor(workroom.watched.current, answers.area)
  const level = policeLevel(answers)
  const lead = element(
    'p',
    { 'data-field': 'police-level', 'data-level': String(level) },
    say(`console.hand_over.level_${level === 0 ? 1 : level}`),
  )
  if (posts.length === 0)
    return {
      parts: [lead, element('p', { class: 'notice' }, say('console.hand_over.no_post'))],
      isBack: false,
    }
  const options = posts.map(({ id, title }) => ({ value: id, label: title }))
  const form = element(
    'div',
    { class: 'form' },
    choiceField({ name: 'post', label: say('console.hand_over.post'), options }),
    mayTellAccount(answers) ? accountField(view) : null,
  )
  const begun = begunWords(view, begunOver(report), begunAccount(form))
  form.addEventListener('input', begun.touched)
  const occasion = packageOccasion(report)
  const checklist = checklistView({ say, occasion, ticks: {}, changed: () => undefined })
  const propose = deedButton(say, {
    action: 'hand-over',
    label: say('console.hand_over.propose'),
    run,
  })
  return { parts: [lead, begun.root, form, checklist.root, propose], isBack: begun.isBack }

  async function run(): Promise<void> {
    const account = valueOf(form, 'account')
    const words = redLineWords(answers.neverPublish, account)
    if (words.length > 0)
      throw new Mendable(say('console.finding.red_line', { words: words.join(', ') }))
    expectReady(say, {
      ...{ form, findings: [] },
      list: { root: checklist.root, missing: checklist.missing() },
    })
    const post = valueOf(form, 'post')
    await proposePackage(workroom, report, { post, account, ticks: checklist.ticks() })
    begun.done()
    await view.goTo('desk', say('console.hand_over.proposed'))
  }
}

function accountField({ say }: DeskView): HTMLElement {
  const label = say('console.hand_over.account')
  return longField({ name: 'account', label, help: say('console.hand_over.account_help'), rows: 6 })
}

/** The post goes with the account that is written for it. */
function begunAccount(form: HTMLElement): BegunForm {
  return {
    read: () =>
      valueOf(form, 'account').trim() === '' ? null : readFields(form, ['post', 'account']),
    put: (written) => {
      putFields(form, written)
    },
    clear: () => {
      putFields(form, { account: '' })
    },
  }
}
