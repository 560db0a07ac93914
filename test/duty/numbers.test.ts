import { eq } from 'drizzle-orm'
import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { askForCode, forgetContact, noteLook, readDuty } from '../../src/client/duty.ts'
import { saveContact, saveRota, tryContact, typeCode } from '../../src/client/duty.ts'
import { dutyContacts } from '../../src/duty/schema.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import type { DutyWay } from '../../src/sealing/duty.ts'
import { answerJson, taken } from '../support/gateway.ts'
import { dutyTeam, hereOf, startCalling } from '../support/duty.ts'

t.setTimeout(240_000)

const number = '+447700900123'
const other = '+447700900456'

t.test('a moderator is written to by text message', async (t) => {
  const { place, first, second, rota } = await dutyTeam(t)
  const calling = await startCalling(t, place)
  const { gateway } = calling
  const here = await hereOf(first)
  const { api } = first.browser
  const keep = (...ways: DutyWay[]) => saveContact(here, { v: 1, ways, language: 'en' })
  const text = (address: string): DutyWay => ({ kind: 'sms', address })
  const mail: DutyWay = { kind: 'email', address: 'ana@example.test' }
  const write = (set: Partial<typeof dutyContacts.$inferInsert>) => {
    const row = eq(dutyContacts.accountId, fromBase64url(first.account.id, 16))
    return place.db.update(dutyContacts).set(set).where(row)
  }
  const state = async () => (await readDuty(here)).number
  const digits = () => /^\d{6}/.exec(gateway.texts.at(-1)?.body ?? '')?.[0] ?? ''
  const wrong = () => (digits() === '000000' ? '000001' : '000000')

  t.test('a number gets six digits, once, and no message before they are typed', async (t) => {
    await saveRota(await hereOf(second), rota)
    await calling.goTo('2026-11-23T09:00:00Z')
    await keep(text(number))
    t.equal(await state(), 'wanted')
    t.notOk((await readDuty(here)).reachable.includes(first.account.id))
    await calling.round()
    await calling.round()
    t.equal(await state(), 'sent')
    t.equal(gateway.texts.length, 1)
    t.equal(gateway.texts[0]?.to, number)
    t.match(
      gateway.texts[0]?.body,
      /^\d{6} is your code\. If you did not ask for one, do nothing\.$/,
    )
    t.same(await calling.goTo('2026-11-23T10:05:00Z'), [], 'no watch is called there')
    await noteLook(api)
  })

  t.test('other digits do not confirm it, and hers do', async (t) => {
    await typeCode(api, wrong())
    await calling.round()
    t.equal(await state(), 'wrong')
    await typeCode(api, digits())
    t.equal(await state(), 'typed')
    await calling.round()
    t.equal(await state(), 'confirmed')
    t.ok((await readDuty(here)).reachable.includes(first.account.id))
    t.equal(gateway.texts.length, 1)
  })

  t.test('then the messages of the rota come there, at the same hours', async (t) => {
    t.same(await calling.goTo('2026-11-23T12:30:00Z'), [`11-23T12:00 ${number}`])
    t.equal(
      gateway.texts.at(-1)?.body,
      'It is time for a look. Please sign in when you can.\nThis message comes at fixed hours, whatever there is to see.',
    )
    await noteLook(api)
  })

  t.test('mail beside it needs no digits again for the same number', async (t) => {
    await keep(mail, text(number))
    await calling.round()
    t.equal(await state(), 'confirmed')
    const before = gateway.texts.length
    t.same(await calling.goTo('2026-11-23T14:05:00Z'), [`11-23T14:00 ${number} ana@example.test`])
    t.equal(gateway.texts.length, before + 1)
    await tryContact(api)
    await calling.round()
    t.match(gateway.texts.at(-1)?.body, /^This is a test\./)
    await noteLook(api)
  })

  t.test(
    'another number is asked about anew, and the word about the first is worth nothing',
    async (t) => {
      await keep(mail, text(other))
      await calling.round()
      t.equal(await state(), 'sent')
      t.equal(gateway.texts.at(-1)?.to, other)
      t.same(await calling.goTo('2026-11-23T16:05:00Z'), ['11-23T16:00 ana@example.test'])
      await noteLook(api)
    },
  )

  t.test('who writes to the table cannot confirm a number', async (t) => {
    await write({ numberState: 4, numberProof: place.suite.random(32) })
    t.same(await calling.goTo('2026-11-23T18:05:00Z'), ['11-23T18:00 ana@example.test'])
    await write({ numberState: 2 })
    await noteLook(api)
  })

  t.test(
    'a gateway that does not take them is told of, and they are asked for again',
    async (t) => {
      gateway.answer((response) => answerJson(response, 400, { code: 21211 }))
      await askForCode(api)
      await calling.round()
      t.equal(await state(), 'unsent')
      gateway.answer(taken)
      await askForCode(api)
      await calling.round()
      t.equal(await state(), 'sent')
    },
  )

  t.test('a day has five codes and five tries', async (t) => {
    await t.rejects(askForCode(api), new ApiRefusal('codes_spent', 429))
    await t.rejects(keep(text(number)), new ApiRefusal('codes_spent', 429))
    for (let i = 0; i < 3; i += 1) await typeCode(api, wrong())
    await t.rejects(typeCode(api, digits()), new ApiRefusal('tries_spent', 429))
    await keep(mail)
    t.equal(await state(), 'none', 'mail alone may still be kept')
    t.same(
      (await place.db.select().from(dutyContacts)).map(({ numberProof }) => numberProof),
      [null, null],
      'and nothing of a number stays',
    )
  })

  t.test('without a number there is nothing to confirm', async (t) => {
    const { api: hers } = second.browser
    const none = new ApiRefusal('no_contact', 409)
    await t.rejects(typeCode(hers, '123456'), none)
    await t.rejects(askForCode(hers), none)
    await t.rejects(typeCode(hers, '12345'), new ApiRefusal('bad_request', 400))
    await forgetContact(await hereOf(second))
    await t.rejects(askForCode(hers), none)
  })

  t.test('neither tables nor log show a number', async (t) => {
    const rows = await place.db.select().from(dutyContacts)
    const all = rows.flatMap((row) => Object.values(row)).map((one) => Buffer.from(String(one)))
    t.notMatch(Buffer.concat(all).toString('latin1'), '7700900')
    t.notMatch(calling.log(), '7700900')
  })
})
