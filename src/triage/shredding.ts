import type { WebGuard } from '../guard/client.ts'
import type { Database } from '../platform/database.ts'
import { liveModerators, type Directory } from '../sealing/directory.ts'
import { RefusalError, SignatureError } from '../sealing/errors.ts'
import { distinctSigners, type Signature } from '../sealing/signers.ts'
import { signedDigest } from '../sealing/signing.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { deleteReports } from './queue-store.ts'
import { forgetNotes } from './withdraw-store.ts'

/** What two moderators have signed to be erased: reports that are junk, and the notes about them. */
export interface ShredOrder {
  /** Of reports and notes, at most 500, in the order that was signed. */
  readonly oids: readonly Bytes[]
  /** 16 bytes: the guard takes each once. */
  readonly nonce: Bytes
  readonly signatures: readonly Signature[]
}

export interface Shredding {
  /**
   * Erases the keys at the guard, then the rows (protocol 7, `shred`). When it is asked again because an answer was lost,
   * the rows that are left go. Throws a SignatureError, and the guard's refusals.
   */
  shred(order: ShredOrder): Promise<void>
}

export interface ShreddingNeeds {
  readonly db: Database
  readonly suite: Primitives
  readonly guard: Pick<WebGuard, 'shred'>
  readonly directory: () => Directory
}

export function createShredding({ db, suite, guard, directory }: ShreddingNeeds): Shredding {
  return {
    shred: async ({ oids, nonce, signatures }) => {
      const current = directory()
      const digest = signedDigest(suite, 'rw1/shred', current.svc, nonce, ...oids)
      const signers = distinctSigners(suite, liveModerators(current), signatures, digest)
      if (signers.length < 2) throw new SignatureError('too-few')
      try {
        await guard.shred({ oids, authority: { nonce, signatures } })
      } catch (error) {
        // The very order was carried out before, or its nonce could not have been spent: both signatures hold.
        if (!(error instanceof RefusalError) || error.code !== 'replayed') throw error
      }
      await db.transaction(async (tx) => {
        await deleteReports(tx, oids)
        await forgetNotes(tx, oids)
      })
    },
  }
}
