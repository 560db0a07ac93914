import { changeCase } from '../../../client/cases.ts'
import { dayOf } from '../../../client/months.ts'
import type { WarningBar } from '../../../client/permission.ts'
import { answerBar, answersTo } from '../../../client/replies.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { beginRevision } from '../../../client/revising.ts'
import { warningBarNow } from '../../../client/shown-draft.ts'
import {
  isToBeTold,
  standingOf,
  type LastWarning,
  type WarningStanding,
} from '../../../client/standing.ts'
import { listWarnings, type ReleasedWarning } from '../../../client/warnings-out.ts'
import { alertView } from '../release/alert-view.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { closing, finishing } from './draft-ending.ts'
import { draftPanel, type DraftPanel } from './draft-panel.ts'
import { element, fill, type Child } from '../page/element.ts'
import { goToPart } from '../queue/quick-decisions.ts'
import { showRevision } from '../warnings/revise-screen.ts'
import { lastLine, linesAbove, waitingParts } from '../release/standing-view.ts'
import { warnedFirst } from '../same-man/warned-first.ts'

/** The third column while a report is open. */
export interface WarningPanel {
  root: HTMLElement
  /** Saves what is not saved yet. */
  flush: () => Promise<void>
  /** Something of the case has changed, here or at a colleague's: says what is true now. */
  heard: () => Promise<void>
}

interface About {
  /** Every version of every warning that was released. */
  released: readonly ReleasedWarning[]
  /** Tells that something of the case has changed. */
  changed: () => void
}

/**
 * The warning that may become of a report, or how the one that became of it stands and what is next, or in plain words why
 * none may. Where she wants to see it first, it is written and shown to her; proposing waits for her yes.
 */
export function warningPanel(view: DeskView, report: OpenedReport, about: About): WarningPanel {
  return new Panel(view, report, about)
}

class Panel implements WarningPanel {
  readonly root = element('section', { class: 'warning-panel' })
  readonly #view: DeskView
  readonly #report: OpenedReport
  readonly #changed: () => void
  #released: readonly ReleasedWarning[]
  #draft: DraftPanel | null = null
  /** What is drawn now. */
  #drawn = ''
  /** Somebody writes another warning after one that ended. */
  #isAnew = false

  constructor(view: DeskView, report: OpenedReport, { released, changed }: About) {
    this.#view = view
    this.#report = report
    this.#released = released
    this.#changed = changed
    this.#draw()
  }

  async flush(): Promise<void> {
    await this.#draft?.flush()
  }

  async heard(): Promise<void> {
    this.#released = await listWarnings(this.#view.workroom)
    if (this.#sign() === this.#drawn) {
      this.#draft?.look()
      return
    }
    await this.flush()
    const hadFocus = this.root.contains(document.activeElement)
    this.#draw()
    if (hadFocus) this.root.querySelector('h2')?.focus()
  }

