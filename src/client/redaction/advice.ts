import type { MarkKind } from './mark.ts'
import type { WarningDraft } from '../draft.ts'
import { quotes, repeats, type Repeat } from './carried.ts'
import { isContent } from './content-words.ts'
import { jigsaw, type Jigsaw, type WarningFacts } from './jigsaw.ts'
import {
  featuresOfDraft,
  isKnownAge,
  isKnownWord,
  saidBeyond,
  type KnownFeatures,
} from './own-features.ts'
import { pointingSteps, type Pointing, type PublishedText } from './pointing.ts'
import type { SourceIndex } from './source-index.ts'
import type { Ground } from './grounds.ts'
import { styleSlips } from './style.ts'
import { spokenIn, unsaidWords } from './unsaid-words.ts'
import { factsOfDraft } from './warning-facts.ts'

/** What a second look at the draft is worth. It stops nothing: a person decides. */
export type Advice =
  | { code: 'quote'; words: string }
  | { code: 'repeat' | 'points'; kind: MarkKind; words: string[] }
  | { code: 'jigsaw'; jigsaw: Jigsaw }
  | { code: 'verdict' | 'her-voice' | 'beyond-fields' | 'unsaid'; words: string[] }
  | { code: 'not-reported'; language: string }

/** What a draft is held against, and what its own fields say. */
interface Known {
  context: AdviceContext
  features: KnownFeatures
}

/** What a draft is held against. */
export interface AdviceContext {
  index: SourceIndex
  /** Warnings that are out; null while they are not known. */
  earlier: readonly WarningFacts[] | null
  /** Names of the scheme's areas. */
  areaNames: readonly string[]
  /** What the reports say; left out where nothing is to be held against them. */
  grounds?: readonly Ground[]
}

/** Looks a draft over in steps for idle moments; the last value is the whole, the gravest first. */
export function* advising(
  draft: WarningDraft,
  context: AdviceContext,
): Generator<Advice[], void, void> {
  const found: Advice[] = []
  const { index } = context
  const texts = Object.entries(draft.texts)
  for (const [, text] of texts) {
    const whole = [text.headline, text.body, text.advice].join('\n')
    for (const words of quotes(index, whole)) found.push({ code: 'quote', words })
    yield found
  }
  yield* naming(draft, context, found)
  for (const one of jigsaw(factsOfDraft(draft), context.earlier ?? []))
    found.push({ code: 'jigsaw', jigsaw: one })
  yield found
  for (const [language, text] of texts) {
    for (const slip of styleSlips([text.headline, text.body].join('\n'), language))
      found.push(slip.code === 'not-reported' ? { ...slip, language } : slip)
    yield found
  }
}

/** The same at once. */
export function adviseOn(draft: WarningDraft, context: AdviceContext): Advice[] {
  return [...advising(draft, context)].at(-1) ?? []
}

/** Adds what repeats the report and what points to somebody by itself, a text of the draft at a time. */
function* naming(
  draft: WarningDraft,
  context: AdviceContext,
  found: Advice[],
): Generator<Advice[], void, void> {
  const own: Pointing[] = []
  const features = featuresOfDraft(draft)
  for (const part of partsOf(draft, allowedIn(draft, context), features)) {
    let said: Pointing[] = []
    for (const step of pointingSteps(part)) {
      said = step
      yield found
    }
    own.push(...said)
  }
  found.push(...namesIn(draft, { context, features }, own))
  yield found
  const more = saidBeyond(wholeText(draft), features)
  if (more.length > 0) found.push({ code: 'beyond-fields', words: more })
  yield found
  const { grounds = [] } = context
  for (const ground of grounds) {
    spokenIn(ground)
    yield found
  }
  const unsaid = context.grounds === undefined ? [] : unsaidWords(draft, grounds)
  if (unsaid.length > 0) found.push({ code: 'unsaid', words: unsaid })
  yield found
}

/** What a warning may say: the areas of the scheme, and identifiers as they are shown in part. */
function allowedIn(draft: WarningDraft, { areaNames }: AdviceContext): string[] {
  return [...areaNames, ...draft.identifiers.map(({ masked }) => masked)]
}

function partsOf(
  { texts }: WarningDraft,
  allowed: readonly string[],
  features: KnownFeatures,
): PublishedText[] {
  return Object.entries(texts).flatMap(([language, text]) => [
    { language, text: text.headline, isHeadline: true, allowed, features },
    { language, text: `${text.body}\n${text.advice}`, isHeadline: false, allowed, features },
  ])
}

/** What repeats a marked word of the report, and what points to somebody by itself; each word once. */
function namesIn(
  draft: WarningDraft,
  { context, features }: Known,
  own: readonly Pointing[],
): Advice[] {
  const free = new Set(allowedIn(draft, context).flatMap((one) => one.toLowerCase().split(/\s+/)))
  const whole = wholeText(draft)
  const again = withoutFeatures(repeats(context.index, whole), whole, features)
  const said = new Set(again.flatMap(({ words }) => words))
  return [
    ...again.map(({ kind, words }): Advice => {
      return { code: 'repeat', kind, words: words.filter((word) => !free.has(word.toLowerCase())) }
    }),
    ...own.map(({ kind, words }): Advice => {
      const news = words.filter((phrase) => !phrase.split(/\s+/).some((word) => said.has(word)))
      return { code: 'points', kind, words: news.filter((one) => isContent(one)) }
    }),
  ].filter((advice) => 'words' in advice && advice.words.length > 0)
}

/** What the report and the warning's own fields both say is no alarm: the fields go out whatever the text says. */
function withoutFeatures(
  again: readonly Repeat[],
  whole: string,
  features: KnownFeatures,
): Repeat[] {
  return again.map(({ kind, words }) => ({
    kind,
    words: words.filter((word) => {
      if (kind === 'time' || kind === 'number') return !isKnownAge(word, whole, features)
      return kind !== 'body' || !isKnownWord(word, features)
    }),
  }))
}

function wholeText({ texts }: WarningDraft): string {
  return Object.values(texts)
    .map((text) => Object.values(text).join('\n'))
    .join('\n')
}
