import type { Response } from 'light-my-request'
import { bodyOf } from '../../src/intake/body.ts'
import type { Answers } from '../../src/intake/step-view.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { pickEpoch, verifyCard } from '../../src/sealing/card.ts'
import { makeCode } from '../../src/sealing/code.ts'
import { codeInput, mailboxKeys, type Mailbox } from '../../src/sealing/mailbox.ts'
import { sealReport } from '../../src/sealing/report.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { blind, finalize } from '../../src/sealing/voprf.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { formType } from './reporter.ts'
import type { TestIntake } from './intake.ts'

interface OfferJson {
  readonly challenge: string
  readonly card: unknown
  readonly svc: string
  readonly rootPk: string
}

/** What the page's script gets before it seals. */
export async function fetchOffer({ site }: TestIntake): Promise<OfferJson> {
  return (await site.inject({ method: 'GET', url: '/report/challenge' })).json()
}

/** Makes a code as the script does; only a blinded element is sent. */
export async function makeMailbox(place: TestIntake): Promise<Mailbox> {
  const { suite, site } = place
  const { challenge, svc } = await fetchOffer(place)
  const blinded = blind(suite, codeInput(svc, 'mbx', makeCode(suite).bytes))
  const payload = { element: base64url(blinded.element), challenge }
  const answer = (await site.inject({ method: 'POST', url: '/k', payload })).json<{
    element: string
    proof: string
  }>()
  const evaluation = {
    elements: [fromBase64url(answer.element, 32)],
    proof: fromBase64url(answer.proof, 64),
  }
  const publicKey = fromBase64url(place.card.keys.code_pk, 32)
  const [output] = finalize(suite, publicKey, [blinded], evaluation)
  if (output === undefined) throw new Error('no output')
  return mailboxKeys(suite, svc, output)
}

/** Seals answers as the script does. */
export async function sealAnswers(
  place: TestIntake,
  answers: Answers,
  more: { mailbox?: Mailbox; oid?: Bytes; challenge?: Bytes } = {},
): Promise<Bytes> {
  const { suite } = place
  const { challenge, card, svc, rootPk } = await fetchOffer(place)
  const verified = verifyCard(suite, { rootPk: fromBase64url(rootPk, 32), svc }, card)
  const { epoch } = pickEpoch(verified, monthOf(new Date()))
  const { mailbox } = more
  return sealReport(suite, {
    svc,
    epoch: epoch.id,
    intakeKey: epoch.intakeKey,
    oid: more.oid ?? suite.random(16),
    body: bodyOf(answers, mailbox ?? null),
    withdrawTag: mailbox?.withdrawTag('report', 0) ?? suite.random(32),
    challenge: more.challenge ?? fromBase64url(challenge, 48),
  })
}

/** Posts sealed bytes as the script does. */
export function postSealed({ site }: TestIntake, submission: Bytes): Promise<Response> {
  return site.inject({
    method: 'POST',
    url: '/report',
    headers: { ...formType, accept: 'application/json' },
    payload: `sealed=${base64url(submission)}`,
  })
}
