import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { signProposal, watchDirectory } from '../../src/client/directory-watch.ts'
import { release, signedRequest } from '../../src/client/release.ts'
import { openKeyring, proposeMonth, shareTeamSecrets } from '../../src/client/team.ts'
import { teamKeys } from '../../src/keys/schema.ts'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { looksSealed } from '../../src/sealing/envelope.ts'
import { PURPOSE } from '../../src/sealing/purposes.ts'
import { wrapTeamSecret } from '../../src/sealing/team.ts'
import { startConsole } from '../support/console.ts'
import { admit, agree, beginWithTwo, enrol } from '../support/people.ts'

t.setTimeout(120_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

t.test("the team's keys", async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const ringOf = async (person: typeof first) =>
    openKeyring(person.desk, await watchDirectory(person.desk))
  const share = async (person: typeof first): Promise<number> =>
    shareTeamSecrets(person.desk, await watchDirectory(person.desk), await ringOf(person))
  const give = (person: typeof first, wraps: object[]) =>
    person.browser.api('/api/team', { method: 'POST', body: { wraps } })

  t.test('a new moderator has none until a colleague seals them to her', async (t) => {
    t.equal((await ringOf(second)).size, 0)
    t.equal((await ringOf(first)).size, 2)
    t.equal(await share(first), 2)
    t.equal((await ringOf(second)).size, 2)
    t.equal(await share(first), 0, 'nothing is missing any more')
  })

  t.test('what is there already cannot be overwritten', async (t) => {
    const [row] = await place.db.select().from(teamKeys)
    if (row === undefined) throw new Error('no wrap')
    const to = second.desk.person.keys.enc.publicKey
    const { svc, id } = second.desk.person
    const wrap = { svc, epoch: row.epoch, memberId: id, to }
    const blob = base64url(wrapTeamSecret(place.suite, wrap, place.suite.random(32)))
    const before = await place.db.select().from(teamKeys)
    t.same(await give(first, [{ epoch: row.epoch, accountId: id, blob }]), { kept: 0 })
    t.same(await place.db.select().from(teamKeys), before)
    t.equal((await ringOf(second)).size, 2)
  })

  t.test('they are kept for moderators of the directory and its months alone', async (t) => {
    const officer = await enrol(place, first, { username: 'offa', post: 'north' })
    await admit(first, second, officer)
    const waiting = await enrol(place, first, { username: 'wanda' })
    const epoch = monthOf(place.now())
    const blob = base64url(place.suite.random(1246))
    for (const person of [officer, waiting]) {
      const accountId = person.account.id
      await t.rejects(give(first, [{ epoch, accountId, blob }]), no('unknown_moderator', 400))
      await t.rejects(give(person, [{ epoch, accountId, blob }]), no('forbidden', 403))
    }
    const wraps = [{ epoch: '2019-01', accountId: first.account.id, blob }]
    await t.rejects(give(first, wraps), no('unknown_epoch', 400))
  })

  t.test('nobody opens a copy of somebody else', async (t) => {
    const rows = await place.db.select().from(teamKeys)
    const mine = Buffer.from(first.account.id, 'base64url')
    const hers = rows.find((row) => !Buffer.from(row.accountId).equals(mine))
    if (hers === undefined) throw new Error('no wrap')
    const { current } = await watchDirectory(first.desk)
    const oids = [base64url(hers.oid)]
    await t.rejects(release(first.desk, current, { what: 'team', oids }), no('gone', 410))
    await t.rejects(release(first.desk, current, { what: 'vault', oids }), no('gone', 410))
    // Even with the row in hand the guard knows whose it is.
    const { request, signature } = signedRequest(first.desk, current, oids)
    const item = { oid: hers.oid, blob: hers.blob }
    await t.rejects(
      place.guard.web.release({
        request: Buffer.from(request, 'base64url'),
        by: first.account.id,
        signature: Buffer.from(signature, 'base64url'),
        items: [item],
      }),
      { code: 'not_allowed' },
    )
  })

  t.test('the copies of a new month are safe before its directory holds', async (t) => {
    const month = addMonths(monthOf(place.now()), 2)
    const answer = await proposeMonth(first.desk, await watchDirectory(first.desk), month)
    t.match(answer, { complete: false })
    const waiting = await place.db.select().from(teamKeys)
    t.equal(waiting.filter((row) => row.epoch === month).length, 2, 'one for each moderator')
    await signProposal(second.desk, await watchDirectory(second.desk))
    t.ok((await ringOf(first)).has(month))
    t.ok((await ringOf(second)).has(month))
  })

  t.test('the copies of a month that was never signed are removed', async (t) => {
    const month = addMonths(monthOf(place.now()), 3)
    await proposeMonth(first.desk, await watchDirectory(first.desk), month)
    const waiting = await enrol(place, first, { username: 'xena' })
    await admit(first, second, waiting)
    const rows = await place.db.select().from(teamKeys)
    t.notOk(rows.some((row) => row.epoch === month))
  })

  t.test('the copies of somebody who leaves are removed', async (t) => {
    const leaver = await enrol(place, first, { username: 'leo' })
    await admit(first, second, leaver)
    await share(first)
    t.ok((await ringOf(leaver)).size > 0)
    const theirs = Buffer.from(leaver.account.id, 'base64url')
    const kept = async (): Promise<boolean> =>
      (await place.db.select().from(teamKeys)).some((row) => theirs.equals(row.accountId))
    t.equal(await kept(), true)
    await agree(first, second, { kind: 'close', id: leaver.account.id })
    t.equal(await kept(), false)
  })

  t.test('the table shows no sealed copy without the lock of the guard', async (t) => {
    for (const row of await place.db.select().from(teamKeys)) {
      t.equal(row.blob.length, 1286)
      t.notOk(
        looksSealed(row.blob.subarray(0, 1246), { purpose: PURPOSE.teamEpochWrap, bucket: 0 }),
      )
    }
  })
})
