import fc from 'fast-check'
import t from 'tap'
import { alertFields, changedFields, newsOf } from '../../src/sealing/alert-changes.ts'
import { alertNews } from '../../src/sealing/alert-news.ts'
import { readAlert, type Alert } from '../../src/sealing/alert.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { ana, bea, genesis } from './scheme.ts'
import { alert, signed, two, verdictUnder } from './warning.ts'

const verdict = verdictUnder({ ...genesis, moderators: [ana.listed, bea.listed] })
const after = (change: Partial<Alert>): Alert => ({
  ...alert,
  kind: 'update',
  version: 3,
  ...change,
})
const news = (change: Partial<Alert>, isAdded = false): string[] =>
  newsOf(alert, after(change), isAdded)

t.test('a version says what is new in it, what happened first', (t) => {
  t.same(news({}), ['renewed'])
  t.same(news({ expires: '2028-01-01' }), ['renewed'])
  t.same(news({ expires: '2028-01-01' }, true), ['report'], 'not that it is shown for longer')
  t.same(news({ confidence: 'disputed' }), ['disputed'])
  t.same(news({ confidence: 'police_confirmed' }), ['sure'])
  t.same(news({ level: 4 }), ['graver'])
  t.same(news({ level: 2 }), ['lighter'])
  t.same(news({ vehicle: { type: 'car' }, areas: ['hill'] }, true), ['report', 'areas', 'vehicle'])
  t.same(news({ body: { en: 'Something else.' } }), ['text'])
  t.same(news({ body: {} }), ['text'], 'a text that went is one that changed')
  t.same(news({ advice: {} }), ['advice'])
  t.same(news({ audience: { areas: ['hill'], work: [] } }), [], 'whom it went to is nobody’s news')
  t.end()
})

t.test('a language more is not a change of the text', (t) => {
  const headline = { ...alert.headline, pl: 'Niebieski van' }
  const body = { ...alert.body, pl: 'Zgłoszono.' }
  t.same(news({ headline, body }), ['language'])
  t.same(news({ headline, body, advice: { ...alert.advice, pl: 'Uważaj.' } }), ['language'])
  t.same(news({ headline, body: { ...body, en: 'Other.' } }), ['language', 'text'])
  t.end()
})

t.test('the full warning after a holding one says that somebody has checked it', (t) => {
  const before: Alert = { ...alert, kind: 'holding', headline: {}, body: {}, advice: {} }
  const full: Alert = { ...alert, kind: 'full' }
  t.same(newsOf(before, full), ['checked', 'text', 'advice'])
  t.end()
})

t.test('whatever changes that a reader can see is named, and nothing else', (t) => {
  const other: Partial<Alert> = {
    ...{ level: 4, confidence: 'single_first_hand', categories: ['RO'], areas: ['hill'] },
    ...{ when: { month: '2026-10', part: '' }, headline: { en: 'x' }, body: { en: 'y' } },
    ...{ advice: { en: 'z' }, person: {}, vehicle: {}, identifiers: [], expires: '2027-12-01' },
  }
  const silentFields = new Set(['nickname', 'audience', 'expires'])
  const fields = alertFields.filter((field) => Object.hasOwn(other, field))
  fc.assert(
    fc.property(fc.subarray(fields), fc.boolean(), (chosen, isAdded) => {
      const made = after(Object.fromEntries(chosen.map((field) => [field, other[field]])))
      const said = newsOf(alert, made, isAdded)
      const visible = changedFields(alert, made).filter((field) => !silentFields.has(field))
      const ordered = alertNews.filter((one) => said.includes(one))
      return (
        canonical(said) === canonical(ordered) &&
        said.includes('report') === isAdded &&
        (visible.length === 0 || said.length > 0) &&
        (visible.length > 0 || isAdded || canonical(said) === canonical(['renewed']))
      )
    }),
  )
  t.end()
})

t.test('what is new is signed with the version, and stands in no first one and no recall', (t) => {
  const told = after({ news: ['report', 'vehicle'] })
  t.equal(verdict(told, signed(told, ...two)), 'may go out')
  t.equal(verdict({ ...told, news: ['report'] }, signed(told, ...two)), 'bad-signature')
  t.equal(verdict({ ...told, news: ['wonders'] }, signed(told, ...two)), 'shape')
  const first: Alert = { ...alert, version: 1, news: ['report'] }
  t.equal(verdict(first, signed(first, ...two)), 'kind-version')
  const silent = { headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] }
  const recall = after({ ...silent, kind: 'recall', news: ['report'] })
  t.equal(verdict(recall, signed(recall, ...two)), 'recall-text')
  t.same(Object.keys(readAlert(alert)).includes('news'), false, 'one from before is as it was')
  t.end()
})

t.test(
  'five letters of a name may be shown where it is plainly cut, and its service named',
  (t) => {
    const shown = (part: object, change: Partial<Alert> = {}): string => {
      const one = { ...alert, identifiers: [part], ...change } as Alert
      return verdict(one, signed(one, ...two))
    }
    t.equal(shown({ kind: 'username', masked: 'nor…t_x', on: 'telegram' }), 'may go out')
    t.equal(shown({ kind: 'username', masked: 'nor…st_x' }), 'unmasked')
    t.equal(
      shown({ kind: 'username', masked: 'no_rth' }),
      'unmasked',
      'five letters and no more to it',
    )
    t.equal(shown({ kind: 'email', masked: 'nor…rt' }), 'unmasked')
    t.equal(shown({ kind: 'phone', masked: '…01234' }), 'unmasked')
    t.equal(shown({ kind: 'payment', masked: '💶💶💶💶…' }), 'unmasked', 'signs count too')
    t.equal(shown({ kind: 'username', masked: 'nor…', on: 'adultwork' }), 'shape')
    t.equal(shown({ kind: 'username', masked: 'nor…', on: '' }), 'shape')
    t.end()
  },
)
