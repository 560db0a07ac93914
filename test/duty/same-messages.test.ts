import t from 'tap'
import { noteLook, saveContact, saveRota, typeCode } from '../../src/client/duty.ts'
import { dutyRounds } from '../../src/duty/schema.ts'
import { reports } from '../../src/intake/schema.ts'
import { smsParts } from '../../src/i18n/gsm7.ts'
import { monthOf, weekOf } from '../../src/platform/clock.ts'
import { dutyTeam, hereOf, startCalling, wayOf } from '../support/duty.ts'
import { believed, subscribe } from '../support/push-service.ts'

t.setTimeout(240_000)

t.test('the messages are the same whether nothing waits or five reports do', async (t) => {
  const { place, first, second, rota } = await dutyTeam(t)
  const calling = await startCalling(t, place)
  const browser = subscribe(`${calling.pusher.origin}/ana`)
  // One is written to by mail, by text message and in a browser, the other by text message alone.
  for (const [person, number, mail] of [
    [first, '+447700900123', [{ kind: 'email', address: 'ana@example.test' }, wayOf(browser)]],
    [second, '+447700900456', []],
  ] as const) {
    const ways = [...mail, { kind: 'sms', address: number } as const]
    await saveContact(await hereOf(person), { v: 1, ways, language: 'en' })
    await calling.round()
    await typeCode(person.browser.api, calling.gateway.texts.at(-1)?.body.slice(0, 6) ?? '')
    await calling.round()
  }
  const withNight = {
    ...rota,
    night: [2],
    week: rota.week.map((one) => ({ ...one, night: [second.account.id] })),
  }
  await saveRota(await hereOf(first), withNight)

  /** Three days at the same hours; somebody looks now and then. */
  async function days() {
    calling.clock.now = new Date('2026-11-23T05:00:00Z')
    const begun = calling.sink.mails.length
    const firstText = calling.gateway.texts.length
    const firstPush = calling.pusher.taken.length
    const times: string[] = []
    for (const until of ['2026-11-23T12:30:00Z', '2026-11-24T11:00:00Z', '2026-11-26T00:00:00Z']) {
      times.push(...(await calling.goTo(until)))
      await noteLook(first.browser.api)
    }
    return {
      times,
      mails: calling.sink.mails.slice(begun).sort((a, b) => (a.raw < b.raw ? -1 : 1)),
      texts: calling.gateway.texts.slice(firstText),
      pushes: calling.pusher.taken.slice(firstPush),
    }
  }

  const quiet = await days()
  await calling.db.update(dutyRounds).set({ calledHour: 0, missed: 0, looked: true })
  const oid = () => place.suite.random(16)
  for (let i = 0; i < 5; i += 1) {
    await place.db.insert(reports).values({
      ...{
        oid: oid(),
        epoch: monthOf(place.now()),
        week: weekOf(place.now()),
        tier: 0,
        state: i % 3,
      },
      sealedKey: place.suite.random(1286),
      sealedBody: place.suite.random(32846),
      withdrawTag: place.suite.random(32),
    })
  }
  const list = await first.browser.ask({ url: '/api/reports' })
  t.equal(list.json<{ reports: unknown[] }>().reports.length, 5, 'five reports wait')
  const busy = await days()

  t.ok(quiet.times.length > 20, `${quiet.times.length} messages`)
  t.same(busy.times, quiet.times, 'at the same times, to the same people')
  t.same(busy.mails, quiet.mails, 'and the same to the byte')
  t.ok(quiet.texts.length > 20, `${quiet.texts.length} text messages`)
  const called = (texts: typeof quiet.texts) => texts.map((one) => JSON.stringify(one)).sort()
  t.same(called(busy.texts), called(quiet.texts), 'text messages too')
  t.ok(
    quiet.texts.every(({ body }) => smsParts(body).parts === 1),
    'each of them one message long',
  )
  t.ok(quiet.pushes.length > 10, `${quiet.pushes.length} messages in a browser`)
  // What is new in each of them is drawn: the keys. Everything else is compared, and what the browser makes of it.
  const passed = ({ pushes }: typeof quiet) =>
    pushes.map(({ path, body, headers }) => ({
      ...{ path, length: body.length, text: browser.open(body) },
      headers: { ...headers, authorization: believed(headers.authorization).claims.aud },
    }))
  t.same(passed(busy), passed(quiet), 'in a browser too')
  t.same([...new Set(passed(quiet).map(({ length }) => length))], [167], 'all of one length')
  t.same([...new Set(passed(quiet).map(({ text }) => text))].sort(), ['en look', 'en relief'])
  await t.rejects(calling.db.select().from(reports), 'the worker’s role may not read a report')
})
