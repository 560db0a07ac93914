import { exportLog } from '../../../client/log-export.ts'
import { rememberedLog } from '../../../client/log-memory.ts'
import { verifyAuditLog, type VerifiedLog } from '../../../client/audit-log.ts'
import { logFingerprint } from '../../../sealing/audit-chain.ts'
import { fromBase64url } from '../../../sealing/bytes.ts'
import { OpenError, RefusalError } from '../../../sealing/errors.ts'
import type { MessageKey } from '../../../i18n/catalogue.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { logTable } from './log-table.ts'
import { dayName } from '../page/month-name.ts'
import { wordList } from '../page/screen.ts'

/** The log of who opened what: verified here, from its first line, each time the page is opened (protocol 15.1). */
export async function logScreen(view: DeskView): Promise<HTMLElement> {
  const { say, workroom } = view
  const head = [
    element('h1', { tabindex: '-1' }, say('console.log.title')),
    element('p', { class: 'lead' }, say('console.log.lead')),
  ]
  try {
    const before = await rememberedLog(workroom.desk)
    const log = await verifyAuditLog(workroom.desk, workroom.watched, before?.hash ?? null)
    const verdict = whole(view, log, before?.day ?? null)
    return page(...head, verdict, logTable(view, log.read), keeping(view, log))
  } catch (error) {
    const reason = brokenBecause(error)
    if (reason === null) throw error
    return page(...head, broken(view, reason))
  }
}

function page(...children: HTMLElement[]): HTMLElement {
  return element('section', { class: 'wide log' }, ...children)
}

function whole(view: DeskView, log: VerifiedLog, before: string | null): HTMLElement {
  const { say, s } = view
  const day = dayName(view.language, log.day)
  const known =
    before === null
      ? say('console.log.first_time')
      : say('console.log.same', { day: dayName(view.language, before) })
  const words = logFingerprint(s, log.day, fromBase64url(log.checkpoint.hash, 32))
  return element(
    'div',
    { class: 'notice lamp', 'data-field': 'log-verdict', 'data-verdict': 'whole' },
    element(
      'div',
      {},
      element('p', {}, element('strong', {}, say('console.log.whole', { count: log.lines, day }))),
      element('p', {}, known),
      element(
        'details',
        {},
        element('summary', {}, say('console.log.words_title')),
        element('p', {}, say('console.log.words')),
        wordList('log-words', words),
      ),
    ),
  )
}

const REASONS: Readonly<Record<string, MessageKey>> = {
  chain: 'console.log.broken_chain',
  head: 'console.log.broken_chain',
  checkpoint: 'console.log.broken_checkpoint',
}

/** Why a log is not to be trusted; null for an error that says nothing about it. */
export function brokenBecause(error: unknown): MessageKey | null {
  if (error instanceof OpenError) return 'console.log.broken_memory'
  return error instanceof RefusalError ? (REASONS[error.code] ?? null) : null
}

function broken({ say }: DeskView, reason: MessageKey): HTMLElement {
  return element(
    'div',
    { class: 'panel alarm', role: 'alert', 'data-field': 'log-verdict', 'data-verdict': 'broken' },
    element('h2', {}, say('console.log.broken_title')),
    element('p', {}, say(reason)),
    element('p', {}, say('console.log.broken_do')),
  )
}

function keeping(view: DeskView, log: VerifiedLog): HTMLElement {
  const { say, workroom } = view
  const done = element('p', { role: 'status', class: 'saved' })
  const save = deedButton(say, {
    action: 'export-log',
    label: say('console.log.export'),
    run: async () => {
      const file = await exportLog(workroom.desk, log)
      saveAs(`log-${log.day}.json`, JSON.stringify(file, null, 1))
      done.textContent = say('console.log.exported')
    },
  })
  const print = deedButton(say, {
    action: 'print-log',
    label: say('console.log.print'),
    run: () => {
      window.print()
    },
  })
  return element(
    'section',
    { class: 'keeping' },
    element('h2', {}, say('console.log.export_title')),
    element('p', {}, say('console.log.export_lead')),
    element('div', { class: 'deeds' }, save, print),
    done,
  )
}

/** Hands a text to the browser as a file to be saved. */
function saveAs(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = element('a', { href, download: name, hidden: true })
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(href)
}
