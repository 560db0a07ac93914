import type { WarningDraft } from '../../../client/draft.ts'
import { advising, type Advice } from '../../../client/redaction/advice.ts'
import type { WarningFacts } from '../../../client/redaction/jigsaw.ts'
import { indexing, type SourceIndex } from '../../../client/redaction/source-index.ts'
import { factsOfAlert } from '../../../client/redaction/warning-facts.ts'
import { groundOf } from '../../../client/redaction/grounds.ts'
import { freeTexts } from '../../../client/redaction/free-texts.ts'
import { knownFeatures } from '../../../client/redaction/own-features.ts'
import { nextFrom } from '../../../client/later-version.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { alertFrom, holdingFrom } from '../../../client/warning-document.ts'
import { historiesOf, listWarnings, standingOver } from '../../../client/warnings-out.ts'
import type { Alert } from '../../../sealing/alert.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { advicePlace } from './editor-advice.ts'
import { inSlices } from './editor-slices.ts'
import { element } from '../page/element.ts'
import { previews } from '../preview/preview-view.ts'

/** How long the keys must rest before a draft is looked at, in milliseconds: less than a hand needs for the next word. */
const REST = 100

/** The workbench beside the draft: what may point back to her, and how others will read it. */
export interface RedactionDesk {
  root: HTMLElement
  /** The draft as it is now. Costs nothing: the looking is done when the browser is idle. */
  look: (draft: WarningDraft) => void
}

/**
 * Holds a draft against its reports and the warnings that are out. All of it happens in this page, in slices far below what
 * a hand on the keyboard notices.
 * @param told is given what was found, each time it is something new
 * @param own the warning that this is a new version of; where it is left out, the one that stands over the reports
 */
export function redactionDesk(
  view: DeskView,
  reports: readonly OpenedReport[],
  told: (advice: readonly Advice[]) => void = () => undefined,
  own?: Becoming,
): RedactionDesk {
  const { say, words, language, areas, workroom } = view
  const known: Known = { index: null, earlier: null, isRead: false, before: null }
  let draft: WarningDraft | null = null
  let stop = (): void => undefined
  let timer: number | undefined
  const advice = advicePlace({ say, words })
  const shown = previews({ say, language, areas, alert: currentAlert, held: heldAlert })
  const root = element('div', { class: 'redaction' }, advice.root, shown.root)
  prepare(view, reports, { known, check, own: own?.id })
  return {
    root,
    look(now) {
      draft = now
      stop()
      window.clearTimeout(timer)
      timer = window.setTimeout(check, REST)
    },
  }

  function currentAlert(): ReturnType<typeof alertFrom> {
    if (draft === null) throw new Error('a preview before the first draft')
    if (own !== undefined) return own.alert(draft)
    const { before } = known
    const sources = [...reports]
    return before === null
      ? alertFrom(workroom.desk, draft, sources)
      : nextFrom(workroom.desk, before, { draft, sources })
  }

  /** Only the first word of a report can go out held. */
  function heldAlert(): Alert | null {
    const isFirst = own === undefined && known.isRead && known.before === null
    return draft !== null && isFirst ? holdingFrom(workroom.desk, draft, [...reports]) : null
  }

  function check(): void {
    stop()
    const { index, earlier, isRead } = known
    if (draft === null || index === null || !isRead) return
    const areaNames = areas.map(({ name }) => name)
    const grounds = reports.map(groundOf)
    stop = inSlices(advising(draft, { index, earlier, areaNames, grounds }), (found = []) => {
      advice.show(found, { earlier: earlier !== null })
      shown.update(found)
      told(found)
    })
  }
}

/** The warning that a draft is a new version of, and how it would go out. */
interface Becoming {
  id: string
  alert: (draft: WarningDraft) => Alert
}

/** What a draft is held against; it comes to be known while the first words are typed. */
interface Known {
  index: SourceIndex | null
  earlier: WarningFacts[] | null
  isRead: boolean
  /** The version that this one would follow, where one stands over the reports. */
  before: Alert | null
}

function prepare(
  view: DeskView,
  reports: readonly OpenedReport[],
  { known, check, own }: { known: Known; check: () => void; own: string | undefined },
): void {
  inSlices(indexingAll(view, reports), (made) => {
    known.index = made ?? { marked: [], rows: new Set(), stretches: new Set() }
    check()
  })
  void readEarlier(view, reports, own).then((found) => {
    known.earlier = found?.earlier ?? null
    known.before = found?.before ?? null
    known.isRead = true
    check()
  })
}

/** Each report in its own language and with its own words that must not be told; what was ticked in any of them is known of him. */
function* indexingAll(
  { areas }: DeskView,
  reports: readonly OpenedReport[],
): Generator<SourceIndex, void, void> {
  const whole: SourceIndex = { marked: [], rows: new Set(), stretches: new Set() }
  const places = areas.map(({ name }) => name)
  const features = knownFeatures(...reports.map(({ answers }) => answers))
  for (const report of reports) {
    const { language, neverPublish } = report.answers
    let index = whole
    for (const part of indexing(freeTexts(report), { language, neverPublish, places, features })) {
      index = part
      yield whole
    }
    if (index === whole) continue
    whole.marked.push(...index.marked)
    for (const row of index.rows) whole.rows.add(row)
    for (const stretch of index.stretches) whole.stretches.add(stretch)
    yield whole
  }
}

/** What the warnings that are out say, but for the one that this becomes a version of; null when it cannot be read. */
async function readEarlier(
  { workroom }: DeskView,
  reports: readonly OpenedReport[],
  own: string | undefined,
): Promise<{ earlier: WarningFacts[]; before: Alert | null } | null> {
  try {
    const over = await Promise.all(reports.map(({ oid }) => standingOver(workroom, oid)))
    const ids = new Set(own === undefined ? over.map((one) => one?.id) : [own])
    const earlier = historiesOf(await listWarnings(workroom))
      .map(({ newest }) => newest.alert)
      .filter(({ id, kind }) => kind !== 'recall' && !ids.has(id))
      .map(factsOfAlert)
    return { earlier, before: over[0] ?? null }
  } catch {
    // Without them the draft is still held against the report, and the list says what was left out.
    return null
  }
}
