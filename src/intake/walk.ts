import { fillStep, reviewOf, type Filling } from './fill.ts'
import { asked, askStep, isQuestion } from './asking.ts'
import { concerns } from './gentle.ts'
import { lastStep } from './last-step.ts'
import { askOpen, saidOfOpen } from './left-open.ts'
import { fieldsOf, missing, settled, type Posted, type Problem } from './rules.ts'
import type { Answers, BlankStep, StepView } from './step-view.ts'
import { takeIn, type Merged } from './take-in.ts'

/** Says one of the form's texts. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** The form in one language: its empty steps in their order, and its voice. */
export interface Way {
  readonly blanks: readonly BlankStep[]
  /** The steps of whoever only has a question. */
  readonly asking: readonly BlankStep[]
  readonly say: Say
}

/** Where she is in the form and what she has answered. It is all that a page has to carry. */
export interface Place {
  readonly step: string
  readonly answers: Answers
  /** She came here from the last page to change something and goes back there next. */
  readonly checking: boolean
}

/** One press of a button: `next`, `back`, `add`, `send`, `ask`, `look` (the same page), or `to:STEP` on the last page. */
export interface Press {
  readonly go: string
  /** The day, `YYYY-MM-DD`, by which a date is still to come. */
  readonly today: string
}

/** What comes of one press of a button: a page, or everything is there and she pressed send. */
export type Turn = PageTurn | { readonly send: true; readonly place: Place }

export interface PageTurn {
  readonly send: false
  readonly place: Place
  readonly view: StepView
  /** Something was posted that the step does not have. */
  readonly unknown: boolean
}

/** The first page, with nothing answered. */
export function beginning({ blanks }: Way): Place {
  return { step: blanks[0]?.step ?? lastStep, answers: {}, checking: false }
}

/** The page of a question, with the words she finds there already. */
export function askingPlace(words = ''): Place {
  return { step: askStep, answers: asked(words), checking: false }
}

/** The page of a place, without draft and code. */
export function showPlace(given: Way, place: Place, filling: Partial<Filling> = {}): StepView {
  const way = wayOf(given, place)
  const view = fillStep(blankOf(way, place.step), { answers: place.answers, ...filling })
  if (place.step !== lastStep) return view
  const answers = settled(way.blanks, place.answers)
  const review = reviewOf(way.blanks, answers, saidOfOpen(way.say))
  return askOpen(way, answers, { ...view, review })
}

/** What one press of a button does: pure, and the same on the server and in the page. */
export function takeTurn(given: Way, before: Place, posted: Posted, press: Press): Turn {
  if (press.go === 'ask') return here(askingPlace(), showPlace(given, askingPlace()))
  const way = wayOf(given, before)
  const merged = takeIn(blankOf(way, before.step), before.answers, posted)
  const place = { ...before, answers: merged.answers }
  if (press.go === 'look') return here(place, showPlace(way, place, { typed: merged.typed }))
  if (merged.unknown || merged.problems.length > 0) return stay(way, place, merged)
  const chosen = chosenStep(way, place, press)
  if (chosen !== undefined) return moveTo(way, place, chosen.step, true)
  switch (press.go) {
    case 'back':
      return moveTo(way, place, beside(way, place.step, -1))
    case 'add':
      return here(place, showPlace(way, place, { adding: true }))
    case 'send':
      return sending(way, place)
    default:
      return onward(way, before, { place, merged, today: press.today })
  }
}

/** The steps that are before whoever stands here. */
function wayOf(way: Way, { answers }: Place): Way {
  return isQuestion(answers) ? { ...way, blanks: way.asking } : way
}

function blankOf({ blanks }: Way, step: string): BlankStep {
  const blank = blanks.find((one) => one.step === step) ?? blanks[0]
  if (blank === undefined) throw new RangeError('the form has no steps')
  return blank
}

/** The step that she goes back to from the last page. */
function chosenStep({ blanks }: Way, place: Place, { go }: Press): BlankStep | undefined {
  return place.step === lastStep ? blanks.find(({ step }) => go === `to:${step}`) : undefined
}

function beside({ blanks }: Way, step: string, by: 1 | -1): string {
  const at = blanks.findIndex((one) => one.step === step) + by
  return blanks[Math.min(Math.max(at, 0), blanks.length - 1)]?.step ?? lastStep
}

function here(place: Place, view: StepView): Turn {
  return { place, view, send: false, unknown: false }
}

function moveTo(way: Way, place: Place, step: string, checking = place.checking): Turn {
  const moved = { ...place, step, checking: checking && step !== lastStep }
  return here(moved, showPlace(way, moved))
}

function stay(way: Way, place: Place, merged: Merged): Turn {
  const problems = told(way, place.step, merged.problems)
  const view = showPlace(way, place, { typed: merged.typed, problems })
  const odd = { id: 'question', text: way.say('report.problem.unknown') }
  const errors = merged.unknown ? [...view.errors, odd] : view.errors
  return { place, view: { ...view, errors }, send: false, unknown: merged.unknown }
}

function onward(
  way: Way,
  before: Place,
  now: { readonly place: Place; readonly merged: Merged; readonly today: string },
): Turn {
  const { place, merged } = now
  const absent = missing(blankOf(way, place.step), place.answers)
  if (absent.length > 0) return stay(way, place, { ...merged, problems: absent })
  const asked = concerns(before.answers, place.answers, now.today)
  if (asked.length === 0) {
    return moveTo(way, place, place.checking ? lastStep : beside(way, place.step, 1))
  }
  const texts = asked.map(({ code }) => way.say(`report.concern.${code}`))
  return here(place, showPlace(way, place, { concerns: texts }))
}

/** Before anything goes, the two questions that must have an answer have one: otherwise she is led there. */
function sending(way: Way, place: Place): Turn {
  if (place.step !== lastStep) return moveTo(way, place, lastStep)
  const open = way.blanks.find((blank) => missing(blank, place.answers).length > 0)
  if (open === undefined) return { send: true, place }
  const at = { ...place, step: open.step, checking: true }
  const problems = told(way, open.step, missing(open, place.answers))
  return here(at, showPlace(way, at, { problems }))
}

type Told = NonNullable<Filling['problems']>

function told(way: Way, step: string, problems: readonly Problem[]): Told {
  const fields = fieldsOf(blankOf(way, step))
  return problems.map(({ name, code }) => {
    const key = code === 'required' ? `required_${name}` : code
    const max = fields.find((field) => field.name === name)?.max ?? 0
    return { name, text: way.say(`report.problem.${key}`, { max }) }
  })
}
