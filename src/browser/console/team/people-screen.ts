import { inviteColleague } from '../../../client/enrolment.ts'
import { factorRequests } from '../../../client/second-factor.ts'
import { listPeople, type Account } from '../../../client/people.ts'
import { fromBase64url } from '../../../sealing/bytes.ts'
import { everybodyIn } from '../../../sealing/directory.ts'
import { fingerprintWords, rootFingerprint } from '../../../sealing/account.ts'
import { admitting } from './admitting.ts'
import { colleague } from './colleague-view.ts'
import { deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { factorWaiting } from './factor-view.ts'
import { choiceField, valueOf } from '../page/field.ts'
import { monthView } from './month-view.ts'
import { proposalView } from '../release/proposal-view.ts'
import { screen, wordList } from '../page/screen.ts'

/** Who is on the team, who waits to be admitted, and what waits for a second signature. */
export async function peopleScreen(view: DeskView): Promise<HTMLElement> {
  const { say, api } = view
  const [people, requests] = [await listPeople(api), await factorRequests(api)]
  const waiting = people.filter((one) => !one.admitted && !isListed(view, one))
  const words = (one: Account): string[] => fingerprint(view, one)
  return screen(
    say('console.people.title'),
    say('console.people.lead'),
    proposalView(view, people, words),
    monthView(view),
    ...requests.map((request) => factorWaiting(view, request)),
    waiting.length === 0 ? null : element('h2', {}, say('console.people.waiting')),
    ...waiting.map((one) => admitting(view, one, words(one))),
    element('h2', {}, say('console.people.team')),
    element(
      'ul',
      { class: 'rows' },
      ...people.filter((one) => one.admitted).map((one) => colleague(view, one)),
    ),
    element('h2', {}, say('console.people.invite_title')),
    inviting(view),
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

/** Who is in the directory, or in the one that waits for a signature: she is not offered a second time. */
function isListed({ workroom }: DeskView, { id }: Account): boolean {
  const { current, proposal } = workroom.watched
  return [current, proposal?.document].some(
    (directory) => directory !== undefined && everybodyIn(directory).some((one) => one.id === id),
  )
}

function fingerprint({ s }: DeskView, one: Account): string[] {
  return fingerprintWords(
    s,
    fromBase64url(one.encryptionKey, 1216),
    fromBase64url(one.signingKey, 32),
  )
}

/** No post has a space in its id. */
const vouching = 'an organisation'

function linkFor(api: DeskView['api'], chosen: string): ReturnType<typeof inviteColleague> {
  if (chosen === '') return inviteColleague(api, 'moderator')
  if (chosen === vouching) return inviteColleague(api, 'voucher')
  return inviteColleague(api, 'liaison', chosen)
}

/** The link and the six digits of a new colleague, shown once. */
function inviting(view: DeskView): HTMLElement {
  const { say, api, workroom } = view
  const made = element('div', { role: 'status' })
  const posts = workroom.watched.current.posts.map(({ id, title }) => ({ value: id, label: title }))
  const options = [
    { value: '', label: say('console.people.role_moderator') },
    { value: vouching, label: say('console.people.role_voucher') },
    ...posts,
  ]
  const form = deedForm(
    say,
    { action: 'invite', label: say('console.people.invite'), run },
    choiceField({ name: 'post', label: say('console.people.invite_as'), options }),
  )
  return element('div', {}, form, made)

  async function run(): Promise<void> {
    const post = valueOf(form, 'post')
    const link = await linkFor(api, post)
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
