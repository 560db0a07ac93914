import { addMonths, monthOf } from '../../../client/months.ts'
import { proposeMonth } from '../../../client/team.ts'
import { liveModerators } from '../../../sealing/directory.ts'
import { askingButton } from '../page/asking.ts'
import { deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { monthName } from '../page/month-name.ts'
import { rootStep, withRoot } from './root-step.ts'

/** This month's or the next month's key, when it is not there yet and nothing else waits for a signature. */
export function monthView(view: DeskView): HTMLElement | null {
  const { say, workroom, now, language } = view
  const { current, proposal } = workroom.watched
  const wanted = [monthOf(now()), addMonths(monthOf(now()), 1)]
  const missing = wanted.find((month) => !current.epochs.some((epoch) => epoch.id === month))
  if (missing === undefined || proposal !== null) return null
  const month = monthName(language, missing)
  const isAlone = liveModerators(current).length < 2
  return element(
    'section',
    { class: 'panel', 'data-field': 'missing-month' },
    element('h2', {}, say('console.people.month_title')),
    element('p', {}, say('console.people.month_lead', { month })),
    isAlone ? aloneMaking(view, missing) : making(view, missing),
  )
}

function making(view: DeskView, missing: string): HTMLElement {
  const { say, workroom, language } = view
  const month = monthName(language, missing)
  return askingButton(say, {
    action: 'make-month',
    label: say('console.people.month_make', { month }),
    question: say('console.people.month_ask', { month }),
    confirm: say('console.people.month_yes'),
    primary: true,
    run: async () => {
      await proposeMonth(workroom.desk, workroom.watched, missing)
      await view.goTo('people', say('console.people.month_proposed'))
    },
  })
}

/** Alone, the root's words are the second signature. */
function aloneMaking(view: DeskView, missing: string): HTMLElement {
  const { say, workroom, language } = view
  const about = 'month'
  const label = say('console.people.month_make', { month: monthName(language, missing) })
  const form = deedForm(say, { action: 'make-month', label, run }, rootStep(view, about))
  return form

  async function run(): Promise<void> {
    await withRoot(view, { form, about }, async (root) => {
      if (root === undefined) throw new Mendable(say('console.people.root_first'))
      await proposeMonth(workroom.desk, workroom.watched, missing, root)
    })
    await view.goTo('people', say('console.people.done'))
  }
}
