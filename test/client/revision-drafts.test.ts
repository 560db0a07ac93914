import t from 'tap'
import { draftForAdding } from '../../src/client/adding.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import { sendBack, sentBack } from '../../src/client/proposals.ts'
import type { OpenedReport } from '../../src/client/reports.ts'
import {
  leftOf,
  noteSentBack,
  saveRevision,
  type RevisionDraft,
} from '../../src/client/revision-drafts.ts'
import {
  beginRevision,
  proposeDispute,
  proposeRecall,
  proposeUpdate,
  type Revision,
} from '../../src/client/revising.ts'
import { draftOf } from '../../src/client/written-on.ts'
import { proposeWarning } from '../../src/client/warning.ts'
import { enterWorkroom, refreshWorkroom, type Workroom } from '../../src/client/workroom.ts'
import { startAnswering, type Reporter } from '../support/answering.ts'
import { beginWithTwo } from '../support/people.ts'
import { allTicks as ticks, finishedDraft, twoRooms, vanForm } from './desk.ts'
import { approve, only, standing } from './releasing.ts'

t.setTimeout(180_000)

async function open(room: Workroom, { oid, epoch }: Reporter): Promise<OpenedReport> {
  await refreshWorkroom(room)
  return (await openFromQueue(room, { oid, epoch })).report
}

t.test('a new version that is being written', async (t) => {
  const place = await startAnswering(t)
  const people = await beginWithTwo(place)
  const { one, other } = await twoRooms(people)

  const warned = async () => {
    const her = await place.reporter(vanForm)
    const report = await open(one, her)
    const draft = finishedDraft(one, report)
    await approve(other, await proposeWarning(one, report, { draft, ticks }))
    await refreshWorkroom(one)
    const alert = (await standing(one)).find(({ nickname }) => nickname === draft.nickname)
    if (alert === undefined) throw new Error('it is not out')
    return { her, alert }
  }
  const written = ({ before }: Revision, reason: string): RevisionDraft => ({
    draft: {
      ...{ ...draftOf(before), reason, vehicle: { colour: 'silver', type: 'van' } },
      from: { 'vehicle.colour': 'She said so on the phone.' },
    },
    ticks: { her_place: 'done' },
  })

  await t.test('is there again after a reload, sealed, and for its writer alone', async (t) => {
    const { alert } = await warned()
    const revision = await beginRevision(one, alert)
    t.match(leftOf(one, revision), { kept: null, isGone: false, answer: '' })
    const mine = written(revision, 'The colour was wrong.')
    await saveRevision(one, revision, mine)
    await saveRevision(one, revision, mine)
    const again = await enterWorkroom(people.first.desk)
    t.same(leftOf(again, await beginRevision(again, alert)).kept, mine)
    await refreshWorkroom(other)
    t.equal(leftOf(other, await beginRevision(other, alert)).kept, null)
    const stored = await place.db.$client.query<{ blob: Buffer }>('select blob from vault_records')
    for (const { blob } of stored.rows) t.notOk(blob.includes('The colour'), 'sealed in the vault')
  })

  await t.test(
    'is not what is begun when a report is added, nor after the next version',
    async (t) => {
      const { alert } = await warned()
      const revision = await beginRevision(one, alert)
      await saveRevision(one, revision, written(revision, 'The colour was wrong.'))
      const second = await open(one, await place.reporter(vanForm))
      const adding = await beginRevision(one, alert, second)
      t.equal(leftOf(one, adding).kept, null)
      const draft = { ...draftForAdding(one, adding), reason: 'Another one.' }
      await saveRevision(one, adding, { draft, ticks: {} })
      t.equal(leftOf(one, adding).kept?.draft.reason, 'Another one.')
      const back = await proposeUpdate(one, adding, { draft, ticks })
      await refreshWorkroom(other)
      await sendBack(other, back, 'Which area?')
      await refreshWorkroom(one)
      t.equal(leftOf(one, adding).answer, 'Which area?')
      t.equal(leftOf(one, revision).answer, '', 'the other text has nothing to do with it')
      await approve(other, await proposeUpdate(one, adding, { draft, ticks }))
      await refreshWorkroom(one)
      const next = await beginRevision(one, await only(one, alert.id))
      t.equal(leftOf(one, next).kept, null)
    },
  )

  await t.test('comes back with the reason, as it was proposed', async (t) => {
    const { alert } = await warned()
    const revision = await beginRevision(one, alert)
    const { draft } = written(revision, 'The colour was wrong.')
    const id = await proposeUpdate(one, revision, { draft, ticks })
    await refreshWorkroom(other)
    await sendBack(other, id, 'Say silver or grey.')
    await refreshWorkroom(one)
    const left = leftOf(one, revision)
    t.equal(left.answer, 'Say silver or grey.')
    t.match(left.kept?.draft, {
      ...{ reason: 'The colour was wrong.', vehicle: { colour: 'silver' } },
      from: { 'vehicle.colour': 'She said so on the phone.' },
    })
    t.same(left.kept?.ticks, ticks)
    const grey = { ...draft, vehicle: { colour: 'grey' } }
    await proposeUpdate(one, revision, { draft: grey, ticks })
    t.same(sentBack(one), [], 'and proposing it again answers it')
  })

  await t.test('a recall or a dispute that came back has its reason there again', async (t) => {
    const { alert } = await warned()
    const propose = {
      recall: () => proposeRecall(one, alert, 'It was somebody else.'),
      dispute: async () => proposeDispute(one, await beginRevision(one, alert), 'He wrote to us.'),
    }
    for (const deed of ['recall', 'dispute'] as const) {
      const id = await propose[deed]()
      await refreshWorkroom(other)
      await sendBack(other, id, 'Who says so?')
      await refreshWorkroom(one)
      t.match(noteSentBack(one, alert, deed), { note: /^[IH]/, answer: 'Who says so?' })
      t.equal(noteSentBack(one, alert, 'renew'), null)
      t.equal(noteSentBack(other, alert, deed), null, 'for its writer alone')
      await propose[deed]()
      t.equal(noteSentBack(one, alert, deed), null)
    }
  })

  await t.test('is shown no more when a report beside it was taken back', async (t) => {
    const { her, alert } = await warned()
    const second = await place.reporter(vanForm)
    const adding = await beginRevision(one, alert, await open(one, second))
    const draft = { ...draftForAdding(one, adding), reason: 'Two of them.' }
    await saveRevision(one, adding, { draft, ticks: {} })
    await her.withdraw()
    await refreshWorkroom(one)
    const left = leftOf(one, { ...adding, sources: adding.sources.slice(0, 1) })
    t.match(left, { kept: null, isGone: true })
    await second.withdraw()
    await refreshWorkroom(one)
    await t.rejects(saveRevision(one, adding, { draft, ticks: {} }), { code: 'gone' })
  })
})
