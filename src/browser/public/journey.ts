import { codeNotices, codeNotes, isQuestion } from '../../intake/asking.ts'
import { lastStep } from '../../intake/last-step.ts'
import { settled } from '../../intake/rules.ts'
import type { StepView } from '../../intake/step-view.ts'
import {
  askingPlace,
  beginning,
  showPlace,
  takeTurn,
  type Place,
  type Way,
} from '../../intake/walk.ts'
import type { VerifiedCard } from '../../sealing/card.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import { localDay } from '../platform/calendar.ts'
import { NoAnswer } from '../platform/fetch-json.ts'
import type { CameFrom } from './came-from.ts'
import { fetchOffer, trustedCard, type Offer } from './offer.ts'
import { makeOwnCode, type OwnCode } from './own-code.ts'
import { ForeignProof } from './prf.ts'
import { readFields } from './read-fields.ts'
import { renewed, sealWriting, send, type Sent } from './sending.ts'
import type { Stage } from './stage.ts'

/** Where help is when nothing may be written here. */
export interface Help {
  readonly name: string
  readonly phone: string
  readonly href: string
}

export interface JourneyNeeds {
  readonly suite: Suite
  readonly stage: Stage
  readonly way: Way
  readonly offer: Offer
  readonly card: VerifiedCard
  readonly help: readonly Help[]
  /** The page's address, with its language. */
  readonly path: string
  /** The warning that she comes from, and what for. */
  readonly from: CameFrom
}

/** Everything she has written and not sent: in this memory and nowhere else. */
interface Memory {
  place: Place
  view: StepView
  challenge: Bytes
  oid: Bytes
  tag: Bytes
  own: OwnCode | null
  /** The sealed bytes of the last try. They are sent again as they are while nothing changed. */
  sealed: Bytes | null
  tried: boolean
}

/** Walks through the form in the page. Returns a function that forgets everything. */
export function startJourney(needs: JourneyNeeds): () => void {
  const { stage, way, suite } = needs
  const place = placeOf(needs)
  let memory: Memory | null = {
    place,
    view: showPlace(way, place),
    challenge: needs.offer.challenge,
    oid: suite.random(16),
    tag: suite.random(32),
    own: null,
    sealed: null,
    tried: false,
  }
  if (needs.from.ask === null) stage.follow(memory.view)
  else stage.show(memory.view)
  stage.form.addEventListener('change', () => {
    if (memory !== null) stage.follow(memory.view)
  })
  stage.form.addEventListener('submit', (event) => {
    event.preventDefault()
    const button = event.submitter
    const go = button instanceof HTMLButtonElement ? button.value : 'next'
    if (memory !== null) void press(needs, memory, go)
  })
  return () => {
    memory = null
    stage.form.reset()
    stage.clear()
  }
}

/**
 * The first page; who met him too finds the warning's name in her own words, and may change it. Who wants to ask something
 * is on the page for that.
 */
function placeOf({ way, from: { met, ask } }: JourneyNeeds): Place {
  if (ask !== null)
    return askingPlace(ask === '' ? '' : `${way.say('report.script.ask', { name: ask })}\n\n`)
  const place = beginning(way)
  if (met === null) return place
  return { ...place, answers: { story: `${way.say('report.script.met', { name: met })}\n\n` } }
}

async function press(needs: JourneyNeeds, memory: Memory, go: string): Promise<void> {
  const before = memory.place
  const turn = takeTurn(needs.way, before, readFields(needs.stage.form), { go, today: localDay() })
  memory.place = turn.place
  if (turn.send) return sendIt(needs, memory)
  // From here on the last try's bytes may no longer be what she wants to send.
  memory.sealed = null
  if (turn.place.step === lastStep) return showLast(needs, memory, turn.view)
  memory.view = turn.view
  needs.stage.show(turn.view)
}

