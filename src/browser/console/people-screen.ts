import { changesBetween } from '../../client/directory-difference.ts'
import { signProposal } from '../../client/directory-watch.ts'
import { inviteColleague } from '../../client/enrolment.ts'
import { addMonths, monthOf } from '../../client/months.ts'
import { listPeople, type Account } from '../../client/people.ts'
import { proposeMonth } from '../../client/team.ts'
import { fromBase64url } from '../../sealing/bytes.ts'
import { fingerprintWords, rootFingerprint } from '../../sealing/account.ts'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { admitting, leaving } from './admitting.ts'
import { deedButton, deedForm } from './deed.ts'
import type { DeskView } from './desk-view.ts'
import { element, fill } from './element.ts'
import { choiceField, valueOf } from './field.ts'
import { screen, wordList } from './screen.ts'

/** Who is on the team, who waits to be admitted, and what waits for a second signature. */
export async function peopleScreen(view: DeskView): Promise<HTMLElement> {
  const { say, api } = view
  const people = await listPeople(api)
  const waiting = people.filter((one) => !one.admitted && !wasListed(view, one))
  return screen(
    say('console.people.title'),
    say('console.people.lead'),
    proposal(view, people),
    waiting.length === 0 ? null : element('h2', {}, say('console.people.waiting')),
    ...waiting.map((one) => admitting(view, one, fingerprint(view, one))),
    element('h2', {}, say('console.people.team')),
    element(
      'ul',
      { class: 'rows' },
      ...people.filter((one) => one.admitted).map((one) => colleague(view, one)),
    ),
    element('h2', {}, say('console.people.invite_title')),
    inviting(view),
    months(view),
    rootView(view),
  )
}

/** Whose word this client goes by: the same words as on paper, or somebody has changed the root. */
function rootView({ say, s, workroom }: DeskView): HTMLElement {
  return element(
    'section',
    {},
    element('h2', {}, say('console.people.root_title')),
    element('p', {}, say('console.people.root_lead')),
    wordList('root-fingerprint', rootFingerprint(s, workroom.watched.rootPk)),
  )
}

function wasListed({ workroom }: DeskView, { id }: Account): boolean {
  const { moderators, liaisons } = workroom.watched.current
  return [...moderators, ...liaisons].some((one) => one.id === id)
}

function fingerprint({ s }: DeskView, one: Account): string[] {
  return fingerprintWords(
    s,
    fromBase64url(one.encryptionKey, 1216),
    fromBase64url(one.signingKey, 32),
  )
}

/** A change that waits: what it changes, and the signature it lacks. */
function proposal(view: DeskView, people: readonly Account[]): HTMLElement | null {
  const { say, workroom } = view
  const { current, proposal: waiting } = workroom.watched
  if (waiting === null) return null
  const isMine = waiting.signatures.some((one) => one.by === workroom.desk.person.id)
  const changes = changesBetween(current, waiting.document).map((change) => {
    const { kind, about: id } = change
    const account = people.find((one) => one.id === id)
    const words = account === undefined ? null : wordList('fingerprint', fingerprint(view, account))
    const name = account?.username ?? id
    return element('li', {}, say(CHANGES[kind] ?? 'console.people.change_setting', { name }), words)
  })
  const sign = deedButton(say, {
    action: 'sign',
    label: say('console.people.sign'),
    primary: true,
    run: async () => {
      await signProposal(workroom.desk, workroom.watched)
      await view.goTo('people', say('console.people.signed'))
    },
  })
  return element(
    'section',
    { class: 'notice', 'data-field': 'proposal' },
    element('h2', {}, say('console.people.proposal_title')),
    element('ul', {}, ...changes),
    element(
      'p',
      {},
      say(isMine ? 'console.people.proposal_mine' : 'console.people.proposal_check'),
    ),
    isMine ? null : sign,
  )
}

const CHANGES: Readonly<Record<string, MessageKey>> = {
  admit: 'console.people.change_admit',
  close: 'console.people.change_close',
  keys: 'console.people.change_keys',
  epoch: 'console.people.change_epoch',
}

function colleague(view: DeskView, one: Account): HTMLElement {
  const { say, workroom } = view
  const isMe = one.id === workroom.desk.person.id
  const post = workroom.watched.current.posts.find(({ id }) => id === one.post)
  const role = post?.title ?? say(`console.people.role_${one.role}`)
  return element(
    'li',
    { class: 'panel', 'data-account': one.username },
    element('p', {}, element('strong', {}, one.username), ' · ', role),
    isMe ? element('p', { class: 'help' }, say('console.people.you')) : leaving(view, one),
  )
}

/** The link and the six digits of a new colleague, shown once. */
function inviting(view: DeskView): HTMLElement {
  const { say, api, workroom } = view
  const made = element('div', { role: 'status' })
  const posts = workroom.watched.current.posts.map(({ id, title }) => ({ value: id, label: title }))
  const options = [{ value: '', label: say('console.people.role_moderator') }, ...posts]
  const form = deedForm(
    say,
    { action: 'invite', label: say('console.people.invite'), run },
    choiceField({ name: 'post', label: say('console.people.invite_as'), options }),
  )
  return element('div', {}, form, made)

  async function run(): Promise<void> {
    const post = valueOf(form, 'post')
    const link = await (post === ''
      ? inviteColleague(api, 'moderator')
      : inviteColleague(api, 'liaison', post))
    const address = new URL(`./enrol#${link.token}`, document.location.href).href
    fill(
      made,
      element('p', {}, say('console.people.link_lead', { count: link.endsInMinutes })),
      element('p', { class: 'code', 'data-field': 'enrolment-link', translate: 'no' }, address),
      element('p', {}, say('console.people.spoken_lead')),
      element('p', { class: 'code', 'data-field': 'spoken', translate: 'no' }, link.spoken),
    )
  }
}

/** Next month's key, when it is not there yet and nothing else waits for a signature. */
function months(view: DeskView): HTMLElement | null {
  const { say, workroom, now } = view
  const { current, proposal: waiting } = workroom.watched
  const wanted = [monthOf(now()), addMonths(monthOf(now()), 1)]
  const missing = wanted.find((month) => !current.epochs.some((epoch) => epoch.id === month))
  if (missing === undefined || waiting !== null) return null
  const make = deedButton(say, {
    action: 'make-month',
    label: say('console.people.month_make', { month: missing }),
    run: async () => {
      await proposeMonth(workroom.desk, workroom.watched, missing)
      await view.goTo('people', say('console.people.month_proposed'))
    },
  })
  return element(
    'section',
    {},
    element('h2', {}, say('console.people.month_title')),
    element('p', {}, say('console.people.month_lead', { month: missing })),
    make,
  )
}
