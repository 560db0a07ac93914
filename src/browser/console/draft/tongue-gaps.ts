import { languages, type Language } from '../../../i18n/locale.ts'
import { tongueOf } from '../../../i18n/own-words.ts'
import type { Alert } from '../../../sealing/alert.ts'
import type { WarningDraft } from '../../../client/draft.ts'
import { withoutAdvice } from '../../../client/said-the-same.ts'
import { draftOf } from '../../../client/written-on.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from '../page/element.ts'
import { goToPlace } from '../page/lead.ts'
import type { Say } from '../page/say.ts'

/** A language of the members' pages in which a warning has no words, and the one whose words its readers get. */
interface Gap {
  language: Language
  first: string
}

/** Said where somebody signs; it stops nobody, since a warning in one language warns more than none. */
function gapsIn(written: readonly string[]): Gap[] {
  if (written.length === 0) return []
  return languages
    .filter((language) => !written.includes(language))
    .map((language) => ({ language, first: tongueOf(written, language) }))
}

/** A line for each language of the pages that the draft has no text in, with the step to write one. */
export function draftGaps(
  say: Say,
  form: HTMLElement,
): { root: HTMLElement; show: (draft: WarningDraft) => void } {
  const root = element('div', { 'data-field': 'tongue-gaps' })
  let shown = ''
  return {
    root,
    show({ texts }) {
      const written = Object.keys(texts).filter((one) => texts[one]?.body !== '')
      if (written.join() === shown) return
      shown = written.join()
      fill(root, ...gapsIn(written).map((gap) => gapLine(say, gap, adding(form))))
    },
  }

  function adding(fields: HTMLElement): Step {
    return {
      key: 'console.missing.tongue_add',
      run: ({ language }, why) => {
        const field = fields.querySelector<HTMLElement>(`[data-language="${language}"] input`)
        if (field !== null) goToPlace(field, why)
      },
    }
  }
}

/** The same for what is to be signed: whoever looks second cannot write, so that the step is to ask for the text. */
export function alertGaps(say: Say, alert: Alert, ask: Ask): HTMLElement {
  const { headline, body } = alert
  const written = [...new Set([...Object.keys(headline), ...Object.keys(body)])]
  const step: Step = {
    key: 'console.missing.tongue_ask',
    run: ({ language }, why) => {
      ask(say('console.missing.tongue_wish', { language: languageName(language) }), why)
    },
  }
  const lines = gapsIn(written).map((gap) => gapLine(say, gap, step))
  return element('div', { 'data-field': 'tongue-gaps' }, ...lines, ...adviceLines(say, alert, ask))
}

/** The languages whose readers get another one's advice: whoever wrote it has ticked that it is meant so. */
function adviceLines(say: Say, alert: Alert, ask: Ask): HTMLElement[] {
  const { texts } = draftOf(alert)
  const without = withoutAdvice({ texts })
  const advised = Object.keys(alert.advice)
  return without.map((tongue) => {
    const language = languageName(tongue)
    const first = languageName(tongueOf(advised, tongue))
    const why = element('p', {}, say('console.tongues.no_advice_signed', { language, first }))
    const click = (): void => {
      ask(say('console.tongues.advice_wish', { language }), why)
    }
    const attributes = { type: 'button', class: 'button', 'data-action': 'ask-advice', click }
    return element(
      'div',
      { class: 'notice', 'data-no-advice': tongue },
      why,
      element('button', attributes, say('console.tongues.advice_ask', { language })),
    )
  })
}

type Ask = (wish: string, why: HTMLElement) => void

interface Step {
  key: 'console.missing.tongue_add' | 'console.missing.tongue_ask'
  run: (gap: Gap, why: HTMLElement) => void
}

function gapLine(say: Say, gap: Gap, { key, run }: Step): HTMLElement {
  const language = languageName(gap.language)
  const text = say('console.missing.tongue', { language, first: languageName(gap.first) })
  const why = element('p', {}, text)
  const click = (): void => {
    run(gap, why)
  }
  const attributes = { type: 'button', class: 'button', 'data-action': 'fill-tongue', click }
  return element(
    'div',
    { class: 'notice', 'data-tongue': gap.language },
    why,
    element('button', attributes, say(key, { language })),
  )
}
