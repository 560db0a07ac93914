import type { WebGuard, WrapItem } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import { addMonths, monthOf } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal, refuse } from '../platform/errors.ts'
import { fromBase64url } from '../sealing/bytes.ts'
import type { Directory, Signature } from '../sealing/directory.ts'
import { looksBoxed, looksSealed } from '../sealing/envelope.ts'
import { verifyPackage } from '../sealing/package.ts'
import { PURPOSE } from '../sealing/purposes.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { areKeysFor, officersOf, packageMonths } from './rules.ts'
import { keepPackage, keepPackageKeys } from './store.ts'

/** A package as two moderators' clients made it: nothing in it can be read here. */
export interface SealedPackage {
  readonly id: Bytes
  readonly post: string
  readonly hash: Bytes
  readonly body: Bytes
  readonly keys: readonly { readonly officerId: string; readonly blob: Bytes }[]
  readonly signatures: readonly Signature[]
  readonly withdrawTag: Bytes
}

export interface HandOver {
  /**
   * Keeps a package for a post, each part under its own lock of the guard (protocol 14). Throws `unknown_post`,
   * `no_officer`, `officers_differ`, `package_taken`, and the codes of signatures and guard.
   */
  handOver(parcel: SealedPackage): Promise<void>
}

export interface HandOverNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<WebGuard, 'wrap'>
  readonly now: Clock
  readonly directory: () => Directory
}

function expectAddressees(directory: Directory, parcel: SealedPackage): void {
  if (!directory.posts.some((one) => one.id === parcel.post)) {
    throw new Refusal('unknown_post', 400)
  }
  const officers = officersOf(directory, parcel.post)
  if (officers.length === 0) throw new Refusal('no_officer', 400)
  const given = parcel.keys.map((one) => one.officerId)
  if (!areKeysFor(officers, given)) throw new Refusal('officers_differ', 400)
}

function expectSealed({ body, keys }: SealedPackage): void {
  const isBoxed = looksBoxed(body, { purpose: PURPOSE.liaisonPackage, bucket: 3 })
  const areSealed = keys.every((one) =>
    looksSealed(one.blob, { purpose: PURPOSE.packageKey, bucket: 0 }),
  )
  if (!isBoxed || !areSealed) throw refuse('bad_request')
}

/** The body first, then each officer's key; all of them end in the same month. */
function itemsOf(suite: Suite, parcel: SealedPackage, expires: string): WrapItem[] {
  const { id, post, body, keys, hash, signatures, withdrawTag } = parcel
  const authority = { hash, signatures: [...signatures] }
  return [
    { oid: id, class: 'package', expires, blob: body, withdrawTag, to: post, authority },
    ...keys.map(({ officerId, blob }) => ({
      oid: suite.random(16),
      class: 'package-key' as const,
      expires,
      blob,
      to: officerId,
      withdrawTag,
    })),
  ]
}

export function createHandOver(needs: HandOverNeeds): HandOver {
  const { db, suite, guard, now } = needs
  return {
    handOver: async (parcel) => {
      const directory = needs.directory()
      expectAddressees(directory, parcel)
      expectSealed(parcel)
      verifyPackage(suite, directory, parcel.hash, parcel.signatures)
      const expiresMonth = addMonths(monthOf(now()), packageMonths)
      const items = itemsOf(suite, parcel, expiresMonth)
      await db.transaction(async (tx) => {
        const [blob, ...keyBlobs] = await guard.wrap(items)
        if (blob === undefined) throw refuse('unavailable')
        const { id, post, hash, withdrawTag } = parcel
        const signatures = JSON.stringify(parcel.signatures)
        const fresh = { expiresMonth, state: 0, outcome: null }
        const row = { id, post, blob, hash, signatures, withdrawTag, ...fresh }
        if (!(await keepPackage(tx, row))) throw new Refusal('package_taken', 409)
        const keys = keyBlobs.flatMap((keyBlob, at) => {
          const [item, key] = [items[at + 1], parcel.keys[at]]
          if (item === undefined || key === undefined) return []
          const officerId = fromBase64url(key.officerId, 16)
          return [{ packageId: id, officerId, oid: item.oid, blob: keyBlob }]
        })
        await keepPackageKeys(tx, keys)
      })
    },
  }
}
