import type { Alert } from '../../../sealing/alert.ts'
import { everyNotice } from '../../public/push-notice.ts'
import { element, fill } from '../page/element.ts'
import { previewFold, seenLines, type Folded, type PreviewFold } from './preview-fold.ts'
import { isSent } from './preview-places.ts'
import {
  mailPreviews,
  smsPreviews,
  ways,
  type Reader,
  type Shown,
  type ShownText,
} from './preview-texts.ts'
import type { Say } from '../page/say.ts'

/** The messages that tell of a warning, as they stand on a member's screen. */
export interface ScreenPreviews {
  root: HTMLElement
  draw: (alert: Alert, reader: Reader) => void
}

type Folds = Readonly<Record<Shown['way'], PreviewFold>>

/** What is read over a member's shoulder: the line on a locked screen, and each message behind its name. */
export function screenPreviews(say: Say): ScreenPreviews {
  const locked = element('div')
  const mails = foldsOf((way) => previewFold(say(`console.preview.${way}`), { 'data-mail': way }))
  const texts = foldsOf((way) =>
    previewFold(say(`console.preview.sms_${way}`), { 'data-sms': way }),
  )
  const push = previewFold(say('console.preview.push'), { 'data-push': 'all' })
  const all = [...Object.values(mails), ...Object.values(texts), push]
  const root = element(
    'section',
    { 'data-preview': 'shoulder' },
    element('h3', {}, say('console.preview.shoulder')),
    element('p', { class: 'help' }, say('console.preview.shoulder_lead')),
    locked,
    ...all.map((fold) => fold.root),
  )
  return { root, draw }

  function draw(alert: Alert, reader: Reader): void {
    if (!isSent(alert)) {
      for (const fold of all) fold.show(null)
      fill(locked, element('p', {}, say('console.preview.level_1')))
      return
    }
    const { language } = reader
    const shown = mailPreviews(alert, reader)
    fill(locked, lockedScreen(say, shown, reader))
    for (const mail of shown) mails[mail.way].show(mailFold(mail, reader))
    for (const text of smsPreviews(alert, reader)) texts[text.way].show(smsFold(say, text, reader))
    const notices = everyNotice(language)
    push.show({ gist: '', content: () => [seenLines(notices, language)] })
  }
}

function foldsOf(make: (way: Shown['way']) => PreviewFold): Folds {
  const [nudge, coarse, full] = ways
  return { nudge: make(nudge), coarse: make(coarse), full: make(full) }
}

function lockedScreen(say: Say, shown: readonly Shown[], { language }: Reader): HTMLElement {
  return element(
    'figure',
    { class: 'seen' },
    element('figcaption', {}, say('console.preview.locked')),
    seenLines([shown[0]?.subject ?? ''], language),
  )
}

/** A mail by the lines it begins with: of the quieter ones that is all they say. */
function mailFold({ lines }: Shown, { language, isExercise }: Reader): Folded {
  const [first = '', ...next] = isExercise ? lines.slice(1) : lines
  return {
    gist: [first, ...next.slice(0, 2)].join(' · '),
    lang: language,
    content: () => [seenLines(lines, language)],
  }
}

/** What the gateway gets, and what it costs: one letter more can make a second message of it. */
function smsFold(say: Say, { text, parts }: ShownText, { language }: Reader): Folded {
  const { length, parts: count, room, foreign } = parts
  const letters = say('console.preview.sms_letters', { letters: foreign.join(' ') })
  return {
    gist: say('console.preview.sms_length', { count, length, room }),
    content: () => [
      seenLines([text], language),
      foreign.length === 0 ? null : element('p', { class: 'help' }, letters),
    ],
  }
}
