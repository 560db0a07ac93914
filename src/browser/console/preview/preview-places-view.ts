import type { Language } from '../../../i18n/locale.ts'
import type { Alert } from '../../../sealing/alert.ts'
import { element } from '../page/element.ts'
import { factList } from '../page/fact-list.ts'
import { previewFold, seenLines, type Folded } from './preview-fold.ts'
import {
  boardPreview,
  cardPreview,
  feedPreview,
  pagePreview,
  type PlacedWarning,
} from './preview-places.ts'
import type { Reader } from './preview-texts.ts'
import type { Say } from '../page/say.ts'

/** Where it stands besides the messages: on the members' page, on paper and in a reader of feeds. */
export interface PlacePreviews {
  root: HTMLElement
  draw: (alert: Alert, reader: Reader) => void
}

/** What the members' page, a sheet, a card and a feed will show, and who may read it there. */
export function placePreviews(say: Say): PlacePreviews {
  const who = (place: 'board' | 'card' | 'feed') =>
    previewFold(
      say(`console.preview.${place}`),
      { 'data-place': place },
      say(`console.preview.${place}_who`),
    )
  const page = previewFold(say('console.preview.member'), { 'data-preview': 'member' })
  const [board, card, feed] = [who('board'), who('card'), who('feed')]
  const root = element(
    'section',
    { 'data-preview': 'places' },
    element('h3', {}, say('console.preview.places')),
    ...[page, board, card, feed].map((fold) => fold.root),
  )
  return {
    root,
    draw(alert, reader) {
      const { language } = reader
      page.show(placed(pagePreview(alert, reader), language))
      const hung = boardPreview(alert, reader)
      board.show(hung === null ? nowhere(say) : placed(hung, language))
      card.show(printed(cardPreview(alert, reader), language))
      feed.show(inReader(feedPreview(alert, reader), language))
    },
  }
}

/** By its headline, which stands below the level. */
function placed(warning: PlacedWarning, lang: Language): Folded {
  return {
    gist: warning.lines[1] ?? '',
    lang,
    content: () => [placedWarning(warning, lang)],
  }
}

function printed(lines: readonly string[], lang: Language): Folded {
  return { gist: lines[0] ?? '', lang, content: () => [seenLines(lines, lang)] }
}

/** By the entry's text: what a feed is called is always the same. */
function inReader(lines: readonly string[], lang: Language): Folded {
  return { gist: lines.at(-1) ?? '', lang, content: () => [seenLines(lines, lang)] }
}

function nowhere(say: Say): Folded {
  const none = say('console.preview.board_none')
  return { gist: none, content: () => [element('p', {}, none)] }
}

/** A warning as the members' page and the sheets have it. */
function placedWarning({ lines, facts }: PlacedWarning, lang: Language): HTMLElement {
  const shown = seenLines(lines, lang)
  shown.append(factList(facts.map(({ label, value }) => [label, value] as const)))
  return shown
}