/** The last page: the code is made now, so that she holds it before anything is sent (decision 12). */
async function showLast(needs: JourneyNeeds, memory: Memory, view: StepView): Promise<void> {
  const { stage, way } = needs
  if (memory.own === null) {
    stage.busy(way.say('report.script.sending'))
    try {
      memory.own = await freshCode(needs, memory)
    } catch (error) {
      if (!(error instanceof ForeignProof)) throw error
      stop(needs, 'report.code.failed')
      return
    }
  }
  const { own } = memory
  const notices = codeNotices(way.say, own !== null, memory.place.answers)
  memory.view = { ...view, code: own?.code ?? null, notices: [...view.notices, ...notices] }
  stage.show(memory.view)
}

/** A code; where the page has been open too long for its challenge, with a fresh one. */
async function freshCode(needs: JourneyNeeds, memory: Memory): Promise<OwnCode | null> {
  const { suite, card } = needs
  const first = await makeOwnCode(suite, card, memory.challenge)
  if (first !== 'late') return first
  const offer = await freshOffer(needs)
  if (offer === null) return null
  memory.challenge = offer.challenge
  const second = await makeOwnCode(suite, card, memory.challenge)
  return second === 'late' ? null : second
}

async function sendIt(needs: JourneyNeeds, memory: Memory): Promise<void> {
  const { stage, way } = needs
  stage.busy(way.say('report.script.sending'))
  const sent = await trySending(needs, memory)
  memory.tried = true
  if (sent === 'kept' || sent === 'again') {
    thank(needs, memory, sent)
    return
  }
  const again = { id: 'question', text: way.say('report.script.offline') }
  const buttons = memory.view.buttons.map((button) =>
    button.go === 'send' ? { ...button, label: way.say('report.button.again') } : button,
  )
  memory.view = { ...memory.view, errors: [again], buttons }
  stage.show(memory.view)
}

/** One try; where only the challenge is too old, a fresh one is put beside the same sealed bytes. */
async function trySending(needs: JourneyNeeds, memory: Memory): Promise<Sent> {
  const { suite, card, way } = needs
  const answers = settled(way.blanks, memory.place.answers)
  memory.sealed ??= sealWriting(suite, card, memory.challenge, { ...memory, answers })
  const first = await send(memory.sealed)
  if (first !== 'late') return first
  const offer = await freshOffer(needs)
  if (offer === null) return 'failed'
  memory.challenge = offer.challenge
  memory.sealed = renewed(memory.sealed, offer.challenge)
  return send(memory.sealed)
}

async function freshOffer({ suite, offer, path }: JourneyNeeds): Promise<Offer | null> {
  try {
    const fresh = await fetchOffer(path)
    return trustedCard(suite, fresh, offer.rootPk) === null ? null : fresh
  } catch (error) {
    if (error instanceof NoAnswer) return null
    throw error
  }
}

function thank({ stage, way }: JourneyNeeds, memory: Memory, sent: Sent): void {
  const code = memory.own?.code ?? null
  const twice = sent === 'again' && memory.tried
  const { say } = way
  const isAsked = isQuestion(memory.place.answers)
  stage.end({
    heading: say('report.sent.title'),
    lead: say(isAsked ? 'report.sent.lead_question' : 'report.sent.lead'),
    notices: twice ? [{ kind: 'gentle', text: say('report.sent.again'), links: [] }] : [],
    code,
    notes: [
      ...(code === null ? ['report.sent.no_code'] : codeNotes(isAsked)),
      'report.sent.after',
    ].map((key) => say(key)),
  })
  memory.place = beginning(way)
  memory.sealed = null
}

/** Something is wrong that she must not write into: says so, and who can help. */
export function stop(
  { stage, way, help }: Omit<JourneyNeeds, 'offer' | 'card' | 'from'>,
  key: string,
): void {
  const links = help.map(({ name, phone, href }) => ({ href, text: `${name}: ${phone}` }))
  stage.end({
    heading: way.say('common.wrong'),
    lead: way.say(key),
    notices: [{ kind: 'signpost', text: way.say('report.script.help'), links }],
    code: null,
    notes: [],
  })
}
