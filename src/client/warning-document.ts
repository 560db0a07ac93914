import { ALERT_TAGS, HOLDING_DAYS, HOLDING_LEVEL, type Alert } from '../sealing/alert.ts'
import { fromBase64url, hex } from '../sealing/bytes.ts'
import { wellFormed } from '../sealing/canonical.ts'
import type { Suite } from '../sealing/suite.ts'
import { widest } from '../sealing/online-area.ts'
import { kindsOfWork, type KindOfWork } from '../sealing/work.ts'
import type { WarningDraft } from './draft.ts'
import { dayOf, monthOf } from './months.ts'
import type { OpenedReport } from './reports.ts'
import { typedKeys } from './own-words.ts'
import { spokenFacts } from './spoken-facts.ts'

interface Making {
  s: Suite
  now: () => Date
}

/** The warning that a draft becomes: what is signed, whole. Its id says nothing about the report. */
export function alertFrom(making: Making, draft: WarningDraft, sources: OpenedReport[]): Alert {
  const { s, now } = making
  const texts = (part: 'headline' | 'body' | 'advice'): Record<string, string> => {
    const pairs = Object.entries(draft.texts).map(([language, text]) => [
      language,
      text[part].trim(),
    ])
    return Object.fromEntries(pairs.filter(([, text]) => text !== '')) as Record<string, string>
  }
  const facts = spokenFacts(draft)
  const alert: Alert = {
    v: 1,
    id: hex(s.random(16)),
    version: 1,
    kind: 'full',
    level: draft.level,
    confidence: draft.confidence,
    categories: draft.categories,
    areas: [draft.area],
    when: draft.when,
    nickname: draft.nickname,
    headline: texts('headline'),
    body: texts('body'),
    person: answered(draft.person),
    vehicle: answered(draft.vehicle),
    identifiers: draft.identifiers,
    advice: texts('advice'),
    expires: draft.expires,
    wt: supporterTags(s, sources),
    audience: { areas: audienceOf(draft), work: workOf(draft) },
    issued_month: monthOf(now()),
    ...(facts === undefined ? {} : { facts }),
  }
  return wellFormed(alert) as Alert
}

/** Whom it is for: the chosen areas, and its own where none was chosen. Somebody is always told; of a man met online everybody. */
function audienceOf({ audience = [], area }: WarningDraft): string[] {
  return audience.length === 0 ? [area] : widest(audience).sort()
}

/** The kinds of work it is for, always in the same order; none for everybody. */
function workOf({ work = [] }: WarningDraft): KindOfWork[] {
  const chosen = kindsOfWork.filter((kind) => work.includes(kind))
  return chosen.length === kindsOfWork.length ? [] : chosen
}

/** Values that are codes of the form. */
const CODE = /^[a-z0-9_]{1,40}$/

/**
 * A holding warning: what can go out at once over one signature. Codes of the form only, no words by anybody,
 * 48 hours.
 */
export function holdingFrom(making: Making, draft: WarningDraft, sources: OpenedReport[]): Alert {
  const end = new Date(making.now().getTime() + HOLDING_DAYS * 86_400_000)
  const held = { ...draft, person: ticked(draft.person), vehicle: ticked(draft.vehicle) }
  return {
    ...alertFrom(making, held, sources),
    kind: 'holding',
    level: HOLDING_LEVEL,
    nickname: '',
    headline: {},
    body: {},
    advice: {},
    when: { month: draft.when.month, part: CODE.test(draft.when.part) ? draft.when.part : '' },
    expires: dayOf(end),
  }
}

/** What was ticked. A word that somebody typed can look like a code, and stays out all the same. */
function ticked(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => !typedKeys.has(key) && key !== 'make' && CODE.test(value),
    ),
  )
}

/** Whether each source's own tag stands in the warning: a supporter can then withdraw it with her code. */
export function carriesTags(alert: Alert, sources: readonly OpenedReport[]): boolean {
  return tagsOf(sources).every((tag) => alert.wt.includes(tag))
}

/**
 * The sources' tags among random ones, in an order that says nothing about which is which.
 * @param earlier tags to fill the list with before random ones. Nobody knows whose they are: where not all have room, chance
 * decides
 */
export function supporterTags(
  s: Suite,
  sources: readonly OpenedReport[],
  earlier: readonly string[] = [],
): string[] {
  const own = tagsOf(sources)
  const others = earlier.filter((tag) => !own.includes(tag))
  const tags = [...own, ...byChance(s, others)].slice(0, ALERT_TAGS)
  while (tags.length < ALERT_TAGS) tags.push(hex(s.random(32)))
  return tags.sort()
}

function byChance(s: Suite, tags: readonly string[]): string[] {
  const drawn = tags.map((tag) => [hex(s.random(16)), tag] as const)
  return drawn.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag)
}

function tagsOf(sources: readonly OpenedReport[]): string[] {
  return sources.flatMap(({ body }) =>
    body.wt === null ? [] : [hex(fromBase64url(body.wt.alert, 32))],
  )
}

function answered(values: Record<string, string>): Record<string, string> {
  const pairs = Object.entries(values).map(([key, value]) => [key, value.trim()] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}
