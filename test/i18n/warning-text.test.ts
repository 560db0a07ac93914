import t from 'tap'
import { warningsMail } from '../../src/alerts/warning-mail.ts'
import { smsParts } from '../../src/i18n/gsm7.ts'
import { languages } from '../../src/i18n/locale.ts'
import { newsWords } from '../../src/i18n/news-words.ts'
import { partAlone, partsWords } from '../../src/i18n/part-words.ts'
import { smsText } from '../../src/i18n/sms-text.ts'
import { warningText } from '../../src/i18n/warning-text.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { alertNews, changedParts, happenings } from '../../src/sealing/alert-news.ts'
import { warningSites } from '../../src/sealing/alert-parts.ts'
import { onlineArea } from '../../src/sealing/online-area.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { someWarning } from '../support/warnings.ts'

const suite = suiteOf(await loadSodium(), systemRandom)
const areaName = (id: string): string => (id === 'hill' ? 'the Hill' : id)
const en = { language: 'en', areaName } as const
const first = someWarning(suite, { level: 3 })
const later = {
  ...first,
  version: 2,
  kind: 'update',
  news: ['report', 'areas', 'vehicle'],
} as const
const alert = someWarning(suite, { ...later, news: [...later.news] })

t.test('what tells of a new version begins with what is new, and names him once', (t) => {
  const { lines, subject } = warningText(alert, { ...en, discretion: 'full' })
  t.equal(lines[0], 'New about “Grey van”: another report was added; changed: where, the vehicle.')
  t.equal(lines[1], 'Danger: the Hill')
  t.equal(lines.filter((line) => line.includes('Grey van')).length, 1)
  t.equal(subject, 'There is something new to read', 'a locked screen says no more than before')
  const sms = smsText(lines)
  t.match(sms, /^New about "Grey van": another report was added/)
  t.ok(smsParts(sms).parts <= 3)
  t.end()
})

t.test('a first word begins as it always did', (t) => {
  const { lines } = warningText(first, { ...en, discretion: 'full' })
  t.same(lines.slice(0, 2), ['Danger: the Hill', 'Grey van'])
  t.end()
})

t.test('who wants to hear little hears that it is no new man, and nothing of what is new', (t) => {
  const coarse = warningText(alert, { ...en, discretion: 'coarse' }).lines
  t.same(coarse, ['New about an earlier message. Danger: the Hill'])
  t.same(
    warningText(alert, { ...en, discretion: 'nudge' }),
    warningText(first, { ...en, discretion: 'nudge' }),
    'and whoever wants a nudge, a nudge',
  )
  t.end()
})

t.test('in one mail of several each says whom its news is about', (t) => {
  const other = someWarning(suite, { nickname: 'Blue Otter 4' })
  const { lines } = warningsMail([alert, other], { ...en, discretion: 'full' })
  t.match(lines[0], 'New about “Grey van”')
  t.ok(lines.indexOf('Blue Otter 4') > lines.indexOf('Danger: the Hill'))
  t.equal(lines.filter((line) => line.startsWith('New about')).length, 1)
  t.end()
})

t.test('a version from before versions said what is new says that it was changed', (t) => {
  const old = someWarning(suite, { version: 2, kind: 'update' })
  t.equal(warningText(old, { ...en, discretion: 'full' }).lines[0], 'New about “Grey van”: it was changed.') // prettier-ignore
  const nameless = { ...old, kind: 'full', nickname: '', news: ['checked'] } as const
  t.equal(
    warningText(nameless, { ...en, discretion: 'full' }).lines[0],
    'New: a second person has checked it.',
  )
  t.end()
})

t.test('every piece of news has words in every language', (t) => {
  t.same([...alertNews], [...happenings, ...changedParts])
  for (const language of languages) {
    const said = alertNews.map((one) => newsWords([one], language))
    t.equal(new Set(said).size, alertNews.length, language)
    t.notOk(said.includes(newsWords(undefined, language)), language)
  }
  t.end()
})

t.test('a man who is met online is told of as such, in her language', (t) => {
  const online = someWarning(suite, { areas: [onlineArea], level: 3 })
  t.equal(warningText(online, { ...en, discretion: 'coarse' }).lines[0], 'Danger: Online, not tied to a place') // prettier-ignore
  const romanian = { language: 'ro', areaName, discretion: 'coarse' } as const
  t.equal(warningText(online, romanian).lines[0], 'Pericol: Pe internet, nelegat de un loc')
  t.end()
})

t.test('what is shown in part says what it is a part of', (t) => {
  const parts = [
    { kind: 'plate', masked: 'WA07 ???' },
    { kind: 'phone', masked: '…982' },
    { kind: 'email', masked: 'dav…' },
    { kind: 'username', masked: 'nor…t_x', on: 'telegram' },
    { kind: 'username', masked: 'no…' },
    { kind: 'payment', masked: 'Da…' },
    { kind: 'payment', masked: '…982' },
    { kind: 'website', masked: 'gho…ke' },
    { kind: 'spell', masked: 'ab…' },
  ] as const
  t.same(partsWords(parts, 'en').split('; '), [
    'number plate WA07 ???',
    'phone number, ends with …982',
    'e-mail address, begins with dav…',
    'account on Telegram, begins with nor…, ends with …t_x',
    'account name, begins with no…',
    'payment name, begins with Da…',
    'payment name, ends with …982',
    'web page, begins with gho…, ends with …ke',
    'name, begins with ab…',
  ])
  t.match(partsWords(parts, 'ro'), 'cont pe Telegram, începe cu nor…, se termină cu …t_x')
  const [, , , account] = parts
  t.equal(partAlone(account, 'en'), 'Telegram: begins with nor…, ends with …t_x')
  for (const on of warningSites)
    t.match(partsWords([{ kind: 'username', masked: 'no…', on }], 'en'), /^account on [A-Z]/)
  t.end()
})

t.test('a text message says it too, and what it costs stays small', (t) => {
  const told = someWarning(suite, {
    identifiers: [{ kind: 'username', masked: 'nor…t_x', on: 'telegram' }],
  })
  const text = smsText(warningText(told, { ...en, discretion: 'full' }).lines)
  t.match(text, 'Shown in part: account on Telegram, begins with nor..., ends with ...t_x')
  t.equal(smsParts(text).encoding, 'gsm-7')
  t.end()
})
