import t from 'tap'
import { consentOf } from '../../src/intake/report-form.ts'
import { settled } from '../../src/intake/rules.ts'
import type { Answers, StepView } from '../../src/intake/step-view.ts'
import { voiceOf } from '../../src/intake/unscripted.ts'
import { blankAsking, blankSteps } from '../../src/intake/views.ts'
import { askingPlace, showPlace, takeTurn, type Way } from '../../src/intake/walk.ts'
import { readScheme } from '../../src/scheme/scheme.ts'
import { reportSite } from '../../src/scheme/report-site.ts'

const site = reportSite(readScheme('src/scheme/devon-and-cornwall.json'))
const least = { what_category: ['NP'], consent_police: 'no' }
const today = '2026-11-22'

/** The form as the server draws it, and as the script in the page does. */
const ways = ([false, true] as const).map((scripted): [string, Way] => {
  const needs = { language: 'en', site, scripted } as const
  const steps = { blanks: blankSteps(needs), asking: blankAsking(needs) }
  return [scripted ? 'with a script' : 'without one', { ...steps, say: voiceOf('en') }]
})

const lastPlace = (answers: Answers) => ({ step: 'check_and_send', answers, checking: false })
const warnedRow = ({ review }: StepView): string | undefined =>
  review
    ?.find(({ step }) => step === 'choices')
    ?.rows.find(({ label }) => label === 'May we warn other workers?')?.value

for (const [how, way] of ways) {
  t.test(`who left open whether others may be warned reads that it is a no, ${how}`, async (t) => {
    const place = lastPlace(least)
    const view = showPlace(way, place)
    t.equal(warnedRow(view), 'Left open, so no: nobody is warned')
    t.match(view.notices[0]?.text, 'nobody is warned because of this report')
    const goes = view.buttons.map(({ go }) => go)
    t.same(goes, ['send', 'to:choices', 'back'], 'Enter sends, as it does on every last page')
    t.equal(consentOf(settled(way.blanks, place.answers)).alert, 'no', 'what is sent says the same')
    t.ok(takeTurn(way, place, {}, { go: 'send', today }).send, 'and it may be sent as it is')
  })

  t.test(`one press leads to the question, and back to the last page, ${how}`, async (t) => {
    const there = takeTurn(way, lastPlace(least), {}, { go: 'to:choices', today })
    t.equal(there.place.step, 'choices')
    const back = takeTurn(way, there.place, { consent_alert: 'yes' }, { go: 'next', today })
    t.equal(back.place.step, 'check_and_send')
    if (back.send) throw new Error('nothing is sent yet')
    t.equal(warnedRow(back.view), 'Yes')
    t.same(back.view.notices, [])
    t.same(
      back.view.buttons.map(({ go }) => go),
      ['send', 'back'],
    )
  })

  t.test(`who answered it, or only asks something, is not asked again, ${how}`, async (t) => {
    for (const consent_alert of ['yes', 'show_me_first', 'no', 'decide_later'])
      t.same(showPlace(way, lastPlace({ ...least, consent_alert })).notices, [], consent_alert)
    const { answers } = askingPlace('Is the bridge safe?')
    const view = showPlace({ ...way, blanks: way.asking }, lastPlace(answers))
    t.same(view.notices, [])
    t.equal(warnedRow(view), undefined)
  })
}
