import t from 'tap'
import { quietFor } from '../../src/alerts/audience.ts'
import type { Channel, Message, Sent } from '../../src/alerts/channels/channel.ts'
import { paced } from '../../src/alerts/channels/pace.ts'
import { begun, conclude, planFor, waitAfter, type Way } from '../../src/alerts/ways.ts'
import type { Contact, PushReach, Reach, WrittenReach } from '../../src/sealing/contact.ts'
import { nobleBackend } from '../../src/sealing/noble.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { sampleAlert } from '../support/members.ts'

const suite = suiteOf(nobleBackend, systemRandom)
const alert = sampleAlert(suite)
const confirm = 'A'.repeat(22)
const email: WrittenReach = {
  kind: 'email',
  address: 'a@example.test',
  discretion: 'full',
  confirm,
}
const sms: WrittenReach = { kind: 'sms', address: '+447700900123', discretion: 'nudge', confirm }
const push: PushReach = {
  ...{ kind: 'push', address: 'https://push.example.test/1', discretion: 'nudge' },
  ...{ p256dh: 'B'.repeat(87), auth: confirm },
}
const contact = (channels: Reach[], changed: Partial<Contact> = {}): Contact => ({
  ...{ v: 1, channels, areas: ['exeter'], work: [], levels: [3], language: 'en', quiet: null },
  ...{ unsub: confirm, ...changed },
})
const channel = (kind: Channel['kind'], atMostOnce = false): Channel => ({
  ...{ kind, atMostOnce, close: () => undefined },
  send: () => Promise.resolve('sent'),
})
const channels = [channel('email'), channel('push', true), channel('sms', true)]
const row = {
  member_id: new Uint8Array(16),
  due: '',
  attempts: 1,
  done: 0,
  confirmed: true,
  number_confirmed: false,
  way_lost: false,
}
const noon = new Date('2026-11-20T12:00:00Z')
const plan = (her: Contact, changed: Partial<typeof row> = {}, now = noon) =>
  planFor(alert, her, { row: { ...row, ...changed }, channels, now })
const waysOf = (her: Contact, changed: Partial<typeof row> = {}): readonly Way[] => {
  const made = plan(her, changed)
  return made.deed === 'send' ? made.ways : []
}

t.test('a member is told over every way of hers that is set up and may be used', async (t) => {
  const kinds = (her: Contact, changed = {}): string[] =>
    waysOf(her, changed).map(({ reach }) => reach.kind)
  t.same(kinds(contact([email, push])), ['email', 'push'])
  t.same(
    kinds(contact([email, push]), { confirmed: false }),
    ['push'],
    'not to an address she did not confirm',
  )
  t.same(kinds(contact([sms])), [], 'nor to a number that she did not confirm')
  t.same(kinds(contact([sms]), { confirmed: false, number_confirmed: true }), ['sms'])
  t.same(kinds(contact([email, push]), { done: 1 }), ['push'], 'nor where she has been told')
  t.equal(plan(contact([])).deed, 'skip')
  t.equal(plan(contact([email], { levels: [4] })).deed, 'skip')
  t.equal(plan(contact([email], { areas: ['torbay'] })).deed, 'skip')
})

t.test('quiet hours hold a message back, on her clock, unless it is the gravest', async (t) => {
  const quiet = { from: 22, to: 7, zone: 'Europe/London' }
  const isHeld = (time: string, level: 3 | 4 = 3): boolean =>
    quietFor({ kind: 'full', level }, quiet, new Date(time)) !== null
  t.equal(isHeld('2026-11-20T21:59:59Z'), false)
  t.equal(isHeld('2026-11-20T22:00:00Z'), true)
  t.equal(isHeld('2026-11-21T06:59:59Z'), true)
  t.equal(isHeld('2026-11-21T07:00:00Z'), false)
  t.equal(isHeld('2026-07-20T21:30:00Z'), true, 'in summer an hour earlier')
  t.equal(isHeld('2026-11-20T23:00:00Z', 4), false)
  const night = new Date('2026-11-20T23:00:00Z')
  t.not(quietFor({ kind: 'recall', level: 4 }, quiet, night), null, 'a recall may wait')
  const nowhere = { from: 13, to: 15, zone: 'Nowhere/Such' }
  t.not(quietFor(alert, nowhere, new Date('2026-11-20T14:00:00Z')), null)
  t.equal(quietFor(alert, { from: 5, to: 5, zone: 'UTC' }, noon), null, 'no hours at all')
})

