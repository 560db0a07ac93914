import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Test } from 'tap'
import { createEmailChannel } from '../../src/alerts/channels/email.ts'
import { createPushChannel } from '../../src/alerts/channels/push.ts'
import { createSmsChannel } from '../../src/alerts/channels/sms.ts'
import { htmlWriter, stopLine } from '../../src/alerts/letters.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { saveContact, usualRota } from '../../src/client/duty.ts'
import { openKeyring, shareTeamSecrets } from '../../src/client/team.ts'
import { callingRound } from '../../src/duty/calling.ts'
import { isAddress, isNumber } from '../../src/members/rules.ts'
import { closeDatabase, openDatabase } from '../../src/platform/database.ts'
import { createLog } from '../../src/platform/log.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { systemRandom } from '../../src/platform/random.ts'
import type { BrowserWay, Rota } from '../../src/sealing/duty.ts'
import { tellBy } from '../../src/telling-team.ts'
import { startConsole } from './console.ts'
import { openGateway } from './gateway.ts'
import { openPushService, type PushBrowser } from './push-service.ts'
import type { TestConsole } from './console.ts'
import { beginWithTwo } from './people.ts'
import type { TestPerson } from './people.ts'

/** A mail server that keeps every message as it came, byte for byte. */
async function startSink(t: Test) {
  const sink = { mails: [] as { to: string; raw: string }[], url: '', isDown: false }
  const { mails } = sink
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    disableReverseLookup: true,
    onMailFrom(_address, _session, done) {
      // What a relay answers that cannot take anything now.
      const away = Object.assign(new Error('not now'), { responseCode: 451 })
      done(sink.isDown ? away : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        mails.push({ to, raw: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  t.teardown(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  sink.url = `smtp://127.0.0.1:${port}`
  return sink
}

/** The worker's round under its own database role, with a clock that only this test moves. */
export async function startCalling(t: Test, place: TestConsole) {
  const sink = await startSink(t)
  const gateway = await openGateway(t)
  const db = openDatabase(place.urls.worker, { max: 3 })
  const clock = { now: new Date('2026-11-23T06:30:00Z') }
  const now = (): Date => clock.now
  const from = 'Post <post@mail.example.test>'
  const words = { from, html: htmlWriter(), stopLine }
  const email = createEmailChannel({ smtpUrl: sink.url, ...words, now, isAddress })
  const sms = createSmsChannel({ url: gateway.url, isNumber })
  const pusher = await openPushService(t)
  const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
  const push = createPushChannel({ keys, now, random: systemRandom, mayStayHere: true })
  t.teardown(async () => {
    for (const one of [email, sms, push]) one.close()
    await closeDatabase(db)
  })
  const lines: string[] = []
  const tell = tellBy([email, sms, push], false)
  const round = callingRound({
    ...{ db, now, suite: place.suite, guard: place.guard.worker, delivery: place.delivery },
    log: createLog({ write: (line) => lines.push(line) }),
    tell,
  })
  return {
    ...{ clock, round, sink, gateway, pusher, db, tell },
    log: () => lines.join(''),
    /** Goes on to this moment, looking every five minutes; what came, at which time, to whom. */
    async goTo(moment: string) {
      const seen: string[] = []
      for (const end = new Date(moment).getTime(); clock.now.getTime() < end;) {
        clock.now = new Date(clock.now.getTime() + 5 * 60_000)
        const before = [sink.mails.length, gateway.texts.length, pusher.taken.length]
        await round()
        const came = [
          ...[...sink.mails.slice(before[0]), ...gateway.texts.slice(before[1])].map(
            ({ to }) => to,
          ),
          ...pusher.taken.slice(before[2]).map(({ path }) => path),
        ].sort()
        if (came.length > 0) seen.push([clock.now.toISOString().slice(5, 16), ...came].join(' '))
      }
      return seen
    },
  }
}

/** What a moderator’s desk has at hand. */
export async function hereOf(person: TestPerson) {
  const watched = await watchDirectory(person.desk)
  return { desk: person.desk, watched, ring: await openKeyring(person.desk, watched) }
}

/** A browser as one of somebody’s ways. */
export function wayOf({ reach: { kind, address, p256dh, auth } }: PushBrowser): BrowserWay {
  return { kind, address, p256dh, auth }
}

/** Two coordinators with an address each, and a rota with the first on duty by day. */
export async function dutyTeam(t: Test) {
  const place = await startConsole(t, { canText: true })
  const { first, second } = await beginWithTwo(place)
  const here = await hereOf(first)
  await shareTeamSecrets(first.desk, here.watched, here.ring)
  for (const [person, address] of [
    [first, 'ana@example.test'],
    [second, 'bela@example.test'],
  ] as const) {
    const contact = { v: 1, ways: [{ kind: 'email', address }], language: 'en' } as const
    await saveContact(await hereOf(person), { ...contact, ways: [...contact.ways] })
  }
  const rota: Rota = {
    ...usualRota('Europe/London'),
    week: usualRota('').week.map(() => ({ day: [first.account.id], night: [] })),
    chain: [second.account.id],
  }
  return { place, first, second, rota }
}
