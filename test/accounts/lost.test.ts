import t from 'tap'
import { accounts, secondFactorRequests } from '../../src/accounts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { openByRecovery, renewPassphrase } from '../../src/client/recovery.ts'
import { askNewFactor, factorRequests, signNewFactor } from '../../src/client/second-factor.ts'
import { refuseNewFactor } from '../../src/client/second-factor.ts'
import { rootKeyFrom } from '../../src/client/root-words.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { argon2id } from '../../src/sealing/argon2.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import { factorDigest, factorWords, signFactor } from '../../src/sealing/renewal.ts'
import { makePassphrase, parseRecoveryWords } from '../../src/sealing/passphrase.ts'
import { openBrowser, startConsole } from '../support/console.ts'
import type { TestConsole } from '../support/console.ts'
import { admit, begin, beginWithTwo, codeNow, enrol, signInAs } from '../support/people.ts'
import type { TestPerson } from '../support/people.ts'

t.setTimeout(180_000)

const argon = { mebibytes: 64, passes: 3 }
const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

function keyBehind(place: TestConsole, words: readonly string[]): Uint8Array {
  const read = parseRecoveryWords(place.suite, words.join(' '))
  if (read === 'mistyped' || 'unknown' in read) throw new Error('no such words')
  return read.key
}

const benchOf = (place: TestConsole) => ({
  ...{
    s: place.suite,
    api: openBrowser(place.site).api,
    now: () => place.now(),
    stretch: argon2id,
  },
})

t.test('a lost passphrase', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const bench = benchOf(place)
  const opened = (person: TestPerson, username = person.account.username) =>
    openByRecovery(bench, { username, key: keyBehind(place, person.account.recoveryWords) })
  const code = (): string => {
    place.pass(30_000)
    return codeNow(place, first.account)
  }

  t.test('the 24 words open the account, with the same keys, under a new passphrase', async (t) => {
    const passphrase = makePassphrase(place.suite)
    await renewPassphrase(bench, await opened(first), { passphrase, totp: code(), argon })
    t.equal((await first.browser.ask({ url: '/api/me' })).statusCode, 401, 'old sessions are over')
    await t.rejects(signInAs(place, first.account, first.browser), no('sign_in_failed', 401))
    const desk = await signInAs(place, { ...first.account, passphrase }, first.browser)
    t.same(desk.person.keys, first.account.keys)
    Object.assign(first, { desk, account: { ...first.account, passphrase } })
    t.ok((await watchDirectory(desk)).current, 'and the desk opens')
  })

  t.test("another account's words, and a name that nobody has, are refused alike", async (t) => {
    const refused = { code: 'recovery_words' }
    await t.rejects(opened(second, first.account.username), refused)
    await t.rejects(opened(second, 'nobody'), refused)
    const ask = (username: string) =>
      place.site.inject({ method: 'POST', url: '/api/recover', payload: { username } })
    const [known, unknown, again] = [await ask('ana'), await ask('nobody'), await ask('nobody')]
    t.equal(unknown.body, again.body, 'the same each time')
    t.equal(unknown.body.length, known.body.length)
    const head = (body: string): Buffer =>
      Buffer.from((JSON.parse(body) as { masterByRecovery: string }).masterByRecovery, 'base64url')
    t.same(head(unknown.body).subarray(0, 6), head(known.body).subarray(0, 6))
  })

  t.test(
    'without the second factor, or late, or changed on the way, nothing is renewed',
    async (t) => {
      const [before] = await place.db.select().from(accounts)
      const passphrase = makePassphrase(place.suite)
      const wish = { passphrase, argon }
      const refused = no('sign_in_failed', 401)
      await t.rejects(
        renewPassphrase(bench, await opened(first), { ...wish, totp: '000000' }),
        refused,
      )
      const late = { ...bench, now: () => new Date(place.now().getTime() - 7 * 60_000) }
      await t.rejects(
        renewPassphrase(late, await opened(first), { ...wish, totp: code() }),
        refused,
      )
      const other = await opened(second)
      const forged = { ...other, id: first.account.id, username: first.account.username }
      await t.rejects(renewPassphrase(bench, forged, { ...wish, totp: code() }), refused)
      const changing = {
        ...bench,
        api: ((path, request) => {
          const body = request.body as { renewal?: { authHash: string } }
          if (body.renewal) body.renewal.authHash = 'A'.repeat(43)
          return bench.api(path, request)
        }) satisfies typeof bench.api,
      }
      await t.rejects(
        renewPassphrase(changing, await opened(first), { ...wish, totp: code() }),
        refused,
      )
      t.same((await place.db.select().from(accounts))[0], { ...before, totpStep: before?.totpStep })
    },
  )

  t.test('a passphrase that would be stretched too little is not taken (M-08)', async (t) => {
    const wish = { passphrase: 'lamp', totp: code(), argon: { mebibytes: 32, passes: 3 } }
    await t.rejects(
      renewPassphrase(
        { ...bench, stretch: async () => place.suite.random(32) },
        await opened(first),
        wish,
      ),
      no('bad_request', 400),
    )
  })
})

