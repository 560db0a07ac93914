import { areaNamer } from '../i18n/area-names.ts'
import { translate } from '../i18n/catalogue.ts'
import { harmWords } from '../i18n/known-by.ts'
import { isLanguage, type Language } from '../i18n/locale.ts'
import { factWords } from '../i18n/fact-words.ts'
import { factId } from '../sealing/alert-facts.ts'
import type { Alert } from '../sealing/alert.ts'
import { onlineArea } from '../sealing/online-area.ts'
import { releasedAt, type FeedFrame } from './atom.ts'
import type { FeedAlert } from './feed-shelf.ts'
import type { Release } from './feed-store.ts'
import { inLanguage } from '../i18n/own-words.ts'
import { element, type Xml } from './xml.ts'

const severities = { 1: 'Minor', 2: 'Moderate', 3: 'Severe', 4: 'Extreme' } as const

/** Never "Observed": nobody here has seen it with their own eyes. */
const certainties: Readonly<Record<Alert['confidence'], string>> = {
  single_first_hand: 'Possible',
  single_second_hand: 'Possible',
  corroborated: 'Likely',
  police_confirmed: 'Likely',
  disputed: 'Unknown',
}

/**
 * A warning as an OASIS Common Alerting Protocol 1.2 message for other schemes: never public, without any polygon, link or
 * recipient. A correction is an Update and a withdrawal a Cancel, each naming all the messages before it.
 */
export function capMessage(one: FeedAlert, frame: FeedFrame): Xml {
  const { alert, isWithdrawn, earlier } = one
  const { origin, isExercise } = frame
  const sender = new URL(origin).hostname
  const before = one.isHidden ? [...earlier, one] : earlier
  const references = before.map((release) => extended(sender, alert.id, release))
  return element(
    'alert',
    [
      element('identifier', one.isHidden ? hiddenName(one) : identifier(alert.id, one)),
      element('sender', sender),
      element('sent', capTime(one)),
      element('status', isExercise ? 'Exercise' : 'Actual'),
      element('msgType', messageType(one)),
      element('scope', 'Restricted'),
      element('restriction', translate('en', 'feeds.restriction')),
      ...alert.categories.map((code) => element('code', code)),
      element('note', noteOf(alert)),
      ...(references.length === 0 ? [] : [element('references', references.join(' '))]),
      ...(isWithdrawn ? [withdrawnInfo(alert, frame)] : infos(alert, frame)),
    ],
    { xmlns: 'urn:oasis:names:tc:emergency:cap:1.2' },
  )
}

/** What a person beside the other scheme's software reads first. */
function noteOf({ kind }: Alert): string {
  const note = translate('en', 'feeds.note')
  return kind === 'holding' ? `${translate('en', 'warning.unchecked_short')} ${note}` : note
}

function messageType({ isWithdrawn, earlier }: FeedAlert): string {
  if (isWithdrawn) return 'Cancel'
  return earlier.length === 0 ? 'Alert' : 'Update'
}

function identifier(id: string, { version }: Pick<Release, 'version'>): string {
  return `${id}-v${version}`
}

/** No version was signed for this: the software withdrew it by itself. A recall that follows has its own number. */
function hiddenName({ alert, version }: FeedAlert): string {
  return `${identifier(alert.id, { version })}-withdrawn`
}

/** CAP 1.2 3.3.2: local time with its offset, never a Z. */
function capTime(release: Release): string {
  return releasedAt(release).toISOString().replace('.000Z', '+00:00')
}

/** CAP 1.2 `references`: sender, identifier and sent, with commas. */
function extended(sender: string, id: string, release: Release): string {
  return [sender, identifier(id, release), capTime(release)].join(',')
}

