import type { MessageKey } from '../../i18n/catalogue.ts'
import type { AlertNews } from '../../sealing/alert-news.ts'
import type { Alert } from '../../sealing/alert.ts'
import type { Say } from './say.ts'

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

/** The name of a version, where it stands by itself. A full one has none. */
export function versionName(say: Say, { kind, news = [] }: Alert): string {
  if (kind === 'full') return ''
  return kind === 'update' ? say(updateName(news)) : say(`console.kind.${kind}`)
}
