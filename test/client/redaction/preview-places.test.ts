import t from 'tap'
import { atomFeed } from '../../../src/alerts/atom.ts'
import { isFor } from '../../../src/alerts/audience.ts'
import {
  boardPreview,
  cardPreview,
  feedPreview,
  isSent,
  pagePreview,
  type PlacedWarning,
} from '../../../src/browser/console/preview/preview-places.ts'
import type { Reader } from '../../../src/browser/console/preview/preview-texts.ts'
import { everyNotice, noticeOf } from '../../../src/browser/public/push-notice.ts'
import { areaNamer } from '../../../src/i18n/area-names.ts'
import { translate } from '../../../src/i18n/catalogue.ts'
import { dayName } from '../../../src/i18n/dates.ts'
import { languages } from '../../../src/i18n/locale.ts'
import { warningView } from '../../../src/i18n/warning-view.ts'
import { cardView } from '../../../src/members/sheet-card.ts'
import { sheetView } from '../../../src/members/sheet-view.ts'
import { createPages } from '../../../src/platform/pages.ts'
import { systemRandom } from '../../../src/platform/random.ts'
import type { Alert } from '../../../src/sealing/alert.ts'
import { loadSodium } from '../../../src/sealing/sodium.ts'
import { suiteOf } from '../../../src/sealing/suite.ts'
import { someWarning } from '../../support/warnings.ts'

const s = suiteOf(await loadSodium(), systemRandom)
const areas = [{ id: 'hill', name: 'Hill & Dale' }]
const assets = { url: (name: string) => `/${name}`, integrity: () => '', find: () => null }
const pages = createPages({ templatesFolder: 'templates', assets, site: {} })

const coded = { categories: ['RA'], person: { build: 'heavy' }, vehicle: { colour: 'blue' } }
const silent = { headline: {}, body: {}, advice: {}, nickname: '' }
const parts = [{ kind: 'username', masked: 'nor…t_x', on: 'kik' } as const]
const long = { en: 'He takes the money back. '.repeat(30).trim(), ro: 'Ia banii "înapoi".\n\nDes.' }
const kinds: Record<string, Alert> = {
  first: someWarning(s, { ...coded, body: long, identifiers: [...parts], level: 3 }),
  'for time-wasters': someWarning(s, { level: 1 }),
  'met online': someWarning(s, { areas: ['online'] }),
  held: someWarning(s, { ...coded, ...silent, kind: 'holding', level: 3, expires: '2026-11-23' }),
  later: someWarning(s, {
    ...{ kind: 'update', version: 2, confidence: 'disputed', news: ['text'] },
    body: { pl: 'Zabiera pieniądze.' },
  }),
  withdrawn: someWarning(s, { ...silent, kind: 'recall', version: 2, nickname: 'Grey van' }),
}
const readers = languages.flatMap((language): Reader[] =>
  [false, true].map((isExercise) => ({
    ...{ language, isExercise },
    areaName: areaNamer(areas, language),
  })),
)

const cases = Object.entries(kinds).flatMap(([name, alert]) =>
  readers.map((reader) => ({ name: `${name}, ${reader.language}`, alert, reader })),
)