/** One `info` for each language in which somebody has written. */
function infos(alert: Alert, frame: FeedFrame): Xml[] {
  const written = Object.keys({ ...alert.headline, ...alert.body })
  return (written.length === 0 ? ['en'] : written).map((language) => {
    const words: Language = isLanguage(language) ? language : 'en'
    const told = (texts: Readonly<Record<string, string>>) => texts[language] ?? ''
    return element('info', [
      element('language', language),
      element('category', 'Security'),
      element('event', whatOf(alert, words)),
      element('responseType', alert.level >= 3 ? 'Avoid' : 'Monitor'),
      element('urgency', alert.level === 4 ? 'Immediate' : 'Expected'),
      element('severity', severities[alert.level]),
      element('certainty', certaintyOf(alert)),
      element('expires', `${alert.expires}T23:59:59+00:00`),
      element('headline', headlineOf(alert, words)),
      ...present('description', told(alert.body)),
      ...present('instruction', told(alert.advice)),
      ...parameters(alert, language),
      ...areasOf(alert, frame, words),
    ])
  })
}

/** A withdrawal says nothing of what the warning said; nor that all is clear, which nobody knows. */
function withdrawnInfo(alert: Alert, frame: FeedFrame): Xml {
  return element('info', [
    element('language', 'en'),
    element('category', 'Security'),
    element('event', translate('en', 'feeds.withdrawn')),
    element('responseType', 'None'),
    element('urgency', 'Unknown'),
    element('severity', 'Unknown'),
    element('certainty', 'Unknown'),
    element('expires', `${alert.expires}T23:59:59+00:00`),
    element('headline', translate('en', 'feeds.withdrawn')),
    ...areasOf(alert, frame, 'en'),
  ])
}

function present(name: string, text: string): Xml[] {
  return text === '' ? [] : [element(name, text)]
}

/** What nobody has checked yet is never likely, however many have told of it. */
function certaintyOf({ kind, confidence }: Alert): string {
  return kind === 'holding' && certainties[confidence] === 'Likely'
    ? 'Possible'
    : certainties[confidence]
}

/** A holding warning has no words of anybody's own. */
function headlineOf(alert: Alert, language: Language): string {
  if (alert.kind !== 'holding') return inLanguage(alert.headline, language)
  return `${whatOf(alert, language)}. ${translate(language, 'warning.unchecked_short')}`
}

function whatOf({ categories }: Alert, language: Language): string {
  return categories.length === 0
    ? translate(language, 'feeds.title')
    : harmWords(categories, language)
}

function parameters(alert: Alert, language: string): Xml[] {
  const traits = (group: 'person' | 'vehicle') =>
    Object.keys(alert[group]).map((key) => {
      const { words } = factWords(alert, { group, key }, language)
      return [factId(group, key), words] as const
    })
  const pairs = [
    ['level', String(alert.level)],
    ['confidence', alert.confidence],
    ['checked', alert.kind === 'holding' ? 'no' : ''],
    ['name', alert.nickname],
    ['when', `${alert.when.month} ${alert.when.part}`.trim()],
    ...traits('person'),
    ...traits('vehicle'),
    ...alert.identifiers.flatMap(({ kind, masked, on = '' }) => [
      [`${kind}.part`, masked] as const,
      [`${kind}.on`, on] as const,
    ]),
    ['news', (alert.news ?? []).join(' ')],
  ] as const
  return pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) =>
      element('parameter', [element('valueName', name), element('value', value)]),
    )
}

/**
 * CAP 1.2 3.2.4 asks for a description of each area and for nothing that can be drawn. Who is met online has none of his own:
 * his carries the codes of all of the scheme's, so that it passes whoever sorts by code.
 */
function areasOf(alert: Alert, { areas }: FeedFrame, language: Language): Xml[] {
  const nameOf = areaNamer(areas, language)
  return alert.areas.map((id) => {
    const meant = id === onlineArea ? areas : areas.filter((one) => one.id === id)
    const codes = meant.flatMap(({ ons }) => (ons === undefined ? [] : [ons]))
    const geocodes = codes.map((code) =>
      element('geocode', [element('valueName', 'ONS'), element('value', code)]),
    )
    return element('area', [element('areaDesc', nameOf(id)), ...geocodes])
  })
}
