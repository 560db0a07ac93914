import type { Language } from '../../i18n/locale.ts'
import type { Alert } from '../../sealing/alert.ts'
import { element, fill } from './element.ts'
import { factList } from './fact-list.ts'
import { boardPreview, cardPreview, feedPreview, type PlacedWarning } from './preview-places.ts'
import type { Reader } from './preview-texts.ts'
import type { Say } from './say.ts'

/** Where it stands besides the screens of members: on paper, and in a reader of feeds. */
const places = ['board', 'card', 'feed'] as const
type Place = (typeof places)[number]

/** Each place is shut until it is asked for, and stays open while the draft changes. */
export interface PlacePreviews {
  root: HTMLElement
  draw: (alert: Alert, reader: Reader) => void
}

/** What a sheet, a card and a feed will show, and who may read it there. */
export function placePreviews(say: Say): PlacePreviews {
  let latest: [Alert, Reader] | null = null
  const folds = places.map((place) => foldOf(say, place, () => latest))
  const root = element(
    'section',
    { 'data-preview': 'places' },
    element('h3', {}, say('console.preview.places')),
    ...folds.map((fold) => fold.root),
  )
  return {
    root,
    draw(alert, reader) {
      latest = [alert, reader]
      for (const fold of folds) fold.draw()
    },
  }
}

function foldOf(
  say: Say,
  place: Place,
  latest: () => [Alert, Reader] | null,
): { root: HTMLElement; draw: () => void } {
  const body = element('div')
  const root = element(
    'details',
    { class: 'folded', 'data-place': place, toggle: draw },
    element('summary', {}, say(`console.preview.${place}`)),
    element('p', { class: 'help' }, say(`console.preview.${place}_who`)),
    body,
  )
  return { root, draw }

  function draw(): void {
    const now = latest()
    if (!root.open || now === null) return
    const [alert, reader] = now
    const none = element('p', {}, say('console.preview.board_none'))
    fill(body, shownAt(place, alert, reader) ?? none)
  }
}

function shownAt(place: Place, alert: Alert, reader: Reader): HTMLElement | null {
  const { language } = reader
  if (place === 'card') return plain(cardPreview(alert, reader), language)
  if (place === 'feed') return plain(feedPreview(alert, reader), language)
  const board = boardPreview(alert, reader)
  return board === null ? null : placedWarning(board, language)
}

function plain(lines: readonly string[], lang: Language): HTMLElement {
  const texts = lines.map((line) => element('p', {}, line))
  return element('div', { class: 'seen seen-screen', lang, dir: 'auto' }, ...texts)
}

/** A warning as the members' page and the sheets have it. */
export function placedWarning({ lines, facts }: PlacedWarning, lang: Language): HTMLElement {
  const shown = plain(lines, lang)
  shown.append(factList(facts.map(({ label, value }) => [label, value] as const)))
  return shown
}
