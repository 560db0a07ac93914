import { capitalMarks } from './capitals.ts'
import { contentWords, isContent, isSameWord } from './content-words.ts'
import { anyLanguage, plateMarks } from './digits.ts'
import { folded, plainText } from './folded.ts'
import { agesIn, type SaidAge } from './his-age.ts'
import { lexiconOf, lexiconsFor } from './lexicons.ts'
import { markKinds, words, type Lexicon, type Mark, type Rule } from './mark.ts'
import { beyondFeatures, type KnownFeatures } from './own-features.ts'

/** What is known besides the text itself. */
export interface MarkContext {
  /** The tag the writer chose; what she wrote in is seen from the words. */
  language: string
  /** What must never be told, in her own words; '' for nothing. */
  neverPublish: string
  /** Names of places that the scheme knows. */
  places: readonly string[]
  /** What her answers say of him: what says no more than they do is not marked. */
  features?: KnownFeatures
  /** A text of ours is in the language it is said to be in; nobody has to guess. */
  isLanguageSure?: boolean
}

/** A text is looked at in pieces of about this length, so that a browser can do something else between two. */
const PIECE = 3_000

/**
 * What in a report's text probably identifies the writer or anybody: in order, none over another. Rules, no dictionary
 * and no service: it misses things and marks too much, and is there to help a person look, not to look for her.
 */
export function marks(source: string, context: MarkContext, named: readonly Mark[] = []): Mark[] {
  let found: Mark[] = []
  for (const part of marking(source, context, named)) found = part
  return found
}

/**
 * The same, in steps: the last value is the whole. Between two steps at most a few milliseconds pass.
 * @param named what is marked besides what the rules find
 */
export function* marking(
  source: string,
  context: MarkContext,
  named: readonly Mark[] = [],
): Generator<Mark[], void, void> {
  const lexicons = lexiconsOf(source, context)
  const found: Mark[] = [...named]
  const said: SaidAge[] = []
  for (const { text, start } of pieces(source)) {
    for (const step of steps(text, context, lexicons)) {
      found.push(...step.map((mark) => moved(mark, start)))
      yield found
    }
    said.push(
      ...(context.features === undefined ? [] : agesIn(text)).map((one) => moved(one, start)),
    )
    yield found
  }
  const all = painted(source, found)
  yield all
  const known = context.features
  yield known === undefined ? all : beyondFeatures(source, all, { known, said })
}

function moved<Place extends { start: number; end: number }>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by }
}

function lexiconsOf(source: string, { language, isLanguageSure }: MarkContext): Lexicon[] {
  const known = isLanguageSure === true ? lexiconOf(language) : undefined
  return known === undefined ? lexiconsFor(source, language) : [known]
}

function* steps(
  text: string,
  context: MarkContext,
  lexicons: readonly Lexicon[],
): Generator<Mark[], void, void> {
  const read = folded(text)
  const inSource = ({ kind, why, pattern }: Rule): Mark[] =>
    [...read.plain.matchAll(pattern)].map((match) => {
      const last = read.at[match.index + match[0].length - 1] ?? 0
      const next = read.at.slice(match.index + match[0].length).find((place) => place > last)
      return { kind, why, start: read.at[match.index] ?? 0, end: next ?? text.length }
    })
  yield anyLanguage.flatMap(inSource)
  yield plateMarks(text, read)
  for (const lexicon of lexicons) {
    for (const one of lexicon.rules) yield inSource(one)
  }
  yield capitalMarks(text, lexicons)
  yield wordMarks(text, context)
}

/** Her red lines, and the places of the scheme. */
function wordMarks(text: string, { neverPublish, places }: MarkContext): Mark[] {
  const never = contentWords(neverPublish).map(({ plain }) => plain)
  const known = new Set(places.flatMap((name) => name.split(/\s+/)).map(plainText))
  return contentWords(text).flatMap(({ plain, start, end }): Mark[] => {
    if (never.some((key) => isSameWord(key, plain))) {
      return [{ kind: 'red-line', why: 'her_red_line', start, end }]
    }
    return plain.length > 2 && known.has(plain) ? [{ kind: 'place', why: 'area', start, end }] : []
  })
}

/** Cuts at the end of a line or sentence, so that no rule loses what it looks for. */
function pieces(source: string): { text: string; start: number }[] {
  const cut: { text: string; start: number }[] = []
  for (let start = 0; start < source.length;) {
    const rest = source.slice(start, start + PIECE)
    const isLast = start + PIECE >= source.length
    const end = isLast ? rest.length : lastBreak(rest)
    cut.push({ text: rest.slice(0, end), start })
    start += end
  }
  return cut
}

