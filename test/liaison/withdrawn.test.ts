import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { approvePackage, proposePackage, reviewPackage } from '../../src/client/hand-over.ts'
import { listPackages, openParcel, tellOutcome } from '../../src/client/officer.ts'
import { openFromQueue } from '../../src/client/opening.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { translate } from '../../src/i18n/catalogue.ts'
import { allTicks as ticks, twoRooms, vanForm } from '../client/desk.ts'
import { startAnswering } from '../support/answering.ts'
import { admit, beginWithTwo, enrol } from '../support/people.ts'

t.setTimeout(120_000)

t.test('what a reporter takes back from the police', async (t) => {
  const place = await startAnswering(t)
  const people = await beginWithTwo(place)
  const officer = await enrol(place, people.first, { username: 'offa', post: 'north' })
  await admit(people.first, people.second, officer)
  const { one, other } = await twoRooms(people)
  const listed = () => listPackages(officer.desk)
  /** Somebody whose package lies with the officer. */
  const handedOver = async () => {
    const her = await place.reporter(vanForm)
    const before = new Set((await listed()).map(({ id }) => id))
    const { report } = await openFromQueue(one, her)
    const account = 'A man locked the doors of a van.'
    const id = await proposePackage(one, report, { post: 'north', account, ticks })
    await refreshWorkroom(other)
    await approvePackage(other, await reviewPackage(other, id), ticks)
    const parcel = (await listed()).find((each) => !before.has(each.id))
    if (parcel === undefined) throw new Error('it was handed over')
    return { her, parcel }
  }

  await t.test('is gone without a trace where no officer has opened it', async (t) => {
    const { her, parcel } = await handedOver()
    t.equal(parcel.state, 'waiting')
    await her.press('choose:police:no')
    t.same(await listed(), [])
    await t.rejects(openParcel(officer.desk, parcel), { code: 'unknown_package' })
  })

  await t.test('stands as closed where one has, and nothing of it is left', async (t) => {
    const { her, parcel } = await handedOver()
    t.ok(await openParcel(officer.desk, parcel))
    await her.press('choose:police:no')
    const [closed] = await listed()
    t.match(closed, { id: parcel.id, state: 'closed', outcome: null })
    await t.rejects(openParcel(officer.desk, parcel), new ApiRefusal('gone', 410))
    await t.rejects(tellOutcome(officer.desk, parcel, 'no_action'), { code: 'not_opened' })
  })

  await t.test('and the officer is told what cannot be called back', (t) => {
    const notice = translate('en', 'console.officer.state_closed', { month: '' })
    t.match(notice, 'The person took this back after you had opened it.')
    t.match(notice, 'What you have read or written down, we cannot call back')
    t.match(translate('ro', 'console.officer.state_closed', { month: '' }), 'nu putem lua înapoi')
    t.end()
  })

  await t.test(
    'at the very moment of opening: he has read it and is told, or has not',
    async (t) => {
      for (let round = 0; round < 6; round += 1) {
        const { her, parcel } = await handedOver()
        const [read] = await Promise.allSettled([
          openParcel(officer.desk, parcel),
          her.press('choose:police:no'),
        ])
        const left = (await listed()).find(({ id }) => id === parcel.id)
        t.equal(left?.state, read.status === 'fulfilled' ? 'closed' : undefined)
      }
    },
  )
})
