import type { TeamRole } from '../../../client/directory-change.ts'
import type { Account } from '../../../client/people.ts'
import { proposeLeaving } from '../../../client/team.ts'
import { deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { isTicked, tickField } from '../page/field.ts'
import { rootStep, withRoot } from './root-step.ts'
import { proposeAbout, tellProposed } from './team-change.ts'
import { allowanceChange, allowanceNote } from './voucher-allowance.ts'

/** Somebody on the team, and what can be proposed about her. */
export function colleague(view: DeskView, one: Account): HTMLElement {
  const { say, workroom } = view
  const { current, proposal } = workroom.watched
  const isMe = one.id === workroom.desk.person.id
  const post = current.posts.find(({ id }) => id === one.post)
  const role = current.moderators.find(({ id }) => id === one.id)?.role
  const title = post?.title ?? say(`console.people.role_${role ?? one.role}`)
  const change = role === undefined ? allowanceChange(view, one) : roleChange(view, one, role)
  const leave = isMe ? null : leaving(view, one)
  return element(
    'li',
    { class: 'panel', 'data-account': one.username },
    element('p', {}, element('strong', {}, one.username), ' · ', title),
    allowanceNote(view, one),
    isMe ? element('p', { class: 'help' }, say('console.people.you')) : null,
    // One change at a time: a second one would take the place of the first.
    ...(proposal === null ? [change, leave] : []),
  )
}

function folded(title: string, ...children: (HTMLElement | null)[]): HTMLElement {
  return element('details', { class: 'more' }, element('summary', {}, title), ...children)
}

function roleChange(view: DeskView, one: Account, role: TeamRole): HTMLElement {
  const { say } = view
  const next: TeamRole = role === 'coordinator' ? 'moderator' : 'coordinator'
  const about = `role-${one.id}`
  const label = say(`console.people.make_${next}`)
  const form = deedForm(say, { action: `make-${next}`, label, run }, rootStep(view, about))
  const lead = element('p', {}, say('console.people.role_lead'))
  return folded(say('console.people.role_title'), lead, form)

  function run(): Promise<void> {
    return proposeAbout(view, { form, about }, { kind: 'role', id: one.id, role: next })
  }
}

const factsOfLeaving = {
  moderator: ['now', 'key', 'seen', 'after'],
  liaison: ['officer'],
  voucher: ['voucher'],
} as const

/** Ending somebody's access: two signatures again, and it holds from the minute it is complete (protocol 6.2). */
function leaving(view: DeskView, one: Account): HTMLElement {
  const { say, workroom } = view
  const about = one.id
  const form = deedForm(
    say,
    { action: 'end-access', label: say('console.people.close'), run },
    tickField({
      name: `sure-${one.id}`,
      label: say('console.people.close_sure', { name: one.username }),
    }),
    rootStep(view, about),
  )
  const facts = factsOfLeaving[one.role]
  const list = element(
    'ul',
    {},
    ...facts.map((fact) => element('li', {}, say(`console.people.close_${fact}`))),
  )
  const lead = element('p', {}, say('console.people.close_lead'))
  return folded(say('console.people.close_title'), lead, list, form)

  async function run(): Promise<void> {
    if (!isTicked(form, `sure-${one.id}`)) throw new Mendable(say('console.people.close_first'))
    if (one.role !== 'moderator')
      return proposeAbout(view, { form, about }, { kind: 'close', id: one.id })
    const { desk, watched } = workroom
    const { complete } = await withRoot(view, { form, about }, (root) =>
      proposeLeaving(desk, watched, one.id, root),
    )
    return tellProposed(view, complete)
  }
}
