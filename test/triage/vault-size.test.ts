import t from 'tap'
import { ApiRefusal, ApiUnreachable, type Api } from '../../src/client/api.ts'
import { createVault, recordIdOf, type Progress } from '../../src/client/vault.ts'
import { batchesOf } from '../../src/client/vault-reading.ts'
import type { CaseRecord } from '../../src/client/vault-record.ts'
import { enterWorkroom, openWorkroom, type Workroom } from '../../src/client/workroom.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { forgetNotes } from '../../src/triage/withdraw-store.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo } from '../support/people.ts'

t.setTimeout(180_000)

const note = (notes: string, change: Partial<CaseRecord> = {}): CaseRecord => ({
  ...{ type: 'case', report: 'A'.repeat(22), level: 2, status: 'open', notes, area: '' },
  ...{ categories: [], mailbox: null, week: '', said: [], wt: null },
  ...change,
})

const idOf = (made: readonly { id: string }[], at: number): string => made[at]?.id ?? ''

/** A vault of the same person that has read nothing, and what it asks of the server. */
function unread(room: Workroom) {
  const asked: { path: string; letters: number }[] = []
  const api: Api = async (path, request) => {
    const answer = await room.desk.api(path, request)
    asked.push({ path, letters: JSON.stringify(answer).length })
    return answer
  }
  const desk = { ...room.desk, api }
  const vault = createVault({ desk, directory: () => room.watched.current, ring: room.ring })
  return { vault, asked, releases: () => asked.filter(({ path }) => path === '/api/release') }
}

t.test('a vault of hundreds of notes', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const room = await enterWorkroom(first.desk)
  const hers = await enterWorkroom(second.desk)
  const id = (): string => base64url(place.suite.random(16))
  const long = 'A long note. '.repeat(2_000)
  const large = Array.from({ length: 320 }, (_, at) => ({ id: id(), record: note(`${String(at)} ${long}`) })) // prettier-ignore
  const small = Array.from({ length: 230 }, (_, at) => ({ id: id(), record: note(String(at)) }))

  t.test('is written fifty notes a request', async (t) => {
    const before = place.log()
    t.same(await room.vault.putAll([...large, ...small]), [])
    t.equal(place.log(), before, 'and nothing of it is in the log')
  })

  t.test('is read whole in a few requests, however large its notes are', async (t) => {
    const fresh = unread(hers)
    const told: Progress[] = []
    await fresh.vault.refresh((now) => told.push(now))
    t.equal(fresh.vault.all().length, 550)
    t.equal(fresh.vault.find('case', idOf(large, 7))?.record.notes, `7 ${long}`)
    t.ok(fresh.releases().length < 15, `${String(fresh.releases().length)} requests`)
    t.ok(
      fresh.releases().every(({ letters }) => letters < 8_000_000),
      'none near the longest line',
    )
    t.match(told[0], { read: 0, of: 550 })
    t.match(told.at(-1), { read: 550, of: 550 })
  })

  t.test('is read again by what has changed and nothing else', async (t) => {
    const fresh = unread(hers)
    await fresh.vault.refresh()
    fresh.asked.length = 0
    await fresh.vault.refresh()
    t.same(fresh.asked.map(({ path }) => path), ['/api/vault/changes']) // prettier-ignore
    t.ok((fresh.asked[0]?.letters ?? 0) < 20, 'nothing changed, nothing is sent')
    await room.vault.put(idOf(small, 3), note('changed'))
    fresh.asked.length = 0
    await fresh.vault.refresh()
    t.equal(fresh.releases().length, 1)
    t.ok((fresh.asked[0]?.letters ?? 0) < 5_000, 'one group of sixty-four')
    t.equal(fresh.vault.find('case', idOf(small, 3))?.record.notes, 'changed')
    await forgetNotes(place.db, [fromBase64url(idOf(small, 4))])
    await fresh.vault.refresh()
    t.equal(fresh.vault.find('case', idOf(small, 4)), undefined, 'what was taken back is gone')
  })

  t.test('two who write the same notes at once lose nothing of each other', async (t) => {
    await hers.vault.refresh()
    await room.vault.refresh()
    const both = small.slice(10, 13)
    await room.vault.put(idOf(both, 1), note('first'))
    const late = await hers.vault.putAll(
      both.map((one) => ({ id: one.id, record: note('second') })),
    )
    t.same(late, [idOf(both, 1)])
    await hers.vault.refresh()
    t.same(
      both.map((one) => hers.vault.find('case', one.id)?.record.notes),
      ['second', 'first', 'second'],
    )
  })

  t.test('a note whose answer was lost is there, and is not written over unseen', async (t) => {
    let isLost = true
    const lost: Api = async (path, request) => {
      const answer = await first.desk.api(path, request)
      if (isLost && request.method === 'PUT') throw new ApiUnreachable()
      return answer
    }
    const broken = await enterWorkroom({ ...first.desk, api: lost })
    const mine = id()
    await t.rejects(broken.vault.put(mine, note('written in the train')), ApiUnreachable)
    isLost = false
    await t.rejects(broken.vault.put(mine, note('again')), new ApiRefusal('stale', 409))
    await broken.vault.refresh()
    t.equal(broken.vault.find('case', mine)?.record.notes, 'written in the train')
  })

  t.test('whoever works before it is read waits for the first reading alone', async (t) => {
    const early = await openWorkroom(second.desk)
    t.same(early.vault.all(), [])
    await Promise.all([early.vault.whole(), early.vault.whole()])
    t.ok(early.vault.all().length > 500)
  })
})

t.test('a device whose clock is an hour off', async (t) => {
  const place = await startConsole(t)
  const { first } = await beginWithTwo(place)
  for (const minutes of [60, -60]) {
    const now = (): Date => new Date(Date.now() - minutes * 60_000)
    const room = await enterWorkroom({ ...first.desk, now })
    t.ok(Math.abs(room.clockBehind - minutes) <= 1, 'is told by how much')
    const epoch = place.now().toISOString().slice(0, 7)
    const id = recordIdOf(room, 'case', { oid: 'A'.repeat(22), epoch })
    if (room.vault.find('case', id) === undefined) await room.vault.put(id, note('written anyway'))
    await room.vault.refresh()
    t.equal(room.vault.find('case', id)?.record.notes, 'written anyway', 'and works as before')
  }
  t.equal((await enterWorkroom(first.desk)).clockBehind, 0)
})

t.test('large notes count for eight in a batch, and no batch is too long', (t) => {
  const listed = (count: number, isLarge: boolean) =>
    Array.from({ length: count }, (_, at) => ({ id: String(at), epoch: '2026-11', version: 1, large: isLarge })) // prettier-ignore
  t.same(batchesOf(listed(600, false)).map(({ length }) => length), [250, 250, 100]) // prettier-ignore
  t.same(batchesOf(listed(70, true)).map(({ length }) => length), [31, 31, 8]) // prettier-ignore
  t.same(batchesOf([]), [])
  t.end()
})
