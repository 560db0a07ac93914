import t from 'tap'
import { accounts } from '../../src/accounts/schema.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { nextCard } from '../../src/client/card-keeping.ts'
import { nextDirectory } from '../../src/client/directory-change.ts'
import type { Change } from '../../src/client/directory-change.ts'
import { proposeChange, signProposal, watchDirectory } from '../../src/client/directory-watch.ts'
import { release } from '../../src/client/release.ts'
import { rootKeyFrom } from '../../src/client/root-words.ts'
import { directories } from '../../src/keys/schema.ts'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { signDirectory } from '../../src/sealing/directory.ts'
import type { Directory, Signature } from '../../src/sealing/directory.ts'
import { openBrowser, startConsole } from '../support/console.ts'
import { admission, admit, admitByRoot, agree, begin, enrol } from '../support/people.ts'
import type { TestPerson } from '../support/people.ts'

const propose = '/api/directory/propose'
const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

/** What somebody's browser would send for a change, to be spoiled by a test. */
async function prepared(
  by: TestPerson,
  change: Change,
): Promise<{ next: Directory; document: string; signatures: Signature[]; card: string }> {
  const { s, person } = by.desk
  const watched = await watchDirectory(by.desk)
  const month = monthOf(new Date())
  const next = nextDirectory(s, watched.current, change, month)
  const signing = { by: person.id, secretKey: person.keys.sig.secretKey }
  const card = nextCard(s, { before: watched.card, document: next, month, signing })
  const signatures = [signDirectory(s, next, signing)]
  return { next, document: canonical(next), signatures, card: canonical(card) }
}

t.setTimeout(120_000)

