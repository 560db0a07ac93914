import { existsSync, statSync } from 'node:fs'
import t from 'tap'
import { accounts } from '../../src/accounts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { beginCeremony, finishCeremony } from '../../src/client/ceremony.ts'
import type { Ceremony } from '../../src/client/ceremony.ts'
import { makeAccount } from '../../src/client/new-account.ts'
import type { NewAccount } from '../../src/client/new-account.ts'
import { directories } from '../../src/keys/schema.ts'
import { argon2id } from '../../src/sealing/argon2.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { openBrowser, startConsole } from '../support/console.ts'
import type { TestConsole } from '../support/console.ts'
import { begin, codeNow } from '../support/people.ts'

t.setTimeout(120_000)

const minute = 60_000
const invalid = new ApiRefusal('link_invalid', 410)

async function halfway(
  place: TestConsole,
): Promise<{ token: string; ceremony: Ceremony; account: NewAccount }> {
  const { api } = openBrowser(place.site)
  const token = await place.ceremonyToken()
  const ceremony = await beginCeremony({ s: place.suite, api }, token)
  const argon = { mebibytes: 64, passes: 3 }
  const { svc } = ceremony
  const account = await makeAccount(
    { s: place.suite, stretch: argon2id },
    { svc, username: 'ana', argon },
  )
  return { token, ceremony, account }
}

t.test('the first coordinator begins the service with the link from the file', async (t) => {
  const place = await startConsole(t)
  const { path } = place.accounts.linkFile
  t.equal((await openBrowser(place.site).ask({ url: '/root.json' })).statusCode, 404)
  const token = await place.ceremonyToken()
  t.equal(statSync(path).mode & 0o777, 0o600)

  const { first } = await begin(place)

  t.match(first.desk.person, { username: 'ana', role: 'moderator', admitted: true })
  const root = await openBrowser(place.site).ask({ url: '/root.json' })
  t.match(root.json(), { svc: first.desk.person.svc, root_pk: /^[\w-]{43}$/ })
  t.match(await place.guard.web.state(), { ready: true, directorySeq: 1 })
  t.ok(place.keys.card(), 'public pages have a card')
  const { versions } = (await openBrowser(place.site).ask({ url: '/directory.json' })).json<{
    versions: unknown[]
  }>()
  t.equal(versions.length, 1)

  t.test('then there is no link any more, and none works', async (t) => {
    t.equal(await place.accounts.linkFile.renew(), false)
    t.notOk(existsSync(path))
    const { api } = openBrowser(place.site)
    const late = { s: place.suite, api }
    await t.rejects(beginCeremony(late, token), new ApiRefusal('genesis_done', 409))
  })

  t.test('the console says that it is for trying out, and what is missing', async (t) => {
    const state = (await first.browser.ask({ url: '/api/state' })).json<object>()
    t.match(state, { trying: true, canTell: false, language: 'en', monthKeyMissing: false })
    t.match(state, { guard: 'up', worker: 'up' })
    place.pass(62 * 24 * 60 * minute)
    const later = await place.keys.standing.state()
    t.match(later, { monthKeyMissing: true })
    place.pass(-62 * 24 * 60 * minute)
  })

  t.test('its health is told without a session, part by part', async (t) => {
    const ask = () => openBrowser(place.site).ask({ url: '/healthz' })
    const parts = { database: 'up', guard: 'up', worker: 'up' }
    const well = await ask()
    t.same([well.statusCode, well.json()], [200, parts])
    place.worker.isUp = false
    const ill = await ask()
    t.same([ill.statusCode, ill.json()], [503, { ...parts, worker: 'down' }])
    place.worker.isUp = true
  })
})

t.test('the link of the first coordinator', async (t) => {
  const place = await startConsole(t)
  const { api } = openBrowser(place.site)
  const bench = { s: place.suite, api }

  t.test('is renewed when it has ended', async (t) => {
    const one = await place.ceremonyToken()
    t.equal(await place.ceremonyToken(), one)
    place.pass(15 * minute)
    await t.rejects(beginCeremony(bench, one), invalid)
    const two = await place.ceremonyToken()
    t.not(two, one)
    await beginCeremony(bench, two)
  })

  t.test('cannot be guessed, and does not do for enrolling', async (t) => {
    await t.rejects(beginCeremony(bench, base64url(place.suite.random(32))), invalid)
    const payload = { token: await place.ceremonyToken(), spoken: '123456' }
    const answer = await place.site.inject({ method: 'POST', url: '/api/enrol', payload })
    t.same([answer.statusCode, answer.json()], [409, { error: 'before_genesis' }])
  })

  t.test('lives on for whoever opened it in time', async (t) => {
    const { token } = await halfway(place)
    place.pass(20 * minute)
    t.not(await place.ceremonyToken(), token, 'meanwhile the file has another')
    await beginCeremony(bench, token)
  })
})

