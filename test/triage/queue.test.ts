import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { claimantOf, claimReport, freeReport, handReport } from '../../src/client/claims.ts'
import { findReport, listReports } from '../../src/client/queue.ts'
import { openReports } from '../../src/client/reports.ts'
import { release, signedRequest } from '../../src/client/release.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { enterWorkroom } from '../../src/client/workroom.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { deleteReports } from '../../src/triage/queue-store.ts'
import { startConsole } from '../support/console.ts'
import { agree, admit, beginWithTwo, enrol } from '../support/people.ts'
import type { TestPerson } from '../support/people.ts'
import { leaveReport } from '../support/reports.ts'

t.setTimeout(120_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

/** What a driver of the door itself sends: a request of one person, in the session of another. */
async function forged(
  session: TestPerson,
  signer: TestPerson,
  { honest, oids }: { honest: TestPerson; oids: string[] },
): Promise<string> {
  const { current } = await watchDirectory(honest.desk)
  const { request, signature } = signedRequest(signer.desk, current, oids)
  const body = { request, signature, oids, what: 'report' }
  const answer = await session.browser.ask({ method: 'POST', url: '/api/release', payload: body })
  return answer.json<{ error: string }>().error
}

t.test('the queue', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const room = await enterWorkroom(first.desk)
  const secondRoom = await enterWorkroom(second.desk)

  const oids = {
    kept: await leaveReport(place, { story: 'He drove off.', table: 'reports' }),
    due: await leaveReport(place, { story: 'He would not pay.', state: 1, table: 'reports' }),
    overdue: await leaveReport(place, { story: 'He had a knife.', state: 2, table: 'reports' }),
    today: await leaveReport(place, { story: 'He came back.' }),
  }

  t.test('shows what waits, most urgent first, and in no order of arrival', async (t) => {
    const listed = await listReports(first.browser.api)
    t.same(listed[0]?.oid, oids.overdue)
    t.same(listed[1]?.oid, oids.due)
    const fresh = listed.slice(2).map((one) => one.oid)
    t.same(fresh, [oids.kept, oids.today].sort())
    const names = ['epoch', 'oid', 'state', 'tier', 'week']
    t.same(Object.keys(listed[0] ?? {}).sort(), names, 'and nothing that says when')
  })

  t.test('a colleague sees who has a report in hand, and the server does not', async (t) => {
    const epoch = place.now().toISOString().slice(0, 7)
    const due = { oid: oids.due, epoch }
    await claimReport(room, due)
    await claimReport(room, due)
    await secondRoom.vault.refresh()
    t.equal(claimantOf(secondRoom, oids.due), first.account.id)
    await t.rejects(claimReport(secondRoom, due), { code: 'claimed' })
    const listed = await listReports(second.browser.api)
    t.notMatch(JSON.stringify(listed), first.account.id)
    await freeReport(secondRoom, due)
    await claimReport(secondRoom, due)
    await room.vault.refresh()
    await t.rejects(
      handReport(room, due, first.account.id),
      { code: 'claimed' },
      'not hers to give',
    )
    await handReport(secondRoom, due, first.account.id)
    await room.vault.refresh()
    t.equal(claimantOf(room, oids.due), first.account.id)
    await freeReport(room, due)
    t.equal(claimantOf(room, oids.due), null)
  })

  t.test('of two who take a report at once, one has it and the other is told', async (t) => {
    const kept = { oid: oids.kept, epoch: place.now().toISOString().slice(0, 7) }
    const both = await Promise.allSettled([room, secondRoom].map((one) => claimReport(one, kept)))
    t.same(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
    t.match(
      both.find((one) => one.status === 'rejected'),
      { reason: { code: 'claimed' } },
    )
    t.equal(claimantOf(room, oids.kept), claimantOf(secondRoom, oids.kept))
  })

  t.test('two who take different reports at once both have theirs', async (t) => {
    const epoch = place.now().toISOString().slice(0, 7)
    const mine = { oid: oids.overdue, epoch }
    const hers = { oid: oids.today, epoch }
    await Promise.all([claimReport(room, mine), claimReport(secondRoom, hers)])
    await room.vault.refresh()
    t.equal(claimantOf(room, oids.overdue), first.account.id)
    t.equal(claimantOf(room, oids.today), second.account.id)
    await freeReport(room, mine)
    await freeReport(room, hers)
  })

  t.test('a claim outlives what others have not heard of, and ends with its report', async (t) => {
    const epoch = place.now().toISOString().slice(0, 7)
    await room.reports.sync()
    const late = {
      oid: await leaveReport(place, { story: 'He was back.', table: 'reports' }),
      epoch,
    }
    await secondRoom.reports.sync()
    await claimReport(secondRoom, late)
    const unheard = { ...room, reports: { ...room.reports, sync: () => Promise.resolve() } }
    await claimReport(unheard, { oid: oids.overdue, epoch })
    await secondRoom.vault.refresh()
    t.equal(claimantOf(secondRoom, late.oid), second.account.id)
    await deleteReports(place.db, [fromBase64url(late.oid)])
    await freeReport(room, { oid: oids.overdue, epoch })
    await secondRoom.vault.refresh()
    await claimReport(secondRoom, { oid: oids.due, epoch })
    t.equal(claimantOf(secondRoom, late.oid), null, 'her next claim takes it out')
    await freeReport(secondRoom, { oid: oids.due, epoch })
  })

  t.test('one report is found by its id, and one that is not there is gone', async (t) => {
    t.match(await findReport(room, oids.due), { oid: oids.due, state: 'due' })
    await t.rejects(findReport(room, 'A'.repeat(22)), { code: 'gone' })
  })

  t.test('a moderator opens reports of both tables with one signature', async (t) => {
    const epoch = place.now().toISOString().slice(0, 7)
    const wanted = [oids.today, oids.kept].map((oid) => ({ oid, epoch }))
    const opened = await openReports(room, wanted)
    t.same(
      opened.map((one) => one.form['story']),
      ['He came back.', 'He drove off.'],
    )
    const listed = await listReports(second.browser.api)
    const states = new Map(listed.map((one) => [one.oid, one.state]))
    t.same(
      [oids.today, oids.kept, oids.due].map((oid) => states.get(oid)),
      ['opened', 'opened', 'due'],
    )
    const [again] = await openReports(secondRoom, wanted)
    t.equal(again?.form['story'], 'He came back.', 'and so does her colleague')
  })

  t.test('one report that is gone stops the whole request', async (t) => {
    const { current } = room.watched
    const asked = { what: 'report', oids: [oids.overdue, 'A'.repeat(22)] } as const
    await t.rejects(release(first.desk, current, asked), no('gone', 410))
    const listed = await listReports(first.browser.api)
    t.equal(listed[0]?.state, 'overdue', 'and nothing counts as opened')
  })

  t.test('a request that was used, changed or signed by another opens nothing', async (t) => {
    const { current } = room.watched
    const { request, signature } = signedRequest(first.desk, current, [oids.overdue])
    const ask = async (change: object) => {
      const body = { request, signature, oids: [oids.overdue], what: 'report', ...change }
      const answer = await first.browser.ask({ method: 'POST', url: '/api/release', payload: body })
      return answer.json<{ error?: string }>().error ?? 'opened'
    }
    t.equal(await ask({ oids: [oids.due] }), 'ids_differ')
    t.equal(await ask({ oids: [oids.overdue, oids.due] }), 'ids_differ')
    t.equal(await ask({ oids: [oids.overdue, oids.overdue] }), 'bad_request')
    t.equal(await ask({ signature: base64url(place.suite.random(64)) }), 'bad-signature')
    t.equal(await forged(first, second, { honest: second, oids: [oids.overdue] }), 'bad-signature')
    t.equal(await ask({}), 'opened')
    t.equal(await ask({}), 'replayed')
    const late = { ...first.desk, now: () => new Date(Date.now() - 10 * 60_000) }
    await t.rejects(
      release(late, current, { what: 'report', oids: [oids.due] }),
      no('old_request', 400),
    )
    await t.rejects(
      release(
        first.desk,
        { ...current, seq: current.seq - 1 },
        { what: 'report', oids: [oids.due] },
      ),
      no('wrong_directory', 409),
    )
  })

  t.test('an officer, whoever waits and whoever has left open no report', async (t) => {
    const officer = await enrol(place, first, { username: 'offa', post: 'north' })
    await admit(first, second, officer)
    const leaver = await enrol(place, first, { username: 'leo' })
    await admit(first, second, leaver)
    await agree(first, second, { kind: 'close', id: leaver.account.id })
    t.equal(await forged(officer, first, { honest: second, oids: [oids.due] }), 'forbidden')
    t.equal(await forged(first, leaver, { honest: second, oids: [oids.due] }), 'bad-signature')
    t.equal(await forged(leaver, first, { honest: second, oids: [oids.due] }), 'sign_in_first')
    const listed = await listReports(first.browser.api)
    t.equal(listed.find((one) => one.oid === oids.due)?.state, 'due')
  })

  t.test('while the guard is away the queue stands and nothing opens', async (t) => {
    await place.guard.kill()
    t.equal((await listReports(first.browser.api)).length, 4)
    const asked = { what: 'report', oids: [oids.due] } as const
    await t.rejects(release(first.desk, room.watched.current, asked), no('guard_down', 503))
    await place.guard.start()
  })
})
