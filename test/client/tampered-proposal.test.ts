import t from 'tap'
import { caseOf } from '../../src/client/cases.ts'
import { waitingProposals } from '../../src/client/proposals.ts'
import { signNext } from '../../src/client/releasing.ts'
import type { ProposalRecord } from '../../src/client/vault-record.ts'
import { approveWarning, proposeWarning, reviewWarning } from '../../src/client/warning.ts'
import { listWarnings } from '../../src/client/warnings-out.ts'
import { enterWorkroom, refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { startConsole } from '../support/console.ts'
import { admit, agree, beginWithTwo, enrol } from '../support/people.ts'
import { leaveSample } from '../support/sealed-sample.ts'
import { allTicks, finishedDraft, openOne, twoRooms, vanForm } from './desk.ts'
import { dayIn } from './releasing.ts'

t.setTimeout(120_000)

t.test('what one person has signed', async (t) => {
  const place = await startConsole(t)
  const people = await beginWithTwo(place)
  const { one, other } = await twoRooms(people)

  const propose = async (room: Workroom): Promise<string> => {
    const report = await openOne(room, await leaveSample(place, vanForm))
    await caseOf(room, report)
    const draft = finishedDraft(room, report)
    return proposeWarning(room, report, { draft, ticks: allTicks })
  }
  /** Somebody with the vault's key writes the record anew. */
  const tamper = async (
    id: string,
    change: (record: ProposalRecord) => Partial<ProposalRecord>,
  ) => {
    await refreshWorkroom(one)
    const kept = waitingProposals(one).find((proposal) => proposal.id === id)
    if (kept === undefined) throw new Error('no proposal')
    await one.vault.put(id, { ...kept.record, ...change(kept.record) })
    await refreshWorkroom(other)
  }
  const withAlert = (change: Partial<Alert>) => (record: ProposalRecord) => ({
    document: canonical({ ...(JSON.parse(record.document) as Alert), ...change }),
  })

  t.test('is not signed by a colleague when a word or the level was changed since', async (t) => {
    const changes: Partial<Alert>[] = [
      { body: { en: 'Reported: something else.' } },
      { level: 2, expires: dayIn(30) },
      { audience: { areas: ['lake'], work: [] } },
    ]
    for (const change of changes) {
      const id = await propose(one)
      await tamper(id, withAlert(change))
      const review = await reviewWarning(other, id)
      t.same(review.stops, ['changed'])
      await t.rejects(approveWarning(other, review, allTicks), { code: 'changed' })
      // A client that does not look sends it all the same.
      await t.rejects(signNext(other, review.proposal, review), { code: 'bad-signature' })
    }
    t.same(await listWarnings(one), [])
  })

  t.test('is not signed by the same person again, under whatever name', async (t) => {
    const id = await propose(one)
    const review = await reviewWarning(one, id)
    await t.rejects(approveWarning(one, review, allTicks), { code: 'own' })
    await t.rejects(signNext(one, review.proposal, review), { code: 'same-signer' })
    await tamper(id, () => ({ by: people.second.account.id }))
    await t.rejects(approveWarning(one, await reviewWarning(one, id), allTicks), { code: 'own' })
    t.same(await listWarnings(one), [])
  })

  t.test('does not count when she has left since', async (t) => {
    const leaver = await enrol(place, people.first, { username: 'lea' })
    await admit(people.first, people.second, leaver)
    for (const room of [one, other]) await refreshWorkroom(room)
    const id = await propose(await enterWorkroom(leaver.desk))
    await refreshWorkroom(other)
    const early = await reviewWarning(other, id)
    t.same(early.stops, [])
    await agree(people.first, people.second, { kind: 'close', id: leaver.account.id })
    // Her colleague's page is still of before: it can open nothing any more, and what it signs does not go out.
    await t.rejects(reviewWarning(other, id), { code: 'wrong_directory' })
    await t.rejects(approveWarning(other, early, allTicks), { code: 'closed-signer' })
    await refreshWorkroom(other)
    const late = await reviewWarning(other, id)
    t.same(late.stops, ['signer-left'])
    await t.rejects(approveWarning(other, late, allTicks), { code: 'signer-left' })
    t.same(await listWarnings(one), [])
  })

  t.test('is not released by a page that goes by an older policy', async (t) => {
    const { policy } = one.watched.current
    const signatures = { ...policy.signatures, 2: 1 }
    await agree(people.first, people.second, { kind: 'policy', policy: { ...policy, signatures } })
    await refreshWorkroom(one)
    const report = await openOne(one, await leaveSample(place, vanForm))
    await caseOf(one, report)
    await agree(people.first, people.second, { kind: 'policy', policy })
    const draft = finishedDraft(one, report, { level: 2, expires: dayIn(30) })
    await t.rejects(proposeWarning(one, report, { draft, ticks: allTicks }), { code: 'too-few' })
    t.same(await listWarnings(one), [])
  })
})
