import { alerts } from '../../src/alerts/schema.ts'
import { matchesOf } from '../../src/client/matching/matches.ts'
import { factsNow } from '../../src/client/matching/confirming.ts'
import { warnedOf, type Warned } from '../../src/client/matching/warned.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import type { OpenedReport } from '../../src/client/reports.ts'
import { listWarnings } from '../../src/client/warnings-out.ts'
import { refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { fromBase64url, hex } from '../../src/sealing/bytes.ts'
import { type Reporter, type TestAnswering } from '../support/answering.ts'
import { vanForm } from './desk.ts'

/** What another woman says of the same man and van. */
export const otherVan = {
  ...vanForm,
  area: 'lake',
  what_category: ['TH'],
  story: 'He would not let me out of the van until I gave the money back.',
  persons: [{ age: '40s', build: 'heavy', hair: 'shaved', marks: 'tattoo on the left elbow' }],
  never_publish: 'the petrol station',
}

/** Opens her report from the queue. */
export async function open(room: Workroom, { oid, epoch }: Reporter): Promise<OpenedReport> {
  await refreshWorkroom(room)
  return (await openFromQueue(room, { oid, epoch })).report
}

/** What a desk says of warnings about the man of this report. @param by of this one alone */
export async function warned(room: Workroom, report: OpenedReport, by?: Alert): Promise<Warned[]> {
  const facts = factsNow(room, report)
  const about = { oid: report.oid, facts, matches: matchesOf(room, { oid: report.oid, facts }) }
  const all = warnedOf(room, about, await listWarnings(room))
  return all.filter(({ alert }) => by === undefined || alert.id === by.id)
}

/** How the newest version stands in the tables. */
export async function rowOf(place: TestAnswering, { id }: Alert) {
  const rows = await place.db.select().from(alerts)
  return rows.filter((row) => hex(row.id) === id).sort((a, b) => b.version - a.version)[0]
}

/** The tag by which she takes back her support of a warning. */
export function tagOf({ body }: OpenedReport): string {
  return body.wt === null ? '' : hex(fromBase64url(body.wt.alert, 32))
}
