import t from 'tap'
import { withdrawFromAlerts } from '../../src/alerts/withdraw-store.ts'
import { draftForAdding } from '../../src/client/adding.ts'
import type { OpenedReport } from '../../src/client/reports.ts'
import { beginRevision, proposeRenewal, proposeUpdate } from '../../src/client/revising.ts'
import { proposeWarning } from '../../src/client/warning.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { withdrawReports } from '../../src/intake/withdraw-store.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { fromBase64url, fromHex } from '../../src/sealing/bytes.ts'
import { forgetNotes } from '../../src/triage/withdraw-store.ts'
import { startAnswering } from '../support/answering.ts'
import { beginWithTwo } from '../support/people.ts'
import { allTicks as ticks, finishedDraft, twoRooms, vanForm } from './desk.ts'
import { approve, only, standing } from './releasing.ts'
import { open, rowOf, tagOf } from './warned.ts'

t.setTimeout(180_000)

t.test('a warning whose every report has run out gets another one', async (t) => {
  const place = await startAnswering(t)
  const { one, other } = await twoRooms(await beginWithTwo(place))
  const first = await open(one, await place.reporter(vanForm))
  const draft = finishedDraft(one, first)
  await approve(other, await proposeWarning(one, first, { draft, ticks }))
  const [out] = await standing(one)
  if (out === undefined) throw new Error('it is not out')
  await runOut(first)

  const second = await open(one, await place.reporter(vanForm))
  const joined = await add(out, second)
  t.ok(joined.wt.includes(tagOf(second)), 'the one that is added can be taken back')
  const kept = joined.wt.filter((tag) => out.wt.includes(tag))
  t.equal(kept.length, 7, 'of eight tags, which nobody can tell apart, one gave way')
  t.equal(joined.wt.length, 8)
  t.match(await rowOf(place, joined), { version: 2, supporters: 2, state: 0 })

  const revision = await beginRevision(one, joined)
  t.match(revision, { unseen: 1 })
  await approve(other, await proposeRenewal(one, revision, 'It still protects.'))
  const renewed = await only(one, joined.id)
  t.same(renewed.wt, joined.wt, 'and a later version loses none')
  t.match(await rowOf(place, renewed), { version: 3, supporters: 2 })

  const [tag = ''] = kept
  const instead = new Uint8Array(32).fill(7)
  await withdrawFromAlerts(place.db, { tag: fromHex(tag, 32), instead })
  t.match(await rowOf(place, renewed), { supporters: 1, state: 0, reissue: true }, 'asked to be written again') // prettier-ignore
  t.match(await beginRevision(one, renewed), { unseen: 0 })

  async function add(alert: Alert, report: OpenedReport): Promise<Alert> {
    const begun = await beginRevision(one, alert, report)
    t.match(begun, { unseen: 1, sources: { length: 1 } })
    const added = { ...draftForAdding(one, begun), reason: 'Somebody else met him too.' }
    await approve(other, await proposeUpdate(one, begun, { draft: added, ticks }))
    await refreshWorkroom(one)
    return only(one, alert.id)
  }

  /** Its time is over: it goes with every note about it, and nobody has taken anything back. */
  async function runOut({ withdrawTag }: OpenedReport): Promise<void> {
    await refreshWorkroom(one)
    await withdrawReports(place.db, [fromBase64url(withdrawTag, 32)])
    const notes = [...one.vault.of('case'), ...one.vault.of('draft'), ...one.vault.of('proposal')]
    const hers = notes.filter(({ record }) => record.wt === withdrawTag)
    const ids = hers.map(({ id }) => fromBase64url(id, 16))
    await forgetNotes(place.db, ids)
    for (const room of [one, other]) await refreshWorkroom(room)
  }
})
