import type { DirectoryPolicy } from '../../sealing/directory.ts'
import { signaturesFor } from '../../sealing/alert.ts'
import { deedForm } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { choiceField, valueOf } from './field.ts'
import { levelBadge } from './level-badge.ts'
import { rootStep } from './root-step.ts'
import { proposeAbout } from './team-change.ts'

const levels = [4, 3, 2, 1] as const
/** A charity with one person on duty can let one sign here; above, never. */
const lowerable = [2, 1] as const

/** How many people sign, by level, as the signed directory says it; and how that is changed, by two. */
export function policyPanel(view: DeskView): HTMLElement {
  const { say, workroom } = view
  const { policy } = workroom.watched.current
  return element(
    'section',
    { class: 'policy', 'data-field': 'policy' },
    element('h2', {}, say('console.policy.title')),
    element('p', { class: 'help' }, say('console.policy.lead')),
    policyRows(view, policy),
    changing(view, policy),
  )
}

/** The levels and how many people each asks for, under this policy. */
export function policyRows(view: DeskView, policy: DirectoryPolicy): HTMLElement {
  const { say } = view
  const rows = levels.map((level) => {
    const count = signaturesFor(policy, { kind: 'full', level }, null)
    return row(view, { term: levelBadge(say, level), count, isAlarm: count < 2 })
  })
  const holding = row(view, {
    term: element('strong', {}, say('console.policy.holding')),
    count: policy.signatures.holding,
    isAlarm: false,
  })
  return element('ul', { class: 'plain policy-rows' }, ...rows, holding)
}

interface Row {
  term: HTMLElement
  count: number
  isAlarm: boolean
}

function row({ say }: DeskView, { term, count, isAlarm }: Row): HTMLElement {
  return element(
    'li',
    { 'data-signatures': String(count) },
    term,
    element('span', {}, say('console.policy.people', { count })),
    isAlarm ? element('p', { class: 'notice' }, say('console.policy.lowered')) : null,
  )
}

function changing(view: DeskView, policy: DirectoryPolicy): HTMLElement {
  const { say, workroom } = view
  if (workroom.watched.proposal !== null)
    return element('p', { class: 'help' }, say('console.policy.waits'))
  const fields = lowerable.map((level) =>
    choiceField({
      name: `signatures-${String(level)}`,
      label: say('console.policy.level', { level, name: say(`common.level.${level}`) }),
      value: String(policy.signatures[level]),
      options: [2, 1].map((count) => ({
        value: String(count),
        label: say('console.policy.people', { count }),
      })),
    }),
  )
  const form = deedForm(
    say,
    {
      action: 'propose-policy',
      label: say('console.policy.propose'),
      run: () => propose(view, form),
    },
    ...fields,
    rootStep(view, 'policy'),
  )
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, say('console.policy.change_title')),
    element('p', {}, say('console.policy.change_lead')),
    form,
  )
}

async function propose(view: DeskView, form: HTMLElement): Promise<void> {
  const { say, workroom } = view
  const { policy } = workroom.watched.current
  const chosen = Object.fromEntries(
    lowerable.map((level) => [level, Number(valueOf(form, `signatures-${String(level)}`))]),
  )
  const signatures = { ...policy.signatures, ...chosen }
  if (lowerable.every((level) => signatures[level] === policy.signatures[level]))
    throw new Mendable(say('console.policy.same'))
  const change = { kind: 'policy', policy: { ...policy, signatures } } as const
  await proposeAbout(view, { form, about: 'policy' }, change)
}
