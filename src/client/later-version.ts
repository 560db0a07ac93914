import { newsOf } from '../sealing/alert-changes.ts'
import { ALERT_TAGS, type Alert } from '../sealing/alert.ts'
import { hex } from '../sealing/bytes.ts'
import { wellFormed } from '../sealing/canonical.ts'
import type { Suite } from '../sealing/suite.ts'
import { widest } from '../sealing/online-area.ts'
import { atLeastFor } from '../sealing/work.ts'
import { expiry, type WarningDraft } from './draft.ts'
import { monthOf } from './months.ts'
import type { OpenedReport } from './reports.ts'
import { alertFrom, supporterTags } from './warning-document.ts'

interface Making {
  s: Suite
  now: () => Date
}

/** The reports behind a version that are there to be read, and how many more stand behind it that have run out. */
interface Behind {
  sources: OpenedReport[]
  unseen: number
}

/**
 * The next version of a warning, with what a draft says now, under the same name. What follows a holding is the full warning.
 * @param written `isAdded` when one of the sources was not behind the version before; `unseen` when more stand behind it
 */
export function nextFrom(
  making: Making,
  before: Alert,
  written: { draft: WarningDraft; sources: OpenedReport[]; isAdded?: boolean; unseen?: number },
): Alert {
  const { draft, sources, isAdded, unseen = 0 } = written
  const made = alertFrom(making, draft, sources)
  const { areas, work } = made.audience
  const after: Alert = {
    ...made,
    nickname: before.nickname === '' ? made.nickname : before.nickname,
    kind: before.kind === 'holding' ? 'full' : 'update',
    ...tagged(making, before, { sources, unseen }),
    audience: { areas, work: atLeastFor(before.audience.work, work) },
  }
  return next(making, before, { ...after, news: newsOf(before, after, isAdded) })
}

/** The same warning, marked as disputed: somebody says that it was different. */
export function disputedFrom(making: Making, before: Alert, behind: Behind): Alert {
  return next(making, before, {
    ...before,
    kind: 'update',
    confidence: 'disputed',
    ...tagged(making, before, behind),
    news: ['disputed'],
  })
}

/** The same warning until a later day. */
export function renewedFrom(
  making: Making,
  before: Alert,
  { expires, ...behind }: { expires: string } & Behind,
): Alert {
  const tags = tagged(making, before, behind)
  return next(making, before, { ...before, kind: 'update', expires, ...tags, news: ['renewed'] })
}

/**
 * The recall of a warning: one version on, for every area that any version was for, and nothing of what it said. It
 * stays readable as long as the warning would have, so that everyone who saw it can see that it is withdrawn. Its tags
 * are random: no report stands behind a recall, and taking one back does not hide it.
 */
export function recallFrom(making: Making, before: Alert, versions: readonly Alert[]): Alert {
  const { s, now } = making
  const least = expiry(1, now())
  const all = (pick: (alert: Alert) => string[]): string[] =>
    [...new Set([before, ...versions].flatMap(pick))].sort()
  const silent = { headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] }
  const recall: Alert = {
    ...before,
    ...silent,
    kind: 'recall',
    areas: all(({ areas }) => areas),
    audience: { areas: widest(all(({ audience }) => audience.areas)), work: [] },
    expires: before.expires > least ? before.expires : least,
    wt: Array.from({ length: ALERT_TAGS }, () => hex(s.random(32))).sort(),
  }
  delete recall.news
  delete recall.facts
  return next(making, before, recall)
}

/**
 * A version as its reporter would compare it with what she was shown: a dispute or a longer life changes nothing that she
 * said yes to.
 */
export function asSeen(alert: Alert, before: Alert | null): Alert {
  const isDispute = before !== null && alert.confidence === 'disputed'
  return isDispute ? { ...alert, confidence: before.confidence } : alert
}

function next({ now }: Making, before: Alert, alert: Alert): Alert {
  const version = before.version + 1
  return wellFormed({ ...alert, id: before.id, version, issued_month: monthOf(now()) }) as Alert
}

/**
 * A report that was taken back is no longer among the sources, and its tag goes with it. One that has run out leaves its tag:
 * its writer can still take her part back.
 */
function tagged({ s }: Making, { wt }: Alert, { sources, unseen }: Behind): Pick<Alert, 'wt'> {
  if (sources.length === 0) return { wt }
  return { wt: supporterTags(s, sources, unseen > 0 ? wt : []) }
}
