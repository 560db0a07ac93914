import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { enterWorkroom } from '../../src/client/workroom.ts'
import type { CaseRecord } from '../../src/client/vault-record.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { sealVault } from '../../src/sealing/vault.ts'
import { vaultRecords } from '../../src/triage/schema.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo } from '../support/people.ts'

t.setTimeout(120_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

t.test('the vault', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const room = await enterWorkroom(first.desk)
  const hers = await enterWorkroom(second.desk)
  const note = (text: string): CaseRecord =>
    ({ type: 'case', notes: text }) as unknown as CaseRecord
  const id = base64url(place.suite.random(16))
  const put = (body: object) => first.browser.api('/api/vault', { method: 'PUT', body })
  const epoch = place.now().toISOString().slice(0, 7)
  const sealed = (version: number, name = id) => {
    const vaultKey = room.ring.get(epoch)?.keys.vaultKey
    if (vaultKey === undefined) throw new Error('no key')
    const { svc } = first.desk.person
    const at = { svc, epoch, id: fromBase64url(name, 16), version, vaultKey }
    return base64url(sealVault(place.suite, at, note('kept')))
  }

  t.test('what one moderator notes, the others read', async (t) => {
    await room.vault.put(id, note('Ask about the van.'))
    await hers.vault.refresh()
    t.match(hers.vault.all(), [{ id, version: 1, record: { notes: 'Ask about the van.' } }])
    await hers.vault.put(id, note('The van was white.'))
    await room.vault.refresh()
    t.match(room.vault.all(), [{ id, version: 2, record: { notes: 'The van was white.' } }])
  })

  t.test('nobody writes over what she has not read', async (t) => {
    await room.vault.put(id, note('three'))
    await t.rejects(hers.vault.put(id, note('also three')), no('stale', 409))
    for (const version of [1, 3, 5]) {
      await t.rejects(put({ id, epoch, version, blob: sealed(version) }), no('stale', 409))
    }
    const both = await Promise.allSettled(
      [4, 4].map((version) => put({ id, epoch, version, blob: sealed(version) })),
    )
    t.same(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  })

  t.test('a new record begins with version one', async (t) => {
    const other = base64url(place.suite.random(16))
    await t.rejects(put({ id: other, epoch, version: 2, blob: sealed(2, other) }), no('stale', 409))
    t.same(await put({ id: other, epoch, version: 1, blob: sealed(1, other) }), { version: 1 })
  })

  t.test('only sealed records of a month of the directory are kept', async (t) => {
    const other = base64url(place.suite.random(16))
    const plain = base64url(new TextEncoder().encode('x'.repeat(4174)))
    const bad = no('bad_request', 400)
    await t.rejects(put({ id: other, epoch, version: 1, blob: plain }), bad)
    await t.rejects(put({ id: other, epoch, version: 1, blob: `${sealed(1, other)}AAAA` }), bad)
    await t.rejects(
      put({ id: other, epoch: '2019-01', version: 1, blob: sealed(1, other) }),
      no('unknown_epoch', 400),
    )
    await t.rejects(
      second.browser.api('/api/vault', {
        method: 'PUT',
        body: { id, epoch, version: 0, blob: 'AA' },
      }),
      bad,
    )
  })

  t.test('the table holds two locks, random ids and counts', async (t) => {
    const rows = await place.db.select().from(vaultRecords)
    t.ok(rows.length >= 2)
    for (const row of rows) {
      t.same(Object.keys(row).sort(), ['blob', 'epoch', 'id', 'version'])
      t.equal(row.blob.length, 4174 + 40)
      t.notOk(Buffer.from(row.blob).includes('van'))
    }
  })
})