function lastBreak(text: string): number {
  const at = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('. '), text.lastIndexOf('! '))
  if (at > PIECE / 2) return at + 1
  const space = text.lastIndexOf(' ')
  return space > PIECE / 2 ? space + 1 : text.length
}

/** Puts the marks beside one another: where two overlap, the kind that comes first in `markKinds` stays, then the longer. */
function painted(source: string, found: readonly Mark[]): Mark[] {
  const order = [...found].sort((a, b) => rank(b) - rank(a) || a.end - a.start - (b.end - b.start))
  const owner = new Int32Array(source.length).fill(-1)
  order.forEach((mark, index) => owner.fill(index, mark.start, mark.end))
  const result: Mark[] = []
  for (let start = 0; start < owner.length;) {
    const by = owner[start] ?? -1
    let end = start + 1
    while (end < owner.length && owner[end] === by) end += 1
    const mark = order[by]
    if (mark !== undefined) push(result, source, { ...mark, start, end })
    start = end
  }
  return result
}

/**
 * A capital alone says least: where a rule knows more, the rule says what it is. An account is one word, whatever names it is
 * made of ("Northern_Light_X"): only what she never wants told goes before it.
 */
function rank({ kind, why }: Mark): number {
  if (why === 'capital') return markKinds.length
  return why === 'account' && kind === 'handle'
    ? markKinds.indexOf('red-line') + 0.5
    : markKinds.indexOf(kind)
}

/** Verbs by which a rule finds what stands after them; they give nothing away themselves. Folded. */
const TRIGGERS = words(`
  ending ends starts starting begins termina terminado acaba empieza comeca final konczy zaczyna incepe numarul
  i've i'd ive got have use wear work working live rent stay where wearing lucrez locuiesc stau muncesc dorm imbracata purtam trabajo vivo alquilo
  port folosesc uso llevo nosze hasta ate razem impreuna sola sozinha
  said paid pay pays gave give gives offered owed owes charged charges agreed wanted wants price counted counts took handed only another left
  suffer pago pagaba paga pague dio daba di ofrecio cobro cobre pidio debe quito solo quede quedo dejo dejaron tomo padezco sufro operaron
  pagou pagava paguei deu dava dei ofereceu cobrou pediu deve tirou tiraram roubou roubaram mandou fiquei deixou tomo ando trago sofro levei vim venho
  platit plateste dat dadea oferit cerut cere dator datoare furat vrut voia lasat ramas ales iau sufar vin provin numai doar
  zaplacil placil placi dal dawal daje zaproponowal chcial wzial zabral ukradl oddac oddal wisi winien polozyl wyslal przelal chodzilo biore choruje zostal
  zostala zostalo zostaly zostalam zrobil pochodze tylko
  llevaba puesto puesta trabalho moro fico alugo usava vestia pracuje mieszkam wynajmuje sobie ubrana
`)

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu

/** A mark begins and ends with a word that means something. */
function push(result: Mark[], source: string, mark: Mark): void {
  if (mark.why === 'account') {
    result.push(wholeName(source, mark))
    return
  }
  const text = source.slice(mark.start, mark.end)
  const telling = [...text.matchAll(WORD)].filter(([word]) => {
    const plain = plainText(word)
    return isContent(plain) && !TRIGGERS.has(plain)
  })
  const first = telling[0]
  const last = telling.at(-1)
  if (first === undefined || last === undefined) {
    // "where I live" says nothing in any single word, and everything together.
    if (mark.why === 'own_place') result.push(mark)
    return
  }
  const start = mark.start + withSign(text, first.index)
  result.push({ ...mark, start, end: mark.start + last.index + last[0].length })
}

/** A name on a site keeps its small words and its underscores; the full stop behind it is the sentence's. */
function wholeName(source: string, mark: Mark): Mark {
  const [name] = source.slice(mark.start, mark.end).match(/^.*[\p{L}\p{N}_]/su) ?? ['']
  return { ...mark, end: mark.start + name.length }
}

/** A sign that belongs to the word behind it: "£40", "@name", "+44". */
function withSign(text: string, at: number): number {
  return /[£$€@+]/.test(text[at - 1] ?? '') ? at - 1 : at
}