t.test('a lost second factor', async (t) => {
  const place = await startConsole(t)
  const { first, second, rootWords } = await beginWithTwo(place)
  const third = await enrol(place, first, { username: 'cora' })
  await admit(first, second, third)
  const bench = benchOf(place)
  const totpSecret = 'B'.repeat(32)
  const codeOf = (secret: string): string => codeNow(place, { totpSecret: secret })
  const ask = (person: TestPerson, given: { secret?: string; rootWords?: string } = {}) => {
    const { secret = totpSecret, rootWords: words } = given
    const { username, passphrase } = person.account
    const wish = { username, passphrase, totpSecret: secret, totpCode: codeOf(secret) }
    return askNewFactor(
      bench,
      words === undefined ? wish : { ...wish, root: keyBehind(place, words.split(' ')) },
    )
  }
  const only = async (person: TestPerson) => {
    const [request] = await factorRequests(person.browser.api)
    if (request === undefined) throw new Error('nothing waits')
    return request
  }

  t.test('she asks with her passphrase, and two colleagues see the same eight words', async (t) => {
    const { words, complete } = await ask(third)
    t.equal(complete, false)
    const request = await only(first)
    t.same(factorWords(place.suite, fromBase64url(request.digest, 32)), words)
    t.equal(request.username, 'cora')
    t.same(await signNewFactor(first.desk, request), { complete: false })
    t.ok(await signInAs(place, third.account, third.browser), 'the old one still holds')
    t.same(await signNewFactor(second.desk, await only(second)), { complete: true })
    await t.rejects(signInAs(place, third.account, third.browser), no('sign_in_failed', 401))
    const renewed = { ...third.account, totpSecret }
    Object.assign(third, { account: renewed })
    t.equal((await signInAs(place, renewed, third.browser)).person.username, 'cora')
    t.same(await factorRequests(first.browser.api), [])
  })

  t.test(
    'nobody signs for herself, twice, for a colleague, or without being on the team',
    async (t) => {
      await ask(third, { secret: 'C'.repeat(32) })
      const request = await only(first)
      const post = (by: TestPerson, signature: object) =>
        by.browser.api('/api/second-factor/sign', {
          method: 'POST',
          body: { id: request.id, signature },
        })
      const digest = fromBase64url(request.digest, 32)
      const { svc } = first.desk.person
      const wordOf = ({ account: { id, keys } }: TestPerson) =>
        signFactor(place.suite, svc, digest, { by: id, secretKey: keys.sig.secretKey })
      await t.rejects(post(third, wordOf(third)), no('unknown-signer', 403))
      await t.rejects(post(first, wordOf(second)), no('forbidden', 403))
      await post(first, wordOf(first))
      await t.rejects(post(first, wordOf(first)), no('already_signed', 409))
      const wrong = { ...wordOf(second), sig: wordOf(first).sig }
      await t.rejects(post(second, wrong), no('bad-signature', 403))
      const other = factorDigest(place.suite, svc, second.account.id, 'C'.repeat(32))
      const keys = second.account.keys.sig
      const elsewhere = signFactor(place.suite, svc, other, {
        by: second.account.id,
        secretKey: keys.secretKey,
      })
      await t.rejects(post(second, elsewhere), no('bad-signature', 403))
      const officer = await enrol(place, first, { username: 'offa', post: 'north' })
      await admit(first, second, officer)
      await t.rejects(post(officer, wordOf(officer)), no('forbidden', 403))
      const nobody = openBrowser(place.site).api
      await t.rejects(factorRequests(nobody), no('sign_in_first', 401))
      await t.rejects(factorRequests(officer.browser.api), no('forbidden', 403))
      t.same((await only(second)).by, [first.account.id])
    },
  )

  t.test('a colleague who knows of nothing sends it away', async (t) => {
    await refuseNewFactor(second.browser.api, await only(second))
    t.same(await factorRequests(first.browser.api), [])
  })

  t.test('a wrong passphrase, and a code of another secret, ask for nothing', async (t) => {
    const stranger = { ...third, account: { ...third.account, passphrase: 'lamp lamp' } }
    await t.rejects(ask(stranger), no('sign_in_failed', 401))
    const { username, passphrase } = third.account
    const wish = { username, passphrase, totpSecret, totpCode: '000000' }
    await t.rejects(askNewFactor(bench, wish), no('wrong_totp', 400))
    t.same(await place.db.select().from(secondFactorRequests), [])
  })

  t.test('one colleague and the root are two; the root alone is not', async (t) => {
    const { complete } = await ask(third, { secret: 'D'.repeat(32), rootWords })
    t.equal(complete, false)
    t.same(await signNewFactor(first.desk, await only(first)), { complete: true })
    await ask(third, { secret: 'E'.repeat(32) })
    const { rootPk } = await watchDirectory(first.desk)
    const root = rootKeyFrom(place.suite, rootWords, rootPk)
    t.same(await signNewFactor(first.desk, await only(first), root), { complete: true })
  })

  t.test('after a day it has ended', async (t) => {
    await ask(third, { secret: 'F'.repeat(32) })
    const request = await only(first)
    place.pass(25 * 3_600_000)
    const desk = await signInAs(place, first.account, first.browser)
    t.same(await factorRequests(desk.api), [])
    await t.rejects(signNewFactor(desk, request), no('no_request', 404))
    await place.accounts.sweep()
    t.same(await place.db.select().from(secondFactorRequests), [])
  })
})

t.test('the only moderator is let in again by the root', async (t) => {
  const place = await startConsole(t)
  const { first, rootWords } = await begin(place)
  const secret = 'G'.repeat(32)
  const totpCode = codeNow(place, { totpSecret: secret })
  const { username, passphrase } = first.account
  const wish = {
    username,
    passphrase,
    totpSecret: secret,
    totpCode,
    root: keyBehind(place, rootWords.split(' ')),
  }
  t.match(await askNewFactor(benchOf(place), wish), { complete: true })
  const account = { ...first.account, totpSecret: secret }
  t.equal((await signInAs(place, account, openBrowser(place.site))).person.username, 'ana')
})
