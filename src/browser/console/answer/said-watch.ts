import type { OpenedReport } from '../../../client/reports.ts'

/** Who draws the conversation of a report that is open; it goes with the report. */
const watching = new WeakMap<OpenedReport, () => void>()

/** Has the conversation drawn anew when something is said from another column. */
export function watchSaid(report: OpenedReport, redraw: () => void): void {
  watching.set(report, redraw)
}

/** Says that something was said to the reporter. */
export function tellSaid(report: OpenedReport): void {
  watching.get(report)?.()
}
