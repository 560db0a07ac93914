import { packageOccasion, postsFor, proposePackage } from '../../client/hand-over.ts'
import { redLineWords } from '../../client/draft-checks.ts'
import { handOverBar, mayTellAccount, policeLevel } from '../../client/permission.ts'
import type { OpenedReport } from '../../client/reports.ts'
import { checklistView } from './checklist-view.ts'
import { deedButton } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { choiceField, longField, valueOf } from './field.ts'
import { expectReady } from './readiness.ts'

/** The hand-over to the police: offered only where she said yes, and at the level she chose. */
export function handOverPanel(view: DeskView, report: OpenedReport): HTMLElement {
  const { say } = view
  const bar = handOverBar(report.answers)
  return element(
    'details',
    { class: 'hand-over more' },
    element('summary', {}, say('console.hand_over.title')),
    ...(bar === null ? offer(view, report) : [barred(view, bar)]),
  )
}

function barred({ say }: DeskView, bar: NonNullable<ReturnType<typeof handOverBar>>): HTMLElement {
  return element(
    'p',
    { class: 'notice', 'data-field': 'hand-over-bar' },
    say(`console.bar.police_${bar}`),
  )
}

function offer(view: DeskView, report: OpenedReport): HTMLElement[] {
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
    return [lead, element('p', { class: 'notice' }, say('console.hand_over.no_post'))]
  const options = posts.map(({ id, title }) => ({ value: id, label: title }))
  const form = element(
    'div',
    { class: 'form' },
    choiceField({ name: 'post', label: say('console.hand_over.post'), options }),
    mayTellAccount(answers)
      ? longField({
          name: 'account',
          label: say('console.hand_over.account'),
          help: say('console.hand_over.account_help'),
          rows: 6,
        })
      : null,
  )
  const occasion = packageOccasion(report)
  const checklist = checklistView({ say, occasion, ticks: {}, changed: () => undefined })
  const propose = deedButton(say, {
    action: 'hand-over',
    label: say('console.hand_over.propose'),
    run,
  })
  return [lead, form, checklist.root, propose]

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
    await view.goTo('desk', say('console.hand_over.proposed'))
  }
}
