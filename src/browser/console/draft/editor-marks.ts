import { markKinds, type Mark } from '../../../client/redaction/mark.ts'
import { namedInStory } from '../../../client/redaction/free-texts.ts'
import { marking } from '../../../client/redaction/marks.ts'
import { knownFeatures } from '../../../client/redaction/own-features.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import type { Area } from '../report/answer-words.ts'
import { inSlices } from './editor-slices.ts'
import { element, fill } from '../page/element.ts'
import { inertText } from '../page/inert-text.ts'
import type { Say } from '../page/say.ts'

interface Marking {
  say: Say
  /** Whose story it is; its answers say which features of his are no secret of hers. */
  report: Pick<OpenedReport, 'form' | 'messages' | 'answers'>
  areas?: readonly Area[]
  /** Where he is named in this text; left out for her story. */
  named?: readonly Mark[]
}

/**
 * Underlines in a shown text what probably points to its writer, in idle time and by kind, with the kind in words. The
 * text content stays as it is: the words of a kind are an attribute that the style sheet draws.
 * @param story an element that holds the text, whatever other elements are in it
 * @returns for below the text: what the underlines are, and why each is there; hidden until it is known
 */
export function markStory(story: HTMLElement, marked: Marking): HTMLElement {
  const { say, report, areas = [], named = namedInStory(report) } = marked
  const legend = element('p', { class: 'marks-legend help', 'data-field': 'marks' })
  const below = element('div', { hidden: true }, legend)
  const places = areas.map(({ name }) => name)
  const text = story.textContent
  const { language, neverPublish } = report.answers
  const context = { language, neverPublish, places, features: knownFeatures(report.answers) }
  inSlices(marking(text, context, named), (found = []) => {
    inSlices(underlining(story, found, say), () => {
      fill(legend, legendOf(found, say))
      if (found.length > 0) below.append(reasonList(text, found, say))
      below.hidden = false
    })
  })
  return below
}

/** Each underlined word with the rule that found it, for whoever has no pointer to hold over it. Drawn when it is opened. */
function reasonList(text: string, marks: readonly Mark[], say: Say): HTMLElement {
  const list = element('ul', { class: 'said', translate: 'no' })
  const draw = (): void => {
    const said = marks.map(({ start, end, why }) => [text.slice(start, end), why] as const)
    const reasons = new Map(said.map((one) => [one.join('\n').toLowerCase(), one]))
    const items = [...reasons.values()].map(([words, why]) =>
      element('li', {}, ...inertText(words), `: ${say(`console.mark.${why}`)}`),
    )
    fill(list, ...items)
  }
  return element(
    'details',
    { class: 'more', 'data-field': 'marks-why', toggle: draw },
    element('summary', {}, say('console.marks.why')),
    element('p', { class: 'help' }, countsOf(marks, say)),
    list,
  )
}

/**
 * Wraps each mark's part of each text node; from the end, so that the places before it stay right. In steps: a long
 * report has hundreds, and laying them all out at once would hold up the keys.
 */
function* underlining(
  story: HTMLElement,
  marks: readonly Mark[],
  say: Say,
): Generator<void, void, void> {
  const nodes = textNodes(story)
  for (const mark of [...marks].reverse()) {
    yield
    const parts = nodes.filter(({ start, end }) => start < mark.end && mark.start < end)
    parts.reverse().forEach(({ node, start }, at) => {
      const from = Math.max(0, mark.start - start)
      const inside = node.data.length < mark.end - start ? node : cut(node, mark.end - start)
      const part = from === 0 ? inside : inside.splitText(from)
      const shell = markElement(say, mark, at === 0)
      part.replaceWith(shell)
      shell.append(part)
    })
  }
}

/** The node up to here; what follows becomes a node of its own. */
function cut(node: Text, end: number): Text {
  if (end < node.data.length) node.splitText(end)
  return node
}

/** @param isLast whether it is the last part of its mark, which names the kind */
function markElement(say: Say, { kind, why }: Mark, isLast: boolean): HTMLElement {
  return element('mark', {
    class: `point ${kind}`,
    title: say(`console.mark.${why}`),
    'data-mark': kind,
    'data-kind': isLast ? say(`console.marks.kind.${kind}`) : undefined,
  })
}

function textNodes(root: HTMLElement): { node: Text; start: number; end: number }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: { node: Text; start: number; end: number }[] = []
  let at = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text
    found.push({ node: text, start: at, end: at + text.data.length })
    at += text.data.length
  }
  return found
}

function legendOf(marks: readonly Mark[], say: Say): string {
  return say(marks.length === 0 ? 'console.marks.none' : 'console.marks.legend')
}

/** How many of each kind there are. */
function countsOf(marks: readonly Mark[], say: Say): string {
  const counts = markKinds.flatMap((kind) => {
    const count = marks.filter((mark) => mark.kind === kind).length
    return count === 0 ? [] : [`${say(`console.marks.kind.${kind}`)}: ${count}`]
  })
  return counts.join(' · ')
}
