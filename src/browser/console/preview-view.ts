import type { Advice } from '../../client/redaction/advice.ts'
import { areaNamer } from '../../i18n/area-names.ts'
import { languages, type Language } from '../../i18n/locale.ts'
import type { Alert } from '../../sealing/alert.ts'
import { everyNotice } from '../public/push-notice.ts'
import { alertFacts } from './alert-view.ts'
import { answerWords, type Area } from './answer-words.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from './element.ts'
import { factList } from './fact-list.ts'
import { choiceField, valueOf } from './field.ts'
import { isSent, pagePreview } from './preview-places.ts'
import { placedWarning, placePreviews } from './preview-places-view.ts'
import { mailPreviews, smsPreviews, type Reader, type ShownText } from './preview-texts.ts'
import type { Say } from './say.ts'

interface Previewing {
  say: Say
  language: Language
  areas: readonly Area[]
  /** The warning as the draft stands now; made anew each time it is looked at. */
  alert: () => Alert
  /** The same as it would go out at once over one signature; null where it cannot. */
  held: () => Alert | null
}

/** How others will read the draft, shut until it is asked for. */
export interface Previews {
  root: HTMLElement
  /** Draws them anew, if they are open. */
  update: (advice: readonly Advice[]) => void
}

/** As he reads it, over a member's shoulder in each channel, on the members' page, on paper and in a feed. */
export function previews(needs: Previewing): Previews {
  const { say, language, areas } = needs
  let advice: readonly Advice[] = []
  const place = element('div')
  const elsewhere = placePreviews(say)
  const choice = languageChoice(needs, draw)
  const version = versionChoice(say, draw)
  const root = element(
    'details',
    { class: 'more previews', toggle: draw },
    element('summary', {}, say('console.preview.title')),
    choice,
    version,
    place,
    elsewhere.root,
  )
  return {
    root,
    update(found) {
      advice = found
      draw()
    },
  }

  function draw(): void {
    if (!root.open) return
    const wanted = valueOf(choice, 'preview-language')
    const tongue = languages.find((one) => one === wanted) ?? language
    const reader = {
      language: tongue,
      areaName: areaNamer(areas, tongue),
      isExercise: document.querySelector('aside.exercise') !== null,
    }
    const held = needs.held()
    version.hidden = held === null
    const isHeld = held !== null && valueOf(version, 'preview-version') === 'held'
    const alert = isHeld ? held : needs.alert()
    fill(
      place,
      attacker(needs, alert, isHeld ? [] : advice),
      shoulder(say, alert, reader),
      onPage(say, alert, reader),
    )
    elsewhere.draw(alert, reader)
  }
}

function languageChoice({ say, language }: Previewing, change: () => void): HTMLElement {
  return choiceField({
    name: 'preview-language',
    label: say('console.preview.language'),
    value: language,
    options: languages.map((value) => ({ value, label: languageName(value) })),
    attributes: { change },
  })
}

/** The whole warning, or what goes out at once over one signature. */
function versionChoice(say: Say, change: () => void): HTMLElement {
  return choiceField({
    name: 'preview-version',
    label: say('console.preview.version'),
    value: 'whole',
    options: (['whole', 'held'] as const).map((value) => ({
      value,
      label: say(`console.preview.version_${value}`),
    })),
    attributes: { change },
  })
}

/** What he learns from it, and what of that only she could have told, as far as the rules know. */
function attacker(
  { say, language, areas }: Previewing,
  alert: Alert,
  advice: readonly Advice[],
): HTMLElement {
  const words = answerWords(language, areas)
  const hers = advice.flatMap((one): string[] => {
    if (one.code === 'quote') return [one.words]
    return one.code === 'repeat' || one.code === 'points'
      ? [`${one.words.join(', ')} (${say(`console.marks.kind.${one.kind}`)})`]
      : []
  })
  const items = hers.map((text) => element('li', { class: 'bad' }, text))
  const none = element('p', { class: 'help' }, say('console.preview.only_her_none'))
  return element(
    'section',
    { 'data-preview': 'attacker' },
    element('h3', {}, say('console.preview.attacker')),
    element('p', { class: 'help' }, say('console.preview.attacker_lead')),
    element('h4', {}, say('console.preview.learns')),
    factList(alertFacts({ say, words, alert })),
    element('h4', {}, say('console.preview.only_her')),
    items.length === 0 ? none : element('ul', { class: 'said' }, ...items),
  )
}

function shoulder(say: Say, alert: Alert, reader: Reader): HTMLElement {
  const screens = isSent(alert) ? screensOf(say, alert, reader) : []
  const none = element('p', {}, say('console.preview.level_1'))
  return element(
    'section',
    { 'data-preview': 'shoulder' },
    element('h3', {}, say('console.preview.shoulder')),
    element('p', { class: 'help' }, say('console.preview.shoulder_lead')),
    ...(screens.length === 0 ? [none] : screens),
  )
}

function screensOf(say: Say, alert: Alert, reader: Reader): HTMLElement[] {
  const { language } = reader
  const mails = mailPreviews(alert, reader)
  const subject = mails[0]?.subject ?? ''
  return [
    screenOf(say('console.preview.locked'), [subject], language),
    ...mails.map(({ way, lines }) => screenOf(say(`console.preview.${way}`), lines, language)),
    ...smsPreviews(alert, reader).map((shown) => smsOf(say, shown, language)),
    screenOf(say('console.preview.push'), everyNotice(language), language),
  ]
}

function screenOf(title: string, lines: readonly string[], lang: string): HTMLElement {
  const texts = lines.map((line) => element('p', {}, line))
  return element(
    'figure',
    { class: 'seen' },
    element('figcaption', {}, title),
    element('div', { class: 'seen-screen', lang, dir: 'auto' }, ...texts),
  )
}

/** What the gateway gets, and what it costs: one letter more can make a second message of it. */
function smsOf(say: Say, { way, text, parts }: ShownText, lang: string): HTMLElement {
  const { length, parts: count, room, foreign } = parts
  const note = [say('console.preview.sms_length', { count, length, room })]
  if (foreign.length > 0)
    note.push(say('console.preview.sms_letters', { letters: foreign.join(' ') }))
  const shown = screenOf(say(`console.preview.sms_${way}`), [text], lang)
  shown.setAttribute('data-sms', way)
  shown.append(element('p', { class: 'help', 'data-field': 'sms-length' }, note.join(' ')))
  return shown
}

function onPage(say: Say, alert: Alert, reader: Reader): HTMLElement {
  return element(
    'section',
    { 'data-preview': 'member' },
    element('h3', {}, say('console.preview.member')),
    placedWarning(pagePreview(alert, reader), reader.language),
  )
}
