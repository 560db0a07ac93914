import t from 'tap'
import { changesBetween } from '../../src/client/directory-difference.ts'
import { proposeChange, signProposal, watchDirectory } from '../../src/client/directory-watch.ts'
import { signedRequest } from '../../src/client/release.ts'
import { rootKeyFrom } from '../../src/client/root-words.ts'
import {
  openKeyring,
  proposeLeaving,
  proposeMonth,
  shareTeamSecrets,
} from '../../src/client/team.ts'
import { teamKeys } from '../../src/keys/schema.ts'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { pickEpoch, verifyCard } from '../../src/sealing/card.ts'
import { liveModerators, ROOT } from '../../src/sealing/directory.ts'
import { startConsole } from '../support/console.ts'
import type { TestConsole } from '../support/console.ts'
import { admit, agree, begin, beginWithTwo, enrol } from '../support/people.ts'
import type { TestPerson } from '../support/people.ts'

t.setTimeout(180_000)

const watchedBy = ({ desk }: TestPerson) => watchDirectory(desk)

/** The month whose key a reporter's page seals to now. */
function sealedTo(place: TestConsole): string {
  const card = place.keys.card()
  const root = place.keys.trust()
  if (card === null || root === null) throw new Error('no card')
  const known = { rootPk: fromBase64url(root.rootPk, 32), svc: card.svc }
  return pickEpoch(verifyCard(place.suite, known, card), monthOf(place.now())).epoch.id
}

t.test('a moderator leaves', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const third = await enrol(place, first, { username: 'cora' })
  await admit(first, second, third)
  await shareTeamSecrets(
    first.desk,
    await watchedBy(first),
    await openKeyring(first.desk, await watchedBy(first)),
  )
  const month = monthOf(place.now())

  t.test('nobody proposes her own leaving: who makes the next key knows it', async (t) => {
    const id = third.account.id
    await t.rejects(proposeLeaving(third.desk, await watchedBy(third), id), { code: 'self' })
    t.equal((await watchedBy(first)).proposal, null)
  })

  t.test('the colleague who signs sees that she leaves and which key comes', async (t) => {
    const before = await openKeyring(third.desk, await watchedBy(third))
    t.equal(before.size, 2)
    const answer = await proposeLeaving(first.desk, await watchedBy(first), third.account.id)
    t.same(answer, { complete: false })
    const { current, proposal } = await watchedBy(second)
    if (proposal === null) throw new Error('nothing waits')
    t.same(changesBetween(current, proposal.document), [
      { kind: 'close', about: third.account.id },
      { kind: 'epoch-early', about: addMonths(month, 2) },
    ])
    t.equal(sealedTo(place), month, 'nothing holds yet')
  })

  t.test('with the second signature reports are sealed to a key she never had', async (t) => {
    await signProposal(second.desk, await watchedBy(second))
    const fresh = addMonths(month, 2)
    t.equal(sealedTo(place), fresh)
    const theirs = Buffer.from(third.account.id, 'base64url')
    const copies = await place.db.select().from(teamKeys)
    t.notOk(copies.some((row) => theirs.equals(row.accountId)))
    t.equal(copies.filter((row) => row.epoch === fresh).length, 2, 'those who stay have it')
    const ring = await openKeyring(second.desk, await watchedBy(second))
    t.equal(ring.get(fresh)?.from, month)
    t.ok(ring.has(month), 'and open what was sealed before')
    t.equal((await third.browser.ask({ url: '/api/team' })).statusCode, 401, 'she is signed out')
  })

  t.test('the guard opens nothing for her, whatever she copied', async (t) => {
    const { current } = await watchedBy(first)
    t.notOk(liveModerators(current).some(({ id }) => id === third.account.id))
    const [row] = await place.db.select().from(teamKeys)
    if (row === undefined) throw new Error('no copy')
    const { request, signature } = signedRequest(third.desk, current, [base64url(row.oid)])
    await t.rejects(
      place.guard.web.release({
        request: fromBase64url(request),
        by: third.account.id,
        signature: fromBase64url(signature, 64),
        items: [{ oid: row.oid, blob: row.blob }],
      }),
      { code: 'closed-signer' },
    )
  })

  t.test('the month after the early one is made like any other', async (t) => {
    const next = addMonths(month, 3)
    await proposeMonth(first.desk, await watchedBy(first), next)
    await signProposal(second.desk, await watchedBy(second))
    t.equal(sealedTo(place), addMonths(month, 2))
  })
})

