import { fromBase64url, hex, utf8 } from '../sealing/bytes.ts'
import { alertHash, verifyAlert, type Alert } from '../sealing/alert.ts'
import { readJson } from '../sealing/canonical.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import { readSignatures } from '../sealing/signers.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { Clock } from '../platform/clock.ts'
import { openAlertBox } from './alert-box.ts'
import { alertKeys, type AlertKeySource } from './alert-keys.ts'
import { directoryReader, type StoredDirectory } from './trusted-directory.ts'

/** The guard's calls that the worker checks warnings with. */
export interface CheckingGuard extends AlertKeySource {
  state(): Promise<{ svc: string | null; rootPk: string | null; directorySeq: number }>
  receiptOf(input: { kind: 'alert'; hash: Bytes }): Promise<{ known: boolean; newest: boolean }>
}

export interface CheckNeeds {
  readonly guard: CheckingGuard
  readonly suite: Suite
  readonly now: Clock
  /** Throws when the guard names another root key than the one this worker knows. */
  readonly acceptRoot: (rootPk: string) => void
}

/** A warning's row as the table has it. */
export interface StoredAlert {
  id: Bytes
  version: number
  month: string
  blob: Bytes
}

/** Says which service this is and what it believes, for one batch. */
export type AlertCheck = (
  stored: StoredAlert,
  versions: readonly StoredDirectory[],
) => Promise<Alert>

/**
 * Makes the check that stands before every dispatch (protocol 10.3, M-02). No table is believed: the directory is
 * followed from the root key, the signatures must be of its live moderators over this very version, and the guard must
 * have recorded it. The check throws `RefusalError` with the reason: 'not_ready', 'root_changed', 'directory_old',
 * 'alert_box', 'alert_moved', 'alert_unrecorded', 'alert_superseded', 'directory_' or 'alert_' before a code of sealing;
 * and whatever the link to the guard throws.
 */
export function alertCheck({ guard, suite, now, acceptRoot }: CheckNeeds): AlertCheck {
  const keyOf = alertKeys(guard)
  const readDirectories = directoryReader(suite)

  return async (stored, versions) => {
    const { svc, rootPk, directorySeq } = await guard.state()
    if (svc === null || rootPk === null) throw new RefusalError('not_ready')
    acceptRoot(rootPk)
    const directory = prefixed('directory', () =>
      readDirectories(fromBase64url(rootPk, 32), versions),
    )
    // A table that was cut short would bring back a moderator whose key is closed.
    if (directory.seq < directorySeq || directory.svc !== svc)
      throw new RefusalError('directory_old')

    const key = await keyOf(stored.month)
    const { canonical, signatures } = openSigned(suite, { ...stored, key, svc })
    const today = now().toISOString().slice(0, 10)
    const alert = prefixed('alert', () => {
      const signed = readSignatures(signatures)
      return verifyAlert(suite, { directory, today }, readJson(utf8(canonical)), signed)
    })
    if (alert.id !== hex(stored.id) || alert.version !== stored.version)
      throw new RefusalError('alert_moved')
    const { known, newest } = await guard.receiptOf({
      kind: 'alert',
      hash: alertHash(suite, alert),
    })
    if (!known) throw new RefusalError('alert_unrecorded')
    // A row that was brought back to an older version after an update or a recall.
    if (!newest) throw new RefusalError('alert_superseded')
    return alert
  }
}

function openSigned(s: Suite, stored: StoredAlert & { key: Bytes; svc: string }) {
  try {
    return openAlertBox(s, stored, stored.blob)
  } catch (error) {
    if (error instanceof OpenError || error instanceof SyntaxError)
      throw new RefusalError('alert_box')
    throw error
  }
}

/** Says in the code which of the two documents was not believed: the operator reads nothing but the code. */
function prefixed<T>(part: 'directory' | 'alert', check: () => T): T {
  try {
    return check()
  } catch (error) {
    if (error instanceof RefusalError) throw new RefusalError(`${part}_${error.code}`)
    throw error
  }
}
