import { identifierKinds, normalIdentifier } from '../../sealing/identifier.ts'
import type { Identifier, IdentifierKind } from '../../sealing/identifier.ts'
import { normalPhone } from '../../sealing/phone.ts'
import { normalPlate } from '../../sealing/plate.ts'
import { group, groups, text } from '../answers.ts'
import type { OpenedReport } from '../reports.ts'
import type { Known } from './facts-record.ts'
import { foldSource, spanIn, type FoldedSource, type Span } from './folded-source.ts'
import { scanNames } from './name-scan.ts'
import { partOfNumber, scanNumbers } from './phone-scan.ts'
import { scanPlates } from './plate-scan.ts'

/** Where an identifier stands: the path of an answer ("story", "vehicle.plate", "messages.0"), and from where to where. */
export interface Place extends Span {
  field: string
}

/** Something the man might be found by, for a person to confirm. Every text is hostile input. */
export interface Proposal {
  identifier: Identifier
  known: Known
  places: Place[]
}

/** Free texts in which he may be described. Hers, such as the number that is safe, are never searched. */
const PERSON_TEXTS = ['name', 'behaviour', 'marks', 'appearance', 'clothing']
const VEHICLE_TEXTS = ['signs', 'damage', 'inside']
/** More than anybody writes down; a list must stay one that a person reads. */
const MOST = 24
const PLATE_LENGTH = 7

type Source = Pick<OpenedReport, 'form' | 'messages'>

/** Identifiers from the answers and the free texts of a report and of what was added, each once, with every place. */
export function proposals({ form, messages }: Source): Proposal[] {
  const colour = text(group(form['vehicle'])['colour'])
  const structured = [...fromVehicle(form), ...fromContacts(form)]
  const scanned = freeTexts({ form, messages }).flatMap(([field, source]) => scan(field, source))
  const own = normalPhone(text(form['safe_contact']))
  const all = [...structured, ...scanned].filter(({ identifier }) => identifier.value !== own)
  return merged(all.map((one) => withColour(one, colour))).slice(0, MOST)
}

/** An identifier that a person typed in, or null when nothing can be made of it. */
export function proposalFrom(kind: IdentifierKind, written: string): Proposal | null {
  const read = kind === 'plate' || kind === 'phone' ? inPart(kind, written) : whole(kind, written)
  return read === null ? null : { ...read, places: [] }
}

/** Whether two proposals are one identifier. */
export function sameIdentifier(one: Identifier, other: Identifier): boolean {
  return one.kind === other.kind && one.value === other.value
}

function fromVehicle(form: Source['form']): Proposal[] {
  const vehicle = group(form['vehicle'])
  const written = text(vehicle['plate'])
  const plate = normalPlate(filled(written, text(vehicle['plate_known'])))
  if (plate === null || /^\?+$/.test(plate)) return []
  const known: Known = plate.includes('?') || plate.length < 4 ? 'part' : 'whole'
  return [proposal({ kind: 'plate', value: plate }, known, placed('vehicle.plate', written))]
}

/** A beginning or an end stands where it belongs in a plate of seven. */
function filled(written: string, known: string): string {
  const letters = written.replace(/[^a-z0-9?*_]/gi, '')
  if (letters === '' || letters.length >= PLATE_LENGTH) return letters
  if (known === 'start') return letters.padEnd(PLATE_LENGTH, '?')
  return known === 'end' ? letters.padStart(PLATE_LENGTH, '?') : letters
}

function fromContacts(form: Source['form']): Proposal[] {
  return groups(form['identifiers']).flatMap(({ kind, platform = '', value = '' }, i) => {
    const known = identifierKinds.find((one) => one === kind)
    if (known === undefined) return []
    const read = known === 'phone' ? inPart(known, value) : whole(known, value)
    if (read === null) return []
    const identifier = { ...read.identifier, platform }
    return [{ ...read, identifier, places: [placed(`identifiers.${i}.value`, value)] }]
  })
}

