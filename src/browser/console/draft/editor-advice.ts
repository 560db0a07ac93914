import type { Advice } from '../../../client/redaction/advice.ts'
import type { Fact, Jigsaw } from '../../../client/redaction/jigsaw.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { identifierKind } from './draft-facts.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from '../page/element.ts'
import type { Say } from '../page/say.ts'

interface Wording {
  say: Say
  words: AnswerWords
}

/** A list of what a second look is worth, drawn again only when it says something else. */
export interface AdvicePlace {
  root: HTMLElement
  show: (advice: readonly Advice[], known: { earlier: boolean }) => void
}

/** What may point back to her, in words, as the draft is typed. It stops nothing. */
export function advicePlace(wording: Wording): AdvicePlace {
  const { say } = wording
  const looking = element('p', { class: 'help' }, say('console.advice.looking'))
  const list = element('div', { role: 'status' }, looking)
  const lead = element('p', { class: 'help', hidden: true }, say('console.advice.lead'))
  const root = element(
    'section',
    { class: 'advice', 'data-field': 'advice' },
    element('h3', {}, say('console.advice.title')),
    lead,
    list,
  )
  let shown = ''
  return {
    root,
    show(advice, known) {
      const said = JSON.stringify([advice, known])
      if (said === shown) return
      shown = said
      lead.hidden = advice.length === 0
      fill(list, adviceList(wording, advice), known.earlier ? null : unread(say))
    },
  }
}

function unread(say: Say): HTMLElement {
  return element('p', { class: 'help' }, say('console.advice.earlier_unread'))
}

function adviceList(wording: Wording, advice: readonly Advice[]): HTMLElement {
  const items = advice.map((one) =>
    element('li', { class: 'look', 'data-advice': one.code }, adviceText(wording, one)),
  )
  const none = element('li', { class: 'good' }, wording.say('console.advice.none'))
  return element('ul', { class: 'said' }, ...(items.length === 0 ? [none] : items))
}

/** One piece of advice as a sentence. */
export function adviceText(wording: Wording, advice: Advice): string {
  const { say } = wording
  switch (advice.code) {
    case 'quote':
      return say('console.advice.quote', { words: advice.words })
    case 'repeat':
    case 'points': {
      const kind = say(`console.marks.kind.${advice.kind}`)
      return say(`console.advice.${advice.code}`, { kind, words: advice.words.join(', ') })
    }
    case 'jigsaw':
      return jigsawText(wording, advice.jigsaw)
    case 'not-reported':
      return say('console.advice.not-reported', { language: languageName(advice.language) })
    default:
      return say(`console.advice.${advice.code}`, { words: advice.words.join(', ') })
  }
}

function jigsawText({ say, words }: Wording, { with: other, shared }: Jigsaw): string {
  const facts = shared.map((fact) => factText({ say, words }, fact)).join(', ')
  return say('console.advice.jigsaw', {
    name: other.nickname,
    month: words.month(other.month),
    facts,
  })
}

function factText({ say, words }: Wording, { group, key, value }: Fact): string {
  if (group === 'identifier') return `${say(`console.identifier.${identifierKind(key)}`)} ${value}`
  if (group === 'category') return words.harm(value)
  if (group === 'part')
    return value === 'early' || value === 'mid' || value === 'late'
      ? say(`console.part.${value}`)
      : value
  return words.answer(`${group === 'person' ? 'persons' : 'vehicle'}.${key}`, value)
}
