import { translate, type MessageKey } from '../i18n/catalogue.ts'
import { languages, type Language } from '../i18n/locale.ts'
import type { Clock } from '../platform/clock.ts'
import { isOtherTongue } from '../platform/http/language.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import { mailboxKeys } from '../sealing/mailbox.ts'
import { sealReport } from '../sealing/report.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { asked, codeNotices, isQuestion } from './asking.ts'
import { bodyOf } from './body.ts'
import type { CardWatch } from './card-watch.ts'
import type { Challenges } from './challenge.ts'
import { shownCode, type CodePool } from './codes.ts'
import type { Draft, Drafts } from './draft.ts'
import { lastStep } from './last-step.ts'
import { settled, type Posted } from './rules.ts'
import type { ReportSite } from './site.ts'
import type { StepView } from './step-view.ts'
import { blankAsking, blankSteps } from './views.ts'
import { beginning, showPlace, takeTurn, type Say, type Way } from './walk.ts'

/**
 * The form for browsers that run no script: the one place where a reporter's words cross the server (protocol 8.3).
 * Everything here is done before its caller awaits anything, knows no log, and keeps nothing.
 */
export interface Unscripted {
  /** The first page: the same for everybody. */
  first(language: Language): StepView
  /** One press of a button on any page. */
  press(language: Language, posted: Posted): Pressed
  /** The last page once more, with what went wrong. */
  again(language: Language, field: string, problem: MessageKey): StepView
}

export type Pressed =
  | { readonly kind: 'page'; readonly status: number; readonly view: StepView }
  | {
      readonly kind: 'send'
      readonly submission: Bytes
      readonly field: string
      readonly code: StepView['code']
      readonly isQuestion: boolean
      /** What the page after sending holds, so that it can be read in another language with her code on it. */
      readonly ended: string
    }
  | {
      readonly kind: 'sent'
      readonly code: StepView['code']
      readonly isQuestion: boolean
      readonly ended: string
    }

export interface UnscriptedNeeds {
  readonly suite: Suite
  readonly card: CardWatch
  readonly challenges: Challenges
  readonly drafts: Drafts
  readonly codes: CodePool
  readonly site: ReportSite
  readonly now: Clock
}

/** The form's texts in one language. */
export function voiceOf(language: Language): Say {
  return (key, params) => translate(language, key as MessageKey, params)
}

/** Makes the form's pages for browsers without a script. */
export function createUnscripted(needs: UnscriptedNeeds): Unscripted {
  const ways = new Map(
    languages.map((language): [Language, Way] => {
      const about = { language, site: needs.site, scripted: false }
      const steps = { blanks: blankSteps(about), asking: blankAsking(about) }
      return [language, { ...steps, say: voiceOf(language) }]
    }),
  )
  const wayIn = (language: Language): Way =>
    ways.get(language) ?? { blanks: [], asking: [], say: voiceOf(language) }

  return {
    first(language) {
      const way = wayIn(language)
      return showPlace(way, beginning(way))
    },
    press(language, posted) {
      const way = wayIn(language)
      const { d, go, ...fields } = posted
      const draft = draftIn(needs, way, d)
      if (draft === null) return tooOld(way)
      if (draft.place.step === afterSending) return { kind: 'sent', ...endOf(needs, draft) }
      const pressed = typeof go === 'string' ? go : 'next'
      const press = { go: isOtherTongue(go) ? 'look' : pressed, today: today(needs.now) }
      const turn = takeTurn(way, draft.place, fields, press)
      if (turn.send) return sending(needs, way, { draft, field: typeof d === 'string' ? d : '' })
      const next = withCode(needs, { ...draft, place: turn.place })
      const view = pageOf(needs, way, { draft: next, view: turn.view })
      return { kind: 'page', status: turn.unknown ? 400 : 200, view }
    },
    again(language, field, problem) {
      const way = wayIn(language)
      const draft = needs.drafts.open(field)
      if (draft === null) return showPlace(way, beginning(way))
      const view = pageOf(needs, way, { draft, view: showPlace(way, draft.place) })
      return { ...view, errors: [{ id: 'question', text: way.say(problem) }] }
    },
  }
}

function today(now: Clock): string {
  return now().toISOString().slice(0, 'YYYY-MM-DD'.length)
}

function draftIn({ drafts }: UnscriptedNeeds, way: Way, field: unknown): Draft | null {
  if (typeof field !== 'string' || field === '') return drafts.fresh(beginning(way))
  return drafts.open(field)
}

function tooOld(way: Way): Pressed {
  const view = showPlace(way, beginning(way))
  const errors = [{ id: 'question', text: way.say('report.problem.page_old') }]
  return { kind: 'page', status: 400, view: { ...view, errors } }
}

/** The code is made when the last page is reached, before anything is sent, and stays the same from then on. */
function withCode({ codes }: UnscriptedNeeds, draft: Draft): Draft {
  if (draft.place.step !== lastStep || draft.code !== null) return draft
  return { ...draft, code: codes.take() }
}

function pageOf(
  { drafts, suite }: UnscriptedNeeds,
  way: Way,
  page: { readonly draft: Draft; readonly view: StepView },
): StepView {
  const view = { ...page.view, draft: drafts.lock(page.draft) }
  if (page.draft.place.step !== lastStep) return view
  const code = page.draft.code === null ? null : shownCode(suite, page.draft.code)
  const notices = codeNotices(way.say, code !== null, page.draft.place.answers)
  return { ...view, code, notices: [...view.notices, ...notices] }
}

/** On the last page nothing is asked, so the draft that came with it is still the whole report. */
function sending(
  needs: UnscriptedNeeds,
  way: Way,
  { draft, field }: { readonly draft: Draft; readonly field: string },
): Pressed {
  const { suite, card, challenges } = needs
  const epoch = card.epoch()
  const svc = card.verified()?.svc
  if (epoch === null || svc === undefined) return tooOld(way)
  const code = draft.code
  const mailbox = code === null ? null : mailboxKeys(suite, svc, fromBase64url(code.output, 64))
  const submission = sealReport(suite, {
    svc,
    epoch: epoch.id,
    intakeKey: epoch.intakeKey,
    oid: fromBase64url(draft.oid, 16),
    body: bodyOf(settled(way.blanks, draft.place.answers), mailbox),
    withdrawTag: mailbox?.withdrawTag('report', 0) ?? fromBase64url(draft.tag, 32),
    challenge: challenges.make(),
  })
  return { kind: 'send', submission, field, ...endOf(needs, draft) }
}

/** The place of the page after sending, in what it holds: no answer is in it any more. */
const afterSending = 'after_sending'

/** What the page after sending says, and what it holds. */
function endOf(
  { drafts, suite }: UnscriptedNeeds,
  { code, place }: Draft,
): Omit<Extract<Pressed, { kind: 'sent' }>, 'kind'> {
  const isAsked = isQuestion(place.answers)
  const end = { step: afterSending, answers: isAsked ? asked('') : {}, checking: false }
  return {
    code: code === null ? null : shownCode(suite, code),
    isQuestion: isAsked,
    ended: drafts.lock({ ...drafts.fresh(end), code }),
  }
}