function freeTexts({ form, messages }: Source): [field: string, source: string][] {
  const persons = groups(form['persons']).flatMap((person, i) =>
    PERSON_TEXTS.map((key): [string, string] => [`persons.${i}.${key}`, person[key] ?? '']),
  )
  const vehicle = group(form['vehicle'])
  const added = messages.map(({ form: said }, i): [string, string] => [
    `messages.${i}`,
    text(said['message']),
  ])
  return [
    ['story', text(form['story'])],
    ['place_text', text(form['place_text'])],
    ...persons,
    ...VEHICLE_TEXTS.map((key): [string, string] => [`vehicle.${key}`, vehicle[key] ?? '']),
    ...added,
  ]
}

function scan(field: string, source: string): Proposal[] {
  if (source === '') return []
  const folded = foldSource(source)
  const at = (found: { start: number; end: number }): Place => placeIn(folded, field, found)
  const names = scanNames(folded)
  const numbers = scanNumbers(folded).filter((one) => !names.some((name) => inside(one, name)))
  const plates = scanPlates(folded).filter(
    (one) => ![...names, ...numbers].some((other) => inside(one, other)),
  )
  return [
    ...plates.map((one) => proposal({ kind: 'plate', value: one.value }, one.known, at(one))),
    ...numbers.map((one) => proposal({ kind: 'phone', value: one.value }, one.known, at(one))),
    ...names.map((one) => {
      const { kind, value, platform } = one
      return proposal({ kind, value, platform }, 'whole', at(one))
    }),
  ]
}

function proposal(
  identifier: Pick<Identifier, 'kind' | 'value'> & Partial<Identifier>,
  known: Known,
  place: Place,
): Proposal {
  return { identifier: { platform: '', colour: '', ...identifier }, known, places: [place] }
}

function placed(field: string, written: string): Place {
  return { field, start: 0, end: written.length }
}

function placeIn(
  folded: FoldedSource,
  field: string,
  found: { start: number; end: number },
): Place {
  return { field, ...spanIn(folded, found.start, found.end) }
}

/** Text that two scans claim belongs to the one that took more of it. */
function inside(
  one: { start: number; end: number },
  other: { start: number; end: number },
): boolean {
  return one.start < other.end && other.start < one.end
}

function whole(kind: IdentifierKind, value: string): Omit<Proposal, 'places'> | null {
  const normal = normalIdentifier({ kind, value })
  if (normal === null) return null
  return { identifier: { kind, value: normal, platform: '', colour: '' }, known: 'whole' }
}

function inPart(kind: 'plate' | 'phone', value: string): Omit<Proposal, 'places'> | null {
  const all = whole(kind, value)
  const isOpen = all?.identifier.value.includes('?') ?? false
  if (all !== null) return { ...all, known: isOpen ? 'part' : 'whole' }
  const part = kind === 'phone' ? partOfNumber(value) : null
  if (part === null) return null
  return { identifier: { kind, value: part, platform: '', colour: '' }, known: 'part' }
}

function withColour(one: Proposal, colour: string): Proposal {
  return one.identifier.kind === 'plate'
    ? { ...one, identifier: { ...one.identifier, colour } }
    : one
}

/** Each once; a plate in part that fits a fuller one of the same report is that one. */
function merged(all: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = []
  for (const one of all) {
    const same = kept.find(({ identifier }) => sameIdentifier(identifier, one.identifier))
    if (same === undefined) kept.push({ ...one, places: [...one.places] })
    else same.places.push(...one.places)
  }
  return kept.filter(
    (one) => !(one.known === 'part' && kept.some((other) => other !== one && covers(other, one))),
  )
}

function covers(fuller: Proposal, part: Proposal): boolean {
  const [a, b] = [fuller.identifier, part.identifier]
  if (a.kind !== b.kind) return false
  if (a.kind === 'phone')
    return fuller.known === 'whole' && a.value.endsWith(b.value.replace(/^\?+/, ''))
  if (a.kind !== 'plate' || a.value.length !== b.value.length) return false
  const open = (value: string): number => value.split('?').length
  return (
    open(a.value) < open(b.value) &&
    Array.from(b.value).every((letter, i) => letter === '?' || letter === a.value[i])
  )
}
