import type { Change } from '../../../client/directory-change.ts'
import type { Account } from '../../../client/people.ts'
import { liveModerators } from '../../../sealing/directory.ts'
import { deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { isTicked, tickField } from '../page/field.ts'
import { rootStep } from './root-step.ts'
import { wordList } from '../page/screen.ts'
import { proposeAbout } from './team-change.ts'
import { allowanceField, allowanceIn } from './voucher-allowance.ts'

/** Someone who waits: her eight words, which are compared by voice before anybody signs. */
export function admitting(view: DeskView, one: Account, words: readonly string[]): HTMLElement {
  const { say, workroom } = view
  const post = workroom.watched.current.posts.find(({ id }) => id === one.post)
  const form = deedForm(
    say,
    { action: 'admit', label: say('console.people.admit'), run },
    tickField({ name: `compared-${one.id}`, label: say('console.people.compared') }),
    one.role === 'voucher' ? allowanceField(say, one.id) : null,
    rootStep(view, one.id),
  )
  return element(
    'section',
    { class: 'panel', 'data-waiting': one.username },
    element('h3', {}, `${one.username} · ${post?.title ?? say(`console.people.role_${one.role}`)}`),
    element('p', {}, say('console.people.compare')),
    wordList('fingerprint', words),
    form,
  )

  async function run(): Promise<void> {
    if (!isTicked(form, `compared-${one.id}`))
      throw new Mendable(say('console.people.compare_first'))
    await proposeAbout(view, { form, about: one.id }, admission(view, one, form))
  }
}

function admission({ say, workroom }: DeskView, account: Account, form: HTMLElement): Change {
  if (account.role === 'voucher')
    return { kind: 'admit-voucher', account, perMonth: allowanceIn(say, form, account.id) }
  if (account.role === 'liaison') return { kind: 'admit-officer', account }
  const second = liveModerators(workroom.watched.current).length < 2
  return { kind: 'admit-moderator', account, role: second ? 'coordinator' : 'moderator' }
}
