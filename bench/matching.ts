import { findCase } from '../src/client/cases.ts'
import { readAnswers } from '../src/client/answers.ts'
import { factsOf } from '../src/client/matching/facts.ts'
import type { Facts } from '../src/client/matching/facts-record.ts'
import { evaluateViews, reportsSharing, type Evaluated } from '../src/client/matching/match-rows.ts'
import { matchesOf } from '../src/client/matching/matches.ts'
import { proposals } from '../src/client/matching/proposals.ts'
import type { Kept, Vault } from '../src/client/vault.ts'
import type { CaseRecord } from '../src/client/vault-record.ts'
import type { Workroom } from '../src/client/workroom.ts'
import { systemRandom } from '../src/platform/random.ts'
import { monthOf, systemClock } from '../src/platform/clock.ts'
import { base64url } from '../src/sealing/bytes.ts'
import { MATCH_BATCH } from '../src/sealing/match.ts'
import { loadSodium } from '../src/sealing/sodium.ts'
import { suiteOf } from '../src/sealing/suite.ts'
import { median, type Figure } from './figure.ts'
import { seedRows } from './matching/rows.ts'
import { startService } from './own-service.ts'
import { workroomAt } from './queue/seeding.ts'

const CASES = 10_000
const ROUNDS = 7

/** Ten identifiers of one man, three of them plates with every view. */
const asked = {
  identifiers: [
    ...['07700 900001', '07700 900002', '07700 900003'].map((value) => ({ kind: 'phone', value })),
    ...['one@example.test', 'two.x+y@example.test'].map((value) => ({ kind: 'email', value })),
    { kind: 'username', platform: 'site', value: 'kind_gent_75' },
    { kind: 'payment', value: 'kind_gent_75' },
  ],
  vehicle: { plate: 'WA07 KXD', colour: 'blue', make: 'Ford Transit', type: 'van' },
  persons: [{ age: '40s', build: 'heavy', hair: 'shaved', marks: 'spider web tattoo, elbow' }],
  story: 'Once he came with WA12 KYE, once with WN19 XZT.',
}

/** What finding the man from before costs, at the largest that is promised: 10,000 reports that were opened. */
export async function figures(): Promise<Figure[]> {
  const suite = suiteOf(await loadSodium(), systemRandom)
  const service = await startService(suite)
  try {
    const room = await workroomAt(suite, service)
    const facts = factsAbout(asked)
    const sharers = Array.from({ length: 3 }, () => base64url(suite.random(16)))
    const big = withCases(room, sharers)
    const evaluated = await evaluateViews(big, facts.found)
    const rows = CASES * MATCH_BATCH
    await seedRows(big, service.dataDir, { rows, sharers, evaluated })
    const all: Measured[] = []
    for (let round = 0; round < ROUNDS; round += 1) all.push(await measure(big, facts))
    return said(all, evaluated, rows)
  } finally {
    await service.stop()
  }
}

interface Measured {
  propose: number
  evaluate: number
  find: number
  compare: number
  /** Processor time of this side, of all of it. */
  own: number
  offered: number
}

async function measure(room: Workroom, facts: Facts): Promise<Measured> {
  const before = process.cpuUsage()
  const [propose] = await timed(async () => proposals({ form: asked, messages: [] }))
  const [evaluate, evaluated] = await timed(() => evaluateViews(room, facts.found))
  const [find, sharing] = await timed(() => reportsSharing(room, evaluated))
  const oid = base64url(room.desk.s.random(16))
  const [compare, matches] = await timed(async () => matchesOf(room, { oid, facts }, sharing))
  const { user, system } = process.cpuUsage(before)
  const own = (user + system) / 1000
  return { propose, evaluate, find, compare, own, offered: matches.length }
}

function said(all: readonly Measured[], evaluated: readonly Evaluated[], rows: number): Figure[] {
  const [first] = all
  const of = (key: keyof Measured): number => median(all.map((one) => one[key]))
  const sum = ({ propose, evaluate, find, compare }: Measured): number =>
    propose + evaluate + find + compare
  const views = evaluated.filter(({ view }) => view !== null).length
  const from = `${rows} rows kept, ${CASES} summaries in memory; median of ${ROUNDS}`
  const ms = (name: string, value: number, how: string): Figure => ({
    name,
    value,
    unit: 'ms',
    how,
  })
  return [
    ms(
      'one_report_ms',
      median(all.map(sum)),
      `ten identifiers, ${views} views; at most 1000; ${from}`,
    ),
    ms(
      'one_report_first_ms',
      first === undefined ? Number.NaN : sum(first),
      'the first of a session',
    ),
    ms('own_processor_ms', of('own'), 'of it processor time of the moderator’s side'),
    ms('propose_ms', of('propose'), 'identifiers proposed from answers and text'),
    ms(
      'evaluate_ms',
      of('evaluate'),
      'blinded, evaluated by the guard over loopback, proof checked',
    ),
    ms(
      'find_ms',
      of('find'),
      'rows of all prefixes from the server over loopback, opened, compared',
    ),
    ms('compare_ms', of('compare'), `likeness to ${CASES} summaries`),
    { name: 'offered', value: of('offered'), unit: 'reports', how: 'three share an identifier' },
  ]
}

async function timed<T>(deed: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now()
  const result = await deed()
  return [performance.now() - begun, result]
}

function factsAbout(form: Record<string, unknown>): Facts {
  const facts = factsOf({ form, messages: [], answers: readAnswers(form) }, systemClock())
  return {
    ...facts,
    rows: MATCH_BATCH,
    found: facts.found.map((one) => ({ ...one, state: 'yes' })),
  }
}

const builds = ['slim', 'heavy', 'average', 'muscular', '']
const colours = ['blue', 'black', 'silver', 'white', 'red', 'grey', '']
const makes = ['Ford Focus', 'VW Golf', 'Vauxhall Corsa', 'BMW', 'Skoda Octavia', '']
const marks = ['', '', 'scar on his chin', 'rose tattoo on the neck', 'gold tooth', 'limps']

/** This room, with as many cases in the vault's memory as there are after years. */
function withCases(room: Workroom, sharers: readonly string[]): Workroom {
  const { s } = room.desk
  const epoch = monthOf(systemClock())
  const drawn = <One>(from: readonly One[]): One | undefined =>
    from[(s.random(1)[0] ?? 0) % from.length]
  const digits = (): string => String((s.random(2)[0] ?? 0) * 256 + (s.random(1)[0] ?? 0))
  const records = Array.from({ length: CASES }, (_, i): Kept<CaseRecord> => {
    const number = `07700 9${digits().padStart(5, '0')}`
    const form = {
      persons: [
        { age: drawn(['20s', '30s', '40s', '50s']), build: drawn(builds), marks: drawn(marks) },
      ],
      vehicle: { colour: drawn(colours), make: drawn(makes), type: 'car' },
      identifiers: i % 2 === 0 ? [{ kind: 'phone', value: number }] : [],
    }
    const report = sharers[i] ?? base64url(s.random(16))
    const record: CaseRecord = {
      ...{ type: 'case', report, level: 2, status: 'open', notes: '', area: '', categories: [] },
      ...{ mailbox: null, week: '', said: [], wt: null, facts: factsAbout(form) },
    }
    return { id: base64url(s.random(16)), epoch, version: 1, record }
  })
  const vault = { ...room.vault, of: () => records } as unknown as Vault
  const big = { ...room, vault }
  if (findCase(big, sharers[0] ?? '') === undefined) throw new Error('the cases are there')
  return big
}
