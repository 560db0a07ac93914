import { alsoOnline } from './area-names.ts'
import { translate, type MessageKey } from './catalogue.ts'
import { dayName, monthName } from './dates.ts'
import { harmWords, knownBy, whenWords } from './known-by.ts'
import type { Language } from './locale.ts'
import { newsWords } from './news-words.ts'
import { inLanguage, tongueName, tongueOf } from './own-words.ts'
import { partsWords } from './part-words.ts'
import { uncheckedWords } from './unchecked-words.ts'
import { isLater } from './warning-text.ts'
import type { Alert } from '../sealing/alert.ts'

/** A warning as the template draws it. */
export interface WarningView {
  id: string
  level: Alert['level']
  isRecalled: boolean
  /** Says that nobody has checked it yet, and when it ends; empty for one that two have read. */
  unchecked: string
  /** What is new in it, for whoever read the version before; null for a first version. */
  news: string | null
  isDisputed: boolean
  /** The month of this version, as people say it. */
  since: string
  nickname: string
  headline: string
  what: string
  paragraphs: string[]
  /** The language of its own words, as HTML's `lang` has it; empty where it has none. */
  tongue: string
  /** That language by name, where it is not the reader's: she is told that there is no other. */
  onlyIn: string | null
  facts: { label: string; value: string }[]
  until: string
  /** What her tab is told before the report form, for who met him too: it never reaches the server, nor an address. */
  met: string
  /** The same for who has a question about it. */
  ask: string
}

export interface WarningWords {
  readonly language: Language
  readonly areaName: (id: string) => string
}

/** Puts a warning into words. What has no translation is said in the language it was written in. */
export function warningView(alert: Alert, words: WarningWords): WarningView {
  const { language } = words
  const body = inLanguage(alert.body, language)
  const tongue = tongueOf(Object.keys(body === '' ? alert.headline : alert.body), language)
  return {
    id: alert.id,
    level: alert.level,
    isRecalled: alert.kind === 'recall',
    unchecked: uncheckedWords(alert, language),
    news: isLater(alert) ? newsWords(alert.news, language) : null,
    // Where it is what is new, it is said already.
    isDisputed: alert.confidence === 'disputed' && alert.news?.includes('disputed') !== true,
    since: monthName(language, alert.issued_month),
    nickname: alert.nickname,
    headline: inLanguage(alert.headline, language),
    what: harmWords(alert.categories, language),
    paragraphs: body.split(/\n+/).filter((line) => line.trim() !== ''),
    tongue,
    onlyIn: tongue === '' || tongue === language ? null : tongueName(tongue, language),
    facts: factsOf(alert, words).filter(({ value }) => value !== ''),
    until: dayName(language, alert.expires),
    met: `met=${encodeURIComponent(alert.nickname)}`,
    ask: `ask=${encodeURIComponent(alert.nickname)}`,
  }
}

/**
 * What of it stands on a sheet for a noticeboard: what happened and what helps, without who it was and without parts of
 * numbers, because on a wall others read along. Null for one of level 1, which hangs nowhere.
 */
export function forBoard(alert: Alert, words: WarningWords): WarningView | null {
  if (alert.level === 1) return null
  return warningView({ ...alert, body: {}, person: {}, identifiers: [] }, words)
}

/** A warning on a card for a pocket: one line to know him by, and what to look for. */
export interface ShortView {
  id: string
  level: Alert['level']
  /** The nickname; where it has none, what he did. */
  name: string
  /** What he did, where the name does not say it, and where. */
  below: string
  /** Says that nobody has checked it yet, and when it ends; empty for one that two have read. */
  unchecked: string
  look: string[]
  /** What is shown in part, each with what it is. */
  parts: string
}

/** Puts a warning into as few words as tell him from others. */
export function inShort(alert: Alert, { language, areaName }: WarningWords): ShortView {
  const what = harmWords(alert.categories, language)
  const person = knownBy(alert, 'person', language).join('; ')
  const vehicle = knownBy(alert, 'vehicle', language).join('; ')
  const where = alert.areas.map(alsoOnline(areaName, language)).join(', ')
  return {
    id: alert.id,
    level: alert.level,
    name: alert.nickname === '' ? what : alert.nickname,
    below: (alert.nickname === '' ? [where] : [what, where])
      .filter((one) => one !== '')
      .join(' · '),
    unchecked: uncheckedWords(alert, language),
    look: [person, vehicle].filter((line) => line !== ''),
    parts: partsWords(alert.identifiers, language),
  }
}

function factsOf(alert: Alert, { language, areaName }: WarningWords): WarningView['facts'] {
  const say = (key: MessageKey) => translate(language, key)
  const where = alert.areas.map(alsoOnline(areaName, language)).join(', ')
  return [
    { label: say('members.fact.what'), value: harmWords(alert.categories, language) },
    { label: say('members.fact.where'), value: where },
    { label: say('members.fact.when'), value: whenWords(alert.when, language) },
    { label: say('members.fact.person'), value: knownBy(alert, 'person', language).join('; ') },
    { label: say('members.fact.vehicle'), value: knownBy(alert, 'vehicle', language).join('; ') },
    { label: say('members.fact.numbers'), value: partsWords(alert.identifiers, language) },
    { label: say('members.fact.sure'), value: say(`members.sure.${alert.confidence}`) },
    { label: say('members.fact.advice'), value: inLanguage(alert.advice, language) },
    { label: say('members.fact.until'), value: dayName(language, alert.expires) },
  ]
}
