import { itemIds, type Ticks } from '../../src/client/checklist.ts'
import { draftFrom, type WarningDraft } from '../../src/client/draft.ts'
import { makeNickname } from '../../src/client/nickname.ts'
import { openReports, type OpenedReport } from '../../src/client/reports.ts'
import { enterWorkroom, type Workroom } from '../../src/client/workroom.ts'
import type { LeftSample } from '../support/sealed-sample.ts'

/** A van, a bag and a friend: what is told, and what must never be. */
export const vanForm = {
  what_category: ['PA', 'RO'],
  reporter_relation: 'me',
  when_precision: 'yesterday',
  area: 'hill',
  story: 'He locked the doors, punched me and took my bag. My mate Kelly saw the van.',
  persons: [{ age: '40s', build: 'heavy', hair: 'shaved', name: 'Dave' }],
  vehicle: { plate: 'WA07 K?D', plate_known: 'most', colour: 'blue', type: 'van' },
  consent_alert: 'yes',
  consent_police: 'anonymous',
  police_account: 'yes',
  never_publish: 'the garage, my coat, Kelly',
  language: 'en',
}

/** Every item looked at. */
export const allTicks: Ticks = Object.fromEntries(itemIds.map((id) => [id, 'done']))

/** A draft that somebody has finished. */
export function finishedDraft(
  room: Workroom,
  report: OpenedReport,
  change: Partial<WarningDraft> = {},
): WarningDraft {
  const { s, now } = room.desk
  const begun = draftFrom(report.answers, {
    today: now(),
    nickname: makeNickname(s),
    language: 'en',
  })
  const texts = {
    en: {
      headline: 'Blue van, locks doors, violent',
      body: 'Reported: a man in his 40s locked the doors of a blue van and hit someone.',
      advice: '',
    },
  }
  return { ...begun, texts, reason: 'Somebody was hurt.', ...change }
}

/** Opens one report as one person. */
export async function openOne(
  room: Workroom,
  left: Pick<LeftSample, 'oid' | 'epoch'>,
): Promise<OpenedReport> {
  const [report] = await openReports(room, [left])
  if (report === undefined) throw new Error('it did not open')
  return report
}

/** The desks of two coordinators who share the team's keys. */
export async function twoRooms(people: {
  first: { desk: Workroom['desk'] }
  second: { desk: Workroom['desk'] }
}): Promise<{ one: Workroom; other: Workroom }> {
  const one = await enterWorkroom(people.first.desk)
  const other = await enterWorkroom(people.second.desk)
  return { one, other }
}

/** Who looks at the queue, and when. */
export function seenBy({ desk }: Pick<Workroom, 'desk'>): { me: string; now: Date } {
  return { me: desk.person.id, now: desk.now() }
}
