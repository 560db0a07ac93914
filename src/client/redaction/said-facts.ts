import type { Found, Said, StatedFact } from './stated-fact.ts'
import type { Ground } from './grounds.ts'
import { words } from './mark.ts'
import { plainOf, says, saysMake, tellingWords, type SaidUnit, type SaidWord } from './said-words.ts' // prettier-ignore

/** What has to be spoken of where a fact is taken from another answer or from her text. */
interface Cue {
  words: ReadonlySet<string>
  concepts: ReadonlySet<string>
}

const CUES: Readonly<Record<string, Cue>> = {
  hair: {
    words: words(
      'hair hairs haired par parul wlosy wlosow wlosami wlosach cabelo cabelos pelo cabello head cap glowa',
    ),
    concepts: words('shaved curly'),
  },
  facial_hair: { words: words('facial face'), concepts: words('beard stubble moustache') },
  accent: {
    words: words(
      'accent akcent acento sotaque accentul voice speak speaks spoke speaking vorbea vorbeste vorbit hablaba habla falava fala mowil mowi language limba jezyk idioma lingua sounded',
    ),
    concepts: words(''),
  },
}

/** Something that may say it, in the order in which it is asked. */
interface Candidate extends Pick<Said, 'by'> {
  unit: SaidUnit
}

/** Which reports say what somebody typed of him or his vehicle: every word of it has to be said somewhere. */
export function foundTyped(fact: StatedFact, grounds: readonly Ground[]): Found {
  const same = grounds.flatMap((ground, report): Said[] =>
    answersTo(fact, ground).some((one) => isSame(one, fact.value))
      ? [{ report, by: 'answer', words: '' }]
      : [],
  )
  const wanted = tellingWords(fact.value)
  const byReport = grounds.map((ground, report) => saying(fact, wanted, { ground, report }))
  const whole = byReport.filter(({ left }) => left.length === 0 && wanted.length > 0)
  const instead = [...new Set(grounds.flatMap((ground) => answersTo(fact, ground)))]
  if (same.length + whole.length > 0) {
    const reports = new Set(same.map(({ report }) => report))
    const more = whole.flatMap(({ where }) => where).filter(({ report }) => !reports.has(report))
    return { where: [...same, ...more].sort((a, b) => a.report - b.report), instead, missing: [] }
  }
  const missing = wanted.filter((word) => byReport.every(({ left }) => left.includes(word)))
  const parts = byReport.flatMap(({ where }) => where)
  return { where: parts, instead, missing: missing.map(({ word }) => word) }
}

function answersTo({ group, key }: StatedFact, { persons, vehicle }: Ground): string[] {
  const given = group === 'person' ? persons.map((one) => one[key] ?? '') : [vehicle[key] ?? '']
  return given.filter((value) => value.trim() !== '')
}

function isSame(answer: string, value: string): boolean {
  const [one, other] = [plainOf(answer), plainOf(value)]
  // Signs that nothing is left of are the same only as they were written.
  return one === '' ? answer.trim() === value.trim() : one === other
}

/** Goes through what one report says, from the answer to the same question to her texts, for the words that are still left. */
function saying(
  fact: StatedFact,
  wanted: readonly SaidWord[],
  { ground, report }: { ground: Ground; report: number },
): { where: Said[]; left: readonly SaidWord[] } {
  const isSaid = fact.key === 'make' ? saysMake : says
  let left = wanted
  const where: Said[] = []
  for (const { by, unit } of candidates(fact, ground)) {
    const rest = left.filter((word) => !unit.words.some((one) => isSaid(one, word)))
    if (rest.length === left.length) continue
    left = rest
    const words = by === 'answer' ? '' : unit.text
    if (!where.some((one) => one.by === by && one.words === words))
      where.push({ report, by, words })
    if (left.length === 0) break
  }
  return { where, left }
}

function candidates({ group, key }: StatedFact, ground: Ground): Candidate[] {
  const typed = ground.typed.filter((one) => one.group === group)
  const own = typed.filter((one) => one.key === key)
  const cue = CUES[key]
  const isOf = (unit: SaidUnit): boolean => cue === undefined || hasCue(unit, cue)
  const others = typed.filter((one) => one.key !== key && isOf(one.unit))
  return [
    ...[...own, ...others].map(({ unit }): Candidate => ({ by: 'answer', unit })),
    ...ground.clauses.filter(isOf).map((unit): Candidate => ({ by: 'text', unit })),
  ]
}

/** Looked for in the whole of it: "pelo" is hair in one language and "by the" in another. */
function hasCue(unit: SaidUnit, { words: cues, concepts }: Cue): boolean {
  if (unit.words.some(({ concept }) => concepts.has(concept))) return true
  return unit.plain.split(/[^\p{L}\p{N}]+/u).some((word) => cues.has(word))
}
