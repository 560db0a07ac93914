import t from 'tap'
import fc from 'fast-check'
import { readAnswers } from '../../src/client/answers.ts'
import { answersNow, consentsAfter, consentsOf } from '../../src/client/consents.ts'
import { policeLevel, warningBar } from '../../src/client/permission.ts'
import { vanForm } from './desk.ts'

const said = (consent: Record<string, unknown>, week = '2026-W47', epoch = '2026-11') => ({
  ...{ consent, week, epoch },
})
const first = consentsOf(vanForm)

t.test('what a report says holds until she changes it, and what it leaves open is a no', (t) => {
  t.match(first, { alert: 'yes', police: 'anonymous', stats: 'no', support: 'code_only' })
  t.same(consentsAfter(first, []), first)
  t.same(consentsOf({}).alert, 'no')
  const open = answersNow(readAnswers({}), consentsOf({}))
  t.equal(warningBar(open), 'unanswered', 'the screens can still say that nothing was said')
  t.end()
})

t.test('she raises and lowers by messages, and the later one counts', (t) => {
  const raised = said({ police: 'ask_through_you' }, '2026-W46')
  const lowered = said({ police: 'no', alert: 'no' }, '2026-W47')
  t.equal(consentsAfter(first, [lowered, raised]).police, 'no')
  const again = said({ alert: 'yes' }, '2026-W49', '2026-12')
  const now = consentsAfter(first, [again, raised, lowered])
  t.match(now, { alert: 'yes', police: 'no' })
  const answers = answersNow(readAnswers(vanForm), now)
  t.equal(warningBar(answers), null)
  t.equal(policeLevel(answers), 0)
  t.end()
})

t.test('of two whose order nobody knows, the one that allows less counts', (t) => {
  const yes = said({ alert: 'yes' })
  const no = said({ alert: 'no' })
  for (const messages of [
    [yes, no],
    [no, yes],
  ])
    t.equal(consentsAfter(first, messages).alert, 'no')
  t.equal(consentsAfter(first, [yes, said({ stats: 'yes' })]).alert, 'yes')
  t.end()
})

t.test('the month under the seal goes before the week that the server says', (t) => {
  const no = said({ alert: 'no' }, '2026-W01', '2026-12')
  t.equal(consentsAfter(first, [said({ alert: 'yes' }, '2026-W60', '2026-11'), no]).alert, 'no')
  t.end()
})

t.test('whatever a message says, only what the form offers counts', (t) => {
  const names = fc.constantFrom('alert', 'police', 'check', 'stats', 'support', '__proto__')
  const hostile = fc.array(fc.dictionary(names, fc.anything()))
  fc.assert(
    fc.property(hostile, (messages) => {
      const now = consentsAfter(
        consentsOf({}),
        messages.map((one) => said(one)),
      )
      return Object.values(now).every((value) => /^[a-z_]+$/.test(value))
    }),
  )
  t.end()
})
