import { bodyOf } from '../intake/body.ts'
import type { Answers } from '../intake/step-view.ts'
import { sealFollowUp, type Said } from '../mailbox/follow-up.ts'
import { base64url, fromBase64url, utf8 } from '../sealing/bytes.ts'
import { canonicalBytes, readJson } from '../sealing/canonical.ts'
import { pickEpoch, readCard, verifyCard } from '../sealing/card.ts'
import type { VerifiedCard } from '../sealing/card.ts'
import { makeCode } from '../sealing/code.ts'
import type { Code } from '../sealing/code.ts'
import { codeInput, mailboxKeys } from '../sealing/mailbox.ts'
import type { Mailbox } from '../sealing/mailbox.ts'
import { sealReport } from '../sealing/report.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { blind, finalize } from '../sealing/voprf.ts'

/** Somebody who reports with a script running, without a screen: the same doors and the same seal as her browser. */
export interface Reporter {
  /** Seals the answers here, sends them, and gives the code she would have written down. */
  report(answers: Answers): Promise<Reported>
  /** Comes back with her code and adds something; the id of the message, which looks to the server like any report. */
  say(by: Pick<Reported, 'mailbox'>, said: Partial<Said>): Promise<Bytes>
}

export interface Reported {
  readonly oid: Bytes
  readonly code: Code
  readonly mailbox: Mailbox
  /** The very bytes that were sent. */
  readonly submission: Bytes
}

interface Offer {
  readonly challenge: string
  readonly card: unknown
  readonly svc: string
  readonly rootPk: string
}

/** @param origin of the public site, such as http://localhost:8080 */
export function createReporter(s: Suite, origin: string, now: () => Date): Reporter {
  return {
    async report(answers) {
      const offer = await ask<Offer>(`${origin}/report/challenge`)
      const card = checkedCard(s, offer)
      const code = makeCode(s)
      const mailbox = await mailboxOf(s, { origin, card, offer, code })
      const { epoch } = pickEpoch(card, now().toISOString().slice(0, 7))
      const oid = s.random(16)
      const submission = sealReport(s, {
        svc: card.svc,
        epoch: epoch.id,
        intakeKey: epoch.intakeKey,
        oid,
        body: bodyOf(answers, mailbox),
        withdrawTag: mailbox.withdrawTag('report', 0),
        challenge: fromBase64url(offer.challenge, 48),
      })
      await sendSealed(origin, submission)
      return { oid, code, mailbox, submission }
    },
    async say({ mailbox }, said) {
      const offer = await ask<Offer>(`${origin}/report/challenge`)
      const card = checkedCard(s, offer)
      const { epoch } = pickEpoch(card, now().toISOString().slice(0, 7))
      const challenge = fromBase64url(offer.challenge, 48)
      const needs = { svc: card.svc, epoch, challenge, seed: s.random(32) }
      const submission = sealFollowUp(s, mailbox, { form: {}, consent: {}, ...said }, needs)
      await sendSealed(origin, submission)
      return submission.slice(...OID)
    },
  }
}

/** Where a submission holds its id (protocol 8.2, step 4): after the format's byte and the month. */
const OID = [8, 24] as const

/** Posts the one field of the script path. Throws with the status when it was not taken. */
export async function sendSealed(origin: string, submission: Bytes): Promise<void> {
  const response = await fetch(`${origin}/report`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ sealed: base64url(submission) }),
  })
  if (!response.ok) throw new Error(`the report was answered with ${response.status}`)
}

function checkedCard(s: Suite, { card, svc, rootPk }: Offer): VerifiedCard {
  const known = readCard(readJson(canonicalBytes(card)))
  return verifyCard(s, { rootPk: fromBase64url(rootPk, 32), svc }, known)
}

interface Asking {
  readonly origin: string
  readonly card: VerifiedCard
  readonly offer: Offer
  readonly code: Code
}

async function mailboxOf(s: Suite, { origin, card, offer, code }: Asking): Promise<Mailbox> {
  const blinded = blind(s, codeInput(card.svc, 'mbx', code.bytes))
  const asked = { element: base64url(blinded.element), challenge: offer.challenge }
  const answer = await ask<{ element: string; proof: string }>(`${origin}/k`, asked)
  const evaluation = {
    elements: [fromBase64url(answer.element, 32)],
    proof: fromBase64url(answer.proof, 64),
  }
  const [output] = finalize(s, fromBase64url(card.keys.code_pk, 32), [blinded], evaluation)
  return mailboxKeys(s, card.svc, output ?? utf8(''))
}

async function ask<T>(url: string, body?: object): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const response = await fetch(
    url,
    body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
  )
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered with ${response.status}`)
  return (await response.json()) as T
}
