import { eq } from 'drizzle-orm'
import t from 'tap'
import { accounts } from '../../src/accounts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { addMonths, monthOf } from '../../src/client/months.ts'
import { release, signedRequest } from '../../src/client/release.ts'
import {
  cancelSlips,
  drawnIn,
  drawSlips,
  lastGoodMonth,
  readSlips,
} from '../../src/client/slips.ts'
import { enterWorkroom } from '../../src/client/workroom.ts'
import { base64url, concat, fromBase64url } from '../../src/sealing/bytes.ts'
import { inviteHandle, parseInvite } from '../../src/sealing/invite.ts'
import { OpenError } from '../../src/sealing/errors.ts'
import type { Door } from '../../src/console-guard.ts'
import { startConsole } from '../support/console.ts'
import { admit, agree, beginWithTwo, enrol, signInAs } from '../support/people.ts'

t.setTimeout(180_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

const oid32 = (oid: Uint8Array): Uint8Array => concat(oid, oid)

t.test('an organisation vouches for members', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const harbour = await enrol(place, first, { username: 'harbour', role: 'voucher' })
  const { desk } = harbour
  const draw = async (count: number) => drawSlips(desk, await watchDirectory(desk), count)

  t.test('waits until two have let it in', async (t) => {
    await t.rejects(readSlips(desk), no('forbidden', 403))
    await admit(first, second, harbour)
    t.same((await readSlips(desk)).slips, [])
  })

  t.test('draws slips that let somebody in, numbered within the month', async (t) => {
    const slips = await draw(10)
    t.same(
      slips.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    )
    const read = parseInvite(place.suite, (slips[8]?.words ?? []).join(' '))
    if (typeof read === 'string' || !('nonce' in read)) throw new Error('no invite')
    const { nonce, mac } = read
    await place.guard.web.redeemInvite({ t: nonce, mac, member: place.suite.random(16) })
    const kept = await readSlips(desk)
    t.equal(kept.publicOrigin, 'https://public.example.test')
    t.equal(kept.slips[8]?.handle, base64url(inviteHandle(place.suite, nonce)))
    t.equal(drawnIn(kept.slips, monthOf(desk.now())), 10)
  })

  t.test('ends a slip, and reads the same whether somebody had used it', async (t) => {
    const { slips } = await readSlips(desk)
    const [unused, used] = [slips[0], slips[8]]
    if (unused === undefined || used === undefined) throw new Error('no slips')
    await cancelSlips(desk, [unused])
    await cancelSlips(desk, [used])
    const after = (await readSlips(desk)).slips
    t.same(
      after.filter(({ cancelled }) => cancelled === 1).map(({ number }) => number),
      [1, 9],
    )
  })

  t.test('gets no more than its month allows, and keeps what it got before', async (t) => {
    const some = await draw(16)
    t.equal(some.length, 8, 'the second eight were too many')
    await t.rejects(draw(4), no('quota_spent', 429))
    t.equal((await readSlips(desk)).slips.length, 18, 'a refused slip stands in no list')
    await agree(first, second, { kind: 'allowance', id: harbour.account.id, perMonth: 21 })
    t.equal((await draw(3)).length, 3)
    await t.rejects(draw(1), no('quota_spent', 429))
  })

  t.test('forgets slips that are too old to be used', async (t) => {
    const now = monthOf(desk.now())
    t.equal(lastGoodMonth('2026-11'), '2027-01')
    const later = { ...desk, now: () => new Date(`${addMonths(now, 2)}-15T00:00:00Z`) }
    t.equal((await readSlips(later)).slips.length, 21)
    const last = { ...desk, now: () => new Date(`${addMonths(now, 3)}-01T00:00:00Z`) }
    t.same((await readSlips(last)).slips, [])
  })

  t.test('has a list that the server cannot read and nobody else can write', async (t) => {
    const [row] = await place.db
      .select({ profile: accounts.profile })
      .from(accounts)
      .where(eq(accounts.username, 'harbour'))
    t.equal(row?.profile?.length, 32_846)
    const foreign = { ...desk, person: { ...desk.person, keys: second.desk.person.keys } }
    await t.rejects(readSlips(foreign), OpenError)
  })

  t.test('gets no report, from the console or from the guard itself', async (t) => {
    const watched = await watchDirectory(desk)
    const oid = place.suite.random(16)
    const expires = addMonths(monthOf(desk.now()), 2)
    const [blob] = await place.guard.web.wrap([
      { oid, class: 'report', expires, blob: place.suite.random(100), withdrawTag: oid32(oid) },
    ])
    if (blob === undefined) throw new Error('nothing was wrapped')
    const wanted = { what: 'report', oids: [base64url(oid)] } as const
    await t.rejects(release(desk, watched.current, wanted), no('forbidden', 403))
    const asked = signedRequest(desk, watched.current, wanted.oids)
    const request = fromBase64url(asked.request)
    const signature = fromBase64url(asked.signature, 64)
    const items = [{ oid, blob }]
    await t.rejects(place.guard.web.release({ request, by: desk.person.id, signature, items }), {
      code: 'not_allowed',
    })
    await t.rejects(enterWorkroom(desk), no('forbidden', 403))
    const borrowed = { ...desk, api: first.browser.api }
    await t.rejects(drawSlips(borrowed, watched, 1), no('forbidden', 403))
  })

  t.test('stands in the log with how many it drew', async (t) => {
    const lines = await place.guard.web.audit({ from: 1, count: 500 })
    const mine = lines.map(({ entry }) => entry).filter(({ actor }) => actor === harbour.account.id)
    t.same(
      mine.map(({ action }) => action),
      [
        'invites:8',
        'invites:2',
        'cancelled:1',
        'cancelled:1',
        'invites:8',
        'invites:3',
        'refused:not_allowed',
      ],
    )
  })

  t.test('learns from no door who came in, and reads no warning', async (t) => {
    const has = (roles: Door['roles']): boolean => roles === 'open' || roles.includes('voucher')
    const shut = place.doors.filter(({ method, roles }) => method === 'GET' && !has(roles))
    t.ok(shut.some(({ url }) => url === '/api/alerts'))
    for (const { url } of shut) {
      const path = url.replace(/:\w+/g, '1')
      await t.rejects(desk.api(path, { method: 'GET' }), no('forbidden', 403), url)
    }
    const own = place.doors.filter(({ roles }) => roles !== 'open' && roles.includes('voucher'))
    t.same(
      own
        .map(({ method, url }) => `${method} ${url}`)
        .filter((door) => !door.startsWith('HEAD'))
        .sort(),
      [
        ...['GET /api/directory', 'GET /api/me', 'GET /api/state', 'GET /api/vouching/list'],
        ...['POST /api/invites', 'POST /api/sign-out', 'POST /api/vouching/cancel'],
        'PUT /api/vouching/list',
      ],
      'what is open to it: its own account, its own slips, and the signed list of keys',
    )
    const heard: unknown[] = []
    const api: typeof desk.api = async (path, request) => {
      const answer = await desk.api(path, request)
      if (path === '/api/vouching/cancel') heard.push(answer)
      return answer
    }
    const { slips } = await readSlips(desk)
    for (const slip of [slips[1], slips[8]])
      if (slip !== undefined) await cancelSlips({ ...desk, api }, [slip])
    t.same(heard, [{}, {}], 'a slip that was used answers as one that was not')
  })

  t.test('is out at once when two have ended its access', async (t) => {
    await agree(first, second, { kind: 'close', id: harbour.account.id })
    await t.rejects(readSlips(desk), no('sign_in_first', 401))
    place.pass(60_000)
    const again = await signInAs(place, harbour.account, harbour.browser)
    t.equal(again.person.admitted, false)
    await t.rejects(readSlips(again), no('forbidden', 403))
  })
})
