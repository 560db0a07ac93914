import { eq } from 'drizzle-orm'
import { join } from 'node:path'
import t from 'tap'
import { accounts } from '../../src/accounts/schema.ts'
import { alerts } from '../../src/alerts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { release } from '../../src/client/release.ts'
import { keyMemoryIn } from '../../src/keys/key-memory.ts'
import { createKeys } from '../../src/keys/keys.ts'
import { directories, intakeCards } from '../../src/keys/schema.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { signAlert } from '../../src/sealing/alert.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import type { IntakeCard } from '../../src/sealing/card.ts'
import type { Directory } from '../../src/sealing/directory.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo, enrol } from '../support/people.ts'
import { leaveReport } from '../support/reports.ts'
import { someWarning } from '../support/warnings.ts'

t.setTimeout(120_000)

const others = { isWorkerUp: () => true, admit: async () => undefined }

t.test('whoever can write in the tables', async (t) => {
  const place = await startConsole(t)
  const { suite, keys } = place
  const { first, second } = await beginWithTwo(place)
  const oid = await leaveReport(place, { story: 'He drove off.', table: 'reports' })
  const intruder = openDatabase(place.urls.owner, { max: 1 })
  t.teardown(() => closeDatabase(intruder))

  t.test('cannot have reports sealed to another key', async (t) => {
    const [row] = await intruder.select().from(intakeCards)
    const genuine = row?.card ?? ''
    t.ok(keys.card())
    const own = base64url(suite.xwingKeypair(suite.random(32)).publicKey)
    const month = monthOf(place.now())
    const card = JSON.parse(genuine) as IntakeCard
    const epochs = card.epochs.map((one) => (one.id === month ? { ...one, intake_pk: own } : one))
    const without = { ...card, epochs: card.epochs.map((one) => ({ ...one, signatures: [] })) }
    for (const spoiled of [canonical({ ...card, epochs }), canonical(without), '{}', 'x', '']) {
      await intruder.update(intakeCards).set({ card: spoiled })
      await keys.load()
      t.equal(keys.card(), null, 'there is no card, and so nothing is sealed')
    }
    await intruder.update(intakeCards).set({ card: genuine })
    await keys.load()
    t.ok(keys.card())
  })

  t.test('cannot make herself a moderator', async (t) => {
    const eve = await enrol(place, first, { username: 'eve' })
    const [newest] = (await intruder.select().from(directories)).sort((a, b) => b.seq - a.seq)
    if (newest === undefined) throw new Error('no directory')
    const document = JSON.parse(newest.document) as Directory
    const { id, keys: hers } = eve.desk.person
    const listed = {
      id,
      name: 'eve',
      enc_pk: base64url(hers.enc.publicKey),
      sig_pk: base64url(hers.sig.publicKey),
      role: 'coordinator' as const,
      from: document.nb,
      to: null,
    }
    const forged = { ...document, moderators: [...document.moderators, listed] }
    const row = { document: canonical(forged) }
    await intruder.update(directories).set(row).where(eq(directories.seq, newest.seq))
    await intruder.update(accounts).set({ admitted: true })
    const genuine = keys.directory()
    await keys.load()

    t.same(keys.directory(), genuine, 'web goes by what the guard says')
    t.equal((await eve.browser.ask({ url: '/api/reports' })).statusCode, 200, 'she may look')
    await t.rejects(watchDirectory(second.desk), { code: 'bad-signature' }, 'no client is')
    const asked = { what: 'report', oids: [oid] } as const
    await t.rejects(release(eve.desk, forged, asked), { name: 'ApiRefusal', status: 403 })
    const alert = someWarning(suite)
    const signatures = [first, eve].map(({ desk: { person } }) =>
      signAlert(suite, alert, { by: person.id, secretKey: person.keys.sig.secretKey }),
    )
    const body = { alert: canonical(alert), signatures }
    await t.rejects(
      eve.browser.api('/api/alerts', { method: 'POST', body }),
      new ApiRefusal('unknown-signer', 403),
      'the guard is not either',
    )
    t.same(await intruder.select().from(alerts), [])
    const original = { document: newest.document }
    await intruder.update(directories).set(original).where(eq(directories.seq, newest.seq))
  })

  t.test('cannot bring back a directory of before', async (t) => {
    const genuine = keys.directory()
    const rows = await intruder.select().from(directories)
    const newest = rows.find(({ seq }) => seq === genuine?.seq)
    if (newest === undefined) throw new Error('no directory')
    await intruder.delete(directories).where(eq(directories.seq, newest.seq))
    await keys.load()
    t.same(keys.directory(), genuine)
    await intruder.delete(directories)
    await keys.load()
    t.same(keys.directory(), genuine)
    await intruder.insert(directories).values(rows)
  })

  t.test('tells nothing to a web that starts while the guard is away', async (t) => {
    const genuine = keys.directory()
    const folder = t.testdir()
    const started = async (file: string) => {
      const memory = keyMemoryIn(join(folder, file))
      const again = createKeys({ ...place, guard: place.guard.web, memory, ...others })
      await again.load()
      return again
    }
    const before = await started('directory.json')
    t.same(before.directory(), genuine)
    await place.guard.kill()
    const remembering = await started('directory.json')
    t.same(remembering.directory(), genuine, 'it goes by its own memory')
    t.ok(remembering.card())
    const forgetful = await started('another.json')
    t.equal(forgetful.directory(), null, 'without one it knows nothing')
    t.equal(forgetful.card(), null)
    await place.guard.start()
    t.equal((await forgetful.root())?.rootPk, before.knownRoot(), 'until the guard is back')
    t.same(forgetful.directory(), genuine)
    t.ok(forgetful.card())
  })
})
