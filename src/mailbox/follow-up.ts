import { utf8 } from '../sealing/bytes.ts'
import { canonical, wellFormed } from '../sealing/canonical.ts'
import { signFollowUp } from '../sealing/follow-up.ts'
import { KDF } from '../sealing/hash.ts'
import type { Mailbox } from '../sealing/mailbox.ts'
import { sealReport } from '../sealing/report.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'

/** What somebody who came back says: words, a changed choice, or how to reach her. */
export interface Said {
  readonly form: Readonly<Record<string, string | readonly string[]>>
  /** Only what changes. */
  readonly consent: Readonly<Record<string, string>>
}

export interface FollowUpNeeds {
  readonly svc: string
  readonly epoch: { readonly id: string; readonly intakeKey: Bytes }
  readonly challenge: Bytes
  /** 32 bytes that stay the same while a page is open: pressing twice sends the same report. */
  readonly seed: Bytes
}

/** Hashes of scope 'report' for follow-ups: 1 to 31 (step 11). */
const followUpTags = 31

/**
 * A message of somebody who came back, sealed like any report (protocol 8.6). Its number follows from what it says, so
 * that the same words sent twice are one message and other words another.
 */
export function sealFollowUp(s: Suite, mailbox: Mailbox, said: Said, needs: FollowUpNeeds): Bytes {
  const { svc, epoch, challenge, seed } = needs
  const form = { ...said.form }
  const consent = { ...said.consent }
  const text = canonical(wellFormed({ form, consent }))
  const oid = KDF(s, seed, 'rw1/follow-up/oid', { info: utf8(text), length: 16 })
  const n = 1 + ((oid[0] ?? 0) % followUpTags)
  const content = {
    v: 1,
    type: 'followup',
    form,
    consent,
    mbx: null,
    wt: null,
    lc: null,
    n,
  } as const
  return sealReport(s, {
    svc,
    epoch: epoch.id,
    intakeKey: epoch.intakeKey,
    oid,
    body: signFollowUp(s, mailbox, oid, content),
    withdrawTag: mailbox.withdrawTag('report', n),
    challenge,
  })
}
