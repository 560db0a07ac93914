import type { Finding } from '../../../client/draft-checks.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from '../page/element.ts'
import { factTerm } from './founding-words.ts'
import { leadLink, type Lead } from '../page/lead.ts'
import type { Say } from '../page/say.ts'

/**
 * What stands between the draft and a proposal, in words, as it is typed. A screen reader says it aloud, so it is
 * drawn again only when it says something else.
 * @param lead the way to where a finding is mended; left out where nothing can be mended here
 */
export function findingsPlace(
  say: Say,
  lead?: (finding: Finding) => Lead,
): {
  root: HTMLElement
  show: (findings: readonly Finding[]) => void
} {
  const root = element('div', { role: 'status' })
  let shown = ''
  return {
    root,
    show(findings) {
      const said = JSON.stringify(findings)
      if (said !== shown) fill(root, findingsView(say, findings, lead))
      shown = said
    },
  }
}

function findingsView(
  say: Say,
  findings: readonly Finding[],
  lead?: (finding: Finding) => Lead,
): HTMLElement {
  const items = findings.map((finding) =>
    element(
      'li',
      { class: 'bad', 'data-finding': finding.code },
      lead === undefined ? findingWords(say, finding) : leadLink(lead(finding), 'mend'),
    ),
  )
  const fine = element('li', { class: 'good' }, say('console.finding.none'))
  return element('ul', { class: 'said' }, ...(items.length === 0 ? [fine] : items))
}

/** A finding as the page says it. */
export function findingWords(say: Say, finding: Finding): string {
  switch (finding.code) {
    case 'red-line':
      return say('console.finding.red_line', { words: finding.words.join(', ') })
    case 'not-recognisable':
      return say('console.finding.not_recognisable')
    case 'unfounded':
      return say(
        finding.fact.is === 'otherwise'
          ? 'console.founding.finding_other'
          : 'console.founding.finding',
        { field: factTerm(say, finding.fact) },
      )
    case 'empty':
      return say('console.finding.empty', { field: fieldWords(say, finding.field) })
    case 'uneven':
      return say('console.finding.uneven', { language: languageName(finding.language) })
    case 'unread':
      return say('console.finding.unread', { language: languageName(finding.language) })
    case 'too-long':
      return say('console.finding.too_long', {
        field: fieldWords(say, finding.field),
        count: finding.over,
      })
  }
}

function fieldWords(say: Say, field: string): string {
  if (field.startsWith('headline')) return say('console.draft.headline')
  if (field.startsWith('body')) return say('console.draft.body')
  if (field === 'area') return say('console.draft.area')
  return field === 'reason' ? say('console.draft.reason') : say('console.draft.advice')
}
