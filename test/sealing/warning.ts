import { hex } from '../../src/sealing/bytes.ts'
import { signAlert, verifyAlert, type Alert } from '../../src/sealing/alert.ts'
import type { Directory } from '../../src/sealing/directory.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import type { Signature, Signing } from '../../src/sealing/signers.ts'
import { both, filled, sodium as s, thrown } from './both.ts'
import { ana, bea } from './scheme.ts'

export const today = '2026-11-20'

/** An invented warning, and one that is put out in haste. */
export const alert: Alert = {
  v: 1,
  id: '0123456789abcdef0123456789abcdef',
  version: 2,
  kind: 'full',
  level: 3,
  confidence: 'corroborated',
  categories: ['SA'],
  areas: ['docks'],
  when: { month: '2026-11', part: 'late evening' },
  nickname: 'Silver van',
  headline: { en: 'Silver van near the docks', ro: 'Dubă argintie lângă docuri' },
  body: { en: 'He changes his mind about the price.' },
  person: { build: 'heavy' },
  vehicle: { type: 'van', colour: 'silver' },
  identifiers: [
    { kind: 'plate', masked: 'AB12 ???' },
    { kind: 'phone', masked: '…123' },
  ],
  advice: { en: 'Take the number of the car first.' },
  expires: '2027-11-20',
  wt: Array.from({ length: 8 }, (_, i) => hex(filled(i, 32))),
  audience: { areas: ['docks'], work: [] },
  issued_month: '2026-11',
}

export const holding: Alert = {
  ...alert,
  version: 1,
  kind: 'holding',
  level: 4,
  when: { month: '2026-11', part: 'night' },
  nickname: '',
  headline: {},
  body: {},
  advice: {},
  expires: '2026-11-21',
}

export const signed = (one: Alert, ...by: Signing[]) =>
  by.map((signing) => signAlert(s, one, signing))
export const two = [ana.signing, bea.signing]

/** What a team says of a warning: 'may go out' or why not, the same with both libraries. */
export function verdictUnder(directory: Directory) {
  return (one: unknown, signatures: readonly Signature[], by = directory): string => {
    const codes = both.map((suite) => {
      const error = thrown(() => verifyAlert(suite, { directory: by, today }, one, signatures))
      if (error === undefined) return 'may go out'
      return error instanceof RefusalError ? error.code : 'threw something else'
    })
    return [...new Set(codes)].join(' but ')
  }
}