t.test('when a message is looked at again says nothing of when her night ends', async (t) => {
  const waits = (to: number, time: string): number | null =>
    quietFor(alert, { from: 22, to, zone: 'Europe/Bucharest' }, new Date(time))
  for (const to of [2, 5, 7, 12])
    t.equal(waits(to, '2026-11-20T21:59:30.250Z'), 30.75, `the next hour, where it ends at ${to}`)
  t.equal(waits(5, '2026-11-20T22:00:00.400Z'), 3_600.6, 'a second past the hour, on any clock')
  t.equal(waits(2, '2026-11-20T22:59:59Z'), 2)
  t.match(plan(contact([email], { quiet: { from: 11, to: 23, zone: 'UTC' } })), {
    deed: 'wait',
    seconds: 3_601,
  })
})

const policy = { firstWait: 60, longestWait: 14_400, askAgain: 3_600, attempts: 8 }
const retry = { policy, restSeconds: 5, random: () => 0.5, unsure: [] as readonly Way[] }
const ended = (answers: Sent[], changed: Partial<typeof row> = {}) => {
  const ways = waysOf(contact([email, push]))
  const sent = answers.map((answer, i) => ({ way: ways[i] as Way, sent: answer }))
  return conclude({ ...row, ...changed }, sent, retry).settled
}

t.test('one way that fails does not make the other one tell her twice', async (t) => {
  const settled = ended(['sent', 'later'])
  t.match(settled, { done: 1, wait: 30, counts: true })
  t.same(settled.told, [{ channel: 'email', outcome: 'sent' }])
  t.match(ended(['sent', 'sent']), { done: 3, wait: null })
})

t.test(
  'what is tried again waits anywhere up to a growing limit, or as long as the gateway asks',
  async (t) => {
    t.equal(
      waitAfter(1, policy, () => 0),
      0,
    )
    t.equal(
      waitAfter(1, policy, () => 0.999),
      59.94,
    )
    t.equal(
      waitAfter(3, policy, () => 0.5),
      480,
    )
    t.equal(
      waitAfter(9, policy, () => 1),
      14_400,
    )
    t.match(ended([{ later: 120 }]), { wait: 150, counts: true })
    t.match(ended(['down']), { wait: 5, counts: false, told: [] })
  },
)

t.test(
  'an address that is no more is believed the second time, and eight tries are enough',
  async (t) => {
    t.match(ended(['gone']), { wait: 3_630, told: [] }, 'not sooner than after an hour')
    t.match(ended(['gone'], { attempts: 2 }), { wait: null, told: [{ outcome: 'gone' }] })
    t.match(ended(['refused']), { wait: null, told: [{ outcome: 'failed' }] })
    t.match(ended(['later'], { attempts: 8 }), { wait: null, told: [{ outcome: 'late' }] })
  },
)

t.test(
  'what may go out once is marked before, and is never sent again after a crash',
  async (t) => {
    const her = contact([push])
    const marked = begun(0, waysOf(her))
    t.not(marked, 0)
    const again = plan(her, { done: marked })
    t.match(again, { deed: 'send', ways: [], unsure: [{ reach: push }] })
    const unsure = again.deed === 'send' ? again.unsure : []
    const { settled } = conclude({ ...row, done: marked }, [], { ...retry, unsure })
    t.match(settled, { wait: null, told: [{ channel: 'push', outcome: 'unsure' }] })
    const ways = waysOf(her)
    const refused = conclude(
      { ...row, done: marked },
      [{ way: ways[0] as Way, sent: 'later' }],
      retry,
    )
    t.match(refused.settled, { done: 0, wait: 30 }, 'a gateway that said no has not sent it')
  },
)

t.test('a gateway’s limit is kept, and it is left alone for as long as it asks', async (t) => {
  let clock = 0
  const calls: number[] = []
  const answers: Sent[] = ['sent', 'sent', { later: 2 }]
  const gateway: Channel = {
    ...channel('sms'),
    send: () => {
      calls.push(clock)
      return Promise.resolve(answers.shift() ?? 'sent')
    },
  }
  const pause = (ms: number): Promise<void> => {
    clock += ms
    return Promise.resolve()
  }
  const slow = paced(gateway, 10, { now: () => clock, pause })
  const message: Message = {
    ...{ text: { subject: '', lines: [] }, language: 'en', stopUrl: null },
    ...{ showsStop: false, name: '' },
  }
  for (let n = 0; n < 3; n += 1) await slow.send(message, sms)
  t.same(calls, [0, 100, 200])
  t.same(await slow.send(message, sms), { later: 2 }, 'nothing is asked of it meanwhile')
  clock += 2_000
  t.equal(await slow.send(message, sms), 'sent')
  t.equal(calls.length, 4)
})
