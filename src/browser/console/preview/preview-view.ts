import type { Advice } from '../../../client/redaction/advice.ts'
import { areaNamer } from '../../../i18n/area-names.ts'
import { languages, type Language } from '../../../i18n/locale.ts'
import type { Alert } from '../../../sealing/alert.ts'
import { alertFacts } from '../release/alert-view.ts'
import { answerWords, type Area } from '../report/answer-words.ts'
import { languageName } from '../draft/editor-words.ts'
import { element, fill } from '../page/element.ts'
import { factList } from '../page/fact-list.ts'
import { choiceField, valueOf } from '../page/field.ts'
import { previewFold } from './preview-fold.ts'
import { placePreviews } from './preview-places-view.ts'
import { screenPreviews } from './preview-screens.ts'
import type { Say } from '../page/say.ts'
import { asTyped, asTypedLine } from '../draft/spoken-lines.ts'

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
  const attacker = attackerPreview(needs)
  const shoulder = screenPreviews(say)
  const elsewhere = placePreviews(say)
  const choice = languageChoice(needs, draw)
  const version = versionChoice(say, draw)
  const typed = element('div')
  const root = element(
    'details',
    { class: 'more previews', toggle: draw },
    element('summary', {}, say('console.preview.title')),
    choice,
    version,
    typed,
    ...[attacker.root, shoulder.root, elsewhere.root],
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
    fill(typed, asTypedLine(say, asTyped(alert, tongue), tongue))
    attacker.draw(alert, isHeld ? [] : advice)
    shoulder.draw(alert, reader)
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
function attackerPreview({ say, language, areas }: Previewing): {
  root: HTMLElement
  draw: (alert: Alert, advice: readonly Advice[]) => void
} {
  const words = answerWords(language, areas)
  const learns = previewFold(say('console.preview.learns'), { 'data-learns': 'all' })
  const onlyHer = element('div')
  const root = element(
    'section',
    { 'data-preview': 'attacker' },
    element('h3', {}, say('console.preview.attacker')),
    element('p', { class: 'help' }, say('console.preview.attacker_lead')),
    learns.root,
    element('h4', {}, say('console.preview.only_her')),
    onlyHer,
  )
  return {
    root,
    draw(alert, advice) {
      const facts = alertFacts({ say, words, alert })
      learns.show({ gist: facts[0]?.[1] ?? '', content: () => [factList(facts)] })
      fill(onlyHer, onlyHers(say, advice))
    },
  }
}

function onlyHers(say: Say, advice: readonly Advice[]): HTMLElement {
  const hers = advice.flatMap((one): string[] => {
    if (one.code === 'quote') return [one.words]
    return one.code === 'repeat' || one.code === 'points'
      ? [`${one.words.join(', ')} (${say(`console.marks.kind.${one.kind}`)})`]
      : []
  })
  if (hers.length === 0)
    return element('p', { class: 'help' }, say('console.preview.only_her_none'))
  const items = hers.map((text) => element('li', { class: 'bad' }, text))
  return element('ul', { class: 'said' }, ...items)
}
