import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { enterWorkroom } from '../../src/client/workroom.ts'
import { startMailSink } from '../../src/demo/mail-sink.ts'
import { openOutbox } from '../../src/demo/outbox.ts'
import type { Outbox } from '../../src/demo/outbox.ts'
import { admit, enrol, foundByTwo, placeAt } from '../../src/demo/people.ts'
import type { Founded, Person, Place } from '../../src/demo/people.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import type { Suite } from '../../src/sealing/suite.ts'
import { dataFolder, start } from './start.ts'
import type { Started } from './start.ts'

/** The whole service as `npm start` runs it, with a real mail server beside it. */
export interface World {
  readonly service: Started
  readonly dataDir: string
  /** Mail that arrived; kept outside the data folder. */
  readonly outbox: Outbox
  readonly suite: Suite
  readonly place: Place
  /** The token of the first coordinator's link. */
  readonly token: string
}

/** Starts everything on free ports in an empty folder; ends and removes it when the test is over. */
export async function startWorld(t: Test): Promise<World> {
  const mail = mkdtempSync(join(tmpdir(), 'streetlight-mail-'))
  const outbox = openOutbox(mail)
  const sink = await startMailSink(outbox)
  t.teardown(async () => {
    await sink.close()
    rmSync(mail, { recursive: true, force: true })
  })
  const dataDir = dataFolder(t)
  const service = await start(t, {
    DATA_DIR: dataDir,
    SMTP_URL: sink.url,
    MAIL_FROM: 'notes@example.test',
  })
  const suite = suiteOf(await loadSodium(), systemRandom)
  const place = placeAt(suite, service.consoleUrl, () => new Date())
  const link = readFileSync(join(dataDir, 'ceremony-link.txt'), 'utf8').trim()
  return { service, dataDir, outbox, suite, place, token: link.split('#')[1] ?? '' }
}

/** Two coordinators with keys, and an officer on the post of Plymouth. */
export interface Staff {
  readonly founded: Founded
  readonly first: Person
  readonly second: Person
  readonly officer: Person
}

/** The ceremony, a second coordinator and an officer, through the same doors as in a browser. */
export async function gatherStaff({ place, token }: World): Promise<Staff> {
  const { second, ...founded } = await foundByTwo(place, token)
  const { first } = founded
  const officer = await enrol(place, first, { username: 'carol', post: 'pcso-plymouth' })
  await admit(first, second, officer)
  // The first of them hands the month's key to the second.
  await enterWorkroom(first.desk)
  return { founded, first, second, officer }
}
