import { base64url, fromBase64url } from '../../sealing/bytes.ts'
import { verifyCard, type VerifiedCard } from '../../sealing/card.ts'
import type { Bytes, Primitives } from '../../sealing/suite.ts'
import { isRecord } from '../../sealing/canonical.ts'
import { fetchJson, NoAnswer, type Answer } from '../platform/fetch-json.ts'

/** What the server offers to a page that is about to seal: a fresh challenge, and the signed keys. */
export interface Offer {
  readonly challenge: Bytes
  readonly card: unknown
  readonly svc: string
  readonly rootPk: Bytes
}

const challengeLength = 48

/** Fetches an offer in the page's language path. Throws NoAnswer when there is none that can be read. */
export async function fetchOffer(path: string): Promise<Offer> {
  return readOffer(await fetchJson(`${path}/challenge`))
}

/** An offer as the server says it. Throws NoAnswer when it says none. */
export function readOffer({ status, body }: Answer): Offer {
  if (status !== 200 || !isRecord(body)) throw new NoAnswer()
  try {
    return {
      challenge: fromBase64url(String(body['challenge']), challengeLength),
      card: body['card'],
      svc: String(body['svc']),
      rootPk: fromBase64url(String(body['rootPk']), 32),
    }
  } catch {
    throw new NoAnswer()
  }
}

/**
 * The card of an offer once it holds under the root key (decision 9). A later offer must come with the same root: a page
 * that has begun does not change its mind about whom it trusts.
 * @returns null when nothing may be sealed
 */
export function trustedCard(s: Primitives, offer: Offer, root: Bytes): VerifiedCard | null {
  if (base64url(offer.rootPk) !== base64url(root)) return null
  try {
    return verifyCard(s, { rootPk: root, svc: offer.svc }, offer.card)
  } catch {
    return null
  }
}