t.test('who may change the directory', async (t) => {
  const place = await startConsole(t)
  const founded = await begin(place)
  const { first } = founded
  const second = await enrol(place, first, { username: 'bela' })
  const post = (by: TestPerson, body: object) => by.browser.api(propose, { method: 'POST', body })
  const isAdmitted = async (person: TestPerson): Promise<boolean> => {
    const rows = await place.db.select().from(accounts)
    return rows.some((row) => row.username === person.account.username && row.admitted)
  }

  t.test('one coordinator alone admits nobody without the root', async (t) => {
    const change = await admission(first, second)
    const watched = await watchDirectory(first.desk)
    const answer = await proposeChange(first.desk, watched, change)
    t.same(answer, { complete: false, seq: 2 })
    await t.rejects(
      signProposal(first.desk, await watchDirectory(first.desk)),
      { code: 'same-signer' },
      'her own client says no',
    )
    const { signatures } = await prepared(first, change)
    const body = { seq: 2, signature: signatures[0] }
    await t.rejects(
      first.browser.api('/api/directory/sign', { method: 'POST', body }),
      no('already_signed', 409),
    )
    const twice = await prepared(first, change)
    await t.rejects(
      post(first, { document: twice.document, signatures: [...signatures, ...signatures] }),
      no('same-signer', 403),
    )
    t.equal(await isAdmitted(second), false)
  })

  t.test('with the root she admits the second', async (t) => {
    await admitByRoot(founded, second)
    t.equal(await isAdmitted(second), true)
    t.match(await place.guard.web.state(), { directorySeq: 2 })
    t.equal((await watchDirectory(first.desk)).proposal, null, 'the waiting change is gone')
    t.same((await second.browser.ask({ url: '/api/reports' })).json(), { reports: [] })
  })

  t.test('from then on the root alone admits nobody', async (t) => {
    const third = await enrol(place, first, { username: 'cora' })
    const change = await admission(first, third)
    const watched = await watchDirectory(first.desk)
    const root = rootKeyFrom(place.suite, founded.rootWords, watched.rootPk)
    const { next, document } = await prepared(first, change)
    const signatures = [signDirectory(place.suite, next, { by: 'root', secretKey: root })]
    t.same(await post(first, { document, signatures }), { complete: false, seq: 3 })
    t.equal(await isAdmitted(third), false)
  })

  t.test('a second moderator makes it hold; the new one gets in at once', async (t) => {
    const third = await enrol(place, first, { username: 'dana' })
    await proposeChange(first.desk, await watchDirectory(first.desk), await admission(first, third))
    const seen = await watchDirectory(second.desk)
    t.equal(seen.proposal?.document.moderators.length, 3, 'a new proposal replaced the old')
    t.same(await signProposal(second.desk, seen), { complete: true })
    t.equal(await isAdmitted(third), true)
    t.equal(
      (await third.browser.ask({ url: '/api/me' })).json<{ admitted: boolean }>().admitted,
      true,
    )
    const stored = await place.db.select().from(directories)
    t.same(
      stored.map((row) => row.trying),
      [true, false, false],
    )
  })

  t.test('an officer, whoever waits, and nobody sign or propose nothing', async (t) => {
    const officer = await enrol(place, first, { username: 'offa', post: 'north' })
    await admit(first, second, officer)
    const waiting = await enrol(place, first, { username: 'wanda' })
    const change = await admission(first, waiting)
    const { document, signatures, next } = await prepared(first, change)
    const body = { document, signatures }
    await t.rejects(post(officer, body), no('forbidden', 403))
    await t.rejects(post(waiting, body), no('forbidden', 403))
    await t.rejects(
      openBrowser(place.site).api(propose, { method: 'POST', body }),
      no('sign_in_first', 401),
    )
    for (const person of [officer, waiting]) {
      const { id, keys } = person.desk.person
      const signing = { by: id, secretKey: keys.sig.secretKey }
      const with2 = [...signatures, signDirectory(place.suite, next, signing)]
      await t.rejects(post(first, { document, signatures: with2 }), no('unknown-signer', 403))
    }
    t.equal(await isAdmitted(waiting), false)
    t.equal(officer.desk.person.role, 'liaison')
    const answer = await officer.browser.ask({ url: '/api/directory' })
    t.match(answer.json(), { proposal: null, versions: [{}, {}, {}, {}] })
  })

  t.test('a directory that does not follow from the last one is refused', async (t) => {
    const waiting = await enrol(place, first, { username: 'xena' })
    const change = await admission(first, waiting)
    const sign = (document: Directory, ...people: TestPerson[]) =>
      people.map(({ desk: { s, person } }) =>
        signDirectory(s, document, { by: person.id, secretKey: person.keys.sig.secretKey }),
      )
    const { next, signatures, document } = await prepared(first, change)
    const spoiled = (part: Partial<Directory>) => {
      const other = { ...next, ...part }
      return { document: canonical(other), signatures: sign(other, first, second) }
    }
    await t.rejects(post(first, spoiled({ seq: next.seq - 1 })), no('seq', 400))
    await t.rejects(post(first, spoiled({ seq: next.seq + 1 })), no('seq', 400))
    await t.rejects(post(first, spoiled({ prev: '0'.repeat(64) })), no('prev', 400))
    await t.rejects(post(first, spoiled({ svc: 'elsewhere' })), no('svc', 400))
    await t.rejects(
      post(first, { document: `${document} `, signatures: sign(next, first, second) }),
      no('canonical', 400),
    )
    const changed = document.replace('"name":"xena"', '"name":"eve"')
    await t.rejects(post(first, { document: changed, signatures }), no('bad-signature', 403))
    await t.rejects(post(first, { document: '{}', signatures }), no('shape', 400))
    await t.rejects(post(first, { document, signatures: [] }), no('bad_request', 400))
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
    await t.rejects(post(first, { document: deep, signatures }), no('json', 400))
    t.match(await place.guard.web.state(), { directorySeq: 4 })
  })

  t.test('listing other keys than the account has admits nobody', async (t) => {
    const waiting = await enrol(place, first, { username: 'yves' })
    const change = await admission(first, waiting)
    if (change.kind !== 'admit-moderator') throw new Error('a moderator was expected')
    const { publicKey } = place.suite.signKeypair(place.suite.random(32))
    const signingKey = Buffer.from(publicKey).toString('base64url')
    await agree(first, second, { ...change, account: { ...change.account, signingKey } })
    t.equal(await isAdmitted(waiting), false)
    await agree(first, second, { kind: 'close', id: waiting.account.id })
  })

  t.test('new months need a card that says the same', async (t) => {
    const [epoch] = (await watchDirectory(first.desk)).current.epochs
    if (epoch === undefined) throw new Error('no month')
    const id = addMonths(monthOf(place.now()), 2)
    const change: Change = { kind: 'epoch', epoch: { ...epoch, id, from: id, to: id } }
    const { document, signatures, next, card } = await prepared(first, change)
    const both = [
      ...signatures,
      signDirectory(place.suite, next, {
        by: second.desk.person.id,
        secretKey: second.desk.person.keys.sig.secretKey,
      }),
    ]
    await t.rejects(post(first, { document, signatures: both }), no('card_missing', 400))
    await t.rejects(post(first, { document, signatures: both, card }), no('too-few', 403))
    const before = canonical((await watchDirectory(first.desk)).card)
    const stale = before.replace(epoch.intake_pk, `${epoch.intake_pk.slice(0, -4)}AAAA`)
    await t.rejects(
      post(first, { document, signatures: both, card: stale }),
      no('bad-signature', 403),
    )
    t.match(await place.guard.web.state(), { directorySeq: 6 }, 'nothing was taken')
    await agree(first, second, change)
    t.equal((await watchDirectory(first.desk)).card.epochs.length, 3)
    t.equal(place.keys.card()?.epochs.length, 3, 'public pages have the new card at once')
  })

  t.test('whoever leaves is out at once: session and signature', async (t) => {
    const leaver = await enrol(place, first, { username: 'zora' })
    await admit(first, second, leaver)
    t.equal((await leaver.browser.ask({ url: '/api/reports' })).statusCode, 200)
    await agree(first, second, { kind: 'close', id: leaver.account.id })
    t.equal((await leaver.browser.ask({ url: '/api/reports' })).statusCode, 401)
    const { id, keys } = leaver.desk.person
    const waiting = await enrol(place, first, { username: 'zeno' })
    const { next, document, signatures } = await prepared(first, await admission(first, waiting))
    const signed = signDirectory(place.suite, next, { by: id, secretKey: keys.sig.secretKey })
    await t.rejects(
      post(first, { document, signatures: [...signatures, signed] }),
      no('closed-signer', 403),
    )
    const watched = await watchDirectory(first.desk)
    const borrowed = { ...leaver.desk, api: first.browser.api }
    const oids = ['A'.repeat(22)]
    await t.rejects(release(borrowed, watched.current, { what: 'vault', oids }), no('gone', 410))
  })

  t.test('two colleagues who sign at the same moment complete it once', async (t) => {
    const waiting = await enrol(place, first, { username: 'quin' })
    await proposeChange(
      first.desk,
      await watchDirectory(first.desk),
      await admission(first, waiting),
    )
    const seen = await watchDirectory(second.desk)
    const both = await Promise.allSettled([
      signProposal(second.desk, seen),
      signProposal(second.desk, seen),
    ])
    t.same(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
    t.equal(await isAdmitted(waiting), true)
  })

  t.test('while the guard is away no change is taken', async (t) => {
    const waiting = await enrol(place, first, { username: 'rosa' })
    const change = await admission(first, waiting)
    await place.guard.kill()
    await t.rejects(agree(first, second, change), no('guard_down', 503))
    t.equal(await isAdmitted(waiting), false)
    await place.guard.start()
    await signProposal(second.desk, await watchDirectory(second.desk))
    t.equal(await isAdmitted(waiting), true)
  })
})
