import type { Alert } from '../../sealing/alert.ts'
import type { Say } from './say.ts'

/** What a version is by what it brings: a report added to it, a longer life, something else. A first full one has no name. */
export function versionName(say: Say, alert: Alert): string {
  const { kind } = alert
  if (kind === 'full') return ''
  return say(`console.kind.${kind === 'update' ? updateOf(alert) : kind}`)
}

const ALONE = ['renewed', 'disputed', 'language'] as const

function updateOf({ news = [] }: Alert): 'report' | 'update' | (typeof ALONE)[number] {
  if (news.includes('report')) return 'report'
  return ALONE.find((one) => news.every((other) => other === one) && news.length > 0) ?? 'update'
}
