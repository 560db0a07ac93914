import { confidences, type Confidence, type WarningDraft } from '../../../client/draft.ts'
import { saysTooMuch, surenessOf } from '../../../client/sureness.ts'
import { element, fill, type Child } from '../page/element.ts'
import { choiceField, valueOf } from '../page/field.ts'
import type { Say } from '../page/say.ts'

/** The reports of him that were joined under one name. */
export interface Joined {
  name: string
  count: number
}

interface Needs {
  say: Say
  draft: Pick<WarningDraft, 'confidence'>
  /** As it stands now; null while nothing was joined. Absent where the reports behind it are counted elsewhere. */
  joined?: (() => Joined | null) | undefined
}

/** How sure it is, and a line that follows how many reports are joined. What somebody has chosen is never changed by itself. */
export interface SureField {
  root: HTMLElement
  /** The line; it stands under the row of fields. */
  line: HTMLElement
  /** Looks anew how many reports there are. */
  look: () => void
}

export function sureField({ say, draft, joined }: Needs): SureField {
  const options = confidences.map((value) => ({ value, label: say(`console.confidence.${value}`) }))
  const label = say('console.draft.confidence')
  const root = choiceField({ name: 'confidence', label, value: draft.confidence, options })
  const line = element('div', { role: 'status', 'data-field': 'sure' })
  root.addEventListener('change', look)
  let drawn = ''
  look()
  return { root, line, look }

  function look(): void {
    if (joined === undefined) return
    const now = joined()
    const sign = [sureIn(root, draft.confidence), now?.name, now?.count].join()
    if (sign !== drawn) fill(line, ...lineOf(now))
    drawn = sign
  }

  function lineOf(now: Joined | null): Child[] {
    const chosen = sureIn(root, draft.confidence)
    const count = now?.count ?? 1
    const words = say('console.confidence.corroborated')
    if (saysTooMuch(chosen, count)) return [help(say('console.sure.alone', { words }))]
    if (now === null || count < 2) return []
    const facts = { name: now.name, count }
    if (chosen === 'corroborated') return [help(say('console.sure.follows', facts))]
    if (surenessOf(chosen, count) === chosen) return []
    return [help(say('console.sure.ask', facts)), taking(say('console.sure.take', { words }))]
  }

  function taking(text: string): HTMLElement {
    const click = (): void => {
      const box = root.querySelector('select')
      if (box === null) return
      box.value = 'corroborated'
      box.dispatchEvent(new Event('change', { bubbles: true }))
      box.focus()
    }
    const attributes = { type: 'button', class: 'button', 'data-action': 'take-sure', click }
    return element('button', attributes, text)
  }
}

/** What is chosen in the form. */
export function sureIn(root: ParentNode, otherwise: Confidence): Confidence {
  const chosen = valueOf(root, 'confidence')
  return confidences.find((one) => one === chosen) ?? otherwise
}

function help(text: string): HTMLElement {
  return element('p', { class: 'help' }, text)
}
