import { base64url, fromBase64url } from '../../sealing/bytes.ts'
import { isRecord } from '../../sealing/canonical.ts'
import type { VerifiedCard } from '../../sealing/card.ts'
import { codeInput } from '../../sealing/mailbox.ts'
import type { Bytes, Suite } from '../../sealing/suite.ts'
import { blind, finalize, type Blinded } from '../../sealing/voprf.ts'
import { NoAnswer, postJson, type Answer } from '../platform/fetch-json.ts'

/** The guard's answer was made with another key than the signed one: somebody is between us (M-09). */
export class ForeignProof extends Error {
  override name = 'ForeignProof'
}

/** Why there is no output just now: 'late' when it takes a fresh challenge. */
export type PrfTrouble = 'late' | 'busy' | 'away'

/**
 * Takes a code's nine bytes through the guard's PRF (protocol 9.1): only a blinded point leaves this browser, and the
 * guard's proof is checked.
 * @returns the output, 64 bytes
 * @throws ForeignProof
 */
export async function askPrf(
  s: Suite,
  card: VerifiedCard,
  code: Bytes,
  challenge: Bytes,
): Promise<Bytes | PrfTrouble> {
  const blinded = blind(s, codeInput(card.svc, 'mbx', code))
  const answer = await ask(blinded, challenge)
  if (answer?.status === 409) return 'late'
  if (answer?.status === 429) return 'busy'
  if (answer?.status !== 200 || !isRecord(answer.body)) return 'away'
  return finished(s, card, blinded, answer.body)
}

async function ask({ element }: Blinded, challenge: Bytes): Promise<Answer | null> {
  try {
    return await postJson('/k', { element: base64url(element), challenge: base64url(challenge) })
  } catch (error) {
    if (error instanceof NoAnswer) return null
    throw error
  }
}

function finished(
  s: Suite,
  card: VerifiedCard,
  blinded: Blinded,
  body: Record<string, unknown>,
): Bytes {
  try {
    const answer = {
      elements: [fromBase64url(String(body['element']), 32)],
      proof: fromBase64url(String(body['proof']), 64),
    }
    const [output] = finalize(s, fromBase64url(card.keys.code_pk, 32), [blinded], answer)
    if (output !== undefined) return output
  } catch {
    // Falls through: whatever was wrong with it, it is not the guard's answer.
  }
  throw new ForeignProof()
}
