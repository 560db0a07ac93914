import { findDraft } from '../../../client/cases.ts'
import { checkDraft } from '../../../client/draft-checks.ts'
import { draftSaver } from '../../../client/draft-versions.ts'
import { draftFrom, type WarningDraft } from '../../../client/draft.ts'
import { patternOf } from '../../../client/matching/patterns.ts'
import { makeNickname } from '../../../client/nickname.ts'
import { occasionOf } from '../../../client/occasion.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { surenessOf } from '../../../client/sureness.ts'
import type { DraftRecord } from '../../../client/vault-record.ts'
import { checklistView } from './checklist-view.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { closing } from './draft-ending.ts'
import { draftForm } from './draft-form.ts'
import { factsBehind } from './facts-behind.ts'
import { draftKeeper, unsavedPlace, type UnsavedPlace } from './draft-keeper.ts'
import type { Joined } from './draft-sure.ts'
import { draftWays, type Parts, type Standing } from './draft-ways.ts'
import { bothPlace } from './editor-both.ts'
import { redactionDesk } from './editor-desk.ts'
import { element, type Child } from '../page/element.ts'
import { findingsPlace } from './findings-view.ts'
import { toFinding } from './readiness.ts'

/** The draft of a warning on its panel. */
export interface DraftPanel {
  parts: Child[]
  /** Saves what is not saved yet. */
  flush: () => Promise<void>
  /** Looks at the draft again: at first, and when something of the case has changed. */
  look: () => void
}

interface Needs extends Standing {
  /** Draws the draft anew, with another version of it. */
  reopen: () => void
  /** What is to be known before a word is written. */
  above: readonly Child[]
}

/** The draft with all that it is written and checked with. */
export function draftPanel(view: DeskView, report: OpenedReport, needs: Needs): DraftPanel {
  const { say, workroom } = view
  const saved = findDraft(workroom, report)
  const draft = saved?.draft ?? freshDraft(view, report)
  const occasion = occasionOf(draft, report)
  const findings = findingsPlace(say, (finding) => toFinding(say, parts.form.root, finding))
  const save = draftSaver(workroom, report)
  const unsaved = unsavedDraft(view, report, { begun: save.begun, read })
  const both = bothPlace(view, report, { read, reopen: first(unsaved.forget, needs.reopen) })
  const parts: Parts = {
    form: draftForm({
      ...{ ...fieldsOf(view), draft, changed, behind: factsBehind(view, [report]) },
      joined: () => joinedTo(view, report),
    }),
    checklist: checklistView({ say, occasion, ticks: saved?.ticks ?? {}, changed }),
    keeper: draftKeeper(say, () => save(read()), { ...both, unsaved }),
  }
  const redaction = redactionDesk(view, [report], parts.checklist.heed)
  const ways = draftWays(view, report, { ...parts, ...needs })
  return {
    parts: [
      element('p', { class: 'help' }, say('console.draft.lead')),
      ...needs.above,
      both.root,
      parts.form.root,
      findings.root,
      redaction.root,
      needs.isBarred ? null : parts.checklist.root,
      parts.keeper.root,
      ...ways.parts,
      closing(view, report),
    ],
    flush: parts.keeper.flush,
    look,
  }

  function read(): Written {
    return { draft: parts.form.read(), ticks: parts.checklist.ticks() }
  }

  function changed(): void {
    parts.keeper.touched()
    look()
  }

  function look(): void {
    const now = parts.form.read()
    findings.show(checkDraft(now, report.answers.neverPublish, parts.form.look()))
    redaction.look(now)
    parts.checklist.update(occasionOf(now, report))
    ways.update(now)
  }
}

type Written = Pick<DraftRecord, 'draft' | 'ticks'>

/** Where this draft is kept while it cannot be saved. */
function unsavedDraft(
  { unsaved }: DeskView,
  { oid, epoch, withdrawTag }: OpenedReport,
  { begun, read }: { begun: () => WarningDraft | null; read: () => Written },
): UnsavedPlace {
  const report = { oid, epoch, withdrawTag }
  return unsavedPlace(unsaved, () => ({ type: 'draft', report, begun: begun(), ...read() }))
}

/** When somebody has chosen between two versions, what was written here is saved, in its place or beside it. */
function first(forget: () => void, reopen: () => void): () => void {
  return () => {
    forget()
    reopen()
  }
}

function fieldsOf({ say, words, areas, now }: DeskView) {
  return { say, words, areas, today: now() }
}

/** A draft that nobody has touched follows what is known of him: his name, and how many reports there are. */
function freshDraft(view: DeskView, report: OpenedReport): WarningDraft {
  const { workroom, language, now } = view
  const joined = joinedTo(view, report)
  const nickname = joined?.name ?? makeNickname(workroom.desk.s)
  const draft = draftFrom(report.answers, { today: now(), nickname, language, came: report.epoch })
  return { ...draft, confidence: surenessOf(draft.confidence, joined?.count ?? 1) }
}

function joinedTo({ workroom }: DeskView, { oid }: OpenedReport): Joined | null {
  const pattern = patternOf(workroom, oid)
  return pattern === null ? null : { name: pattern.nickname, count: pattern.reports.length }
}
