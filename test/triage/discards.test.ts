import t from 'tap'
import { caseOf, saveDraft } from '../../src/client/cases.ts'
import { claimReport, freeReport } from '../../src/client/claims.ts'
import { aside, asideOids, bringBack, daysLeft, putAside, shredAside } from '../../src/client/discards.ts' // prettier-ignore
import { listReports, queueRows } from '../../src/client/queue.ts'
import { openReports } from '../../src/client/reports.ts'
import { enterWorkroom, type Workroom } from '../../src/client/workroom.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { signedDigest } from '../../src/sealing/signing.ts'
import { signDigest } from '../../src/sealing/signers.ts'
import { finishedDraft, seenBy } from '../client/desk.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo } from '../support/people.ts'
import { leaveReport } from '../support/reports.ts'

t.setTimeout(120_000)

const day = 86_400_000

/** The same room eight days later, as this client's clock has it. */
const later = (room: Workroom, days = 8): Workroom => ({
  ...room,
  desk: { ...room.desk, now: () => new Date(Date.now() + days * day) },
})

t.test('junk is put aside by one and shredded by two', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const room = await enterWorkroom(first.desk)
  const hers = await enterWorkroom(second.desk)
  const epoch = place.now().toISOString().slice(0, 7)
  const leave = async (story: string) => ({ oid: await leaveReport(place, { story, table: 'reports' }), epoch }) // prettier-ignore
  const junk = [await leave('Buy watches.'), await leave('Buy watches now.')]
  const real = await leave('He had a knife.')
  const shown = async (one: Workroom): Promise<string[]> => {
    const known = { cases: [], aside: asideOids(one) }
    return queueRows(await listReports(one.desk.api), known, seenBy(one)).map(({ oid }) => oid)
  }
  await room.reports.sync()
  await hers.reports.sync()

  t.test('what a colleague works on is not put aside over her head', async (t) => {
    const [one] = junk
    if (one === undefined) throw new Error('there are two')
    await claimReport(hers, one)
    await room.vault.refresh()
    await t.rejects(putAside(room, junk), { code: 'claimed' })
    t.same(aside(room), [])
    await freeReport(hers, one)
    await room.vault.refresh()
  })

  t.test('it leaves everybody’s queue, and anybody brings it back', async (t) => {
    const [kept] = await putAside(room, junk)
    t.equal(kept?.record.reports.length, 2)
    await hers.vault.refresh()
    t.same(await shown(hers), [real.oid])
    const [seen] = aside(hers)
    if (seen === undefined) throw new Error('she sees it')
    t.equal(daysLeft(seen.record, new Date()), 7)
    await bringBack(hers, seen)
    t.same((await shown(hers)).sort(), [...junk, real].map(({ oid }) => oid).sort())
    await room.vault.refresh()
    t.same(aside(room), [])
  })

  t.test('nobody shreds within seven days, or what she put aside herself', async (t) => {
    await putAside(room, junk)
    await hers.vault.refresh()
    const [one] = aside(hers)
    if (one === undefined) throw new Error('it is there')
    await t.rejects(shredAside(hers, one), { code: 'too_early' })
    await t.rejects(shredAside(later(hers, 6), one), { code: 'too_early' })
    await t.rejects(shredAside(later(room), one), { code: 'own_discard' })
    t.equal((await listReports(first.desk.api)).length, 3)
    await bringBack(hers, one)
    await room.vault.refresh()
  })

  t.test('the door shreds nothing without two different moderators', async (t) => {
    const nonce = place.suite.random(16)
    const { svc } = room.watched
    const [target] = junk
    const oid = fromBase64url(target?.oid ?? '', 16)
    const digest = signedDigest(place.suite, 'rw1/shred', svc, nonce, oid)
    const by = ({ desk: { person } }: Workroom) =>
      signDigest(place.suite, digest, { by: person.id, secretKey: person.keys.sig.secretKey })
    const ask = async (signatures: object[], oids = [target?.oid]): Promise<string> => {
      const body = { oids, nonce: base64url(nonce), signatures }
      const answer = await first.browser.ask({ method: 'POST', url: '/api/reports/shred', payload: body }) // prettier-ignore
      return answer.json<{ error?: string }>().error ?? 'shredded'
    }
    t.equal(await ask([by(room)]), 'bad_request')
    t.equal(await ask([by(room), by(room)]), 'same-signer')
    t.equal(await ask([by(room), { by: 'root', sig: by(hers).sig }]), 'unknown-signer')
    t.equal(await ask([by(room), { ...by(room), by: by(hers).by }]), 'bad-signature')
    t.equal(await ask([by(room), by(hers)], [real.oid]), 'bad-signature', 'for another report')
    t.equal((await listReports(first.desk.api)).length, 3)
  })

  t.test('after seven days a second person has it shredded, notes and all', async (t) => {
    const opened = await openReports(room, junk)
    for (const report of opened) await caseOf(room, report)
    const [drafted] = opened
    if (drafted === undefined) throw new Error('it is open')
    await saveDraft(room, drafted, { draft: finishedDraft(room, drafted), ticks: {} })
    const [kept] = await putAside(room, junk)
    t.equal(kept?.record.notes.length, 3, 'two cases and a draft')
    await hers.vault.refresh()
    const [one] = aside(hers)
    if (one === undefined) throw new Error('she sees it')
    await shredAside(later(hers), one)
    t.same((await listReports(first.desk.api)).map(({ oid }) => oid), [real.oid]) // prettier-ignore
    await room.vault.refresh()
    t.same(room.vault.of('case'), [])
    t.same(room.vault.of('draft'), [])
    t.same(aside(room), [])
    await t.rejects(openReports(hers, junk), { code: 'gone' })
    const lines = await place.guard.web.audit({ from: 1, count: 500 })
    t.equal(lines.filter(({ entry }) => entry.action === 'shred:5').length, 1)
    t.equal((await openReports(hers, [real])).length, 1, 'what was not junk still opens')
  })
})
