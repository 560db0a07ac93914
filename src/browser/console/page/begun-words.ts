import type { BegunOver, Written } from '../../../client/begun.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from './element.ts'
import { valueOf } from './field.ts'
import type { Say } from './say.ts'

/** The form that somebody writes in. */
export interface BegunForm {
  /** What she wrote; null while nothing in it is hers. */
  read: () => Written | null
  put: (written: Written) => void
  clear: () => void
}

/** Looks after what is written in one form until a button sends it. */
export interface BegunWords {
  /** Says that this was begun before, and lets her throw it away. */
  root: HTMLElement
  /** Whether something came back. */
  isBack: boolean
  /** Something was written. */
  touched: () => void
  /** It is sent, or may not be any more. */
  done: () => void
}

/**
 * Keeps every word closed in the tab while it is written, and puts it back when the form is opened again. What is thrown away
 * can be put back as long as nothing else is written.
 */
export function begunWords(
  { say, unsaved }: Pick<DeskView, 'say' | 'unsaved'>,
  over: BegunOver,
  form: BegunForm,
): BegunWords {
  const line = begunLine(say)
  const { root } = line
  const kept = unsaved.begun(over)
  if (kept !== null) putBack(kept)
  return { root, isBack: kept !== null, touched, done }

  function touched(): void {
    if (line.saysThrown()) line.hide()
    const written = form.read()
    if (written === null) forget()
    else unsaved.keep({ type: 'begun', ...over, written }, () => root.isConnected)
  }

  function done(): void {
    forget()
    line.hide()
  }

  function forget(): void {
    unsaved.forget({ type: 'begun', ...over })
  }

  function putBack(written: Written): void {
    form.put(written)
    line.tell('begun', () => {
      const now = form.read() ?? written
      form.clear()
      forget()
      line.tell('thrown', () => {
        putBack(now)
        touched()
      })
    })
  }
}

interface BegunLine {
  root: HTMLElement
  /** @param deed what its button does: throws it away, or puts back what was thrown away */
  tell: (what: 'begun' | 'thrown', deed: () => void) => void
  saysThrown: () => boolean
  hide: () => void
}

/** Hidden until there is something to say; its button keeps the focus when it becomes the other one. */
function begunLine(say: Say): BegunLine {
  const text = element('p', { role: 'status' })
  const press = element('button', { type: 'button', class: 'button' })
  const root = element('div', { class: 'notice gentle', 'data-field': 'begun' }, text, press)
  root.hidden = true
  let run: () => void = () => undefined
  press.addEventListener('click', () => {
    run()
  })
  return {
    root,
    tell(what, deed) {
      run = deed
      root.hidden = false
      const isBegun = what === 'begun'
      fill(text, say(`console.unsaved.${what}`))
      fill(press, say(isBegun ? 'console.unsaved.throw_away' : 'console.unsaved.put_back'))
      press.setAttribute('data-action', isBegun ? 'throw-away' : 'put-back')
    },
    saysThrown: () => press.getAttribute('data-action') === 'put-back',
    hide() {
      root.hidden = true
      press.removeAttribute('data-action')
    },
  }
}

/** What stands in these fields. */
export function readFields(form: ParentNode, names: readonly string[]): Written {
  return Object.fromEntries(names.map((name) => [name, valueOf(form, name)]))
}

/** Puts it into them again; what is not offered any more is left as it is. */
export function putFields(form: ParentNode, written: Written): void {
  for (const [name, value] of Object.entries(written)) {
    const box = form.querySelector<HTMLTextAreaElement | HTMLSelectElement>(`[name="${name}"]`)
    if (box instanceof HTMLTextAreaElement || isOffered(box, value)) box.value = value
  }
}

function isOffered(box: HTMLSelectElement | null, value: string): box is HTMLSelectElement {
  return box !== null && [...box.options].some((one) => one.value === value)
}
