import { changesBetween, type Difference } from '../../../client/directory-difference.ts'
import { nameOf, signProposal } from '../../../client/directory-watch.ts'
import type { Account } from '../../../client/people.ts'
import { ROOT } from '../../../sealing/directory.ts'
import type { MessageKey } from '../../../i18n/catalogue.ts'
import { deedButton, deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { monthName } from '../page/month-name.ts'
import { policyRows } from './policy-panel.ts'
import { rootStep, withRoot } from '../team/root-step.ts'
import { wordList } from '../page/screen.ts'

/** A change that waits: everything that it changes, and the signature it lacks. Null when none waits. */
export function proposalView(
  view: DeskView,
  people: readonly Account[],
  wordsOf: (one: Account) => string[],
): HTMLElement | null {
  const { say, workroom } = view
  const { current, proposal } = workroom.watched
  if (proposal === null) return null
  const me = workroom.desk.person.id
  const differences = changesBetween(current, proposal.document)
  const lines = differences.map((difference) => {
    const account = people.find((one) => one.id === difference.about)
    const showsWords = difference.kind === 'admit' || difference.kind === 'keys'
    const words = account && showsWords ? wordList('fingerprint', wordsOf(account)) : null
    return element('li', { 'data-change': difference.kind }, lineFor(view, difference), words)
  })
  const isMine = proposal.signatures.some((one) => one.by === me)
  const isAboutMe = differences.some(({ kind, about }) => kind === 'close' && about === me)
  return element(
    'section',
    { class: 'panel', 'data-field': 'proposal' },
    element('h2', {}, say('console.people.proposal_title')),
    element('ul', {}, ...lines),
    changesPolicy(differences) ? policyRows(view, proposal.document.policy) : null,
    ...signing(view, { isMine, isAboutMe }),
  )
}

/** Whoever signs another policy sees its numbers. */
function changesPolicy(differences: readonly Difference[]): boolean {
  return differences.some(({ kind, about }) => kind === 'setting' && about === 'policy')
}

function signing(
  view: DeskView,
  { isMine, isAboutMe }: { isMine: boolean; isAboutMe: boolean },
): (HTMLElement | null)[] {
  const { say, workroom } = view
  if (isAboutMe) return [element('p', {}, say('console.people.proposal_about_you'))]
  if (isMine) return [element('p', {}, say('console.people.proposal_mine')), rootSigning(view)]
  const sign = deedButton(say, {
    action: 'sign',
    label: say('console.people.sign'),
    primary: true,
    run: async () => {
      await signProposal(workroom.desk, workroom.watched)
      await view.goTo('people', say('console.people.signed'))
    },
  })
  return [element('p', {}, say('console.people.proposal_check')), sign]
}

/** The root signs as the second, where a colleague cannot. */
function rootSigning(view: DeskView): HTMLElement {
  const { say, workroom } = view
  const about = 'proposal'
  const form = deedForm(
    say,
    { action: 'sign-by-root', label: say('console.people.sign_by_root'), run },
    rootStep(view, about),
  )
  return form

  async function run(): Promise<void> {
    await withRoot(view, { form, about }, async (root) => {
      if (root === undefined) throw new Mendable(say('console.people.root_first'))
      await signProposal(workroom.desk, workroom.watched, { by: ROOT, secretKey: root })
    })
    await view.goTo('people', say('console.people.done'))
  }
}

const LINES: Readonly<Record<Difference['kind'], MessageKey>> = {
  admit: 'console.people.change_admit',
  close: 'console.people.change_close',
  allowance: 'console.people.change_allowance',
  coordinator: 'console.people.change_coordinator',
  moderator: 'console.people.change_moderator',
  keys: 'console.people.change_keys',
  entry: 'console.people.change_entry',
  gone: 'console.people.change_gone',
  epoch: 'console.people.change_epoch',
  'epoch-early': 'console.people.change_epoch_early',
  'epoch-keys': 'console.people.change_epoch_keys',
  'epoch-gone': 'console.people.change_epoch_gone',
  setting: 'console.people.change_setting',
}

function lineFor({ say, workroom, language }: DeskView, { kind, about }: Difference): string {
  if (kind.startsWith('epoch')) return say(LINES[kind], { name: monthName(language, about) })
  const { current, proposal } = workroom.watched
  const name = nameOf(proposal?.document ?? current, about)
  const vouchers = proposal?.document.vouchers ?? []
  const count = vouchers.find(({ id }) => id === about)?.per_month ?? 0
  return say(LINES[kind], { name: name === about ? nameOf(current, about) : name, count })
}
