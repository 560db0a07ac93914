import t from 'tap'
import { accounts, enrolmentLinks } from '../../src/accounts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { finishEnrolment, inviteColleague, readInvitation } from '../../src/client/enrolment.ts'
import { makeAccount } from '../../src/client/new-account.ts'
import { argon2id } from '../../src/sealing/argon2.ts'
import { hex } from '../../src/sealing/bytes.ts'
import { openBrowser, startConsole } from '../support/console.ts'
import { begin, codeNow, enrol } from '../support/people.ts'

t.setTimeout(120_000)

const minute = 60_000
const invalid = new ApiRefusal('link_invalid', 410)
const wrongDigits = new ApiRefusal('wrong_digits', 403)

t.test('enrolment', async (t) => {
  const place = await startConsole(t)
  const { first } = await begin(place)
  const { api } = openBrowser(place.site)
  const link = (post?: string) =>
    inviteColleague(first.browser.api, post === undefined ? 'moderator' : 'liaison', post)
  const svc = first.desk.person.svc
  const argon = { mebibytes: 64, passes: 3 }
  const newAccount = (username: string, cost = argon) =>
    makeAccount({ s: place.suite, stretch: argon2id }, { svc, username, argon: cost })
  const other = (digits: string): string => (digits === '111111' ? '222222' : '111111')

  t.test('a link tells what it is for, to whoever has the six digits too', async (t) => {
    const told = await readInvitation(api, await link('north'))
    t.match(told, { role: 'liaison', post: 'north', svc, minutes: 45 })
    t.match(await readInvitation(api, await link()), { role: 'moderator', post: null })
  })

  t.test('links are for the posts of the scheme alone', async (t) => {
    await t.rejects(link('east'), new ApiRefusal('unknown_post', 400))
    const ask = (payload: object) =>
      first.browser.ask({ method: 'POST', url: '/api/enrolments', payload })
    for (const wanted of [
      { role: 'liaison' },
      { role: 'moderator', post: 'north' },
      { role: 'ceremony' },
      { role: 'coordinator' },
    ]) {
      t.match((await ask(wanted)).json(), { error: 'bad_request' })
    }
  })

  t.test('three wrong digits burn a link', async (t) => {
    const { token, spoken } = await link()
    const wrong = other(spoken)
    await t.rejects(readInvitation(api, { token, spoken: wrong }), wrongDigits)
    await t.rejects(readInvitation(api, { token, spoken: wrong }), wrongDigits)
    await t.rejects(readInvitation(api, { token, spoken: wrong }), invalid)
    await t.rejects(readInvitation(api, { token, spoken }), invalid)
  })

  t.test('guesses at the digits count also when they come all at once', async (t) => {
    const { token, spoken } = await link()
    const guesses = Array.from({ length: 8 }, () =>
      readInvitation(api, { token, spoken: other(spoken) }).catch((error: unknown) => error),
    )
    const answers = await Promise.all(guesses)
    const codes = answers.map((error) => (error instanceof ApiRefusal ? error.code : 'let in'))
    t.same(codes.sort(), [...Array<string>(6).fill('link_invalid'), 'wrong_digits', 'wrong_digits'])
  })

  t.test('a link that is not opened ends after fifteen minutes', async (t) => {
    const late = await link()
    place.pass(15 * minute)
    await t.rejects(readInvitation(api, late), invalid)
  })

  t.test('whoever opened it in time has time for paper and words', async (t) => {
    const made = await link()
    place.pass(14 * minute)
    const told = await readInvitation(api, made)
    place.pass(40 * minute)
    const account = await newAccount('carla')
    await finishEnrolment({ api }, told, { account, totpCode: codeNow(place, account) })
    await t.rejects(readInvitation(api, made), invalid, 'it is spent')
    const again = await newAccount('cecil')
    const totpCode = codeNow(place, again)
    await t.rejects(finishEnrolment({ api }, told, { account: again, totpCode }), invalid)
  })

  t.test('what does not fit leaves the link as it was', async (t) => {
    const told = await readInvitation(api, await link())
    const finish = async (username: string, code?: string) => {
      const account = await newAccount(username)
      const totpCode = code ?? codeNow(place, account)
      return finishEnrolment({ api }, told, { account, totpCode })
    }
    await t.rejects(finish('ana'), new ApiRefusal('username_taken', 409))
    await t.rejects(finish('dora', '000000'), new ApiRefusal('wrong_totp', 400))
    for (const name of ['Dora', 'd', 'dora smith', 'dora;', '1dora', 'đora', 'd'.repeat(33)]) {
      await t.rejects(finish(name), new ApiRefusal('bad_request', 400), name)
    }
    await finish('dora')
  })

  t.test(
    'nobody enrols with less stretching than the floor, or with keys of another length',
    async (t) => {
      const told = await readInvitation(api, await link())
      const account = await newAccount('erik')
      const totpCode = codeNow(place, account)
      const finish = (change: object) => {
        const record = { ...account.record, ...change }
        return finishEnrolment({ api }, told, { account: { ...account, record }, totpCode })
      }
      const refused = new ApiRefusal('bad_request', 400)
      await t.rejects(finish({ argon: { mebibytes: 63, passes: 3 } }), refused)
      await t.rejects(finish({ argon: { mebibytes: 64, passes: 2 } }), refused)
      await t.rejects(finish({ signingKey: account.record.id }), refused)
      await t.rejects(finish({ totpSecret: 'AAAA' }), refused)
      await t.rejects(finish({ id: first.account.id }), new ApiRefusal('id_taken', 409))
    },
  )

  t.test('two people with one link: one gets in', async (t) => {
    const told = await readInvitation(api, await link())
    const both = await Promise.all([newAccount('fred'), newAccount('gina')])
    const outcomes = await Promise.allSettled(
      both.map((account) =>
        finishEnrolment({ api }, told, { account, totpCode: codeNow(place, account) }),
      ),
    )
    t.same(outcomes.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  })

  t.test('the table of links holds neither token nor digits', async (t) => {
    const { token, spoken } = await link()
    const rows = await place.db.select().from(enrolmentLinks)
    const text = JSON.stringify(rows, (_key, value: unknown) =>
      value instanceof Uint8Array ? hex(value) : value,
    )
    t.notOk(text.includes(token))
    t.notOk(text.includes(Buffer.from(token, 'base64url').toString('hex')))
    t.notOk(text.includes(`"${spoken}"`))
  })

  t.test('a new account is admitted by nobody but the directory', async (t) => {
    const person = await enrol(place, first, { username: 'hana' })
    const rows = await place.db.select().from(accounts)
    t.match(
      rows.find((row) => row.username === 'hana'),
      { admitted: false, role: 'moderator' },
    )
    t.equal(person.desk.person.admitted, false)
  })
})
