import type { MessageKey } from '../../../i18n/catalogue.ts'
import type { AlertNews } from '../../../sealing/alert-news.ts'
import { newsOf } from '../../../sealing/alert-changes.ts'
import type { Alert } from '../../../sealing/alert.ts'

const ALONE = {
  renewed: 'console.release.renewal',
  disputed: 'console.release.dispute',
  language: 'console.release.language',
} as const

/** What an update is by what it brings: a report added to it, something else, or one thing alone that has a name of its own. */
export function updateName(news: readonly AlertNews[]): MessageKey {
  if (news.includes('report')) return 'console.release.added'
  const [first, ...more] = news
  const isNamed = first === 'renewed' || first === 'disputed' || first === 'language'
  return isNamed && more.length === 0 ? ALONE[first] : 'console.release.update'
}

/** What a proposed version is, in a few words: new, a report added, changed, disputed, kept longer, recalled. */
export function releaseKind(alert: Alert, before: Alert | null): MessageKey {
  if (alert.kind === 'recall') return 'console.release.recall'
  if (alert.kind === 'holding') return 'console.release.holding'
  if (before === null) return 'console.release.new'
  if (alert.kind === 'full') return 'console.release.full'
  return updateName(alert.news ?? newsOf(before, alert))
}

/** The name of a version, where it stands by itself; null for a full one, which has none. */
export function versionName({ kind, news = [] }: Alert): MessageKey | null {
  if (kind === 'full') return null
  return kind === 'update' ? updateName(news) : `console.kind.${kind}`
}
