import type { StepName } from './guide-steps.ts'

/** Where the keyboard or the last press is, and which step is done there. */
const hands: readonly (readonly [place: string, step: StepName])[] = [
  ['.reply', 'answer'],
  ['.hand-over', 'police'],
  ['.matches, .identifiers, dialog.beside', 'same'],
  ['.draft .checklist', 'check'],
  ['.redaction', 'marks'],
  ['.draft-form', 'write'],
]

/** What is on the screen, first come first, and which step it asks for. */
const screens: readonly (readonly [shown: string, step: StepName])[] = [
  ['#menu [data-action="go-approvals"][aria-current="page"]', 'second'],
  ['#menu [data-action="go-warnings"][aria-current="page"]', 'members'],
  ['.source .covered[inert]', 'cover'],
  ['.source [data-action="claim"]', 'read'],
  ['.warning-panel [data-action="tell-her"]', 'answer'],
  ['.warning-panel [data-standing="out"]', 'end'],
  ['.warning-panel [data-standing="waiting"]', 'second'],
]

/**
 * The step that somebody at this screen is at: where her hand is, if that is a place of a step, else what the screen asks for
 * next. Null where no step is done.
 * @param hand what has the keyboard
 */
export function stepAt(page: Document, hand: Element | null): StepName | null {
  const covered = page.querySelector('.source .covered[inert]')
  const held = covered === null ? hands.find(([place]) => hand?.closest(place)) : undefined
  const isDone = held !== undefined && isDoneAt(page, held[1])
  if (held !== undefined && !isDone) return held[1]
  const seen = screens.find(([shown]) => page.querySelector(shown) !== null)
  if (seen !== undefined) return seen[1]
  if (page.querySelector('.warning-panel .draft-form') !== null) return ofDraft(page)
  return page.querySelector('.desk') === null ? null : 'open'
}

/** A hand that rests where everything is filled in has the next step before it. */
function isDoneAt(page: Document, step: StepName): boolean {
  if (step === 'write') return isWritten(page)
  return step === 'check' && openItems(page).open === 0
}

/** How far a draft has come: written, looked at, ticked off. */
function ofDraft(page: Document): StepName {
  if (!isWritten(page)) return 'write'
  const { open, all } = openItems(page)
  if (open === 0) return 'propose'
  return open < all ? 'check' : 'marks'
}

function openItems(page: Document): { open: number; all: number } {
  const items = [...page.querySelectorAll('.draft .checklist .check')]
  const open = items.filter((one) => one.querySelector('input:checked') === null)
  return { open: open.length, all: items.length }
}

/** Whether the fields that a person fills have something in them, the texts in whichever language. */
function isWritten(page: Document): boolean {
  return ['headline', 'body', 'reason'].every((name) =>
    [
      ...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        `.draft-form [name="${name}"], .draft-form [name^="${name}-"]`,
      ),
    ].some(({ value }) => value.trim() !== ''),
  )
}
