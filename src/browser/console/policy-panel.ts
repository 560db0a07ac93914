import { proposeChange } from '../../client/directory-watch.ts'
import { rootKeyFrom } from '../../client/root-words.ts'
import { liveModerators, type DirectoryPolicy } from '../../sealing/directory.ts'
import { signaturesFor } from '../../sealing/alert.ts'
import { deedForm } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { choiceField, longField, valueOf } from './field.ts'
import { levelBadge } from './level-badge.ts'

const levels = [4, 3, 2, 1] as const
/** A charity with one person on duty can let one sign here; above, never. */
const lowerable = [2, 1] as const

/** How many people sign, by level, as the signed directory says it; and how that is changed, by two. */
export function policyPanel(view: DeskView): HTMLElement {
  const { say, workroom } = view
  const { policy } = workroom.watched.current
  const rows = levels.map((level) => {
    const count = signaturesFor(policy, { kind: 'full', level }, null)
    return row(view, { term: levelBadge(say, level), count, isAlarm: count < 2 })
  })
  const holding = row(view, {
    term: element('strong', {}, say('console.policy.holding')),
    count: policy.signatures.holding,
    isAlarm: false,
  })
  return element(
    'section',
    { class: 'policy', 'data-field': 'policy' },
    element('h2', {}, say('console.policy.title')),
    element('p', { class: 'help' }, say('console.policy.lead')),
    element('ul', { class: 'plain' }, ...rows, holding),
    changing(view, policy),
  )
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
  const alone = liveModerators(workroom.watched.current).length < 2
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
  const root = alone
    ? longField({
        name: 'root-words-policy',
        label: say('console.people.root_words'),
        help: say('console.people.root_words_help'),
        rows: 3,
        attributes: { 'data-field': 'root-words' },
      })
    : null
  const form = deedForm(
    say,
    {
      action: 'propose-policy',
      label: say('console.policy.propose'),
      run: () => propose(view, form),
    },
    ...fields,
    root,
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
  const { s, say, workroom } = view
  const { desk, watched } = workroom
  const { policy } = watched.current
  const chosen = Object.fromEntries(
    lowerable.map((level) => [level, Number(valueOf(form, `signatures-${String(level)}`))]),
  )
  const signatures = { ...policy.signatures, ...chosen }
  if (lowerable.every((level) => signatures[level] === policy.signatures[level]))
    throw new Mendable(say('console.policy.same'))
  const typed = valueOf(form, 'root-words-policy')
  const root = typed.trim() === '' ? undefined : rootKeyFrom(s, typed, watched.rootPk)
  const change = { kind: 'policy', policy: { ...policy, signatures } } as const
  const { complete } = await proposeChange(desk, watched, change, root)
  if (root !== undefined) s.wipe(root)
  await view.goTo('approvals', say(complete ? 'console.policy.done' : 'console.policy.proposed'))
}
