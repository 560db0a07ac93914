import { join } from 'node:path'
import { enter, placeAt } from '../../src/demo/people.ts'
import { connectWebGuard } from '../../src/guard/client.ts'
import { reports } from '../../src/intake/schema.ts'
import { recordIdOf } from '../../src/client/vault.ts'
import type { CaseRecord, VaultRecord } from '../../src/client/vault-record.ts'
import { enterWorkroom, type Workroom } from '../../src/client/workroom.ts'
import { draftFrom } from '../../src/client/draft.ts'
import { readAnswers } from '../../src/client/answers.ts'
import { sketchOf } from '../../src/client/lookalike.ts'
import { addMonths, monthOf, systemClock, weekOf } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { ensureRoles } from '../../src/platform/database-roles.ts'
import { startEmbedded } from '../../src/platform/embedded-postgres.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { socketFolder } from '../../src/platform/socket-folder.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { parseSubmission, sealReport } from '../../src/sealing/report.ts'
import type { Bytes, Suite } from '../../src/sealing/suite.ts'
import type { OwnService } from '../own-service.ts'

/** How many sealed reports there are, and how many of them somebody has opened. */
export interface Crowd {
  reports: number
  opened: number
  /** Of the opened ones: with a draft besides, of the large size. */
  drafts: number
}

const categories = ['RA', 'RO', 'PA', 'ST', 'NP', 'TW', 'BL', 'CV']
const LEVELS = [1, 2, 3, 4] as const
const atOnce = 250

/** Signs the coordinator in, without a browser. */
export async function workroomAt(suite: Suite, service: OwnService): Promise<Workroom> {
  const place = placeAt(suite, service.consoleUrl, systemClock)
  return enterWorkroom(await enter(place, service.coordinator, place.openBrowser()))
}

/** Reports in the real table with both locks on, and notes in the vault through its own door. */
export async function seed(room: Workroom, dataDir: string, crowd: Crowd): Promise<void> {
  const oids = await seedReports(room, dataDir, crowd)
  const epoch = monthOf(systemClock())
  const notes = oids
    .slice(0, crowd.opened)
    .flatMap((oid, at) => notesOf(room, { oid, epoch }, at < crowd.drafts))
  const stale = await room.vault.putAll(notes)
  if (stale.length > 0) throw new Error('a note was not kept')
}

async function seedReports(room: Workroom, dataDir: string, crowd: Crowd): Promise<string[]> {
  const suite = room.desk.s
  const folder = join(dataDir, 'guard-web')
  const guard = connectWebGuard({
    socket: join(socketFolder(folder), 'guard.sock'),
    keyFile: join(folder, 'guard.key'),
    suite,
    timeoutMs: 30_000,
  })
  const postgres = await startEmbedded(dataDir)
  const roles = await ensureRoles(postgres.ownerUrl, join(dataDir, 'setup'), systemRandom)
  const db = openDatabase(roles.web, { max: 2 })
  const epoch = monthOf(systemClock())
  const oids: string[] = []
  try {
    await guard.connected()
    for (let from = 0; from < crowd.reports; from += atOnce) {
      const sealed = Array.from({ length: Math.min(atOnce, crowd.reports - from) }, () =>
        sealedReport(room, epoch),
      )
      const locked = await guard.wrap(
        sealed.map(({ oid, sealedKey: blob, withdrawTag }) => {
          const expires = addMonths(epoch, 12)
          return { oid, class: 'report', expires, blob, withdrawTag } as const
        }),
      )
      await db.insert(reports).values(
        sealed.map((one, i) => ({
          ...{ oid: one.oid, epoch, sealedKey: locked[i] ?? one.sealedKey },
          ...{ sealedBody: one.sealedBody, withdrawTag: one.withdrawTag },
          ...{ tier: 2, week: weekOf(systemClock()), state: stateOf(from + i, crowd) },
        })),
      )
      oids.push(...sealed.map(({ oid }) => base64url(oid)))
    }
  } finally {
    await guard.close()
    await closeDatabase(db)
  }
  return oids
}

/** Opened ones first; of the others one in ten is overdue and three in ten are due. */
function stateOf(at: number, { opened }: Crowd): number {
  if (at < opened) return 3
  if (at % 10 === 0) return 2
  return at % 10 < 4 ? 1 : 0
}

function sealedReport({ desk, watched, ring }: Workroom, epoch: string) {
  const { s: suite } = desk
  const oid: Bytes = suite.random(16)
  const intakeKey = ring.get(epoch)?.keys.intake.publicKey
  if (intakeKey === undefined) throw new Error('this month has no key')
  const submission = sealReport(suite, {
    ...{ svc: watched.svc, epoch, intakeKey, oid, challenge: suite.random(48) },
    body: {
      ...{ v: 1, type: 'report', consent: {}, mbx: null, wt: null, lc: null, n: 0 },
      form: {
        story: storyOf(suite),
        what_category: ['RO'],
        area: 'plymouth',
        consent_alert: 'yes',
      },
    },
  })
  return parseSubmission(submission)
}

/** Sixty words that nobody else has written in this order. */
function storyOf(suite: Suite): string {
  const words = 'he she van came asked money then drove away said nothing road late door phone'.split(' ') // prettier-ignore
  return [...suite.random(60)].map((byte) => words[byte % words.length] ?? '').join(' ')
}

function notesOf(
  room: Workroom,
  report: { oid: string; epoch: string },
  withDraft: boolean,
): { id: string; record: VaultRecord }[] {
  const { s, now } = room.desk
  const [kind = 0, level = 0] = s.random(2)
  const codes = [categories[kind % categories.length] ?? 'OT']
  const record: CaseRecord = {
    ...{ type: 'case', report: report.oid, level: LEVELS[level % 4] ?? 1, status: 'open' },
    ...{ notes: storyOf(s), area: 'plymouth', categories: codes, mailbox: null },
    ...{ week: weekOf(now()), said: [], sketch: sketchOf(storyOf(s)), wt: null },
  }
  const first = { id: recordIdOf(room, 'case', report), record }
  if (!withDraft) return [first]
  const texts = { en: { headline: 'Van', body: storyOf(s).repeat(20), advice: '' } }
  const today = now()
  const begun = draftFrom(readAnswers({}), { today, nickname: 'Amber Heron', language: 'en' })
  const draft = { ...begun, texts }
  return [
    first,
    {
      id: recordIdOf(room, 'draft', report),
      record: { type: 'draft', report: report.oid, draft, ticks: {}, wt: null },
    },
  ]
}
