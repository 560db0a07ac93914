import type { WarningDraft, WarningTexts } from './draft.ts'

/** The languages a warning can be written in besides those of the pages: what members of the schemes read. */
export const warningLanguages = [
  'en',
  'ro',
  'pl',
  'pt',
  'es',
  'hu',
  'bg',
  'sq',
  'uk',
  'ru',
  'th',
  'zh',
  'cy',
] as const

/** The text the others are held against: English where it is among them, since most moderators read it. */
export function firstLanguage({ texts }: Pick<WarningDraft, 'texts'>): string {
  const tongues = Object.keys(texts).sort()
  return tongues.includes('en') ? 'en' : (tongues[0] ?? 'en')
}

/**
 * Languages of a draft whose text nobody has read against the first one since either changed. None where nobody was asked:
 * a warning that is out was read by those who signed it.
 */
export function unreadLanguages(draft: Pick<WarningDraft, 'texts' | 'same'>): string[] {
  const { same } = draft
  if (same === undefined) return []
  const first = firstLanguage(draft)
  return Object.keys(draft.texts).filter(
    (language) => language !== first && same[language] !== pairPrint(draft, language),
  )
}

/** What stands for a text and the first one together, to see whether either has changed; '' where there is no text. */
export function pairPrint({ texts }: Pick<WarningDraft, 'texts'>, language: string): string {
  const [first, other] = [texts[firstLanguage({ texts })], texts[language]]
  return first === undefined || other === undefined
    ? ''
    : fingerprint(joined(first) + joined(other))
}

function joined({ headline, body, advice }: WarningTexts): string {
  return [headline, body, advice].map((text) => `${text.trim()}\u0000`).join('')
}

/** FNV-1a in 32 bits: tells a changed text from an unchanged one among colleagues, and protects against nobody. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
