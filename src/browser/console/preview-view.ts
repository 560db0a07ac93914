import type { Advice } from '../../client/redaction/advice.ts'
import { areaNamer } from '../../i18n/area-names.ts'
import { languages, type Language } from '../../i18n/locale.ts'
import { inLanguage, type Spoken } from '../../i18n/own-words.ts'
import type { Alert } from '../../sealing/alert.ts'
import { alertFacts, alertView } from './alert-view.ts'
import { answerWords, type Area } from './answer-words.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from './element.ts'
import { factList } from './fact-list.ts'
import { choiceField, valueOf } from './field.ts'
import { mailPreviews, smsPreviews, type ShownText } from './preview-texts.ts'
import { saying, type Say } from './say.ts'

interface Previewing {
  say: Say
  language: Language
  areas: readonly Area[]
  /** The warning as the draft stands now; made anew each time it is looked at. */
  alert: () => Alert
}

/** How others will read the draft, shut until it is asked for. */
export interface Previews {
  root: HTMLElement
  /** Draws them anew, if they are open. */
  update: (advice: readonly Advice[]) => void
}

/** As he reads it, over a member's shoulder in each channel, and on the members' page. */
export function previews(needs: Previewing): Previews {
  const { say, language } = needs
  let advice: readonly Advice[] = []
  const place = element('div')
  const options = languages.map((value) => ({ value, label: languageName(value) }))
  const choice = choiceField({
    name: 'preview-language',
    label: say('console.preview.language'),
    value: language,
    options,
    attributes: { change: draw },
  })
  const root = element(
    'details',
    { class: 'more previews', toggle: draw },
    element('summary', {}, say('console.preview.title')),
    choice,
    place,
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
    const reader = languages.find((one) => one === wanted) ?? language
    const alert = needs.alert()
    fill(
      place,
      attacker(needs, alert, advice),
      shoulder(needs, alert, reader),
      onPage(needs, alert, reader),
    )
  }
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

function shoulder({ say, areas }: Previewing, alert: Alert, language: Language): HTMLElement {
  const areaName = areaNamer(areas, language)
  const isExercise = document.querySelector('aside.exercise') !== null
  const reader = { language, areaName, isExercise }
  const mails = mailPreviews(alert, reader)
  const subject = mails[0]?.subject ?? ''
  return element(
    'section',
    { 'data-preview': 'shoulder' },
    element('h3', {}, say('console.preview.shoulder')),
    element('p', { class: 'help' }, say('console.preview.shoulder_lead')),
    screenOf(say('console.preview.locked'), [subject], language),
    ...mails.map(({ way, lines }) => screenOf(say(`console.preview.${way}`), lines, language)),
    ...smsPreviews(alert, reader).map((shown) => smsOf(say, shown, language)),
  )
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

/** The members' page: its order of things, in the reader's language. */
function onPage({ areas }: Previewing, alert: Alert, language: Language): HTMLElement {
  const say = saying(language)
  const only = (texts: Spoken): Record<string, string> => {
    const text = inLanguage(texts, language)
    return text === '' ? {} : { [language]: text }
  }
  const { headline, body, advice } = alert
  const texts = { headline: only(headline), body: only(body), advice: only(advice) }
  const read = { ...alert, ...texts, audience: { areas: [], work: [] } }
  const view = alertView({ say, words: answerWords(language, areas), alert: read })
  view.lang = language
  return element(
    'section',
    { 'data-preview': 'member' },
    element('h3', {}, say('console.preview.member')),
    view,
  )
}
