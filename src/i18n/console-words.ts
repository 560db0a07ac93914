import { catalogue } from './catalogue.ts'
import type { Language } from './locale.ts'
import type { WordPart } from './word-parts.ts'

/**
 * Which message is in which part, by how its key begins; the first that fits counts. `told` is what a warning is put into words
 * with, for those who read it: a console needs it in every language, because a preview is in the reader's. What fits none is no
 * word of the console. That each screen finds its words is a test (test/browser/console-words.test.ts).
 */
const beginnings: readonly [part: WordPart | null, keys: readonly string[]][] = [
  [null, ['report.button.', 'report.closed.', 'report.code.', 'report.concern.', 'report.locks.']],
  [null, ['report.notice.', 'report.problem.', 'report.script.', 'report.sent.', 'report.step.']],
  ['told', ['common.', 'feeds.', 'mail.', 'print.', 'push.notice.', 'report.', 'rota.notice.']],
  ['told', ['members.fact.', 'members.person.', 'members.sure.', 'members.vehicle.']],
  ['told', ['members.warnings.', 'members.what.', 'slip.', 'warning.']],
  ['told', ['console.answer.outcome_', 'console.answer.posted', 'console.answer.t']],
  ['told', ['console.audience.']],
  ['told', ['console.confidence.', 'console.field.', 'console.identifier.', 'console.part.']],
  ['told', ['console.draft.a', 'console.draft.categories', 'console.draft.confidence']],
  ['told', ['console.draft.expires', 'console.draft.month', 'console.draft.show']],
  ['told', ['console.level.', 'console.version.', 'console.vouching.']],
  ['first', ['console.account.', 'console.begin.', 'console.enrol.', 'console.failure.']],
  ['first', ['console.lost.', 'console.missing.', 'console.next', 'console.people.root_words']],
  ['first', ['console.sign_in.', 'console.unsaved.', 'console.words.']],
  ['rest', ['console.']],
] // prettier-ignore

/** In which part of the console's words a message is; null when the console does not say it. */
export function wordPartOf(key: string): WordPart | null {
  const found = beginnings.find(([, keys]) => keys.some((beginning) => key.startsWith(beginning)))
  return found?.[0] ?? null
}

/** The messages of one part in one language, by their keys. */
export function consoleWords(part: WordPart, language: Language): Record<string, string> {
  const all = Object.entries<string>(catalogue[language])
  return Object.fromEntries(all.filter(([key]) => wordPartOf(key) === part))
}
