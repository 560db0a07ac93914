import { nameOf } from '../../../client/directory-watch.ts'
import { takeBack } from '../../../client/proposals.ts'
import type { LastWarning, WaitingWarning, WarningStanding } from '../../../client/standing.ts'
import { alertView } from './alert-view.ts'
import { withLink } from '../same-man/code-name.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, type Child } from '../page/element.ts'
import { dayWords } from './release-words.ts'
import { openReview } from './review-screen.ts'
import { warningLink } from '../warnings/warning-link.ts'

/** What waits for a signature: whose turn it is, and its very words. */
export function waitingParts(view: DeskView, waiting: WaitingWarning): Child[] {
  const { say, words, workroom } = view
  const { proposal, alert, whose, isChange } = waiting
  const name = nameOf(workroom.watched.current, proposal.record.by)
  const line = `${say(`console.standing.waiting_${WHOSE[whose]}`, { name })} `
  const rest = say(isChange ? 'console.standing.stays' : 'console.standing.nothing_yet')
  return [notice('waiting', line, rest), whoseTurn(view, waiting), alertView({ say, words, alert })]
}

const WHOSE = { mine: 'mine', signed: 'signed', open: 'other' } as const

/** The one thing this person can do with it. */
function whoseTurn(view: DeskView, { proposal, whose }: WaitingWarning): HTMLElement | null {
  const { say, workroom } = view
  if (whose === 'signed') return null
  if (whose === 'open')
    return deedButton(say, {
      action: 'review',
      label: say('console.approvals.review'),
      primary: true,
      run: () => openReview(view, proposal),
    })
  const back = deedButton(say, {
    action: 'take-back',
    label: say('console.release.take_back'),
    run: async () => {
      await takeBack(workroom, proposal.id)
      await view.goTo('desk', say('console.release.taken_back'))
    },
  })
  return element('div', {}, element('p', {}, say('console.standing.take_back_lead')), back)
}

/** How the last version stands, in one line; its name leads to it. A holding one has none. */
export function lastLine(view: DeskView, { is, alert }: LastWarning): HTMLElement {
  const { words } = view
  const day = dayWords(view, alert.expires)
  const facts = { level: alert.level, month: words.month(alert.issued_month), day }
  if (is === 'held') return notice(is, view.say('console.standing.held', facts))
  const sentence = { key: `console.standing.${is}`, facts } as const
  return notice(is, ...withLink(view.say, sentence, warningLink(view, alert)))
}

/** What is to be known above the form: that it came back, that a holding warning is out, that the work was finished. */
export function linesAbove(view: DeskView, { back, last, isClosed }: WarningStanding): Child[] {
  const isBeforeForm = last !== null && (last.is === 'held' || last.is === 'hidden')
  return [
    isBeforeForm ? lastLine(view, last) : null,
    back === null ? null : backLine(view, back.record),
    isClosed ? notice('closed', view.say('console.standing.closed')) : null,
  ]
}

/** What a colleague asked to be changed stands beside the text that it is about. */
function backLine({ say, workroom }: DeskView, { by, answer }: { by: string; answer: string }) {
  const name = nameOf(workroom.watched.current, by)
  const isMine = by === workroom.desk.person.id
  const line = say(`console.standing.back_${isMine ? 'mine' : 'other'}`, { name })
  const why = element('p', { 'data-field': 'reason', translate: 'no' }, answer)
  return notice('back', element('strong', {}, line), why)
}

function notice(standing: string, ...children: Child[]): HTMLElement {
  const attributes = { class: 'notice', 'data-field': 'standing', 'data-standing': standing }
  return element('div', attributes, ...children)
}
