import t from 'tap'
import { checkDraft } from '../../src/client/draft-checks.ts'
import type { WarningDraft } from '../../src/client/draft.ts'
import { unevenLanguages, withoutAdvice } from '../../src/client/said-the-same.ts'

const said = { headline: 'x', body: 'Reported: y.' }
const draft = (advice: Record<string, string>): WarningDraft => ({
  ...{ level: 3, confidence: 'single_first_hand', categories: ['RA'], area: 'hill' },
  ...{ when: { month: '2026-11', part: '' }, nickname: 'Amber Heron 7', reason: 'x' },
  texts: Object.fromEntries(Object.entries(advice).map(([one, text]) => [one, { ...said, advice: text }])),
  ...{ person: {}, vehicle: {}, identifiers: [], expires: '2027-01-10' },
}) // prettier-ignore
const found = (one: WarningDraft): unknown[] =>
  checkDraft(one, '').filter(({ code }) => code === 'uneven')

t.test('an advice in one language alone is named, whichever it is', async (t) => {
  t.same(found(draft({ en: 'Keep away.', ro: '' })), [{ code: 'uneven', language: 'ro' }])
  t.same(found(draft({ en: ' ', ro: 'Ferește-te.' })), [{ code: 'uneven', language: 'en' }])
  t.same(withoutAdvice(draft({ en: '', ro: 'Ferește-te.', pl: '' })), ['en', 'pl'])
})

t.test('where all have one, or none has, nothing is named', async (t) => {
  t.same(found(draft({ en: 'Keep away.', ro: 'Ferește-te.' })), [])
  t.same(found(draft({ en: '', ro: '' })), [])
  t.same(found(draft({ en: 'Keep away.' })), [])
})

t.test('a language that goes without on purpose is named no more, the others are', async (t) => {
  const one = { ...draft({ en: 'Keep away.', ro: '', pl: '' }), unadvised: ['ro'] }
  t.same(unevenLanguages(one), ['pl'])
})

t.test('nobody is asked whether two texts say the same before both have an advice', async (t) => {
  const codes = (one: WarningDraft): string[] =>
    checkDraft({ ...one, same: {} }, '').map(({ code }) => code)
  t.notOk(codes(draft({ en: 'Keep away.', ro: '' })).includes('unread'), 'the tick is not there')
  t.ok(codes(draft({ en: 'Keep away.', ro: 'Ferește-te.' })).includes('unread'))
  t.ok(codes({ ...draft({ en: 'Keep away.', ro: '' }), unadvised: ['ro'] }).includes('unread'))
  const three = draft({ en: 'Keep away.', ro: '', pl: 'Uważaj.' })
  t.same(
    checkDraft({ ...three, same: {} }, '').filter(({ code }) => code === 'unread'),
    [{ code: 'unread', language: 'pl' }],
  )
})
