import type { Change } from '../../client/directory-change.ts'
import { proposeChange } from '../../client/directory-watch.ts'
import type { Account } from '../../client/people.ts'
import { rootKeyFrom } from '../../client/root-words.ts'
import { liveModerators } from '../../sealing/directory.ts'
import { deedForm } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element } from './element.ts'
import { Mendable } from './failure.ts'
import { isTicked, longField, tickField, valueOf } from './field.ts'
import { wordList } from './screen.ts'

/** Someone who waits: her eight words, which are compared by voice before anybody signs. */
export function admitting(view: DeskView, one: Account, words: readonly string[]): HTMLElement {
  const { say, workroom } = view
  const post = workroom.watched.current.posts.find(({ id }) => id === one.post)
  const form = deedForm(
    say,
    { action: 'admit', label: say('console.people.admit'), run },
    tickField({ name: `compared-${one.id}`, label: say('console.people.compared') }),
    rootField(view, one.id),
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
    await propose(view, form, { about: one.id, change: admission(view, one) })
  }
}

/** Ending somebody's access: two signatures again, and it holds from the minute it is complete. */
export function leaving(view: DeskView, one: Account): HTMLElement {
  const { say } = view
  const change: Change = { kind: 'close', id: one.id }
  const form = deedForm(
    say,
    {
      action: 'end-access',
      label: say('console.people.close'),
      run: () => propose(view, form, { about: one.id, change }),
    },
    rootField(view, one.id),
  )
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, say('console.people.close_title')),
    element('p', {}, say('console.people.close_lead')),
    form,
  )
}

function admission({ workroom }: DeskView, account: Account): Change {
  if (account.role === 'liaison') return { kind: 'admit-officer', account }
  const second = liveModerators(workroom.watched.current).length < 2
  return { kind: 'admit-moderator', account, role: second ? 'coordinator' : 'moderator' }
}

/** While one moderator is alone, the root stands in for the second: its words are on paper. */
function rootField({ say, workroom }: DeskView, id: string): HTMLElement | null {
  if (liveModerators(workroom.watched.current).length >= 2) return null
  return longField({
    name: `root-words-${id}`,
    label: say('console.people.root_words'),
    help: say('console.people.root_words_help'),
    rows: 3,
    attributes: { 'data-field': 'root-words' },
  })
}

async function propose(
  view: DeskView,
  form: HTMLElement,
  { about, change }: { about: string; change: Change },
): Promise<void> {
  const { s, say, workroom } = view
  const { desk, watched } = workroom
  const typed = valueOf(form, `root-words-${about}`)
  const root = typed.trim() === '' ? undefined : rootKeyFrom(s, typed, watched.rootPk)
  const { complete } = await proposeChange(desk, watched, change, root)
  if (root !== undefined) s.wipe(root)
  await view.goTo('people', say(complete ? 'console.people.done' : 'console.people.proposed'))
}