t.test('a ceremony that does not hold leaves nothing behind', async (t) => {
  const place = await startConsole(t)
  const { api } = openBrowser(place.site)
  const { token, ceremony, account } = await halfway(place)
  let sent: Record<string, unknown> = {}
  const listen = async (_path: string, { body }: { body?: unknown }): Promise<unknown> => {
    sent = structuredClone(body) as Record<string, unknown>
    return {}
  }
  const root = { ...ceremony.root, secretKey: ceremony.root.secretKey.slice() }
  const totpCode = codeNow(place, account)
  await finishCeremony(
    { s: place.suite, api: listen },
    { ...ceremony, root },
    { token, account, totpCode },
  )
  const finish = (change: object) =>
    api('/api/begin/finish', { method: 'POST', body: { ...sent, ...change } })
  const record = sent['account'] as object
  const text = sent['directory'] as string
  const other = await halfway(place)
  const [signature] = sent['signatures'] as { by: string; sig: string }[]
  const refusals: [string, object, ApiRefusal][] = [
    ['another token', { token: base64url(place.suite.random(32)) }, invalid],
    [
      'a wrong code',
      { account: { ...record, totpCode: '000000' } },
      new ApiRefusal('wrong_totp', 400),
    ],
    [
      'an account the directory does not list',
      { account: { ...other.account.record, totpCode: codeNow(place, other.account) } },
      new ApiRefusal('account_not_listed', 400),
    ],
    [
      'an account with other keys',
      { account: { ...record, signingKey: other.account.record.signingKey } },
      new ApiRefusal('keys_differ', 400),
    ],
    [
      'another spelling of the directory',
      { directory: ` ${text}` },
      new ApiRefusal('canonical', 400),
    ],
    [
      'a changed directory',
      { directory: text.replace('"name":"ana"', '"name":"eve"') },
      new ApiRefusal('bad-signature', 403),
    ],
    ['no signature', { signatures: [] }, new ApiRefusal('too-few', 403)],
    [
      'a signature of nobody',
      { signatures: [{ ...signature, by: 'eve' }] },
      new ApiRefusal('unknown-signer', 403),
    ],
    [
      'another root',
      { rootPk: base64url(place.suite.random(32)) },
      new ApiRefusal('bad-signature', 403),
    ],
    ['another service', { svc: 'elsewhere' }, new ApiRefusal('bad_request', 400)],
    ['no card', { card: '{}' }, new ApiRefusal('shape', 400)],
    [
      'one month without its secret',
      { team: (sent['team'] as object[]).slice(1) },
      new ApiRefusal('unknown_epoch', 400),
    ],
  ]
  for (const [name, change, refusal] of refusals) {
    await t.rejects(finish(change), refusal, name)
    t.same(await place.db.select().from(accounts), [], `${name}: no account`)
    t.same(await place.db.select().from(directories), [], `${name}: no directory`)
    t.match(await place.guard.web.state(), { ready: false, rootPk: null })
  }

  t.test('what was right after all begins the service, once', async (t) => {
    const both = await Promise.allSettled([finish({}), finish({})])
    t.same(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
    t.equal((await place.db.select().from(accounts)).length, 1)
    await t.rejects(finish({}), new ApiRefusal('genesis_done', 409))
  })
})

t.test('a ceremony whose end was lost on the way can be finished with the same root', async (t) => {
  const place = await startConsole(t)
  const { token, ceremony, account } = await halfway(place)
  let sent: unknown
  const made = { token, account, totpCode: codeNow(place, account) }
  const listen = async (_path: string, { body }: { body?: unknown }): Promise<unknown> => {
    sent = structuredClone(body)
    return {}
  }
  await finishCeremony({ s: place.suite, api: listen }, ceremony, made)
  const body = sent as { svc: string; rootPk: string; directory: string; signatures: [] }
  // The guard was told, but the tables were not: as if the machine had stopped between the two.
  const directory = JSON.parse(body.directory) as Parameters<
    typeof place.guard.web.genesis
  >[0]['directory']
  const { svc, rootPk, signatures } = body
  await place.guard.web.genesis({ svc, rootPk, directory, signatures })
  const { api } = openBrowser(place.site)
  const stranger = await halfway(place)
  const theirs = {
    token: stranger.token,
    account: stranger.account,
    totpCode: codeNow(place, stranger.account),
  }
  await t.rejects(
    finishCeremony({ s: place.suite, api }, stranger.ceremony, theirs),
    new ApiRefusal('genesis_done', 409),
  )
  await api('/api/begin/finish', { method: 'POST', body })
  t.match(await place.keys.root(), { svc, rootPk })
})
