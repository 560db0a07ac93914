import { answerGroups } from '../../../client/answer-rows.ts'
import { text } from '../../../client/answers.ts'
import { consentNames } from '../../../client/consents.ts'
import { answerToDraft, type Message } from '../../../client/messages.ts'
import { answersTo, sendAgain } from '../../../client/replies.ts'
import type { Mark } from '../../../client/redaction/mark.ts'
import { namedInMessage } from '../../../client/redaction/free-texts.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { lastDraft, shownWords } from '../../../client/shown-draft.ts'
import type { SaidAnswer } from '../../../client/vault-record.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { markStory } from '../draft/editor-marks.ts'
import { element } from '../page/element.ts'
import { factList } from '../page/fact-list.ts'
import { inertText } from '../page/inert-text.ts'
import { questionOf } from '../report/answers-view.ts'

/** What she added and what we answered, as one conversation. */
export function conversationView(
  view: DeskView,
  report: OpenedReport,
  redraw: () => void,
): HTMLElement {
  const { say } = view
  const said = answersTo(view.workroom, report)
  const turns = inTurn(said, report.messages).map((turn) =>
    'n' in turn
      ? ours(view, report, { said: turn, redraw })
      : hers(view, { message: turn, report }, said),
  )
  const help = turns.length === 0 ? say('console.talk.none') : say('console.talk.months')
  return element(
    'section',
    { class: 'talk', 'aria-labelledby': 'talk-title' },
    element('h3', { id: 'talk-title' }, say('console.talk.title')),
    element('p', { class: 'help' }, help),
    turns.length === 0 ? null : element('ol', { class: 'turns' }, ...turns),
  )
}

/**
 * For whoever signs: what she was shown before it may go out, and what she said to it. Null when she was shown nothing.
 */
export function shownDraftView(
  { say, workroom }: Pick<DeskView, 'say' | 'workroom'>,
  report: OpenedReport,
): HTMLElement | null {
  const draft = lastDraft(workroom, report)
  if (draft === undefined) return null
  const said = report.messages.flatMap((one) => answerToDraft(one, draft.n) ?? [])
  // A no stands, whatever was said besides.
  const answer = said.includes('no') ? 'no' : (said[0] ?? 'waiting')
  return element(
    'section',
    { class: 'shown-draft', 'data-answer': answer },
    element('h3', {}, say('console.shown.title')),
    ...writtenIn(draft),
    element('p', {}, element('strong', {}, say(`console.shown.${answer}`))),
  )
}

/** A message stands before the first answer that knew it; those that no answer knows come last. */
function inTurn(
  said: readonly SaidAnswer[],
  messages: readonly Message[],
): (SaidAnswer | Message)[] {
  const answered = new Set(said.flatMap(({ known }) => known))
  const before = ({ known }: SaidAnswer): Message[] =>
    messages.filter(({ oid }) => known.includes(oid))
  return [
    ...said.flatMap((one) => [...before(one), one]),
    ...messages.filter(({ oid }) => !answered.has(oid)),
  ]
}

function ours(
  view: DeskView,
  report: OpenedReport,
  { said, redraw }: { said: SaidAnswer; redraw: () => void },
): HTMLElement {
  const { say, words, workroom } = view
  const { kind, month, state } = said
  const texts = writtenIn(said)
  const again = async (): Promise<void> => {
    await sendAgain(workroom, report, said)
    redraw()
  }
  return element(
    'li',
    { class: 'turn-ours', 'data-answer': kind, 'data-state': state },
    element(
      'p',
      { class: 'help' },
      say('console.talk.ours', {
        month: words.month(month),
        kind: say(`console.answer.kind_${kind}`),
      }),
    ),
    ...texts,
    texts.length === 0 ? element('p', {}, say('console.talk.no_words')) : null,
    state === 'sent' ? null : element('p', { class: 'failure' }, say('console.talk.unsent')),
    state === 'sent'
      ? null
      : deedButton(say, {
          action: 'send-again',
          label: say('console.talk.send_again'),
          run: again,
        }),
  )
}

/** The words of an answer; those of a draft are followed by what it asks about. */
function writtenIn({ text, shown }: SaidAnswer): HTMLElement[] {
  const draft = shown === null ? null : shownWords(shown)
  const asked = [draft?.headline, draft?.body, draft?.advice].flatMap((one) => Object.entries(one ?? {})) // prettier-ignore
  return [...Object.entries(text), ...asked]
    .filter(([, words]) => words !== '')
    .map(([language, words]) => element('p', { class: 'alert-body', lang: language }, words))
}

/** Everything a message says is hostile input and becomes text nodes. */
function hers(
  view: DeskView,
  { message, report }: { message: Message; report: OpenedReport },
  said: readonly SaidAnswer[],
): HTMLElement {
  const { say, words } = view
  return element(
    'li',
    { class: 'turn-hers', 'data-message': message.oid },
    element(
      'p',
      { class: 'help' },
      say('console.talk.hers', { month: words.month(message.epoch) }),
    ),
    ...messageParts(view, message, said, report),
  )
}

/**
 * The words, the choices and the ways to reach her of one message. Where her report is known, what points to her is underlined
 * as it is there.
 */
export function messageParts(
  view: DeskView,
  message: Pick<Message, 'oid' | 'form' | 'consent'>,
  said: readonly SaidAnswer[],
  report: OpenedReport | null = null,
): HTMLElement[] {
  const { say, words } = view
  const { form, consent } = message
  const written = [
    {
      words: text(form['message']),
      named: report === null ? [] : namedInMessage(report, message.oid),
    },
    { words: text(form['story']), named: [] },
  ].filter((one) => one.words !== '')
  const drafts = said.flatMap(({ n }) => answerToDraft(message, n) ?? [])
  const rows = answerGroups(form).flatMap((group) => group.rows)
  const changed = consentNames.flatMap((name) => {
    const value = text(consent[name])
    return value === '' ? [] : [[questionOf(name), value] as const]
  })
  const facts = [...rows.map((row) => [row.path, ...row.values] as const), ...changed]
  const terms = facts.map(
    ([path, ...values]) =>
      [words.question(path), values.map((one) => words.answer(path, one)).join(' · ')] as const,
  )
  return [
    ...written.flatMap(({ words: said, named }) => writtenView(view, said, { report, named })),
    ...drafts.map((answer) => element('p', { 'data-draft': answer }, say(`console.talk.draft_${answer}`))), // prettier-ignore
    ...(terms.length === 0 ? [] : [factList(terms)]),
  ]
}

/** Her words, hostile as they are, with what points to her underlined where her report is known. */
function writtenView(
  { say, areas }: DeskView,
  words: string,
  { report, named }: { report: OpenedReport | null; named: readonly Mark[] },
): HTMLElement[] {
  const shown = element('p', { class: 'story', dir: 'auto', translate: 'no' }, ...inertText(words))
  return report === null ? [shown] : [shown, markStory(shown, { say, report, areas, named })]
}
