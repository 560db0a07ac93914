import { isShort, lookalikes } from './lookalike.ts'
import type { QueueRow } from './queue.ts'
import type { CaseRecord } from './vault-record.ts'

/** How sure it is that reports are junk. Only a person puts them aside. */
export type JunkTier = 'flood' | 'copied' | 'unsure'

/** Opened reports that look like one another, or say next to nothing. */
export interface JunkGroup {
  tier: JunkTier
  /** Their oids. */
  reports: string[]
  area: string
  categories: readonly string[]
}

/** From this many copies on nobody pressed "send" twice. */
const FLOOD = 10
const COPIED = 3

/**
 * What may be junk among the opened reports: floods of copies, a few copies, two alike or hardly a word. Copies of a few words
 * are one tier less sure. Reports that somebody
 * has warned from, handed over or answered are never among them.
 */
export function junkGroups(rows: readonly QueueRow[], cases: readonly CaseRecord[]): JunkGroup[] {
  const waiting = new Set(rows.filter((row) => row.status === 'open').map(({ oid }) => oid))
  const open = cases.filter(({ report, said }) => waiting.has(report) && said.length === 0)
  const known = new Map(open.map((record) => [record.report, record]))
  const sketches = new Map(open.map(({ report, sketch = '' }) => [report, sketch]))
  const copies = lookalikes(sketches).map((reports) => {
    const isLoose = reports.every((oid) => isShort(sketches.get(oid) ?? ''))
    return groupOf(tierOf(reports.length, isLoose), reports)
  })
  const thin = open.filter((one) => one.sketch === '' && one.categories.length === 0)
  return thin.length === 0
    ? copies
    : [...copies, groupOf('unsure', thin.map(({ report }) => report))] // prettier-ignore

  function groupOf(tier: JunkTier, reports: string[]): JunkGroup {
    const first = known.get(reports[0] ?? '')
    return { tier, reports, area: first?.area ?? '', categories: first?.categories ?? [] }
  }
}

/** @param isLoose whether they are so short that people who know nothing of one another may have written the same */
function tierOf(copies: number, isLoose: boolean): JunkTier {
  if (isLoose) return copies >= FLOOD ? 'copied' : 'unsure'
  if (copies >= FLOOD) return 'flood'
  return copies >= COPIED ? 'copied' : 'unsure'
}
