import {
  expiry,
  personKeys,
  vehicleKeys,
  type Level,
  type WarningDraft,
} from '../../../client/draft.ts'
import { onlineArea } from '../../../sealing/online-area.ts'
import type { WatchedFacts } from '../../../client/fact-watch.ts'
import type { OwnWords } from '../../../client/own-words.ts'
import type { Founding } from '../../../client/redaction/stated-fact.ts'
import type { KindOfWork } from '../../../sealing/work.ts'
import type { AnswerWords, Area } from '../report/answer-words.ts'
import { factsOf } from './draft-facts.ts'
import { factTongues, type FactTongues } from './draft-tongues.ts'
import { sureField, sureIn, type Joined } from './draft-sure.ts'
import { audienceField, audienceIn, followArea, workField } from './editor-audience.ts'
import { draftTexts, type DraftTexts } from './editor-texts.ts'
import { element } from '../page/element.ts'
import { foundingPlaces, type FoundingPlaces } from './founding-places.ts'
import { choiceField, isTicked, longField, textField, valueOf } from '../page/field.ts'
import { levelWords } from '../page/level-badge.ts'
import type { Say } from '../page/say.ts'

interface Needs {
  say: Say
  words: AnswerWords
  areas: readonly Area[]
  draft: WarningDraft
  today: Date
  /** For which kinds of work the version before is; left out for a new warning. */
  told?: readonly KindOfWork[]
  changed: () => void
  /** The reports of him that were joined, as it stands now. */
  joined?: () => Joined | null
  behind: Behind
}

/** The reports that a warning rests on, as far as its fields are held against them. */
interface Behind {
  watch: (draft: WarningDraft) => WatchedFacts
  own: readonly OwnWords[]
  reports: number
}

/** The fields of a warning, and the draft they hold now. */
export interface DraftForm {
  root: HTMLFormElement
  read: () => WarningDraft
  /** Looks anew how many reports stand behind it, and what they say of its facts. @returns where each fact is from */
  look: () => Founding[]
}

/** Parts of a month and of a day; codes, so that they read the same in every language. */
const PARTS = ['', 'early', 'mid', 'late'] as const

/** The draft as a form. Its fields are named after the alert's; what is typed stays in this page until saved. */
export function draftForm(needs: Needs): DraftForm {
  const { draft } = needs
  const typed = (): Typed => typedIn(root)
  const features = () => ({ ...typed(), ...tongues.read() })
  const texts: DraftTexts = draftTexts({ ...needs, features, changed })
  const sure = sureField(needs)
  const root = element(
    'form',
    { class: 'draft-form', input: changed, change: changed, submit: stop, novalidate: true },
    element('div', { class: 'side' }, levelField(needs), sure.root),
    sure.line,
    element('div', { class: 'side' }, areaField(needs), monthField(needs), partField(needs)),
    texts.root,
    factsOf(needs.say, needs.words, draft),
    audienceField(needs),
    workField(needs),
    element('div', { class: 'side' }, expiresField(needs), nicknameField(needs)),
    longField({
      name: 'reason',
      label: needs.say('console.draft.reason'),
      help: needs.say('console.draft.reason_help'),
      value: draft.reason,
      rows: 2,
    }),
  )
  follow(root, needs)
  const tongues: FactTongues = factTongues({ say: needs.say, form: root, draft, typed })
  settle()
  const { say, words, behind } = needs
  const places = foundingPlaces({ say, words, form: root, draft, ...behind })
  const read = (): WarningDraft => ({
    ...readDraft(root, draft, { texts, places }),
    ...tongues.read(),
  })
  return { root, read, look }

  function changed(): void {
    settle()
    needs.changed()
  }

  /** The features in each language first: what is to be ticked goes by them. */
  function settle(): void {
    tongues.settle(texts.read().texts)
    texts.settle()
  }

  function look(): Founding[] {
    sure.look()
    const { foundings, beside } = behind.watch(read())
    places.show(foundings, beside)
    return foundings
  }
}

