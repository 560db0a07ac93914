import { ALERT_TAGS, type Alert } from '../sealing/alert.ts'
import { hex } from '../sealing/bytes.ts'
import { wellFormed } from '../sealing/canonical.ts'
import type { Suite } from '../sealing/suite.ts'
import { atLeastFor } from '../sealing/work.ts'
import { expiry, type WarningDraft } from './draft.ts'
import { monthOf } from './months.ts'
import type { OpenedReport } from './reports.ts'
import { alertFrom, supporterTags } from './warning-document.ts'

interface Making {
  s: Suite
  now: () => Date
}

/** The next version of a warning, with what a draft says now, under the same name. What follows a holding is the full warning. */
export function nextFrom(
  making: Making,
  before: Alert,
  { draft, sources }: { draft: WarningDraft; sources: OpenedReport[] },
): Alert {
  const made = alertFrom(making, draft, sources)
  const { areas, work } = made.audience
  return next(making, before, {
    ...made,
    nickname: before.nickname === '' ? made.nickname : before.nickname,
    kind: before.kind === 'holding' ? 'full' : 'update',
    audience: { areas, work: atLeastFor(before.audience.work, work) },
  })
}

/** The same warning, marked as disputed: somebody says that it was different. */
export function disputedFrom(making: Making, before: Alert, sources: OpenedReport[]): Alert {
  return next(making, before, {
    ...before,
    kind: 'update',
    confidence: 'disputed',
    ...tagged(making, before, sources),
  })
}

/** The same warning until a later day. */
export function renewedFrom(
  making: Making,
  before: Alert,
  { expires, sources }: { expires: string; sources: OpenedReport[] },
): Alert {
  const tags = tagged(making, before, sources)
  return next(making, before, { ...before, kind: 'update', expires, ...tags })
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
  return next(making, before, {
    ...before,
    ...silent,
    kind: 'recall',
    areas: all(({ areas }) => areas),
    audience: { areas: all(({ audience }) => audience.areas), work: [] },
    expires: before.expires > least ? before.expires : least,
    wt: Array.from({ length: ALERT_TAGS }, () => hex(s.random(32))).sort(),
  })
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

/** A report that was taken back is no longer among the sources, and its tag goes with it. */
function tagged({ s }: Making, { wt }: Alert, sources: OpenedReport[]): Pick<Alert, 'wt'> {
  return { wt: sources.length === 0 ? wt : supporterTags(s, sources) }
}
