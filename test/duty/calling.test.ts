import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { noteLook, readDuty, saveContact, saveRota, tryContact } from '../../src/client/duty.ts'
import { dutyContacts, dutyPlans, dutyRounds } from '../../src/duty/schema.ts'
import { hex } from '../../src/sealing/bytes.ts'
import { H } from '../../src/sealing/hash.ts'
import { dutyTeam, hereOf, startCalling } from '../support/duty.ts'

t.setTimeout(240_000)

t.test('messages to whoever is on duty', async (t) => {
  const { place, first, second, rota } = await dutyTeam(t)
  const calling = await startCalling(t, place)

  t.test('without a rota nobody is written to', async (t) => {
    t.same(await calling.goTo('2026-11-23T09:00:00Z'), [])
  })

  t.test('a rota begins with its next message, and then keeps its hours', async (t) => {
    await saveRota(await hereOf(first), rota)
    t.same(await calling.goTo('2026-11-23T09:55:00Z'), [])
    const look = async (until: string): Promise<string[]> => {
      const came = await calling.goTo(until)
      await noteLook(first.browser.api)
      return came
    }
    t.same(await look('2026-11-23T11:00:00Z'), ['11-23T10:00 ana@example.test'])
    t.same(await look('2026-11-23T13:00:00Z'), ['11-23T12:00 ana@example.test'])
    t.same(await look('2026-11-23T15:00:00Z'), ['11-23T14:00 ana@example.test'])
  })

  t.test(
    'when nobody looks twice the next is written to as well, then the coordinators',
    async (t) => {
      t.same(await calling.goTo('2026-11-23T23:55:00Z'), [
        '11-23T16:00 ana@example.test',
        '11-23T18:00 ana@example.test',
        '11-23T20:00 ana@example.test bela@example.test',
        '11-23T22:00 ana@example.test bela@example.test',
      ])
      t.equal((await readDuty(await hereOf(second))).missed, 3)
      t.same((await calling.goTo('2026-11-24T09:00:00Z')).length, 1, 'and at night nobody is woken')
      await noteLook(second.browser.api)
      t.equal((await readDuty(await hereOf(second))).missed, 0)
      t.same(await calling.goTo('2026-11-24T10:05:00Z'), ['11-24T10:00 ana@example.test'])
    },
  )

  t.test('a message says nothing and leads nowhere', async (t) => {
    const raw = calling.sink.mails[0]?.raw ?? ''
    t.match(raw, /^Subject: A look, please\r$/m)
    t.notMatch(raw, /report|streetlight|http|desk|moderator|ana\b(?!@)/i)
  })

  t.test('by its name nobody who has the tables can say whose message it was', async (t) => {
    const { svc } = first.desk.person
    const names = new Set(
      calling.sink.mails.map(({ raw }) => /^Message-ID: <([0-9a-f]{32})@/m.exec(raw)?.[1]),
    )
    t.ok(names.size > 5 && !names.has(undefined), 'every message has a name')
    const hours = Array.from({ length: 72 }, (_, i) => Date.UTC(2026, 10, 23) / 3_600_000 + i)
    const guesses = [first, second].flatMap(({ account: { id } }) =>
      hours.map((hour) => hex(H(place.suite, 16, 'rw1/duty/name', svc, id, String(hour)))),
    )
    t.notOk(guesses.some((guess) => names.has(guess)))
  })

  t.test('after an outage it does not write at an odd hour', async (t) => {
    calling.clock.now = new Date('2026-11-24T17:20:00Z')
    await noteLook(first.browser.api)
    t.same(await calling.goTo('2026-11-24T17:50:00Z'), [])
    t.same(await calling.goTo('2026-11-24T18:10:00Z'), ['11-24T18:00 ana@example.test'])
  })

  t.test('two workers write once', async (t) => {
    const other = await startCalling(t, place)
    calling.clock.now = new Date('2026-11-24T20:00:00Z')
    other.clock.now = calling.clock.now
    const before = calling.sink.mails.length
    await Promise.all([calling.round(), other.round(), calling.round(), other.round()])
    t.equal(calling.sink.mails.length - before + other.sink.mails.length, 1)
  })

  t.test(
    'while the relay is away it is tried again within the hour, and then left out',
    async (t) => {
      await noteLook(first.browser.api)
      calling.sink.isDown = true
      calling.clock.now = new Date('2026-11-24T20:59:00Z')
      const [state] = await calling.db.select().from(dutyRounds)
      await calling.db.update(dutyRounds).set({ calledHour: (state?.calledHour ?? 0) - 2 })
      const before = calling.sink.mails.length
      await calling.round()
      t.equal(calling.sink.mails.length, before)
      calling.sink.isDown = false
      calling.clock.now = new Date('2026-11-24T20:59:30Z')
      await calling.round()
      t.equal(calling.sink.mails.length, before + 1)
      await calling.round()
      t.equal(calling.sink.mails.length, before + 1, 'and once it is sent, never again')
    },
  )

  t.test('whoever asks for a test message gets one, and nobody else', async (t) => {
    const before = calling.sink.mails.length
    await tryContact(second.browser.api)
    t.equal((await readDuty(await hereOf(second))).testing, true)
    await calling.round()
    t.same(
      calling.sink.mails.slice(before).map(({ to }) => to),
      ['bela@example.test'],
    )
    t.match(calling.sink.mails.at(-1)?.raw, /^Subject: A test\r$/m)
    t.equal((await readDuty(await hereOf(second))).testing, false)
    await calling.round()
    t.equal(calling.sink.mails.length, before + 1)
  })

  t.test('a day has ten test messages, so that nobody’s mailbox is filled', async (t) => {
    for (let i = 1; i < 10; i += 1) await tryContact(second.browser.api)
    await t.rejects(tryContact(second.browser.api), new ApiRefusal('tests_spent', 429))
    await tryContact(first.browser.api)
    t.pass('somebody else has her own ten')
    await calling.round()
  })

  t.test('the tables show neither an address nor who is on duty', async (t) => {
    const rows = [
      ...(await place.db.select().from(dutyContacts)),
      ...(await place.db.select().from(dutyPlans)),
    ]
    const text = rows
      .flatMap((row) =>
        Object.values(row).map((one) =>
          Buffer.from(one instanceof Uint8Array ? one : String(one)).toString('latin1'),
        ),
      )
      .join()
    t.notMatch(text, /example\.test|Europe|patience/)
    const [plan] = await place.db.select().from(dutyPlans)
    t.notMatch(Buffer.from(plan?.forWorker ?? []).toString('latin1'), first.account.id)
    t.same(Object.keys((await calling.db.select().from(dutyRounds))[0] ?? {}), [
      ...['id', 'calledHour', 'missed', 'looked'],
    ])
  })

  t.test('a rota or an address that the table’s writer made is not gone by', async (t) => {
    const { desk } = first
    const forged = {
      ...first,
      desk: {
        ...desk,
        person: {
          ...desk.person,
          keys: { ...desk.person.keys, sig: place.suite.signKeypair(place.suite.random(32)) },
        },
      },
    }
    const here = await hereOf(first)
    // What was hers the guard does not forget for it.
    const forgery = saveContact(
      { ...here, desk: forged.desk },
      {
        ...{ v: 1, language: 'en', ways: [{ kind: 'email', address: 'thief@example.test' }] },
      },
    )
    await t.rejects(forgery, { code: 'bad-signature' })
    await noteLook(first.browser.api)
    calling.clock.now = new Date('2026-11-24T22:00:00Z')
    const before = calling.sink.mails.length
    await calling.round()
    t.equal(calling.sink.mails.length, before)
    t.match(calling.log(), '"code":"nobody"')
    const newest = await readDuty(here)
    await saveRota({ ...here, desk: forged.desk }, { ...rota, version: newest.rota?.version ?? 0 })
    t.equal((await readDuty(here)).isVouched, false, 'and the screen says so')
    calling.clock.now = new Date('2026-11-25T08:00:00Z')
    await calling.round()
    t.match(calling.log(), '"code":"bad-signature"')
    t.equal(calling.sink.mails.length, before)
  })

  t.test('the log names no person', async (t) => {
    t.notMatch(calling.log(), /example|ana|bela/)
    t.notMatch(calling.log(), first.account.id)
  })
})
