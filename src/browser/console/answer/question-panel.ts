import { closeCase } from '../../../client/cases.ts'
import { answerBar, answersTo } from '../../../client/replies.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill, type Child } from '../page/element.ts'
import { goToPart } from '../queue/quick-decisions.ts'
import type { WarningPanel } from '../draft/warning-panel.ts'

/** The third column while a question is open: it is answered and closed, and no warning comes of it. */
export function questionPanel(view: DeskView, report: OpenedReport): WarningPanel {
  const { say } = view
  const root = element('section', { class: 'warning-panel', 'data-field': 'question' })
  let drawn = ''
  draw()
  return {
    root,
    flush: () => Promise.resolve(),
    heard: () => {
      if (standing() !== drawn) draw()
      return Promise.resolve()
    },
  }

  function standing(): string {
    const isAnswered = answersTo(view.workroom, report).length > 0
    return [answerBar(report), isAnswered].join()
  }

  function draw(): void {
    drawn = standing()
    fill(
      root,
      element('h2', { tabindex: '-1' }, say('console.question.title')),
      element('p', {}, say('console.question.lead')),
      next(),
      closing(view, report),
    )
  }

  function next(): Child {
    if (answerBar(report) !== null) return element('p', {}, say('console.question.no_answer'))
    return deedButton(say, {
      action: 'answer-question',
      label: say('console.question.answer'),
      primary: answersTo(view.workroom, report).length === 0,
      run: () => {
        goToPart('.reply')
      },
    })
  }
}

/** Once it is answered, or cannot be, there is nothing else to do. */
function closing(view: DeskView, report: OpenedReport): HTMLElement {
  const { say, workroom } = view
  const isNext = answerBar(report) !== null || answersTo(workroom, report).length > 0
  return deedButton(say, {
    action: 'close',
    label: say('console.question.close'),
    primary: isNext,
    run: async () => {
      await closeCase(workroom, report)
      await view.goTo('desk', say('console.question.closed'))
    },
  })
}
