import t from 'tap'
import { verifyAlert, type Alert, type Standing } from '../../src/sealing/alert.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import type { Signing } from '../../src/sealing/signers.ts'
import { sodium as s, thrown } from './both.ts'
import { ana, bea, genesis } from './scheme.ts'
import { alert, holding, signed, today, two, verdictUnder } from './warning.ts'

const directory = {
  ...genesis,
  moderators: [ana.listed, bea.listed],
}

const verdict = verdictUnder(directory)

t.test('No level outlives its life: then it is renewed, or gone', async (t) => {
  const last = { 1: '2027-01-20', 2: '2027-05-22', 3: '2027-11-21', 4: '2028-11-20' } as const
  for (const level of [1, 2, 3, 4] as const) {
    const one: Alert = { ...alert, level, expires: last[level] }
    t.equal(verdict(one, signed(one, ...two)), 'may go out', `level ${level}`)
    const next = new Date(Date.parse(last[level]) + 86_400_000).toISOString().slice(0, 10)
    const longer: Alert = { ...one, expires: next }
    t.equal(verdict(longer, signed(longer, ...two)), 'too-long-lived', `level ${level}`)
  }
})

t.test('A recall says nothing of what the warning said', async (t) => {
  const recall: Alert = {
    ...alert,
    kind: 'recall',
    ...{ headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] },
  }
  t.equal(verdict(recall, signed(recall, ...two)), 'may go out')
  const says: Partial<Alert>[] = [
    { headline: { en: 'x' } },
    { body: alert.body },
    { advice: { en: '' } },
    { person: alert.person },
    { vehicle: alert.vehicle },
    { identifiers: alert.identifiers },
  ]
  for (const change of says) {
    const one = { ...recall, ...change }
    t.equal(verdict(one, signed(one, ...two)), 'recall-text')
  }
})

t.test('Each version follows from the one before it, and nothing follows a recall', async (t) => {
  const fits: Partial<Record<Alert['kind'], Partial<Alert>>> = {
    recall: { headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] },
    holding: { ...holding },
  }
  const after = (kind: Alert['kind'], version: number, before: Standing | null): string => {
    const one: Alert = { ...alert, ...fits[kind], kind, version }
    const error = thrown(() =>
      verifyAlert(s, { directory, today, before }, one, signed(one, ...two)),
    )
    return error instanceof RefusalError ? error.code : 'may go out'
  }
  const stood = (kind: Alert['kind'], version: number): Standing => ({ kind, version, level: 3 })
  t.equal(after('full', 1, null), 'may go out')
  t.equal(after('holding', 1, null), 'may go out')
  t.equal(after('update', 2, null), 'first-version', 'a change of what nobody knows')
  t.equal(after('update', 1, null), 'kind-version')
  t.equal(after('recall', 1, null), 'kind-version')
  t.equal(after('full', 2, stood('holding', 1)), 'may go out', 'the full one ends the holding')
  t.equal(after('holding', 2, stood('full', 1)), 'kind-version', 'one hand over what two signed')
  t.equal(after('holding', 1, stood('full', 1)), 'may go out', 'only where the first was lost')
  t.equal(after('update', 2, stood('full', 1)), 'may go out')
  t.equal(after('full', 2, stood('full', 1)), 'out-of-order')
  t.equal(after('update', 3, stood('full', 1)), 'out-of-order', 'a gap')
  t.equal(after('full', 1, stood('update', 2)), 'out-of-order', 'an old one')
  t.equal(after('recall', 3, stood('update', 2)), 'may go out')
  t.equal(after('update', 4, stood('recall', 3)), 'recalled')
  t.equal(after('full', 1, stood('recall', 2)), 'recalled', 'an old one after its recall')
})

t.test('One person cannot change what two have signed, whatever level she gives it', async (t) => {
  const signatures = { ...genesis.policy.signatures, 1: 1 }
  const by = { directory: { ...directory, policy: { ...genesis.policy, signatures } }, today }
  const low: Alert = { ...alert, kind: 'update', level: 1, expires: '2026-12-20' }
  const code = (before: Standing, ...who: Signing[]): string => {
    const error = thrown(() => verifyAlert(s, { ...by, before }, low, signed(low, ...who)))
    return error instanceof RefusalError ? error.code : 'may go out'
  }
  const grave: Standing = { kind: 'full', version: 1, level: 3 }
  t.equal(code(grave, ana.signing), 'too-few')
  t.equal(code(grave, ...two), 'may go out')
  t.equal(code({ ...grave, level: 1 }, ana.signing), 'may go out', 'what one signed, one changes')
})
