import type { AnswerView, ChoiceView, ConversationView } from '../../mailbox/views.ts'
import { element, pictogram, type Child } from './element.ts'
import { renderField, type Pen } from './render-field.ts'
import { errorSummary, renderButton } from './render-step.ts'
import { force, helpLink } from './render-aside.ts'

/** The page behind a code, as `mailbox/conversation` draws it on the server; a test holds the two to the same elements. */
export function renderConversation(view: ConversationView, path: string, pen: Pen): Child[] {
  const { say } = pen
  return [
    view.errors.length === 0 ? null : errorSummary(view.errors, pen),
    element('h1', { id: 'question', tabindex: -1 }, say('mailbox.heading')),
    view.done === null ? null : done(view.done, pen),
    element(
      'form',
      { id: 'mailbox', method: 'post', action: path, autocomplete: 'off', novalidate: true },
      deed('look', say('mailbox.look'), 'button second'),
      ...answers(view, pen),
      element('h2', {}, say('mailbox.message')),
      renderField(view.message, '', pen),
      deed('message', say('mailbox.message.send'), 'button'),
      ...choices(view, pen),
      support(view, pen),
      element('h2', {}, say('mailbox.spare')),
      element('p', {}, say('mailbox.spare.lead')),
      deed('spare', say('mailbox.spare.show'), 'button second'),
      force(pen),
      element('h2', {}, say('mailbox.withdraw')),
      element('p', {}, say('mailbox.withdraw.lead')),
      deed('withdraw', say('mailbox.withdraw.button'), 'button second'),
    ),
    helpLink(),
  ]
}

function done(text: string, pen: Pen): HTMLElement {
  const attributes = { class: 'notice lamp', role: 'status', 'data-field': 'done' }
  return element('div', attributes, pictogram(pen.sprite, 'lamp'), element('p', {}, text))
}

function deed(go: string, label: string, style: string): HTMLElement {
  const button = element(
    'button',
    { class: style, name: 'go', value: go, 'data-action': go },
    label,
  )
  return element('div', { class: 'deeds' }, button)
}

function answers({ answers: all, away, unproven }: ConversationView, pen: Pen): Child[] {
  const isNothing = !away && all.length === 0
  return [
    ...all.map((one) => answer(one, pen)),
    ...(isNothing ? nothing(pen) : []),
    unproven
      ? element(
          'div',
          { class: 'notice gentle' },
          pictogram(pen.sprite, 'pen'),
          element('p', {}, pen.say('mailbox.unproven')),
        )
      : null,
  ]
}

function nothing({ say }: Pen): HTMLElement[] {
  return [
    element('h2', { 'data-field': 'nothing' }, say('mailbox.nothing')),
    element('p', {}, say('mailbox.nothing.lead')),
  ]
}

function answer(view: AnswerView, pen: Pen): HTMLElement {
  const { n, month, heading, said, text, lang, draft, buttons } = view
  const words = { lang, translate: 'no', 'data-field': 'answer' }
  return element(
    'article',
    { class: 'item', 'data-answer': n },
    element('p', { class: 'quiet', 'data-field': 'month' }, month),
    element('h2', {}, heading),
    element('p', {}, said),
    text === '' ? null : element('p', words, text),
    draft === null ? null : drafted(draft, pen),
    element('div', { class: 'deeds' }, ...buttons.map(renderButton)),
  )
}

function drafted(draft: NonNullable<AnswerView['draft']>, { sprite, say }: Pen): HTMLElement {
  const { nickname, level, headline, body, advice } = draft
  const sign = pictogram(sprite, `L${Math.min(4, Math.max(1, level))}`)
  const badge = element(
    'span',
    { class: `level level-${level}` },
    sign,
    say(`common.level.${level}`),
  )
  return element(
    'div',
    { class: 'notice gentle', 'data-field': 'draft' },
    element(
      'div',
      {},
      badge,
      element('h3', {}, nickname),
      element('p', {}, element('b', {}, headline)),
      element('p', {}, body),
      advice === '' ? null : element('p', {}, `${say('mailbox.draft.advice')}: ${advice}`),
    ),
  )
}

function choices(view: ConversationView, { say }: Pen): Child[] {
  return [
    element('h2', {}, say('mailbox.choices')),
    element('p', {}, say('mailbox.choices.lead')),
    element('p', { class: 'quiet' }, say('mailbox.choices.server')),
    ...view.choices.map((one) => choice(one, say('mailbox.now'))),
  ]
}

function choice(
  { name, title, now, means, undo, buttons }: ChoiceView,
  label: string,
): HTMLElement {
  const shown = element('span', { 'data-field': 'now' }, now)
  return element(
    'details',
    { class: 'item folded', 'data-choice': name },
    element('summary', {}, element('h3', {}, title), ' ', element('b', {}, label), ' ', shown),
    element('p', {}, means),
    element('p', { class: 'quiet' }, undo),
    element('div', { class: 'deeds' }, ...buttons.map(renderButton)),
  )
}

function support({ support: fields, supportOpen }: ConversationView, pen: Pen): HTMLElement {
  const { say } = pen
  return element(
    'details',
    { class: 'item folded', 'data-choice': 'contact', open: supportOpen },
    element(
      'summary',
      {},
      element('h2', {}, say('mailbox.support')),
      ' ',
      say('mailbox.support.lead'),
    ),
    ...fields.map((field) => renderField(field, '', pen)),
    deed('support', say('mailbox.support.send'), 'button second'),
  )
}
