import t from 'tap'
import { inShort, warningView } from '../../src/i18n/warning-view.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { someWarning } from '../support/warnings.ts'

const suite = suiteOf(await loadSodium(), systemRandom)
const areaName = (id: string): string => id

t.test('a member reads when it was in her own words', async (t) => {
  const alert = someWarning(suite, { when: { month: '2026-11', part: 'early' } })
  const when = warningView(alert, { language: 'ro', areaName }).facts.map(({ value }) => value)
  t.ok(when.includes('noiembrie 2026, la începutul lunii'), when.join(' | '))
})

t.test('a member reads it in her language where there is one', async (t) => {
  const body = { en: 'He takes the money back.', ro: 'Ia banii înapoi.' }
  const view = warningView(someWarning(suite, { body }), { language: 'ro', areaName })
  t.same(view.paragraphs, ['Ia banii înapoi.'])
  t.equal(view.tongue, 'ro')
  t.equal(view.onlyIn, null)
})

t.test('a member is told when there is only another language', async (t) => {
  const view = warningView(someWarning(suite), { language: 'ro', areaName })
  t.equal(view.tongue, 'en')
  t.equal(view.onlyIn, 'engleză')
  const romanian = { headline: { ro: 'Dubă gri' }, body: { ro: 'Ia banii înapoi.' } }
  t.equal(
    warningView(someWarning(suite, romanian), { language: 'en', areaName }).onlyIn,
    'Romanian',
  )
})

t.test('a warning without words of its own has no language to tell of', async (t) => {
  const view = warningView(someWarning(suite, { headline: {}, body: {} }), {
    language: 'ro',
    areaName,
  })
  t.equal(view.onlyIn, null)
})

t.test('a later version says what is new in it, a first one nothing', (t) => {
  const at = { language: 'en', areaName } as const
  t.equal(warningView(someWarning(suite), at).news, null)
  const update = { version: 2, kind: 'update', confidence: 'disputed' } as const
  const view = warningView(someWarning(suite, { ...update, news: ['disputed'] }), at)
  t.equal(view.news, 'someone says that it was different')
  t.notOk(view.isDisputed, 'which is not said twice')
  t.ok(warningView(someWarning(suite, { ...update, news: ['text'] }), at).isDisputed)
  t.end()
})

t.test('each part of a name or a number says what it is a part of', (t) => {
  const parts = { identifiers: [{ kind: 'username', masked: 'nor…t_x', on: 'kik' } as const] }
  const alert = someWarning(suite, { ...parts, areas: ['online'] })
  const said = warningView(alert, { language: 'en', areaName }).facts.map(({ value }) => value)
  t.ok(said.includes('account on Kik, begins with nor…, ends with …t_x'), said.join(' | '))
  t.ok(said.includes('Online, not tied to a place'), said.join(' | '))
  t.match(inShort(alert, { language: 'ro', areaName }), {
    below: /· Pe internet, nelegat de un loc$/,
    parts: 'cont pe Kik, începe cu nor…, se termină cu …t_x',
  })
  t.end()
})
