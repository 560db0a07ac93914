import { eq } from 'drizzle-orm'
import t from 'tap'
import {
  forgetContact,
  noteLook,
  readDuty,
  saveContact,
  saveRota,
  tryContact,
} from '../../src/client/duty.ts'
import { dutyContacts } from '../../src/duty/schema.ts'
import { databaseErrorCode } from '../../src/platform/database.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import type { DutyWay } from '../../src/sealing/duty.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import { dutyTeam, hereOf, startCalling, wayOf } from '../support/duty.ts'
import { believed, subscribe, takesOver, type PushAnswer } from '../support/push-service.ts'

t.setTimeout(240_000)

t.test('a browser among the ways to whoever is on duty', async (t) => {
  const { place, first, second, rota } = await dutyTeam(t)
  const calling = await startCalling(t, place)
  const { pusher } = calling
  const browser = subscribe(`${pusher.origin}/ana`)
  const mail = { kind: 'email', address: 'ana@example.test' } as const
  const keep = async (...ways: DutyWay[]) =>
    saveContact(await hereOf(first), { v: 1, ways, language: 'en' })
  const mine = async () => readDuty(await hereOf(first))
  const stored = async () => {
    const own = eq(dutyContacts.accountId, fromBase64url(first.account.id, 16))
    const [row] = await place.db.select().from(dutyContacts).where(own)
    if (row === undefined) throw new Error('she has left nothing')
    return row
  }
  const isGone: PushAnswer = (response) => response.writeHead(410).end()
  await calling.goTo('2026-11-23T09:00:00Z')
  await saveRota(await hereOf(first), rota)
  t.same(await calling.goTo('2026-11-23T09:55:00Z'), [], 'a rota begins with its next message')

  t.test('she is told at the hours of the rota, and the text says nothing', async (t) => {
    t.match(await mine(), { browser: 'none', mail: true })
    const before = (await stored()).blob.length
    await keep(wayOf(browser))
    t.match(await mine(), { browser: 'there', mail: false, number: 'none' })
    t.ok((await mine()).reachable.includes(first.account.id))
    const row = await stored()
    t.equal(row.blob.length, before, 'as long as with mail')
    t.notMatch(Buffer.from(row.blob).toString('latin1'), /127\.0\.0\.1|ana/)
    t.same(await calling.goTo('2026-11-23T10:30:00Z'), ['11-23T10:00 /ana'])
    const [one] = pusher.taken
    t.equal(browser.open(one?.body ?? new Uint8Array()), 'en look')
    t.equal(believed(one?.headers.authorization).claims.aud, pusher.origin)
    t.match(one?.headers, { urgency: 'high', ttl: '172800' })
    t.notMatch(calling.log(), '/ana')
    await noteLook(first.browser.api)
  })

  t.test('beside mail, both are used', async (t) => {
    await keep(mail, wayOf(browser))
    t.match(await mine(), { browser: 'there', mail: true })
    t.same(await calling.goTo('2026-11-23T12:30:00Z'), ['11-23T12:00 /ana ana@example.test'])
    await noteLook(first.browser.api)
  })

  t.test('a message to try it says that it is one', async (t) => {
    await keep(wayOf(browser))
    await tryContact(first.browser.api)
    await calling.round()
    t.equal(browser.open(pusher.taken.at(-1)?.body ?? new Uint8Array()), 'en test')
    t.equal((await mine()).testing, false)
  })

  t.test('one bad answer of a push service costs nobody her browser', async (t) => {
    let count = 0
    pusher.answer((response, taken) => {
      count += 1
      if (count === 1) isGone(response, taken)
      else takesOver(response, taken)
    })
    t.same(await calling.goTo('2026-11-23T14:30:00Z'), ['11-23T14:00 /ana /ana'])
    t.match(await mine(), { browser: 'there', missed: 0 })
    await noteLook(first.browser.api)
  })

  t.test(
    'a browser that is gone is set back, she reads so, and the next is called as for a refused mail',
    async (t) => {
      pusher.answer(isGone)
      t.same(await calling.goTo('2026-11-23T16:30:00Z'), ['11-23T16:00 /ana /ana'])
      t.match(await mine(), { browser: 'gone', missed: 0 })
      t.notOk((await mine()).reachable.includes(first.account.id), 'and the rota says so')
      t.match(calling.log(), '"code":"nobody"')
      pusher.answer(takesOver)
      t.same(await calling.goTo('2026-11-23T22:30:00Z'), [
        '11-23T20:00 bela@example.test',
        '11-23T22:00 bela@example.test',
      ])
      await noteLook(first.browser.api)
    },
  )

  t.test('choosing again makes it good', async (t) => {
    const fresh = subscribe(`${pusher.origin}/fresh`)
    await keep(wayOf(fresh))
    t.equal((await mine()).browser, 'there')
    t.same(await calling.goTo('2026-11-24T08:30:00Z'), ['11-24T08:00 /fresh'])
    await noteLook(first.browser.api)
  })

  t.test('what she chose while the old one was being asked is not set back with it', async (t) => {
    await keep(wayOf(browser))
    const isKept = new Promise<void>((resolve, reject) => {
      pusher.answer((response, taken) => {
        pusher.answer(isGone)
        keep(wayOf(subscribe(`${pusher.origin}/newer`))).then(() => {
          resolve()
          isGone(response, taken)
        }, reject)
      })
    })
    t.same(await calling.goTo('2026-11-24T10:30:00Z'), ['11-24T10:00 /ana /ana'])
    await isKept
    t.equal((await mine()).browser, 'there')
    pusher.answer(takesOver)
    t.same(await calling.goTo('2026-11-24T12:30:00Z'), ['11-24T12:00 /newer'])
    await noteLook(first.browser.api)
  })

  t.test(
    'a push service that is away is asked for half an hour, then the watch counts as told',
    async (t) => {
      pusher.answer((response) => response.writeHead(503).end())
      await keep(wayOf(browser))
      const asked = await calling.goTo('2026-11-24T15:00:00Z')
      t.same([...new Set(asked.map((line) => line.split(' ')[1]))], ['/ana'])
      t.same([asked[0], asked.at(-1)], ['11-24T14:00 /ana', '11-24T14:30 /ana'])
      t.equal((await mine()).browser, 'there', 'it is not gone')
      const later = await calling.goTo('2026-11-24T20:00:00Z')
      t.ok(later.includes('11-24T18:00 /ana bela@example.test'), 'and the next is called')
      pusher.answer(takesOver)
      await noteLook(first.browser.api)
    },
  )

  t.test('an address in a network of ours is not asked, and nothing breaks', async (t) => {
    await keep(mail, { ...wayOf(browser), address: 'https://10.0.0.1/a' })
    const before = pusher.taken.length
    t.same(await calling.goTo('2026-11-24T22:30:00Z'), ['11-24T22:00 ana@example.test'])
    t.equal(pusher.taken.length, before)
    await noteLook(first.browser.api)
  })

  t.test('what has no room together is not kept, and nothing of before is lost', async (t) => {
    const before = await stored()
    const long = { kind: 'email', address: `${'a'.repeat(240)}@example.test` } as const
    const far = { ...wayOf(browser), address: `https://push.example.org/${'a'.repeat(375)}` }
    const number = { kind: 'sms', address: '+447700900123' } as const
    await t.rejects(keep(long, number, far), new RefusalError('too-long'))
    t.same(await stored(), before)
    await keep({ ...mail, address: `${'a'.repeat(51)}@example.test` }, number, far)
    t.equal((await mine()).browser, 'there', 'a long address and the longest browser fit')
  })

  t.test('the worker may say that a browser is gone, and change nothing else there', async (t) => {
    const change = (set: object) =>
      calling.db
        .update(dutyContacts)
        .set(set)
        .catch((error: unknown) => databaseErrorCode(error))
    t.equal(await change({ hasMail: false }), '42501')
    t.equal(await change({ blob: new Uint8Array(1) }), '42501')
  })

  t.test('whoever removes everything is told nowhere', async (t) => {
    await forgetContact(await hereOf(first))
    t.match(await mine(), { browser: 'none', testing: null })
    t.same((await mine()).reachable, [second.account.id])
  })
})
