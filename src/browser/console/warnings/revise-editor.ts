import { checkAgainst, checkDraft } from '../../../client/draft-checks.ts'
import type { WarningDraft } from '../../../client/draft.ts'
import { nextFrom } from '../../../client/later-version.ts'
import { occasionOf } from '../../../client/occasion.ts'
import { revisionNote, saveRevision, type RevisionDraft } from '../../../client/revision-drafts.ts'
import { changesAnything, proposeUpdate, type Revision } from '../../../client/revising.ts'
import { checklistView } from '../draft/checklist-view.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { draftForm, type DraftForm } from '../draft/draft-form.ts'
import { draftKeeper, unsavedPlace } from '../draft/draft-keeper.ts'
import type { Parts } from '../draft/draft-ways.ts'
import { redactionDesk } from '../draft/editor-desk.ts'
import { element } from '../page/element.ts'
import { factsBehind } from '../draft/facts-behind.ts'
import { Mendable } from '../page/failure.ts'
import { findingsPlace } from '../draft/findings-view.ts'
import { expectReady, toFinding } from '../draft/readiness.ts'
import { saidAfter } from '../release/release-words.ts'
import { draftGaps } from '../draft/tongue-gaps.ts'

/** The form of a new version with all that it is checked with. */
export interface ReviseEditor {
  parts: HTMLElement[]
  /** Its fields. */
  form: HTMLElement
  /** The new version as it is now. */
  draft: () => WarningDraft
  /** Saves what is not saved yet. */
  flush: () => Promise<void>
  /** Looks at it for the first time, when it stands. */
  look: () => void
}

/** The new version as a form: it saves itself, and is held against every report behind it. */
export function reviseEditor(
  view: DeskView,
  revision: Revision,
  begun: RevisionDraft,
): ReviseEditor {
  const { say, words, areas, workroom, now } = view
  const { before, sources } = revision
  const redLines = redLinesOf(revision)
  const findings = findingsPlace(say, (finding) => toFinding(say, form.root, finding))
  const form = draftForm({
    ...{ say, words, areas, draft: begun.draft, today: now(), changed },
    ...{
      told: before.audience.work,
      joined: () => joinedTo(revision),
      behind: factsBehind(view, sources),
    },
  })
  const occasion = occasionOf(begun.draft, sources)
  const checklist = checklistView({ say, occasion, ticks: begun.ticks, changed })
  const unsaved = unsavedPlace(view.unsaved, () => ({
    ...{ type: 'revision', ...revisionNote(workroom, revision, read()) },
  }))
  const keeper = draftKeeper(say, () => saveRevision(workroom, revision, read()), { unsaved })
  const redaction = redactionDesk(view, sources, checklist.heed, becoming(view, revision))
  if (before.nickname !== '') keepName(view, form)
  const gaps = draftGaps(say, form.root)
  return {
    parts: [
      ...[form.root, findings.root, redaction.root, checklist.root, keeper.root],
      ...[gaps.root, proposing(view, revision, { form, checklist, keeper })],
    ],
    ...{ flush: keeper.flush, look },
    form: form.root,
    draft: () => form.read(),
  }

  function read(): RevisionDraft {
    return { draft: form.read(), ticks: checklist.ticks() }
  }

  function changed(): void {
    keeper.touched()
    look()
  }

  function look(): void {
    const draft = form.read()
    findings.show(checkDraft(draft, redLines, form.look()))
    redaction.look(draft)
    gaps.show(draft)
    checklist.update(occasionOf(draft, sources))
  }
}

/** What goes out if it is signed as it stands. */
function becoming({ workroom }: DeskView, { before, sources, added }: Revision) {
  const isAdded = added !== null
  return {
    id: before.id,
    alert: (draft: WarningDraft) => nextFrom(workroom.desk, before, { draft, sources, isAdded }),
  }
}

/** The button works at any time and names what is missing. */
function proposing(
  view: DeskView,
  revision: Revision,
  { form, checklist, keeper }: Parts,
): HTMLElement {
  const { say, workroom } = view
  return deedButton(say, {
    ...{ action: 'propose-version', label: say('console.revise.propose'), primary: true },
    run: async () => {
      const draft = form.read()
      const findings = checkAgainst(draft, revision.sources)
      if (!changesAnything(workroom, revision, draft))
        throw new Mendable(say('console.revise.same'))
      const list = { root: checklist.root, missing: checklist.missing() }
      expectReady(say, { form: form.root, findings, list })
      await keeper.flush()
      const id = await proposeUpdate(workroom, revision, { draft, ticks: checklist.ticks() })
      await view.goTo('warnings', saidAfter(view, id))
    },
  })
}

function redLinesOf({ sources }: Revision): string {
  return sources.map(({ answers }) => answers.neverPublish).join('\n')
}

/** How many reports it rests on; null where one is all there ever was. */
function joinedTo({ before, sources }: Revision): { name: string; count: number } | null {
  const { nickname, confidence } = before
  const isOne = sources.length < 2 && confidence !== 'corroborated'
  return isOne ? null : { name: nickname, count: sources.length }
}

/** One name a man: it is shown, and not written over. */
function keepName({ say }: DeskView, form: DraftForm): void {
  const field = form.root.querySelector<HTMLInputElement>('[name="nickname"]')
  if (field === null) return
  field.readOnly = true
  const id = 'keeps-name'
  field.setAttribute('aria-describedby', id)
  const help = field.closest('.field')?.querySelector('.help')
  const text = element('p', { class: 'help', id }, say('console.add.keeps_name'))
  if (help) help.replaceWith(text)
  else field.before(text)
}