  #draw(): void {
    this.#drawn = this.#sign()
    const title = element('h2', { tabindex: '-1' }, this.#view.say('console.draft.title'))
    fill(this.root, title, ...this.#parts())
    this.#draft?.look()
  }

  #standing(): WarningStanding {
    const { workroom, now } = this.#view
    const at = { released: this.#released, today: dayOf(now()) }
    return standingOf(workroom, this.#report.oid, at)
  }

  #parts(): Child[] {
    this.#draft = null
    const standing = this.#standing()
    const bar = this.#bar()
    if (standing.waiting !== null) return waitingParts(this.#view, standing.waiting)
    if (standing.last !== null && hasBeenOut(standing.last) && !this.#isAnew)
      return this.#lastParts(standing.last, standing.isClosed)
    if (bar !== null && !this.#maySee(bar)) return this.#barParts(bar)
    this.#draft = draftPanel(this.#view, this.#report, {
      isBarred: bar !== null,
      isHeld: standing.last?.is === 'held',
      changed: this.#changed,
      reopen: () => {
        this.#draw()
      },
      above: [
        ...linesAbove(this.#view, standing),
        warnedFirst(this.#view, this.#report),
        bar === null ? null : this.#barLine(bar),
      ],
    })
    return this.#draft.parts
  }

  /** How the warning that went out stands, the one thing to do next, and where the work ends. */
  #lastParts(last: LastWarning, isClosed: boolean): Child[] {
    const bar = this.#bar()
    const isOut = last.is === 'out' || last.is === 'reissue'
    return [
      lastLine(this.#view, last),
      bar === null ? null : this.#barLine(bar),
      ...(isOut ? this.#outParts(last, isClosed) : this.#overParts(isClosed)),
    ]
  }

  #outParts(last: LastWarning, isClosed: boolean): Child[] {
    const { say, words, workroom } = this.#view
    const isToldNext = last.is === 'out' && isToBeTold(workroom, this.#report)
    return [
      isToldNext ? this.#telling('console.standing.tell_out') : null,
      this.#bar() === null ? this.#revising(last) : null,
      isClosed ? this.#finished() : finishing(this.#view, this.#report, !isToldNext),
      alertView({ say, words, alert: last.alert }),
    ]
  }

  #overParts(isClosed: boolean): Child[] {
    const bar = this.#bar()
    return [
      isClosed ? this.#finished() : finishing(this.#view, this.#report, true),
      bar === null || this.#maySee(bar) ? this.#writingAnew() : null,
    ]
  }

  #barParts(bar: WarningBar): Child[] {
    const { workroom } = this.#view
    const isUnanswered = answersTo(workroom, this.#report).length === 0
    const isNext = answerBar(this.#report) === null && isUnanswered
    return [
      this.#barLine(bar),
      isNext ? this.#telling('console.standing.tell_bar') : null,
      closing(this.#view, this.#report),
    ]
  }

  #telling(line: 'console.standing.tell_out' | 'console.standing.tell_bar'): HTMLElement {
    const { say } = this.#view
    const tell = deedButton(say, {
      action: 'tell-her',
      label: say('console.standing.tell'),
      primary: true,
      run: () => {
        goToPart('.reply')
      },
    })
    return element('div', { 'data-field': 'next' }, element('p', {}, say(line)), tell)
  }

  /** What is out is changed as a new version of it, beside all the reports behind it. */
  #revising({ alert, is }: LastWarning): HTMLElement {
    const { say, workroom } = this.#view
    return deedButton(say, {
      action: 'revise',
      label: say('console.out.change'),
      primary: is === 'reissue',
      run: async () => {
        showRevision(this.#view, await beginRevision(workroom, alert))
      },
    })
  }

  #finished(): HTMLElement {
    const { say, workroom } = this.#view
    const again = deedButton(say, {
      action: 'take-up',
      label: say('console.standing.take_up'),
      run: async () => {
        await changeCase(workroom, this.#report, (record) => ({ ...record, status: 'warned' }))
        this.#changed()
      },
    })
    const line = element('p', {}, say('console.standing.closed'))
    return element('div', { class: 'notice', 'data-standing': 'closed' }, line, again)
  }

  #writingAnew(): HTMLElement {
    const { say } = this.#view
    const anew = deedButton(say, {
      action: 'anew',
      label: say('console.standing.anew'),
      run: () => {
        this.#isAnew = true
        this.#draw()
        this.root.querySelector('h2')?.focus()
      },
    })
    return element('div', {}, element('p', { class: 'help' }, say('console.standing.anew_lead')), anew) // prettier-ignore
  }

  #barLine(bar: WarningBar): HTMLElement {
    const text = this.#view.say(`console.bar.warning_${bar}`)
    return element('p', { class: 'notice', 'data-field': 'warning-bar' }, text)
  }

  #bar(): WarningBar | null {
    return warningBarNow(this.#view.workroom, this.#report)
  }

  /** Whether a draft can be shown to her first. */
  #maySee(bar: WarningBar): boolean {
    return bar === 'show-first' && answerBar(this.#report) === null
  }

  /** What decides what is drawn; while it is the same, nothing is drawn anew under anybody's hands. */
  #sign(): string {
    const { waiting, back, last, isClosed } = this.#standing()
    if (waiting !== null) return ['waiting', waiting.proposal.id, waiting.whose].join()
    const { workroom } = this.#view
    const bar = this.#bar()
    const isTold = !isToBeTold(workroom, this.#report)
    const said = answersTo(workroom, this.#report).length
    if (last !== null && hasBeenOut(last) && !this.#isAnew)
      return ['last', last.alert.id, last.alert.version, last.is, isClosed, isTold, bar].join()
    if (bar !== null && !this.#maySee(bar)) return ['bar', bar, said === 0].join()
    return ['draft', last?.is, back?.id, isClosed].join()
  }
}

/** What was written for all members to read: then the form is not the first thing any more. */
function hasBeenOut({ is }: LastWarning): boolean {
  return is !== 'held' && is !== 'hidden'
}
