import { setTimeout as pause } from 'node:timers/promises'
import { quietFor } from './alerts/audience.ts'
import { channelHealth } from './alerts/channel-health.ts'
import type { Channel } from './alerts/channels/channel.ts'
import { following } from './alerts/channels/following.ts'
import { paced } from './alerts/channels/pace.ts'
import { createPushChannel } from './alerts/channels/push.ts'
import { createSmsChannel } from './alerts/channels/sms.ts'
import type { EmailSettings } from './alerts/channels/email.ts'
import { alertCheck } from './alerts/checked-alert.ts'
import { contactOpener } from './alerts/contact-opener.ts'
import { deliveryRound } from './alerts/deliver.ts'
import { usualPolicy } from './alerts/delivery-needs.ts'
import { contactsOf } from './alerts/delivery-store.ts'
import { htmlWriter, letterName, letterWriter, marked, stopLine } from './alerts/letters.ts'
import { hearQueueCalls } from './alerts/queue-calls.ts'
import { steadyLoop } from './alerts/steady-loop.ts'
import type { WorkerKeys } from './alerts/worker-keys.ts'
import type { WorkerSettings } from './child-settings.ts'
import { callingRound } from './duty/calling.ts'
import { operatorAlarm } from './duty/operator-alarm.ts'
import type { WorkerGuard } from './guard/client.ts'
import { goneWays } from './members/gone-ways.ts'
import { membershipMailRound } from './members/membership-mails.ts'
import type { OpenRows } from './members/contact-page-store.ts'
import { moveFinder } from './members/moved-browsers.ts'
import { tidyingRound } from './members/moved-tidying.ts'
import { isAddress, isNumber } from './members/rules.ts'
import { stopRound } from './members/stop-round.ts'
import { systemClock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import type { Log } from './platform/log.ts'
import { isThisMachine } from './platform/public-host.ts'
import { systemRandom } from './platform/random.ts'
import type { Suite } from './sealing/suite.ts'
import { tellBy } from './telling-team.ts'
import { readWebPushKeys } from './web-push-keys.ts'

const pollMs = 1_000
/** Two rounds at a time: while one waits for the guard or the database, the other feeds the sockets. */
const lanes = 2

/** What the worker stands on once its keys are open. */
export interface SendingGround {
  readonly settings: WorkerSettings
  readonly suite: Suite
  readonly guard: WorkerGuard
  readonly db: Database
  readonly keys: WorkerKeys
  readonly log: Log
}

/** The way over the relay, opened with the first letter: its library takes 12 MB that an idle worker does not need. */
function emailOnDemand(settings: EmailSettings): Channel {
  let opening: Promise<Channel> | null = null
  const opened = (): Promise<Channel> => {
    opening ??= import('./alerts/channels/email.ts').then(({ createEmailChannel }) =>
      createEmailChannel(settings),
    )
    return opening
  }
  return {
    kind: 'email',
    atMostOnce: false,
    send: async (message, reach) => (await opened()).send(message, reach),
    close: () => void opening?.then((channel) => channel.close()),
  }
}

/** What gateways take from one sender, as a rule. */
const textsPerSecond = 10

/** Every way out that is set up. */
function channelsOf({ settings }: SendingGround): Channel[] {
  const { smtpUrl, mailFrom, smsUrl, webPushKeysFile, publicOrigin } = settings
  const channels: Channel[] = []
  if (smtpUrl !== null) {
    const words = { from: mailFrom ?? '', html: htmlWriter(), stopLine }
    channels.push(emailOnDemand({ smtpUrl, ...words, now: systemClock, isAddress }))
  }
  if (smsUrl !== null) {
    const sms = createSmsChannel({ url: smsUrl, isNumber })
    channels.push(paced(sms, textsPerSecond, { now: () => performance.now(), pause }))
  }
  if (webPushKeysFile !== null) {
    // Who tries things out on one machine has a push service there too.
    const mayStayHere = isThisMachine(new URL(publicOrigin).hostname)
    const needs = { now: systemClock, random: systemRandom, mayStayHere }
    channels.push(createPushChannel({ keys: readWebPushKeys(webPushKeysFile), ...needs }))
  }
  return channels
}

/** With what the worker finds out where a browser went, and whose a number is. */
function seekingOf({ db, suite, guard, keys }: SendingGround) {
  const svcNow = async (): Promise<string | null> => (await guard.state()).svc
  return { db, suite, delivery: keys.delivery, svcNow }
}

/**
 * The same for members: a browser of theirs is looked for where it said that it went. Of a moderator's nobody may say that,
 * because whoever says it shows nothing but the old address.
 */
function forMembers(channels: readonly Channel[], ground: SendingGround): Channel[] {
  const movedTo = moveFinder(seekingOf(ground))
  return channels.map((one) => (one.kind === 'push' ? following(one, movedTo) : one))
}

/** Every kind of way that a member may have confirmed. */
const kinds = ['email', 'sms', 'push'] as const

/**
 * The ways out, and for each kind that is not set up one that is down: who was reached over it before waits until it is
 * there again, and the console says so.
 */
function withMissing(channels: readonly Channel[]): Channel[] {
  const missing = kinds.filter((kind) => !channels.some((one) => one.kind === kind))
  const absent = missing.map((kind): Channel => ({
    ...{ kind, atMostOnce: false, close: () => undefined },
    send: () => Promise.resolve('down'),
  }))
  return [...channels, ...absent]
}

function roundsOf(ground: SendingGround, channels: readonly Channel[]) {
  const { settings, suite, guard, db, keys, log } = ground
  const { publicOrigin, isTraining } = settings
  const areas = new Map(settings.areas.map(({ id, name }) => [id, name]))
  const letters = {
    ...{ suite, naming: keys.naming, publicOrigin, isTraining },
    areaName: (id: string) => areas.get(id) ?? id,
  }
  const shared = { db, suite, log, policy: usualPolicy }
  const contacts = contactOpener({ guard, suite, deliveryKeys: keys.delivery })
  const acceptRoot = (rootPk: string): void => keys.acceptRoot(rootPk)
  const warnings = deliveryRound({
    ...{ ...shared, contacts, now: systemClock },
    channels: withMissing(channels),
    health: channelHealth(db, log),
    noteGone: goneWays({ db, suite }),
    check: alertCheck({ guard, suite, now: systemClock, acceptRoot }),
    compose: letterWriter(letters),
  })
  const rounds = Array<typeof warnings>(lanes).fill(warnings)
  const memberships = membershipMailRound({
    ...{ ...shared, publicOrigin, now: systemClock },
    openContacts: (closed) => contacts.open(closed),
    send: async ({ reach, text, language, stopUrl, name }) => {
      const channel = channels.find(({ kind }) => kind === reach.kind)
      const said = marked(letters, text, language)
      const message = { text: said, language, stopUrl, showsStop: false, name }
      return channel === undefined ? 'later' : channel.send(message, reach)
    },
    countingKey: () => guard.serviceKey({ name: 'contact-rewrap', period: '' }),
    quietFor: (hours, now) => quietFor({ kind: 'full', level: 2 }, hours, now),
    nameOf: (kind, confirm) => letterName(letters, kind, confirm),
  })
  return [
    ...rounds,
    memberships,
    stopRound({ ...seekingOf(ground), log, openContacts: openerOf(ground) }),
  ]
}

/** Opens contacts of a page, from copies where there are any. */
function openerOf({ guard, suite, db, keys }: SendingGround): OpenRows {
  const contacts = contactOpener({ guard, suite, deliveryKeys: keys.delivery })
  return async (closed) => (await contacts.openQueued(closed, (ids) => contactsOf(db, ids))).open
}

/** Drops what strangers invented of browsers. The queue does not wake it: it looks at its own pace. */
function tidyingRoundOf(ground: SendingGround) {
  const seeking = seekingOf(ground)
  const { db, suite, svcNow } = seeking
  return tidyingRound({
    ...{ db, suite, svcNow, log: ground.log, now: systemClock },
    movedTo: moveFinder(seeking),
    openContacts: openerOf(ground),
  })
}

/** What goes to the team at its hours. The queue of deliveries does not wake it, so that nothing moves its times. */
function dutyRoundsOf(ground: SendingGround, channels: readonly Channel[]) {
  const { settings, suite, guard, db, keys, log } = ground
  const tell = tellBy(channels, settings.isTraining)
  const shared = { guard, log, now: systemClock, tell }
  return [
    callingRound({ ...shared, db, suite, delivery: keys.delivery }),
    operatorAlarm({ ...shared, address: settings.operatorMail }),
  ]
}

/**
 * Takes what waits off the queue and sends it, from now on. Gives what ends it: the rounds under way end first, so that
 * their letters are sent and written down.
 */
export function startSending(ground: SendingGround): () => Promise<void> {
  const channels = channelsOf(ground)
  const loops = roundsOf(ground, forMembers(channels, ground)).map((round) =>
    steadyLoop(round, pollMs),
  )
  const unhurried = [...dutyRoundsOf(ground, channels), tidyingRoundOf(ground)]
  const others = unhurried.map((round) => steadyLoop(round, pollMs))
  const calls = hearQueueCalls(ground.db, () => loops.forEach((loop) => loop.wake()))
  return async () => {
    calls.stop()
    await Promise.all([...loops, ...others].map((loop) => loop.stop()))
    channels.forEach((channel) => channel.close())
  }
}
