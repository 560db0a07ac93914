import type { Test } from 'tap'
import type { Intake } from '../../src/intake/intake.ts'
import { readDeed } from '../../src/mailbox/deeds.ts'
import { sealFollowUp, type Said } from '../../src/mailbox/follow-up.ts'
import type { Mailbox as Box } from '../../src/mailbox/mailbox.ts'
import { sealDeed } from '../../src/mailbox/sealed-deed.ts'
import { askFor } from '../../src/sealing/board.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { mailboxKeys, type Mailbox } from '../../src/sealing/mailbox.ts'
import { openReply, type Reply } from '../../src/sealing/reply.ts'
import {
  mailboxShare,
  sealReport,
  withdrawalTags,
  type FollowUp,
} from '../../src/sealing/report.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { withdrawalRequest } from '../../src/sealing/withdrawal.ts'
import { startConsole, type TestConsole } from './console.ts'

/** The console with the board behind it, and the way in for reports. */
export interface TestAnswering extends TestConsole {
  /** Somebody reports; what she keeps is her code. */
  reporter(form: Record<string, unknown>): Promise<Reporter>
  /** A posting hour. */
  post(): Promise<void>
  /** Sends a message with this body, whoever signed it. */
  sendBody(of: (oid: Bytes) => FollowUp): Promise<string>
}

/** Somebody with a code. */
export interface Reporter {
  readonly oid: string
  readonly epoch: string
  readonly mailbox: Mailbox
  /** Comes back and says something; the id of the message. */
  say(said: Partial<Said>): Promise<string>
  /** Comes back and presses a button that says something; the id of the message. */
  press(go: string): Promise<string>
  /** Reads what is on the board for her, the oldest first. */
  read(): Promise<Reply[]>
  /** Takes everything back. */
  withdraw(): Promise<void>
}

interface Built {
  intake: Intake
  box: Box
}

export async function startAnswering(t: Test): Promise<TestAnswering> {
  const place = await startConsole(t)
  const { intake, mailbox: box } = place.features
  const built = { intake, box }
  return {
    ...place,
    reporter: (form) => report(place, built, form),
    post: () => built.box.post(),
    sendBody: (of) => sendBody(place, built, of),
  }
}

/** Her report goes in by the same way as from her browser. */
async function report(
  { suite }: TestConsole,
  built: Built,
  form: Record<string, unknown>,
): Promise<Reporter> {
  const { intake, box } = built
  const { svc, epoch, challenge } = await opened(built)
  const mailbox = mailboxKeys(suite, svc, suite.random(64))
  const oid = suite.random(16)
  const sending = { svc, epoch: epoch.id, intakeKey: epoch.intakeKey, challenge: challenge() }
  const submission = sealReport(suite, {
    ...sending,
    oid,
    body: {
      ...{ v: 1, type: 'report', form, consent: {}, lc: null, n: 0 },
      mbx: mailboxShare(mailbox),
      wt: withdrawalTags(mailbox),
    },
    withdrawTag: mailbox.withdrawTag('report', 0),
  })
  await intake.receive(submission)
  return {
    ...{ oid: base64url(oid), epoch: epoch.id, mailbox },
    async say(said) {
      const needs = { svc, epoch, challenge: challenge(), seed: suite.random(32) }
      const sealed = sealFollowUp(suite, mailbox, { form: {}, consent: {}, ...said }, needs)
      await intake.receive(sealed)
      return base64url(sealed.subarray(8, 24))
    },
    async press(go) {
      const { deed } = readDeed(go, {})
      if (deed === null) throw new Error('there is no such button')
      const needs = { svc, epoch, challenge: challenge(), seed: suite.random(32) }
      const { submission, withdrawal } = sealDeed(suite, mailbox, deed, () => needs)
      if (submission === null || withdrawal === null) throw new Error('it says nothing')
      await intake.receive(submission)
      await box.withdraw(withdrawal)
      return base64url(submission.subarray(8, 24))
    },
    async read() {
      const { own, tags } = askFor(suite, mailbox, await box.board.tags({ bits: 0, part: 0 }))
      const blobs = await box.board.slots(tags)
      const replyKey = (id: string): Bytes | null =>
        intake.comingBack.card()?.epochs.find((one) => one.id === id)?.replyKey ?? null
      const by = { svc, mailbox, replyKey }
      const replies = own.map(({ j, at }) => openReply(suite, by, j, blobs[at] ?? suite.random(16)))
      return replies.sort((a, b) => a.n - b.n)
    },
    withdraw: () =>
      box.withdraw(withdrawalRequest(suite, mailbox, ['report', 'check', 'alert', 'liaison'])),
  }
}

async function sendBody(
  { suite }: TestConsole,
  built: Built,
  of: (oid: Bytes) => FollowUp,
): Promise<string> {
  const { svc, epoch, challenge } = await opened(built)
  const oid = suite.random(16)
  const sending = { svc, epoch: epoch.id, intakeKey: epoch.intakeKey, challenge: challenge() }
  await built.intake.receive(sealReport(suite, { ...sending, oid, body: of(oid) }))
  return base64url(oid)
}

async function opened({ intake, box }: Built) {
  await box.ready()
  const { comingBack } = intake
  const [known, month] = [comingBack.card(), comingBack.epoch()]
  if (known === null || month === null) throw new Error('the service is not open')
  return { svc: known.svc, epoch: month, challenge: () => comingBack.makeChallenge() }
}
