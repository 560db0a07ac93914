import t from 'tap'
import { accounts, sessions } from '../../src/accounts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { accountSalt, accountSecrets } from '../../src/sealing/account.ts'
import { argon2id } from '../../src/sealing/argon2.ts'
import { base64url, hex, utf8 } from '../../src/sealing/bytes.ts'
import { openBrowser, startConsole } from '../support/console.ts'
import type { TestConsole } from '../support/console.ts'
import { begin, codeNow, enrol, signInAs } from '../support/people.ts'

t.setTimeout(120_000)

const url = '/api/sign-in'
const hour = 3_600_000

async function proofOf(place: TestConsole, username: string, passphrase: string): Promise<string> {
  const svc = place.keys.directory()?.svc ?? ''
  const salt = accountSalt(place.suite, svc, username)
  const stretched = await argon2id(passphrase, salt, { mebibytes: 64, passes: 3 })
  return base64url(accountSecrets(place.suite, stretched).authKey)
}

t.test('signing in', async (t) => {
  const place = await startConsole(t)
  const { first } = await begin(place)
  const { account } = first
  const right = await proofOf(place, 'ana', account.passphrase)
  const wrong = base64url(place.suite.random(32))
  const ask = (body: { username: string; authKey: string; totp: string }, cookie = '') =>
    place.site.inject({ method: 'POST', url, payload: body, headers: { cookie } })
  const nextCode = (): string => {
    place.pass(30_000)
    return codeNow(place, account)
  }

  t.test('whatever is wrong, the answer is the same', async (t) => {
    const code = nextCode()
    const off = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const answers = [
      await ask({ username: 'nobody', authKey: wrong, totp: code }),
      await ask({ username: 'nobody', authKey: right, totp: code }),
      await ask({ username: 'ana', authKey: wrong, totp: code }),
      await ask({ username: 'ana', authKey: wrong, totp: off }),
      await ask({ username: 'ana', authKey: right, totp: off }),
    ]
    const [model] = answers
    for (const answer of answers) {
      t.equal(answer.statusCode, 401)
      t.equal(answer.body, '{"error":"sign_in_failed"}')
      t.same(answer.headers, { ...model?.headers, date: answer.headers.date })
    }
  })

  t.test('an unknown name takes as long as a wrong passphrase', async (t) => {
    const fastest = { nobody: Infinity, ana: Infinity }
    for (let i = 0; i < 60; i++) {
      for (const username of ['nobody', 'ana'] as const) {
        const begun = performance.now()
        await ask({ username, authKey: wrong, totp: '000000' })
        fastest[username] = Math.min(fastest[username], performance.now() - begun)
      }
    }
    const ratio = fastest.nobody / fastest.ana
    t.ok(ratio > 0.6 && ratio < 1.6, `fastest of sixty: ${ratio.toFixed(2)}`)
  })

  t.test('wrong tries by others never lock out the right person', async (t) => {
    for (let i = 0; i < 40; i++) await ask({ username: 'ana', authKey: wrong, totp: '000000' })
    const answer = await ask({ username: 'ana', authKey: right, totp: nextCode() })
    t.match([answer.statusCode, answer.json()], [200, { username: 'ana', role: 'moderator' }])
    t.match(answer.json(), { id: account.id, admitted: true, post: null })
    const [cookie] = answer.cookies
    t.match(cookie, { name: 'streetlight', path: '/', httpOnly: true, sameSite: 'Strict' })
    t.notOk(cookie?.expires ?? cookie?.maxAge, 'the cookie ends with the browser')
  })

  t.test('a code works once, also for two who use it at the same moment', async (t) => {
    const body = { username: 'ana', authKey: right, totp: nextCode() }
    const together = await Promise.all([ask(body), ask(body), ask(body)])
    t.same(together.map((one) => one.statusCode).sort(), [200, 401, 401])
    t.equal((await ask(body)).statusCode, 401)
    place.pass(-30_000)
    const earlier = codeNow(place, account)
    place.pass(30_000)
    t.equal((await ask({ ...body, totp: earlier })).statusCode, 401, 'nor does an older one')
  })

  t.test('codes two steps away are refused', async (t) => {
    const early = codeNow(place, account)
    place.pass(90_000)
    t.equal((await ask({ username: 'ana', authKey: right, totp: early })).statusCode, 401)
  })

  t.test('whoever has only the passphrase gets five guesses at the code', async (t) => {
    place.pass(hour)
    for (let i = 0; i < 5; i++) await ask({ username: 'ana', authKey: right, totp: '000000' })
    const body = { username: 'ana', authKey: right }
    t.equal((await ask({ ...body, totp: nextCode() })).statusCode, 401)
    place.pass(15 * 60_000)
    t.equal((await ask({ ...body, totp: nextCode() })).statusCode, 200)
  })

  t.test('every name is told how to stretch, always the same', async (t) => {
    const parameters = async (username: string): Promise<unknown> => {
      const payload = { username }
      const answer = await place.site.inject({ method: 'POST', url: `${url}/parameters`, payload })
      return answer.json<unknown>()
    }
    const known = await parameters('ana')
    t.match(known, { argon: { mebibytes: 64, passes: 3 } })
    for (const name of ['nobody', 'norah', 'nils', 'ana2']) {
      t.same(await parameters(name), known, 'as long as all accounts have one cost')
      t.same(await parameters(name), await parameters(name))
    }
    const [row] = await place.db.select().from(accounts)
    if (row === undefined) throw new Error('no account')
    const id = place.suite.random(16)
    const costly = { ...row, id, username: 'zoe', argonMebibytes: 512 }
    await place.db.insert(accounts).values(costly)
    const told = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => JSON.stringify(await parameters(`name${i}`))),
    )
    t.equal(new Set(told).size, 2, 'a rare cost is also told for names nobody has')
  })

  t.test(
    'a session ends with signing out, with a new sign-in, and after twelve hours',
    async (t) => {
      const browser = openBrowser(place.site)
      const me = async (cookie: string | null): Promise<number> =>
        (await place.site.inject({ url: '/api/me', headers: { cookie: cookie ?? '' } })).statusCode
      await signInAs(place, account, browser)
      const one = browser.cookie()
      t.equal(await me(one), 200)
      await signInAs(place, account, browser)
      const two = browser.cookie()
      t.not(two, one, 'a new sign-in has a new name')
      t.same([await me(one), await me(two)], [401, 200])
      await browser.api('/api/sign-out', { method: 'POST' })
      t.equal(await me(two), 401)
      t.equal(browser.cookie(), null)

      await signInAs(place, account, browser)
      const three = browser.cookie()
      place.pass(10.9 * hour)
      t.equal(await me(three), 200)
      place.pass(1.2 * hour)
      t.equal(await me(three), 401)
      await place.accounts.sweep()
      t.same(await place.db.select().from(sessions), [])
      const rows = await place.db.select().from(accounts)
      t.ok(
        rows.every((row) => row.totpStep === 0),
        'nothing says when somebody last signed in',
      )
    },
  )

  t.test('the tables hold no passphrase, secret of codes or session in the clear', async (t) => {
    const browser = openBrowser(place.site)
    await signInAs(place, account, browser)
    const rows = await place.db.select().from(accounts)
    const opened = await place.db.select().from(sessions)
    const everything = JSON.stringify([rows, opened], (_key, value: unknown) =>
      value instanceof Uint8Array ? hex(value) : value,
    )
    const cookie = browser.cookie()?.split('=')[1] ?? 'none'
    const secrets = [account.passphrase, account.totpSecret, right, cookie]
    for (const secret of secrets) {
      t.notOk(everything.includes(secret))
      t.notOk(everything.includes(hex(utf8(secret))))
      t.notOk(everything.includes(Buffer.from(secret, 'base64url').toString('hex')))
    }
  })

  t.test('the log says nothing of names, passphrases or times', async (t) => {
    t.notMatch(place.log(), /ana|nobody|000000|20\d\d-/)
  })

  t.test('signing in goes on while the guard starts again', async (t) => {
    await place.guard.kill()
    const body = { username: 'ana', authKey: right, totp: nextCode() }
    t.equal((await ask(body)).statusCode, 200)
    await place.guard.start()
  })
})

t.test('an account that waits may sign in and is told so', async (t) => {
  const place = await startConsole(t)
  const { first } = await begin(place)
  const waiting = await enrol(place, first, { username: 'wanda' })
  t.match(waiting.desk.person, { username: 'wanda', admitted: false })
  await t.rejects(
    waiting.browser.api('/api/reports', { method: 'GET' }),
    new ApiRefusal('forbidden', 403),
  )
})
