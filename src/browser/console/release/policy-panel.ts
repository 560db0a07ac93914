import type { DirectoryPolicy } from '../../../sealing/directory.ts'
import { liveModerators } from '../../../sealing/directory.ts'
import { signaturesFor } from '../../../sealing/alert.ts'
import { deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { choiceField, valueOf } from '../page/field.ts'
import { levelBadge } from '../page/level-badge.ts'
import { rootStep } from '../team/root-step.ts'
import { proposeAbout } from '../team/team-change.ts'

const levels = [4, 3, 2, 1] as const
type Asked = keyof DirectoryPolicy['signatures']
/**
 * What each may ask for. A charity with one person on duty can let one sign at levels 1 and 2; above, never. All can be
 * raised, and what was lowered is raised the same way.
 */
const choices: readonly { asked: Asked; counts: readonly number[] }[] = [
  { asked: 4, counts: [2, 3] },
  { asked: 3, counts: [2, 3] },
  { asked: 2, counts: [2, 1, 3] },
  { asked: 1, counts: [2, 1, 3] },
  { asked: 'holding', counts: [1, 2] },
]

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
  const form = deedForm(
    say,
    {
      action: 'propose-policy',
      label: say('console.policy.propose'),
      run: () => propose(view, form),
    },
    ...choices.map((choice) => countField(view, policy, choice)),
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

/** How many people one level asks for; none where there is nothing to choose. */
function countField(
  { say, workroom }: DeskView,
  { signatures }: DirectoryPolicy,
  { asked, counts }: (typeof choices)[number],
): HTMLElement | null {
  const team = Math.max(2, liveModerators(workroom.watched.current).length)
  const now = signatures[asked]
  const possible = counts.filter((count) => count <= team)
  const all = possible.includes(now) ? possible : [now, ...possible]
  if (all.length < 2) return null
  const level = asked === 'holding' ? null : asked
  return choiceField({
    name: nameOf(asked),
    label:
      level === null
        ? say('console.policy.holding')
        : say('console.policy.level', { level, name: say(`common.level.${level}`) }),
    value: String(now),
    options: all.map((count) => ({
      value: String(count),
      label: say('console.policy.people', { count }),
    })),
  })
}

function nameOf(asked: Asked): string {
  return `signatures-${String(asked)}`
}

async function propose(view: DeskView, form: HTMLElement): Promise<void> {
  const { say, workroom } = view
  const { policy } = workroom.watched.current
  const chosen = choices.flatMap(({ asked }) => {
    const value = Number(valueOf(form, nameOf(asked)))
    return value > 0 ? [[asked, value] as const] : []
  })
  const signatures = { ...policy.signatures, ...Object.fromEntries(chosen) }
  if (choices.every(({ asked }) => signatures[asked] === policy.signatures[asked]))
    throw new Mendable(say('console.policy.same'))
  const change = { kind: 'policy', policy: { ...policy, signatures } } as const
  await proposeAbout(view, { form, about: 'policy' }, change)
}
