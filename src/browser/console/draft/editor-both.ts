import {
  differingFields,
  goOnWith,
  otherVersion,
  versionsAside,
  type TwoVersions,
} from '../../../client/draft-versions.ts'
import type { WarningDraft } from '../../../client/draft.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import type { DraftRecord } from '../../../client/vault-record.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import type { Keeping } from './draft-keeper.ts'
import { languageName } from './editor-words.ts'
import { element, fill } from '../page/element.ts'
import { factList } from '../page/fact-list.ts'

interface Both {
  /** What stands in the form now. */
  read: () => Pick<DraftRecord, 'draft' | 'ticks'>
  /** Opens the draft anew, with what was chosen. */
  reopen: () => void
}

/** Where two versions of a draft stand side by side, and what the keeper does when it meets one. */
export interface BothPlace extends Keeping {
  root: HTMLElement
}

/** Two versions of one draft: both are shown, one is chosen to go on with, and neither is lost. */
export function bothPlace(view: DeskView, report: OpenedReport, both: Both): BothPlace {
  const { workroom } = view
  const root = element('div', { class: 'both', 'data-field': 'both' })
  drawAside()
  return {
    root,
    async stale() {
      const versions = await otherVersion(workroom, report, both.read())
      if (versions === null) return false
      fill(root, choosing(view, report, { versions, ...both }))
      root.querySelector('h3')?.focus()
      return true
    },
  }

  function drawAside(): void {
    const aside = versionsAside(workroom, report)
    fill(root, aside.length === 0 ? null : asideList(view, aside))
  }
}

function choosing(
  view: DeskView,
  report: OpenedReport,
  { versions, read, reopen }: Both & { versions: TwoVersions },
): HTMLElement {
  const { say, workroom } = view
  const { theirs } = versions
  const choose = (whose: 'mine' | 'theirs'): HTMLElement =>
    deedButton(say, {
      action: `keep-${whose}`,
      label: say(`console.both.keep_${whose}`),
      run: async () => {
        const mine = read()
        const kept = whose === 'mine' ? mine : theirs
        const aside = whose === 'mine' ? theirs : mine
        await goOnWith(workroom, report, { kept, aside })
        reopen()
      },
    })
  const column = (whose: 'mine' | 'theirs'): HTMLElement =>
    element(
      'div',
      { class: 'panel', 'data-version': whose },
      element('h4', {}, say(`console.both.${whose}`)),
      versionView(view, versions[whose].draft, otherOf(versions, whose)),
      choose(whose),
    )
  return element(
    'section',
    { class: 'notice stop' },
    element('h3', { tabindex: '-1' }, say('console.both.title')),
    element('p', {}, say('console.both.lead')),
    element('div', { class: 'versions' }, column('mine'), column('theirs')),
  )
}

function otherOf({ mine, theirs }: TwoVersions, whose: 'mine' | 'theirs'): WarningDraft {
  return whose === 'mine' ? theirs.draft : mine.draft
}

/** What one version says otherwise than the other, as this one has it. */
function versionView(view: DeskView, draft: WarningDraft, other: WarningDraft): HTMLElement {
  const { say } = view
  const rows = differingFields(draft, other).flatMap((field) => {
    const there = new Set(rowsOf(view, other, field).map((row) => row.join('\n')))
    return rowsOf(view, draft, field).filter((row) => !there.has(row.join('\n')))
  })
  const said = rows.map(([term, text]): [string, string] => [
    term,
    text === '' ? say('console.both.empty') : text,
  ])
  return factList(said)
}

function rowsOf(
  view: DeskView,
  draft: WarningDraft,
  field: keyof WarningDraft,
): [string, string][] {
  return field === 'facts' ? spokenRows(view, draft) : ownRows(view, draft, field)
}

/** What its features are called in the other languages. */
function spokenRows({ words }: DeskView, { facts = {} }: WarningDraft): [string, string][] {
  return Object.entries(facts).flatMap(([language, said]) =>
    Object.entries(said).map(([id, text]): [string, string] => {
      const path = id.replace(/^person\./, 'persons.')
      return [`${words.question(path)} (${languageName(language)})`, text]
    }),
  )
}

function ownRows(
  { say, words }: DeskView,
  draft: WarningDraft,
  field: keyof WarningDraft,
): [string, string][] {
  switch (field) {
    case 'texts':
      return Object.entries(draft.texts).flatMap(([language, text]): [string, string][] => [
        [`${say('console.draft.headline')} (${languageName(language)})`, text.headline],
        [`${say('console.draft.body')} (${languageName(language)})`, text.body],
        [`${say('console.draft.advice')} (${languageName(language)})`, text.advice],
      ])
    case 'person':
    case 'vehicle':
      return Object.entries(draft[field]).map(([key, value]) => {
        const path = `${field === 'person' ? 'persons' : field}.${key}`
        return [words.question(path), words.answer(path, value)]
      })
    case 'level':
      return [[say('console.draft.level'), String(draft.level)]]
    case 'area':
      return [[say('console.draft.area'), words.area(draft.area)]]
    case 'when':
      return [[say('console.draft.month'), words.month(draft.when.month)]]
    case 'reason':
    case 'expires':
    case 'nickname':
      return [[say(`console.draft.${field}`), draft[field]]]
    default:
      return []
  }
}

function asideList(view: DeskView, aside: readonly WarningDraft[]): HTMLElement {
  const { say } = view
  const fields: (keyof WarningDraft)[] = ['texts', 'reason']
  const rows = (draft: WarningDraft): [string, string][] =>
    fields.flatMap((field) => rowsOf(view, draft, field)).filter(([, text]) => text !== '')
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, say('console.both.aside', { count: aside.length })),
    ...aside.map((draft) =>
      element('div', { class: 'panel', translate: 'no' }, factList(rows(draft))),
    ),
  )
}
