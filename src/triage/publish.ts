import type { WebGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database, Transaction } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import { verifyAlert } from '../sealing/alert.ts'
import type { Alert } from '../sealing/alert.ts'
import { fromHex } from '../sealing/bytes.ts'
import { readCanonicalText } from '../sealing/canonical-text.ts'
import type { Directory, Signature } from '../sealing/directory.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { lockNewestVersion } from './store.ts'

/** A warning whose signatures have been checked, with the very text that was signed. */
export interface VerifiedAlert {
  readonly alert: Alert
  readonly canonical: string
  readonly signatures: readonly Signature[]
  /** How many of its tags belong to reports; the rest are random. Not said: the warning itself tells one from several. */
  readonly supporters?: number | undefined
}

/** What stores a warning and queues it for everybody it concerns, in the transaction that released it (decision 19). */
export type ReleaseAlert = (tx: Transaction, verified: VerifiedAlert) => Promise<void>

/** Proof that the guard has written the warning into its log. */
export interface Published {
  readonly hash: Bytes
  readonly receipt: Bytes
}

export interface Publish {
  /**
   * Releases a warning: its signatures hold, it is stored and queued, the guard writes it into its log, and only then any
   * of it counts (protocol 10.3). The guard is asked last: what it has written down stays written down, so nothing that
   * the tables refuse may stand there. Throws the codes of the signatures, of the guard and of `releaseAlert`, and
   * `wrong_version`.
   */
  publish(text: string, signatures: readonly Signature[], supporters?: number): Promise<Published>
}

export interface PublishNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'recordPublication'>
  readonly now: Clock
  readonly directory: () => Directory
  readonly releaseAlert: ReleaseAlert
}

export function createPublish(needs: PublishNeeds): Publish {
  const { db, suite, guard, now, directory, releaseAlert } = needs
  return {
    publish: async (canonical, signatures, supporters) => {
      const value = readCanonicalText(canonical)
      const trust = { directory: directory(), today: now().toISOString().slice(0, 10) }
      const alert = verifyAlert(suite, trust, value, signatures)
      return db.transaction(async (tx) => {
        const newest = await lockNewestVersion(tx, fromHex(alert.id, 16))
        if (alert.version !== newest + 1) throw new Refusal('wrong_version', 409)
        await releaseAlert(tx, { alert, canonical, signatures, supporters })
        return guard.recordPublication({
          kind: 'alert',
          document: alert,
          signatures: [...signatures],
        })
      })
    },
  }
}
