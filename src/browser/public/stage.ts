import { holds } from '../../intake/rules.ts'
import type { Answers, NoticeView, StepView } from '../../intake/step-view.ts'
import { element } from './element.ts'
import { readFields } from './read-fields.ts'
import type { Pen } from './render-field.ts'
import { renderCode, renderNotice, renderStep } from './render-step.ts'

/** What the page after sending says. */
export interface Ending {
  readonly heading: string
  readonly lead: string
  readonly notices: readonly NoticeView[]
  readonly code: StepView['code']
  readonly notes: readonly string[]
}

/** The place on the page where the form is drawn; there is one at a time, and the one before is taken away whole. */
export interface Stage {
  readonly form: HTMLFormElement
  show(view: StepView): void
  end(ending: Ending): void
  /** Marks the page as at work, so that nothing is pressed twice. */
  busy(text: string | null): void
  /** Hides questions that do not apply just now. */
  follow(view: StepView): void
  clear(): void
}

/** Makes the stage out of the form that the server drew. */
export function createStage(form: HTMLFormElement, pen: Pen): Stage {
  const put = (...nodes: Node[]): void => {
    form.replaceChildren(...nodes)
    scrollTo(0, 0)
    form.querySelector<HTMLElement>('#errors, #question')?.focus()
  }
  return {
    form,
    show(view) {
      document.title = pen.say('common.step', { number: view.number, total: view.total })
      if (view.number > 1) removeFrame(form)
      put(renderStep(view, pen))
      this.follow(view)
    },
    end(ending) {
      removeFrame(form)
      put(
        element('h1', { id: 'question', tabindex: -1 }, ending.heading),
        element('p', { class: 'lead' }, ending.lead),
        ...(ending.code === null ? [] : renderCode(ending.code, pen)),
        ...ending.notices.map((notice) => renderNotice(notice, pen)),
        ...ending.notes.map((note) => element('p', {}, note)),
      )
    },
    busy(text) {
      const deeds = form.querySelector('.deeds')
      for (const button of form.querySelectorAll('button')) button.disabled = text !== null
      deeds?.querySelector('[role=status]')?.remove()
      if (text !== null) deeds?.append(element('p', { role: 'status' }, text))
    },
    follow: (view) => hideWhatDoesNotApply(form, view),
    clear: () => form.replaceChildren(),
  }
}

/** The safety text above the first question, and the language links, which would lose the answers, go with it. */
function removeFrame(form: HTMLFormElement): void {
  while (form.previousElementSibling !== null) form.previousElementSibling.remove()
}

function hideWhatDoesNotApply(form: HTMLFormElement, view: StepView): void {
  const now = readFields(form) as Answers
  for (const field of view.fields) {
    if (field.when === null) continue
    const shown = document.getElementById(field.id)?.closest<HTMLElement>('.field')
    shown?.toggleAttribute('hidden', !holds(field.when, now))
  }
}