t.test('one of two is gone for good', async (t) => {
  const place = await startConsole(t)
  const { first, second, rootWords } = await beginWithTwo(place)
  const rootOf = async () => rootKeyFrom(place.suite, rootWords, (await watchedBy(first)).rootPk)

  t.test('the other and the root close her account, and the next key holds at once', async (t) => {
    const id = second.account.id
    const answer = await proposeLeaving(first.desk, await watchedBy(first), id, await rootOf())
    t.same(answer, { complete: true })
    const { current, proposal } = await watchedBy(first)
    t.same(
      liveModerators(current).map((one) => one.id),
      [first.account.id],
    )
    t.equal(proposal, null)
    const fresh = sealedTo(place)
    t.equal((await openKeyring(first.desk, await watchedBy(first))).has(fresh), true)
  })

  t.test('alone with the root she makes a month, and holds its key before it counts', async (t) => {
    const month = addMonths(monthOf(place.now()), 3)
    const waiting = await proposeMonth(first.desk, await watchedBy(first), month)
    t.same(waiting, { complete: false }, 'her word alone waits')
    await t.rejects(signProposal(first.desk, await watchedBy(first)), { code: 'same-signer' })
    const signing = { by: ROOT, secretKey: await rootOf() }
    t.same(await signProposal(first.desk, await watchedBy(first), signing), { complete: true })
    t.ok((await openKeyring(first.desk, await watchedBy(first))).has(month))
  })

  t.test('and lets a new colleague in', async (t) => {
    const third = await enrol(place, first, { username: 'dana' })
    const people = await place.accounts.people()
    const account = people.find(({ username }) => username === 'dana')
    if (account === undefined) throw new Error('no account')
    const change = {
      kind: 'admit-moderator',
      account: { ...account, role: 'moderator' },
      role: 'moderator',
    } as const
    const watched = await watchedBy(first)
    t.same(await proposeChange(first.desk, watched, change, await rootOf()), {
      complete: true,
      seq: watched.current.seq + 1,
    })
    t.equal((await third.browser.ask({ url: '/api/reports' })).statusCode, 200)
  })
})

t.test('a role changes by two signatures', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const id = second.account.id
  const roles = async (): Promise<string[]> =>
    (await watchedBy(first)).current.moderators.map((one) => one.role)
  t.same(await roles(), ['coordinator', 'coordinator'])
  await proposeChange(first.desk, await watchedBy(first), { kind: 'role', id, role: 'moderator' })
  const { current, proposal } = await watchedBy(second)
  t.same(changesBetween(current, proposal?.document ?? current), [{ kind: 'moderator', about: id }])
  t.same(await roles(), ['coordinator', 'coordinator'], 'one signature changes nothing')
  await signProposal(second.desk, await watchedBy(second))
  t.same(await roles(), ['coordinator', 'moderator'])
  const gone = { kind: 'role', id: 'A'.repeat(22), role: 'moderator' } as const
  await t.rejects(proposeChange(first.desk, await watchedBy(first), gone), { code: 'person' })
})

t.test('a month needs two', async (t) => {
  const place = await startConsole(t)
  const { first } = await begin(place)
  const month = addMonths(monthOf(place.now()), 2)
  await proposeMonth(first.desk, await watchedBy(first), month)
  t.notOk((await watchedBy(first)).current.epochs.some(({ id }) => id === month))
  await t.rejects(
    agree(first, first, { kind: 'close', id: first.account.id }),
    { code: 'same-signer' },
    'nor does one close anything',
  )
})