/** The last day follows the level, and who is told follows the area, until somebody chooses otherwise. */
function follow(root: HTMLFormElement, { say, words, draft, today }: Needs): void {
  let { area } = draft
  root.querySelector('[name="area"]')?.addEventListener('change', () => {
    const to = valueOf(root, 'area')
    followArea(root, { from: area, to })
    area = to
  })
  root.querySelector('[name="level"]')?.addEventListener('change', () => {
    const field = root.querySelector<HTMLInputElement>('[name="expires"]')
    const help = root.querySelector('#f-expires-help')
    const day = expiry(levelOf(root), today)
    if (help !== null) help.textContent = say('console.draft.life', { day: words.day(day) })
    if (field === null) return
    field.max = day
    field.value = day
  })
}

function stop(event: Event): void {
  event.preventDefault()
}

function readDraft(
  root: HTMLFormElement,
  before: WarningDraft,
  { texts, places }: { texts: DraftTexts; places: FoundingPlaces },
): WarningDraft {
  const from = places.read()
  return {
    ...(Object.keys(from).length === 0 ? {} : { from }),
    level: levelOf(root),
    confidence: sureIn(root, before.confidence),
    categories: before.categories.filter((code) => isTicked(root, `category-${code}`)),
    area: valueOf(root, 'area'),
    when: { month: valueOf(root, 'month'), part: valueOf(root, 'part') },
    nickname: valueOf(root, 'nickname').trim(),
    ...texts.read(),
    ...audienceIn(root, before),
    ...typedIn(root),
    identifiers: before.identifiers.filter((_, i) => isTicked(root, `identifier-${String(i)}`)),
    expires: valueOf(root, 'expires'),
    reason: valueOf(root, 'reason').trim(),
  }
}

type Typed = Pick<WarningDraft, 'person' | 'vehicle'>

function typedIn(root: ParentNode): Typed {
  return {
    person: valuesOf(root, 'person', personKeys),
    vehicle: valuesOf(root, 'vehicle', vehicleKeys),
  }
}

function levelOf(root: ParentNode): Level {
  const value = Number(valueOf(root, 'level'))
  return value === 1 || value === 3 || value === 4 ? value : 2
}

function valuesOf(
  root: ParentNode,
  group: string,
  keys: readonly string[],
): Record<string, string> {
  const pairs = keys.map((key) => [key, valueOf(root, `${group}-${key}`).trim()] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

function levelField({ say, draft }: Needs): HTMLElement {
  const levels = [1, 2, 3, 4] as const
  const options = levels.map((level) => ({
    value: String(level),
    label: levelWords(say, level),
  }))
  return choiceField({
    name: 'level',
    label: say('console.draft.level'),
    value: String(draft.level),
    options,
  })
}

function areaField({ say, areas, draft }: Needs): HTMLElement {
  const none = { value: '', label: say('console.draft.area_none') }
  const online = { value: onlineArea, label: say('warning.area.online') }
  const options = [none, ...areas.map(({ id, name }) => ({ value: id, label: name })), online]
  return choiceField({ name: 'area', label: say('console.draft.area'), value: draft.area, options })
}

function monthField({ say, draft, today }: Needs): HTMLElement {
  const attributes = { type: 'month', max: today.toISOString().slice(0, 7) }
  return textField({
    name: 'month',
    label: say('console.draft.month'),
    value: draft.when.month,
    attributes,
  })
}

function partField({ say, draft }: Needs): HTMLElement {
  const options = PARTS.map((value) => ({
    value,
    label: say(`console.part.${value === '' ? 'open' : value}`),
  }))
  return choiceField({
    name: 'part',
    label: say('console.draft.part'),
    value: draft.when.part,
    options,
  })
}

function expiresField({ say, words, draft, today }: Needs): HTMLElement {
  const day = expiry(draft.level, today)
  const attributes = { type: 'date', max: day }
  return textField({
    name: 'expires',
    label: say('console.draft.expires'),
    help: say('console.draft.life', { day: words.day(day) }),
    value: draft.expires,
    attributes,
  })
}

function nicknameField({ say, draft }: Needs): HTMLElement {
  return textField({
    name: 'nickname',
    label: say('console.draft.nickname'),
    help: say('console.draft.nickname_help'),
    value: draft.nickname,
  })
}