/** What a person reads of marked-up text, one line for each element that holds words. */
function read(html: string): string[] {
  return html
    .replace(/<p class="on-screen">.*?<\/p>/g, '')
    .replace(/<\/?(span|strong|svg|use|s)\b[^>]*>/g, '')
    .split(/<[^>]*>/)
    .map((line) => unescaped(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

function unescaped(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name] ?? '')
}

function flat({ lines, facts }: PlacedWarning): string[] {
  return [...lines, ...facts.flatMap(({ label, value }) => [label, value])].map((line) =>
    line.replace(/\s+/g, ' ').trim(),
  )
}

function found(alert: Alert, { language }: Reader) {
  const now = new Date(`${alert.issued_month}-20T12:00:00Z`)
  const looking = { month: alert.issued_month, area: null, page: 1 }
  const frame = { language, looking, areas, now }
  return { all: { alerts: [alert], moved: [], pages: 1, months: [alert.issued_month] }, frame }
}

/** The article of this one warning in what a template makes. */
function article(template: string, view: object, { language }: Reader): string[] {
  const html = pages.text(template, view, language)
  return read(/<article[^]*<\/article>/.exec(html)?.[0] ?? '')
}

t.test('what a moderator sees beforehand is what the members’ page shows', (t) => {
  for (const { name, alert, reader } of cases) {
    const shown = article('members/warning', warningView(alert, reader), reader)
    t.same(flat(pagePreview(alert, reader)), shown, name)
  }
  t.end()
})

t.test('and what the sheet for a noticeboard says', (t) => {
  for (const { name, alert, reader } of cases) {
    const { all, frame } = found(alert, reader)
    const view = sheetView(all, 'board', frame)
    const shown = boardPreview(alert, reader)
    if (alert.kind === 'recall') {
      const html = pages.text('members/sheet', view, reader.language)
      const list = read(/<h2>[^]*<\/ul>/.exec(html)?.[0] ?? '')
      t.same(shown?.lines, list, name)
    } else {
      const hung = article('members/sheet', view, reader)
      t.same(shown === null ? [] : flat(shown), hung, name)
      t.equal(shown === null, alert.level === 1, 'level 1 hangs nowhere')
    }
  }
  t.end()
})

t.test('and what the card for a pocket says', (t) => {
  for (const { name, alert, reader } of cases) {
    const { all, frame } = found(alert, reader)
    const html = pages.text('members/card', cardView(all, frame), reader.language)
    const shown = cardPreview(alert, reader)
    if (alert.kind === 'recall')
      t.same([shown.join(' ')], read(/<p class="gone">.*<\/p>/.exec(html)?.[0] ?? ''), name)
    else t.same(shown, read(/<article[^]*<\/article>/.exec(html)?.[0] ?? ''), name)
  }
  t.end()
})

t.test('and what a reader of feeds shows', (t) => {
  for (const { name, alert, reader } of cases) {
    const { language, isExercise } = reader
    const release = { id: s.random(16), month: alert.issued_month, version: alert.version }
    const isWithdrawn = alert.kind === 'recall'
    const one = { ...release, alert, isWithdrawn, isHidden: false, earlier: [] }
    const xml = atomFeed([one], { language, areas, origin: 'https://example.test', isExercise })
    const titles = [...xml.matchAll(/<title>(.*?)<\/title>/g)].map(([, text = '']) => text)
    const content = /<content[^>]*>(.*?)<\/content>/.exec(xml)?.[1] ?? ''
    t.same(feedPreview(alert, reader), [...titles, content].map(unescaped), name)
  }
  t.end()
})

t.test('and every sentence that a browser may show, and no other', (t) => {
  for (const language of languages) {
    const numbers = Array.from({ length: 256 }, (_, number) => number)
    const shown = new Set(numbers.map((number) => noticeOf(`${language} ${number}`).words))
    t.same(everyNotice(language), [...shown])
  }
  t.end()
})

t.test('where nobody is sent a message, no screen is shown with one', (t) => {
  const wish = { areas: ['hill'], work: [], levels: [1, 2, 3, 4] as const }
  for (const kind of ['full', 'holding', 'update', 'recall'] as const)
    for (const level of [1, 2, 3, 4] as const) {
      const alert = someWarning(s, { kind, level, audience: { areas: ['hill'], work: [] } })
      t.equal(isSent(alert), isFor(alert, { ...wish, levels: [...wish.levels] }))
    }
  t.end()
})

t.test('a held warning says in every place that nobody else has checked it', (t) => {
  const alert = kinds['held']
  if (alert === undefined) throw new Error('no held warning')
  for (const reader of readers) {
    const day = dayName(reader.language, '2026-11-23')
    const first = translate(reader.language, 'warning.unchecked', { day })
    t.ok(pagePreview(alert, reader).lines.includes(first))
    t.ok(boardPreview(alert, reader)?.lines.includes(first))
    t.ok(cardPreview(alert, reader).includes(first), 'a card outlives it by weeks')
    t.match(feedPreview(alert, reader)[2], translate(reader.language, 'warning.unchecked_short'))
  }
  t.end()
})
