import type { EmailChannel, EmailSettings } from './alerts/channels/email.ts'
import { alertCheck } from './alerts/checked-alert.ts'
import { contactOpener } from './alerts/contact-opener.ts'
import { deliveryRound, usualPolicy } from './alerts/deliver.ts'
import { htmlWriter, letterName, letterWriter, marked } from './alerts/letters.ts'
import { hearQueueCalls } from './alerts/queue-calls.ts'
import { steadyLoop } from './alerts/steady-loop.ts'
import type { WorkerKeys } from './alerts/worker-keys.ts'
import type { WorkerSettings } from './child-settings.ts'
import type { WorkerGuard } from './guard/client.ts'
import { membershipMailRound } from './members/membership-mails.ts'
import { isAddress } from './members/rules.ts'
import { systemClock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import type { Log } from './platform/log.ts'
import type { Suite } from './sealing/suite.ts'

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

/** The channel to the relay, opened with the first letter: its library takes 12 MB that an idle worker does not need. */
function channelOnDemand(settings: EmailSettings): EmailChannel {
  let opening: Promise<EmailChannel> | null = null
  const opened = (): Promise<EmailChannel> => {
    opening ??= import('./alerts/channels/email.ts').then(({ createEmailChannel }) =>
      createEmailChannel(settings),
    )
    return opening
  }
  return {
    send: async (letter) => (await opened()).send(letter),
    close: () => void opening?.then((channel) => channel.close()),
  }
}

function roundsOf(ground: SendingGround, email: EmailChannel) {
  const { settings, suite, guard, db, keys, log } = ground
  const { publicOrigin, isTraining } = settings
  const areas = new Map(settings.areas.map(({ id, name }) => [id, name]))
  const letters = {
    ...{ suite, naming: keys.naming, publicOrigin, isTraining },
    areaName: (id: string) => areas.get(id) ?? id,
  }
  const shared = {
    ...{ db, suite, log, policy: usualPolicy },
    openContacts: contactOpener({ guard, suite, deliveryKeys: keys.delivery }),
  }
  const acceptRoot = (rootPk: string): void => keys.acceptRoot(rootPk)
  const warnings = deliveryRound({
    ...shared,
    now: systemClock,
    check: alertCheck({ guard, suite, now: systemClock, acceptRoot }),
    send: (letter) => email.send(letter),
    compose: letterWriter(letters),
  })
  const memberships = membershipMailRound({
    ...shared,
    publicOrigin,
    send: (letter) =>
      email.send({ ...letter, text: marked(letters, letter.text, letter.language) }),
    nameOf: (kind, confirm) => letterName(letters, kind, confirm),
  })
  return [...Array<typeof warnings>(lanes).fill(warnings), memberships]
}

/**
 * Takes what waits off the queue and sends it, from now on. Gives what ends it: the rounds under way end first, so that
 * their letters are sent and written down.
 */
export function startSending(ground: SendingGround, smtpUrl: string): () => Promise<void> {
  const email = channelOnDemand({
    ...{ smtpUrl, from: ground.settings.mailFrom ?? '', html: htmlWriter() },
    ...{ now: systemClock, isAddress },
  })
  const loops = roundsOf(ground, email).map((round) => steadyLoop(round, pollMs))
  const calls = hearQueueCalls(ground.db, () => loops.forEach((loop) => loop.wake()))
  return async () => {
    calls.stop()
    await Promise.all(loops.map((loop) => loop.stop()))
    email.close()
  }
}
