import { widest } from '../sealing/online-area.ts'
import { draftFrom, expiry, type WarningDraft } from './draft.ts'
import { explainedBefore } from './explained.ts'
import { nicknameFor } from './matching/patterns.ts'
import { makeNickname } from './nickname.ts'
import type { Revision } from './revising.ts'
import { factTongue, typedFacts } from './spoken-facts.ts'
import { draftOf } from './written-on.ts'
import { surenessOf } from './sureness.ts'
import type { Workroom } from './workroom.ts'

/**
 * The warning as a draft to be written on, with what the added report ticked besides: kinds of harm, what the warning left
 * open of him and his vehicle, numbers in their masked form, the area where he was met, the later month. Its level and last
 * day only rise. The words stay as they are, and so does the name.
 * @param language of the first text, where the warning has none yet
 */
export function draftForAdding(
  room: Workroom,
  { before, sources, added }: Revision,
  language = 'en',
): WarningDraft {
  const begun = { ...draftOf(before), from: { ...explainedBefore(room, before.id) } }
  if (added === null) return begun
  const today = room.desk.now()
  const nickname = begun.nickname === '' ? nameFor(room, added.oid) : begun.nickname
  const tongue = typedFacts(begun).length === 0 ? language : factTongue(begun)
  const said = draftFrom(added.answers, { today, nickname, language: tongue, came: added.epoch })
  const level = begun.level > said.level ? begun.level : said.level
  const life = expiry(level, today)
  return {
    ...begun,
    ...{ level, nickname },
    ...{ tongue, texts: Object.keys(begun.texts).length === 0 ? noTexts(language) : begun.texts },
    confidence: surenessOf(begun.confidence, sources.length),
    categories: [...new Set([...begun.categories, ...said.categories])],
    area: begun.area === '' ? said.area : begun.area,
    when: said.when.month > begun.when.month ? said.when : begun.when,
    person: { ...said.person, ...begun.person },
    vehicle: vehicleOf(begun.vehicle, said.vehicle),
    identifiers: distinct([...begun.identifiers, ...said.identifiers]),
    audience: audienceWith(begun, said.area),
    expires: life > begun.expires ? life : begun.expires,
  }
}

function noTexts(language: string): WarningDraft['texts'] {
  return { [language]: { headline: '', body: '', advice: '' } }
}

/** Whoever was told is told, and whoever works where she met him; everybody, once one of them met him online. */
function audienceWith({ audience = [] }: WarningDraft, area: string): string[] {
  return widest([...new Set([...audience, area])].filter((one) => one !== ''))
}

function nameFor(room: Workroom, oid: string): string {
  return nicknameFor(room, oid) ?? makeNickname(room.desk.s)
}

/** What another car looked like is not put on this one. */
function vehicleOf(
  before: WarningDraft['vehicle'],
  said: WarningDraft['vehicle'],
): WarningDraft['vehicle'] {
  const isOther = Object.entries(before).some(([key, value]) => (said[key] ?? value) !== value)
  return isOther ? before : { ...said, ...before }
}

function distinct(all: WarningDraft['identifiers']): WarningDraft['identifiers'] {
  return [...new Map(all.map((one) => [`${one.kind}/${one.masked}`, one])).values()]
}
