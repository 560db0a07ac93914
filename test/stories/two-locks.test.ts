import {
  closeSync,
  cpSync,
  openSync,
  readSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import t from 'tap'
import { workroomOf } from '../../src/demo/people.ts'
import { createReporter } from '../../src/demo/reporter.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { open } from '../../src/demo/stages.ts'
import type { Workroom } from '../../src/client/workroom.ts'
import { bootKeys } from '../../src/guard/boot-keys.ts'
import { openBooks } from '../../src/guard/books.ts'
import { ownSecret } from '../../src/guard/secrets.ts'
import { openSeeds } from '../../src/guard/seeds.ts'
import { openSlotFile } from '../../src/guard/slot-file.ts'
import { Slots } from '../../src/guard/slots.ts'
import { startEmbedded } from '../../src/platform/embedded-postgres.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { OpenError } from '../../src/sealing/errors.ts'
import { openReport } from '../../src/sealing/open-report.ts'
import { OUTER_OVERHEAD, stripOuter } from '../../src/sealing/shred-layer.ts'
import type { Bytes, KeyPair, Suite } from '../../src/sealing/suite.ts'
import { openVault } from '../../src/sealing/vault.ts'
import { gatherStaff, startWorld } from '../support/world.ts'

t.setTimeout(300_000)

interface StoredReport {
  oid: Buffer
  epoch: string
  sealed_key: Buffer
  sealed_body: Buffer
}

interface StoredNote {
  id: Buffer
  epoch: string
  version: number
  blob: Buffer
}

interface Dump {
  reports: StoredReport[]
  notes: StoredNote[]
}

/** What a thief of the database has. */
async function dump(dataDir: string): Promise<Dump> {
  const server = await startEmbedded(dataDir)
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  const reports = await client.query<StoredReport>('select * from arrivals')
  const notes = await client.query<StoredNote>('select * from vault_records')
  await client.end()
  await server.stop()
  return { reports: reports.rows, notes: notes.rows }
}

/** Every way to read a stored blob as if its outer lock were not there. */
function guesses(blob: Bytes): Bytes[] {
  return [blob, blob.subarray(OUTER_OVERHEAD), blob.subarray(0, blob.length - OUTER_OVERHEAD)]
}

/** The guard's folder as a thief reads it, boot secret included. */
function breakGuard(suite: Suite, dataDir: string) {
  const folder = mkdtempSync(join(tmpdir(), 'streetlight-stolen-'))
  cpSync(join(dataDir, 'guard'), folder, { recursive: true })
  return { folder, keys: bootKeys(suite, ownSecret(suite, join(folder, 'boot-secret'))) }
}

t.test('a report has two locks, and either alone opens nothing (E-02)', async (t) => {
  const world = await startWorld(t)
  const { suite, dataDir, service } = world
  const staff = await gatherStaff(world)
  const { oid } = await createReporter(suite, service.publicUrl, world.place.now).report(
    sampleAnswers('s01'),
  )
  const room = await workroomOf(staff.first)
  await open(room, base64url(oid))
  await workroomOf(staff.second)
  const { svc } = room.watched

  await t.test('web can reach neither the boot secret nor the slot file', async (t) => {
    const web = service.pids()['web'] ?? 0
    const guardFolder = `${join(dataDir, 'guard')}/`
    const secret = readFileSync(join(guardFolder, 'boot-secret'), 'utf8').trim()
    const environment = readFileSync(`/proc/${web}/environ`, 'utf8')
    t.notMatch(environment, guardFolder)
    t.notMatch(environment, secret)
    t.notMatch(environment, 'BOOT_SECRET')
    t.same(
      linksOf(web).filter((link) => link.startsWith(guardFolder)),
      [],
    )
    t.notMatch(readFileSync(`/proc/${web}/maps`, 'utf8'), guardFolder)
    t.notOk(memoryHolds(web, Buffer.from(secret)), 'nor is it anywhere in its memory')
    t.ok(
      linksOf(service.pids()['guard'] ?? 0).some((link) => link.endsWith('shred.slots')),
      'the guard has it open',
    )
    const marker = readFileSync(`/proc/${web}/environ`, 'utf8').split('\0')[0] ?? ''
    t.ok(memoryHolds(web, Buffer.from(marker)), 'and the search finds what is there')
  })

  const stolen = await dump(dataDir)
  t.equal(stolen.reports.length, 1)
  t.not(stolen.notes.length, 0)

  await t.test('the dump with every secret of the moderators, without the guard', async (t) => {
    for (const report of stolen.reports) {
      for (const sealedKey of guesses(report.sealed_key)) {
        t.throws(() => openAs(room, report, sealedKey), OpenError)
      }
    }
    for (const note of stolen.notes) {
      for (const blob of guesses(note.blob)) t.throws(() => openNote(room, note, blob), OpenError)
    }
  })

  const thief = breakGuard(suite, dataDir)
  t.teardown(() => rmSync(thief.folder, { recursive: true, force: true }))
  const slots = new Slots(suite, thief.keys.slots, openSlotFile(join(thief.folder, 'shred.slots')))
  const [report] = stolen.reports
  if (report === undefined) throw new Error('no report')
  const x = slots.key(report.oid)
  const inner = stripOuter(suite, { svc, oid: report.oid, class: 'report', x }, report.sealed_key)

  await t.test('the dump with all of the guard, without a moderator', async (t) => {
    const books = openBooks(join(thief.folder, 'guard.sqlite'))
    const seeds = openSeeds(suite, books, thief.keys.seeds)
    const secrets = [
      thief.keys.slots,
      thief.keys.seeds,
      x,
      seeds.checkpoint.secretKey.subarray(0, 32),
      ...Object.values(seeds.prf).map(({ secretKey }) => secretKey),
      ...['alert', 'draft', 'totp', 'delivery-at-rest'].map((name) => seeds.serviceKey(name, '')),
    ]
    for (const secret of secrets) {
      t.throws(
        () => openWith(suite, svc, { report, inner, key: suite.xwingKeypair(secret) }),
        OpenError,
      )
    }
  })

  await t.test(
    'both together open it: the locks are real, and there are just these two',
    async (t) => {
      const opened = openAs(room, report, inner)
      t.match(opened.form, { story: /blue Transit/ })
    },
  )
})

function keysOf(room: Workroom, epoch: string) {
  const held = room.ring.get(epoch)
  if (held === undefined) throw new Error('no key of this month')
  return held.keys
}

function openAs(room: Workroom, report: StoredReport, sealedKey: Bytes) {
  const key = keysOf(room, report.epoch).intake
  return openWith(room.desk.s, room.watched.svc, { report, inner: sealedKey, key })
}

function openWith(
  suite: Suite,
  svc: string,
  { report, inner, key }: { report: StoredReport; inner: Bytes; key: KeyPair },
) {
  const { epoch, oid, sealed_body } = report
  return openReport(suite, { svc, epoch, oid, intakeKeypair: key }, inner, sealed_body)
}

function openNote(room: Workroom, note: StoredNote, blob: Bytes): unknown {
  const { epoch, version } = note
  const { vaultKey } = keysOf(room, epoch)
  return openVault(
    room.desk.s,
    { svc: room.watched.svc, epoch, id: note.id, version, vaultKey },
    blob,
  )
}

/** What a process has open, as the kernel names it. */
function linksOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${fd}`)]
    } catch {
      return []
    }
  })
}

/** Whether bytes stand anywhere in the writable memory of another process. */
function memoryHolds(pid: number, wanted: Buffer): boolean {
  const ranges = readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .filter((line) => / rw/.test(line))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    return ranges.some((line) => {
      const [start = '', end = ''] = (line.split(' ', 1)[0] ?? '').split('-')
      return rangeHolds(memory, [BigInt(`0x${start}`), BigInt(`0x${end}`)], wanted)
    })
  } finally {
    closeSync(memory)
  }
}

const windowBytes = 4 * 1024 * 1024

function rangeHolds(
  memory: number,
  [start, end]: readonly [bigint, bigint],
  wanted: Buffer,
): boolean {
  const buffer = Buffer.alloc(windowBytes + wanted.length)
  for (let at = start; at < end; at += BigInt(windowBytes)) {
    const left = Number(end - at)
    const read = readSome(memory, buffer, { at, length: Math.min(left, buffer.length) })
    if (buffer.subarray(0, read).includes(wanted)) return true
  }
  return false
}

/** Some ranges are named but cannot be read; there is nothing in them. */
function readSome(
  memory: number,
  buffer: Buffer,
  { at, length }: { at: bigint; length: number },
): number {
  try {
    return readSync(memory, buffer, 0, length, at)
  } catch {
    return 0
  }
}
