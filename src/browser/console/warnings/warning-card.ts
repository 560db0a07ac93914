import { newsWords } from '../../../i18n/news-words.ts'
import type { AlertField } from '../../../sealing/alert-changes.ts'
import { readAlert, type Alert } from '../../../sealing/alert.ts'
import { nameOf } from '../../../client/directory-watch.ts'
import { dayOf } from '../../../client/months.ts'
import { waitingProposals } from '../../../client/proposals.ts'
import {
  changesOf,
  isStillOut,
  type ReleasedWarning,
  type WarningHistory,
} from '../../../client/warnings-out.ts'
import { alertView } from '../release/alert-view.ts'
import { changesView } from '../release/changes-view.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, type Child } from '../page/element.ts'
import { dayWords, fieldNames } from '../release/release-words.ts'
import { deliveryView } from './sending-view.ts'
import { waysOn } from './warning-ways.ts'

/** From so many days before its end, a warning says that it ends. */
const SOON_DAYS = 14
const DAY_MS = 86_400_000

/** Whether members can read it now. */
export function isOut({ now }: DeskView, { newest }: WarningHistory): boolean {
  return isStillOut(newest, dayOf(now()))
}

/** One warning: its newest version, how it stands, what can be done with it, and everything it was before. */
export function warningCard(view: DeskView, history: WarningHistory): HTMLElement {
  const { say, words } = view
  const { newest, versions } = history
  const { alert, state } = newest
  return element(
    'section',
    { class: 'panel released', 'data-state': state, 'data-warning': alert.id },
    badges(view, history),
    alertView({ say, words, alert }),
    endOf(view, history),
    deliveryView(say, newest),
    isWaiting(view, alert.id)
      ? element('p', { class: 'notice', 'data-field': 'waits' }, say('console.out.waits'))
      : waysOn(view, history, isOut(view, history)),
    versions.length < 2 ? null : versionsView(view, history),
  )
}

function badges(view: DeskView, history: WarningHistory): HTMLElement | null {
  const said = [...endBadges(view, history), ...newsBadges(view, history.newest)]
  if (said.length === 0) return null
  const spans = said.flatMap((text) => [element('span', { class: 'badge' }, text), ' '])
  return element('p', { class: 'badges', 'data-field': 'standing' }, ...spans)
}

/** Why members cannot read it any more. */
function endBadges(view: DeskView, history: WarningHistory): string[] {
  const { say } = view
  const { alert, state } = history.newest
  if (alert.kind === 'recall') return [say('console.out.badge_recall')]
  if (state === 'hidden') return [say('console.out.badge_hidden')]
  if (isOut(view, history)) return []
  return [say('console.out.badge_ended', { day: dayWords(view, alert.expires) })]
}

function newsBadges({ say }: DeskView, { alert, state, reissue }: ReleasedWarning): string[] {
  const { kind, confidence, version } = alert
  const isDisputed = kind !== 'recall' && confidence === 'disputed'
  return [
    kind === 'holding' ? say('console.out.badge_holding') : '',
    isDisputed ? say('console.out.badge_disputed') : '',
    reissue && state === 'released' ? say('console.out.badge_reissue') : '',
    version > 1 ? say('console.out.badge_changed', { number: version }) : '',
  ].filter((text) => text !== '')
}

function endOf(view: DeskView, history: WarningHistory): HTMLElement | null {
  const { say, now } = view
  if (!isOut(view, history)) return null
  const { expires } = history.newest.alert
  const today = now().toISOString().slice(0, 10)
  const left = Math.round((Date.parse(expires) - Date.parse(today)) / DAY_MS)
  if (left > SOON_DAYS) return null
  const text =
    left === 0 ? say('console.out.ends_today') : say('console.out.ends_soon', { count: left })
  return element('p', { class: 'notice', 'data-field': 'ends' }, text)
}

function isWaiting({ workroom }: DeskView, id: string): boolean {
  return waitingProposals(workroom).some(
    ({ record }) => record.kind === 'alert' && readAlert(JSON.parse(record.document)).id === id,
  )
}

/** Every version, the newest first: who signed it and what it changed. */
function versionsView(view: DeskView, history: WarningHistory): HTMLElement {
  const { say } = view
  const { versions } = history
  return element(
    'details',
    { class: 'more', 'data-field': 'versions' },
    element('summary', {}, say('console.out.versions', { count: versions.length })),
    element('ol', { class: 'versions' }, ...versions.map((one) => versionView(view, history, one))),
  )
}

/** A version says itself what was new in it; of one from before versions did, the fields that differ are named. */
function whatChanged(
  { say, language }: DeskView,
  { version, news }: Alert,
  changed: readonly AlertField[],
): string {
  if (version === 1) return say('console.out.version_first')
  if (news !== undefined)
    return say('console.out.version_news', { news: newsWords(news, language) })
  return say('console.out.version_changed', { fields: fieldNames(say, changed) })
}

function versionView(
  view: DeskView,
  history: WarningHistory,
  version: ReleasedWarning,
): HTMLElement {
  const { say, words, workroom } = view
  const { alert, signatures } = version
  const names = signatures.map(({ by }) => nameOf(workroom.watched.current, by)).join(', ')
  const before = history.versions.find((one) => one.alert.version === alert.version - 1)
  const changed = changesOf(history, version)
  const what = whatChanged(view, alert, changed)
  const parts: Child[] = [
    element(
      'p',
      {},
      element('strong', {}, say('console.out.version', { number: alert.version })),
      ` · ${words.month(alert.issued_month)}`,
    ),
    element('p', { class: 'help' }, say('console.out.version_signed', { names })),
    element('p', {}, alert.kind === 'recall' ? say('console.out.badge_recall') : what),
    element(
      'details',
      { class: 'more' },
      element('summary', {}, say('console.out.version_text')),
      before === undefined ? null : changesView(view, before.alert, alert),
      alertView({ say, words, alert }),
    ),
  ]
  return element('li', { 'data-version': String(alert.version) }, ...parts)
}
