import { eq } from 'drizzle-orm'
import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { openAnswer, signedRequest } from '../../src/client/release.ts'
import { packageKeys, packages } from '../../src/liaison/schema.ts'
import { base64url, fromBase64url, hex } from '../../src/sealing/bytes.ts'
import type { Signature } from '../../src/sealing/directory.ts'
import { openPackage, openPackageKey, packageHash } from '../../src/sealing/package.ts'
import { sealPackage, signPackage, wrapPackageKey } from '../../src/sealing/package.ts'
import type { LiaisonPackage } from '../../src/sealing/package.ts'
import { openBrowser, startConsole } from '../support/console.ts'
import { admit, agree, beginWithTwo, enrol, signInAs } from '../support/people.ts'
import type { TestPerson } from '../support/people.ts'

t.setTimeout(120_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

interface Listed {
  id: string
  state: string
  keyOid: string
  hash: string
}

t.test('a package for the police', async (t) => {
  const place = await startConsole(t)
  const { suite } = place
  const { first, second } = await beginWithTwo(place)
  const officerOf = async (username: string, post: string): Promise<TestPerson> => {
    const officer = await enrol(place, first, { username, post })
    await admit(first, second, officer)
    return officer
  }
  const olga = await officerOf('olga', 'north')
  const oleg = await officerOf('oleg', 'north')
  const sten = await officerOf('sten', 'south')
  const { svc } = first.desk.person

  const sign = (hash: Uint8Array, ...people: TestPerson[]): Signature[] =>
    people.map(({ desk: { person } }) =>
      signPackage(suite, hash, { by: person.id, secretKey: person.keys.sig.secretKey }),
    )
  /** A package as a moderator's browser seals it. */
  const sealed = (officers: TestPerson[], post = 'north') => {
    const id = suite.random(16)
    const facts = { area: 'hill', plate: 'AB12 CDE' }
    const parcel: LiaisonPackage = { v: 1, id: hex(id), post, level: 1, facts }
    const key = suite.random(32)
    const at = { svc, id: parcel.id }
    const hash = packageHash(suite, parcel)
    const keys = officers.map(({ account, desk }) => {
      const to = desk.person.keys.enc.publicKey
      const wrap = wrapPackageKey(suite, { ...at, officerId: account.id, to }, key)
      return { officerId: account.id, blob: base64url(wrap) }
    })
    const body = base64url(sealPackage(suite, { ...at, key }, parcel))
    const withdrawTag = base64url(suite.random(32))
    const signatures = sign(hash, first, second)
    const named = { id: base64url(id), post, hash: base64url(hash) }
    return { parcel, hash, sent: { ...named, body, keys, signatures, withdrawTag } }
  }
  const handOver = (by: TestPerson, body: object) =>
    by.browser.api('/api/packages', { method: 'POST', body })
  const list = async (by: TestPerson): Promise<Listed[]> =>
    (await by.browser.ask({ url: '/api/packages' })).json<{ packages: Listed[] }>().packages
  const open = async (by: TestPerson, id: string, ids: string[], signer = by) => {
    const { current } = await watchDirectory(by.desk)
    const { request, signature, nonce } = signedRequest(signer.desk, current, ids)
    const body = { request, signature, id }
    const path = '/api/packages/release'
    const answer = (await by.browser.api(path, { method: 'POST', body })) as { answer: string }
    return openAnswer(by.desk, nonce, answer.answer)
  }
  const readBy = async (by: TestPerson, one: Listed): Promise<LiaisonPackage> => {
    const opened = await open(by, one.id, [one.id, one.keyOid])
    const id = hex(fromBase64url(one.id, 16))
    const wrap = opened.get(one.keyOid) ?? new Uint8Array()
    const own = { svc, id, officerId: by.account.id, key: by.desk.person.keys.enc }
    const key = openPackageKey(suite, own, wrap)
    return openPackage(suite, { svc, id, key }, opened.get(one.id) ?? new Uint8Array())
  }

  t.test('is opened by each officer of its post, and by nobody else', async (t) => {
    const { parcel, hash, sent } = sealed([olga, oleg])
    await handOver(first, sent)
    const [mine] = await list(olga)
    if (mine === undefined) throw new Error('not listed')
    t.match(mine, { id: sent.id, post: 'north', state: 'waiting', hash: base64url(hash) })
    t.same(await readBy(olga, mine), parcel)
    t.match(await list(first), [{ id: sent.id, post: 'north', state: 'opened' }])
    t.same(Object.keys((await list(first))[0] ?? {}).sort(), [
      'expiresMonth',
      'id',
      'outcome',
      'post',
      'state',
    ])
    const [his] = await list(oleg)
    if (his === undefined) throw new Error('not listed')
    t.not(his.keyOid, mine.keyOid)
    t.same(await readBy(oleg, his), parcel)

    t.same(await list(sten), [], 'another post sees nothing')
    const gone = no('unknown_package', 404)
    await t.rejects(open(sten, mine.id, [mine.id, mine.keyOid]), gone)
    await t.rejects(open(first, mine.id, [mine.id, mine.keyOid]), no('forbidden', 403))
    const theirs = open(olga, mine.id, [mine.id, his.keyOid])
    await t.rejects(theirs, no('ids_differ', 400), "a colleague's key")
    await t.rejects(open(olga, mine.id, [mine.id, mine.keyOid], oleg), no('bad-signature', 403))
    await t.rejects(open(olga, base64url(suite.random(16)), [mine.id]), gone)
  })

  t.test('has an outcome once an officer of its post says one, as a code', async (t) => {
    const tell = (by: TestPerson, body: object) =>
      by.browser.api('/api/packages/outcome', { method: 'POST', body })
    const [read] = await list(oleg)
    if (read === undefined) throw new Error('not listed')
    t.match(await list(first), [{ id: read.id, outcome: null }])
    await tell(oleg, { id: read.id, outcome: 'investigating' })
    await tell(olga, { id: read.id, outcome: 'charged' })
    t.match(await list(first), [{ id: read.id, state: 'opened', outcome: 'charged' }])
    t.match(await list(oleg), [{ id: read.id, outcome: 'charged' }])

    const said = { id: read.id, outcome: 'no_action' }
    await t.rejects(tell(sten, said), no('unknown_package', 404))
    await t.rejects(tell(first, said), no('forbidden', 403))
    await t.rejects(tell(olga, { ...said, outcome: 'She lives there' }), no('bad_request', 400))
    const { sent } = sealed([olga, oleg])
    await handOver(first, sent)
    await t.rejects(tell(olga, { ...said, id: sent.id }), no('not_opened', 409))
    t.match(
      (await list(first)).find((one) => one.id === sent.id),
      { state: 'waiting', outcome: null },
    )
    await place.db.delete(packages).where(eq(packages.id, fromBase64url(sent.id, 16)))
  })

  t.test('stays shut for an officer of another post who has the rows in hand', async (t) => {
    const rows = await place.db.select().from(packages)
    const keys = await place.db.select().from(packageKeys)
    const [parcel, key] = [rows[0], keys[0]]
    if (parcel === undefined || key === undefined) throw new Error('no package')
    const { current } = await watchDirectory(sten.desk)
    for (const items of [
      [{ oid: parcel.id, blob: parcel.blob }],
      [{ oid: key.oid, blob: key.blob }],
    ]) {
      const oids = items.map((one) => base64url(one.oid))
      const { request, signature } = signedRequest(sten.desk, current, oids)
      await t.rejects(
        place.guard.web.release({
          request: fromBase64url(request),
          by: sten.account.id,
          signature: fromBase64url(signature, 64),
          items,
        }),
        { code: 'not_allowed' },
      )
    }
  })

  t.test('needs two moderators', async (t) => {
    const { hash, sent } = sealed([olga, oleg])
    const [one] = sent.signatures
    if (one === undefined) throw new Error('not signed')
    const cases: [string, Signature[], string][] = [
      ['none', [], 'too-few'],
      ['one', [one], 'too-few'],
      ['the same twice', [one, one], 'same-signer'],
      ['an officer', [one, ...sign(hash, olga)], 'unknown-signer'],
      ['another package', [one, ...sign(suite.random(32), second)], 'bad-signature'],
    ]
    for (const [name, signatures, code] of cases) {
      await t.rejects(handOver(first, { ...sent, signatures }), no(code, 403), name)
    }
    await t.rejects(handOver(olga, sent), no('forbidden', 403))
    const stranger = { ...first, browser: openBrowser(place.site) }
    await t.rejects(handOver(stranger, sent), no('sign_in_first', 401))
    t.equal((await list(first)).length, 1)
  })

  t.test('is for exactly the officers who hold the post now', async (t) => {
    const differ = no('officers_differ', 400)
    await t.rejects(handOver(first, sealed([olga]).sent), differ)
    await t.rejects(handOver(first, sealed([olga, oleg, sten]).sent), differ)
    await t.rejects(handOver(first, sealed([olga, olga]).sent), differ)
    await t.rejects(handOver(first, sealed([olga, first]).sent), differ)
    await t.rejects(handOver(first, sealed([sten], 'east').sent), no('unknown_post', 400))
  })

  t.test('is kept only when it is sealed, once for each id', async (t) => {
    const { sent } = sealed([olga, oleg])
    const bad = no('bad_request', 400)
    const plain = base64url(new Uint8Array(32_846).fill(65))
    await t.rejects(handOver(first, { ...sent, body: plain }), bad)
    await t.rejects(handOver(first, { ...sent, body: base64url(new Uint8Array(10)) }), bad)
    const keys = sent.keys.map((one) => ({ ...one, blob: base64url(new Uint8Array(1246)) }))
    await t.rejects(handOver(first, { ...sent, keys }), bad)
    await handOver(second, sent)
    await t.rejects(handOver(first, sent), no('package_taken', 409))
  })

  t.test('lies in the table under two locks', async (t) => {
    const rows = await place.db.select().from(packages)
    for (const row of rows) {
      t.equal(row.blob.length, 32_846 + 40)
      t.notOk(Buffer.from(row.blob).includes('AB12'))
    }
    t.notMatch(place.log(), /AB12|olga|north/)
  })

  t.test('is gone for an officer who leaves the post', async (t) => {
    const [one] = await list(oleg)
    if (one === undefined) throw new Error('not listed')
    await agree(first, second, { kind: 'close', id: oleg.account.id })
    t.equal((await oleg.browser.ask({ url: '/api/packages' })).statusCode, 401)
    await signInAs(place, oleg.account, oleg.browser)
    t.equal((await oleg.browser.ask({ url: '/api/packages' })).statusCode, 403)
    const { current } = await watchDirectory(first.desk)
    const { request, signature } = signedRequest(oleg.desk, current, [one.id])
    const [row] = await place.db.select().from(packages)
    if (row === undefined) throw new Error('no package')
    await t.rejects(
      place.guard.web.release({
        request: fromBase64url(request),
        by: oleg.account.id,
        signature: fromBase64url(signature, 64),
        items: [{ oid: fromBase64url(one.id, 16), blob: row.blob }],
      }),
      { code: /closed-signer|unknown-signer|not_allowed/ },
    )
  })
})
