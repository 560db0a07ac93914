import type { StepName } from './guide-steps.ts'

/** Where the keyboard or the last press is, and which step is done there. */
const hands: readonly (readonly [place: string, step: StepName])[] = [
  ['.reply', 'answer'],
  ['.finishing', 'end'],
  ['.hand-over', 'police'],
  ['.matches, .identifiers, dialog.beside', 'same'],
  ['.draft .checklist, .revise .checklist', 'check'],
  ['.redaction', 'marks'],
  ['.draft-form', 'write'],
]

/** What can be done before anybody has read: what was read on another day is not read again for it. */
const unread: readonly StepName[] = ['answer', 'end']

/** What is on the screen, first come first, and which step it asks for. */
const screens: readonly (readonly [shown: string, step: StepName])[] = [
  ['#menu [data-action="go-approvals"][aria-current="page"]', 'second'],
  // Just proposed, the old version is still the one on the screen.
  ['#banners:has([data-field="done"]:not(:empty)) ~ main .released [data-field="waits"]', 'second'],
  ['#menu [data-action="go-warnings"][aria-current="page"]', 'members'],
  ['.desk:not(:has(.draft-form, [data-standing="waiting"])) .reply [data-field="answer-sent"]:not(:empty)', 'end'], // prettier-ignore
  ['.source .covered[inert]', 'cover'],
  ['.source [data-action="claim"]', 'read'],
  ['.warning-panel:has([data-standing="out"]) [data-action="tell-her"]', 'answer'],
  ['.warning-panel [data-standing="out"]', 'end'],
  ['.warning-panel [data-standing="waiting"]', 'second'],
]

/** Reports that nobody has decided about yet, and a form that waits for it. */
const offers =
  '.source .matches [data-match]:not([data-opinion]), .warned-first[data-held][data-some]'

/**
 * The step that somebody at this screen is at: where her hand is, if that is a place of a step, else what the screen asks for
 * next. Null where no step is done.
 * @param hand what has the keyboard
 */
export function stepAt(page: Document, hand: Element | null): StepName | null {
  const held = heldBy(page, hand)
  if (held !== null) return held
  const seen = screens.find(([shown]) => page.querySelector(shown) !== null)
  if (seen !== undefined) return seen[1]
  if (page.querySelector(offers) !== null && !isWritten(page)) return 'same'
  if (page.querySelector('.warning-panel [data-action="tell-her"]') !== null) return 'answer'
  if (page.querySelector('.warning-panel .draft-form, .revise .draft-form') !== null)
    return ofDraft(page)
  return page.querySelector('.desk') === null ? null : 'open'
}

/** The step of the place where the hand is, while something is left to do there. */
function heldBy(page: Document, hand: Element | null): StepName | null {
  const held = hand === null ? undefined : hands.find(([place]) => hand.closest(place) !== null)
  if (hand === null || held === undefined) return null
  const [, step] = held
  const isCovered = page.querySelector('.source .covered[inert]') !== null
  if (isCovered && !unread.includes(step)) return null
  return isDoneAt(page, step, hand) ? null : step
}

/** A hand that rests where everything is filled in has the next step before it. */
function isDoneAt(page: Document, step: StepName, hand: Element): boolean {
  if (step === 'write') return isWritten(page)
  if (step === 'answer') return isAnswered(page) && !hand.matches('input, select, textarea')
  if (step === 'same') return hand.closest('.matches') !== null && page.querySelector(offers) === null // prettier-ignore
  return step === 'check' && openItems(page).open === 0
}

function isAnswered(page: Document): boolean {
  return page.querySelector('.reply [data-field="answer-sent"]:not(:empty)') !== null
}

/** How far a draft has come: written, looked at, ticked off. */
function ofDraft(page: Document): StepName {
  if (!isWritten(page)) return 'write'
  const { open, all } = openItems(page)
  if (open === 0) return 'propose'
  return open < all ? 'check' : 'marks'
}

function openItems(page: Document): { open: number; all: number } {
  const items = [...page.querySelectorAll('.draft .checklist .check, .revise .checklist .check')]
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
