import type { Warned } from '../../../client/matching/warned.ts'
import type { OpenedReport } from '../../../client/reports.ts'

/** What is known of warnings about the man of a report. */
export interface WarnedNow {
  all: readonly Warned[]
  /** False when it could not be asked. */
  isRead: boolean
  /** Lays the report beside another one. */
  compare: (oid: string) => void
}

interface Watch {
  now: WarnedNow | null
  show: (now: WarnedNow) => void
  isSeparate: boolean
}

/** For each report that is open; it goes with the report. */
const watches = new WeakMap<OpenedReport, Watch>()

/** Says what was found to whoever draws the draft of this report. */
export function tellWarned(report: OpenedReport, now: WarnedNow): void {
  const watch = watchOf(report)
  watch.now = now
  watch.show(now)
}

/** Is told what is found, now or later. */
export function watchWarned(report: OpenedReport, show: (now: WarnedNow) => void): void {
  const watch = watchOf(report)
  watch.show = show
  if (watch.now !== null) show(watch.now)
}

/** Somebody decided that this report gets a warning of its own; for as long as it is open. */
export function chooseSeparate(report: OpenedReport): void {
  const watch = watchOf(report)
  watch.isSeparate = true
  if (watch.now !== null) watch.show(watch.now)
}

export function isSeparate(report: OpenedReport): boolean {
  return watchOf(report).isSeparate
}

function watchOf(report: OpenedReport): Watch {
  const known = watches.get(report)
  if (known !== undefined) return known
  const made: Watch = { now: null, show: () => undefined, isSeparate: false }
  watches.set(report, made)
  return made
}
