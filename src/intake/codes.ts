import { base64url, fromBase64url } from '../sealing/bytes.ts'
import type { VerifiedCard } from '../sealing/card.ts'
import { codeOf, makeCode } from '../sealing/code.ts'
import { codeInput } from '../sealing/mailbox.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { blind, finalize, type Evaluation } from '../sealing/voprf.ts'

/** A code with what the guard's PRF makes of it. It belongs to nobody until a page shows it. */
export interface ReadyCode {
  /** The nine secret bytes, base64url. */
  readonly code: string
  /** The PRF output of 64 bytes, base64url. */
  readonly output: string
}

/** The code as a page shows it. */
export function shownCode(
  suite: Suite,
  ready: ReadyCode,
): { words: readonly string[]; digits: string } {
  const { words, digits } = codeOf(suite, fromBase64url(ready.code, 9))
  return { words, digits }
}

export interface CodePool {
  /** Sees to it that a code is there if the guard can be reached. Never fails. */
  ready(): Promise<void>
  /** A code nobody else gets, or null when none could be made. */
  take(): ReadyCode | null
}

export interface CodePoolNeeds {
  readonly suite: Suite
  readonly card: () => VerifiedCard | null
  readonly evaluate: (ask: { key: 'code'; elements: Bytes[] }) => Promise<Evaluation>
}

const batch = 8
const low = 3

/**
 * Codes for pages without a script, made ahead of time: so that nobody's words wait in memory for the guard, and so that
 * the guard cannot tell when somebody reached the last page. The guard sees only blinded elements, and its proof is
 * checked against the signed key as a browser would (M-09).
 */
export function createCodePool({ suite, card, evaluate }: CodePoolNeeds): CodePool {
  const pool: ReadyCode[] = []
  let filling: Promise<void> | null = null

  const fill = async (): Promise<void> => {
    const checked = card()
    if (checked === null) return
    const codes = Array.from({ length: batch }, () => makeCode(suite).bytes)
    const sent = codes.map((code) => blind(suite, codeInput(checked.svc, 'mbx', code)))
    const answer = await evaluate({ key: 'code', elements: sent.map(({ element }) => element) })
    const outputs = finalize(suite, fromBase64url(checked.keys.code_pk, 32), sent, answer)
    const made = codes.map((code, at) => ({ code, output: outputs[at] }))
    for (const { code, output } of made) {
      if (output !== undefined) pool.push({ code: base64url(code), output: base64url(output) })
    }
  }
  const refill = async (): Promise<void> => {
    try {
      await fill()
    } catch {
      // Without the guard, or with a proof that does not hold, there is no code; the page says so.
    } finally {
      filling = null
    }
  }
  return {
    async ready() {
      if (pool.length > low) return
      filling ??= refill()
      if (pool.length === 0) await filling
    },
    take: () => pool.pop() ?? null,
  }
}
