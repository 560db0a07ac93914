import t from 'tap'
import { changedFields, newsOf } from '../../src/sealing/alert-changes.ts'
import type { Alert } from '../../src/sealing/alert.ts'
import { ana, bea, genesis } from './scheme.ts'
import { alert, holding, signed, two, verdictUnder } from './warning.ts'

const verdict = verdictUnder({ ...genesis, moderators: [ana.listed, bea.listed] })
const said = { en: { 'person.build': 'heavy' }, ro: { 'person.build': 'corpolent' } }
const spoken: Alert = { ...alert, facts: said }
const after = (change: Partial<Alert>): Alert => ({
  ...spoken,
  kind: 'update',
  version: 3,
  ...change,
})

t.test('what he looks like is signed in every language in which it is read', async (t) => {
  t.equal(verdict(spoken, signed(spoken, ...two)), 'may go out')
  const other = { ...spoken, facts: { ...said, ro: { 'person.build': 'slab' } } }
  t.equal(verdict(other, signed(spoken, ...two)), 'bad-signature')
})

t.test('no warning has words for a feature that it does not name, nor an empty line', async (t) => {
  const facts = [
    { ro: { 'person.hair': 'cărunt' } },
    { ro: { 'person.constructor': 'x' } },
    { ro: { nickname: 'x' } },
    { ro: { 'person.build': '' } },
    { romanian: { 'person.build': 'corpolent' } },
    { ro: { 'person.build': 'x'.repeat(301) } },
  ]
  for (const one of facts) {
    const odd = { ...alert, facts: one }
    t.equal(verdict(odd, signed(odd, ...two)), 'shape', JSON.stringify(one).slice(0, 50))
  }
})

t.test('what goes out at once, and a recall, say nothing in words of anybody’s own', async (t) => {
  const held: Alert = { ...holding, facts: { ro: { 'person.build': 'corpolent' } } }
  t.equal(verdict(held, signed(held, ana.signing)), 'holding-text')
  const silent = { headline: {}, body: {}, advice: {}, vehicle: {}, identifiers: [] }
  const recall = after({ ...silent, kind: 'recall' })
  t.equal(verdict(recall, signed(recall, ...two)), 'recall-text')
})

t.test('a feature that says something else in one language is a change of how he looks', (t) => {
  const ro = { 'person.build': 'slab' }
  t.same(changedFields(spoken, after({ facts: { ...said, ro } })), ['person'])
  t.same(newsOf(spoken, after({ facts: { ...said, ro } })), ['person'])
  t.same(newsOf(spoken, after({ facts: { en: said.en } })), ['person'], 'words that went are, too')
  t.end()
})

t.test('a feature put into a language more is news as a language more', (t) => {
  t.same(changedFields(alert, after({})), ['person'])
  t.same(newsOf(alert, after({})), ['language'])
  t.same(newsOf(alert, after({ vehicle: { type: 'car' } })), ['language', 'vehicle'])
  t.end()
})

t.test('in which language a feature was typed is no change to anybody', (t) => {
  t.same(changedFields(alert, after({ facts: { en: said.en } })), [])
  t.same(newsOf(alert, after({ facts: { en: said.en } })), ['renewed'])
  t.end()
})
