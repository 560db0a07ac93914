import t from 'tap'
import { nextFrom, recallFrom } from '../../src/client/later-version.ts'
import { draftOf } from '../../src/client/written-on.ts'
import { alertFrom } from '../../src/client/warning-document.ts'
import { changedFields } from '../../src/sealing/alert-changes.ts'
import { readAlert, type Alert } from '../../src/sealing/alert.ts'
import { nobleBackend } from '../../src/sealing/noble.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { concernsWork, kindsOfWork, type KindOfWork } from '../../src/sealing/work.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { someWarning } from '../support/warnings.ts'

const s = suiteOf(nobleBackend, systemRandom)
const making = { s, now: () => new Date('2026-11-20T12:00:00Z') }
const source = someWarning(s)
const first = (work?: KindOfWork[]): Alert =>
  alertFrom(making, { ...draftOf(source), ...(work === undefined ? {} : { work }) }, [])
const later = (before: Alert, work: KindOfWork[]): KindOfWork[] =>
  nextFrom(making, before, { draft: { ...draftOf(before), work }, sources: [] }).audience.work

t.test('a warning is for everybody until somebody says otherwise', (t) => {
  t.same(first().audience.work, [])
  t.same(first(['online', 'street']).audience.work, ['street', 'online'], 'in one order')
  t.same(first([...kindsOfWork]).audience.work, [], 'all kinds are everybody')
  t.end()
})

t.test('a later version reaches at least those who got the one before', (t) => {
  const street = first(['street'])
  t.same(later(street, ['online']), ['street', 'online'])
  t.same(later(street, []), [])
  t.same(later(first(), ['street']), [], 'what went to everybody is never narrowed')
  t.same(changedFields(street, { ...street, audience: { areas: ['hill'], work: [] } }), [
    'audience',
  ])
  t.end()
})

t.test('a recall is for every kind of work', (t) => {
  const street = first(['street'])
  t.same(recallFrom(making, street, [street]).audience.work, [])
  t.end()
})

t.test('nobody can sign for a kind of work that is none', (t) => {
  const forged = { ...first(), audience: { areas: ['hill'], work: ['elsewhere'] } }
  t.throws(() => readAlert(forged), { code: 'shape' })
  t.throws(() => readAlert({ ...forged, audience: { areas: ['hill'] } }), { code: 'shape' })
  t.end()
})

t.test('an empty list means all, on either side', (t) => {
  t.ok(concernsWork([], ['street']))
  t.ok(concernsWork(['street'], []))
  t.ok(concernsWork(['street'], ['online', 'street']))
  t.notOk(concernsWork(['street'], ['online']))
  t.end()
})
