import type { Alert } from '../../src/sealing/alert.ts'
import { hex } from '../../src/sealing/bytes.ts'
import type { Suite } from '../../src/sealing/suite.ts'

/** A warning as two moderators would sign it; all of it invented. */
export function someWarning(s: Suite, change: Partial<Alert> = {}): Alert {
  return {
    v: 1,
    id: hex(s.random(16)),
    version: 1,
    kind: 'full',
    level: 2,
    confidence: 'single_first_hand',
    categories: ['RA'],
    areas: ['hill'],
    when: { month: '2026-11', part: '' },
    nickname: 'Grey van',
    headline: { en: 'Man in a grey van' },
    body: { en: 'He takes the money back afterwards.' },
    person: {},
    vehicle: { colour: 'grey' },
    identifiers: [{ kind: 'plate', masked: 'AB1*' }],
    advice: { en: 'Share the plate with a friend before you go.' },
    expires: '2027-01-31',
    wt: Array.from({ length: 8 }, () => hex(s.random(32))),
    audience: { areas: ['hill'], work: [] },
    issued_month: '2026-11',
    ...change,
  }
}
