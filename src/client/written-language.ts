/** Scripts that name their language, or near enough for a reader to know whom to ask. */
const SCRIPTS: readonly (readonly [script: RegExp, tag: string])[] = [
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[іїєґ]/giu, 'uk'],
  [/[ыэё]/giu, 'ru'],
  [/ъ/giu, 'bg'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
]

/** The small words that no text does without; those that several languages share are left out where that can be. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and was he my me his that it with of on to had him they were is not for by from up this at she i out then after said there got off her when who in into a as their same through some no did what down like',
  ro: 'și si că din cu la nu pe mi-a m-a mi el era care mai sunt ce am un fost este dar după lui acum când unde a',
  es: 'el la los que en un una y con por me mi su no se era le lo muy pero cuando él del yo las tenía dijo',
  pt: 'o os que em um uma e com por me meu minha não se era ele ela mas quando do da na no disse tinha eu muito foi',
  pl: 'i w na nie że się z do to mnie mi był jest jak ale po on miał mam tylko jego która który za od o go',
  hu: 'a az és hogy nem volt egy meg is de ez azt mert ha csak engem nekem vagy el már ki fel még én',
  fr: 'le la les et que il un une dans je me mon ma pas est était avec pour sur mais elle ce très qui ne du',
  de: 'der die das und er ich nicht mit ein eine war mich mir mein auf zu ist sie es von hat den dem als',
  it: 'il la che e un una mi non con per era lui ha di ma mio mia sono quando gli ho questo è del da',
}

/** Letters that stand in one of these languages alone. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  ro: /[ăâșțşţ]/giu,
  es: /[ñ¿¡]/giu,
  pt: /[ãõ]/giu,
  pl: /[ąćęłńśźż]/giu,
  hu: /[őű]/giu,
  de: /[ßäü]/giu,
}

const WORDS = new Map(Object.entries(SMALL_WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))])) // prettier-ignore

/** A text is looked at as far as this: more says nothing new. */
const ENOUGH = 3_000
/** The weight of small words that has to be there before a guess is made. */
const LEAST = 1.5

/**
 * The language a text seems to be written in, as a tag such as 'pl'; null when it cannot be told. It is a guess for
 * people, told from scripts and small words alone: no text leaves the page for it.
 */
export function writtenLanguage(text: string): string | null {
  const start = text.slice(0, ENOUGH).normalize('NFC').toLowerCase()
  return byScript(start) ?? byWords(start)
}

function byScript(text: string): string | null {
  const letters = count(text, /\p{L}/gu)
  const foreign = count(text, /\p{L}/gu) - count(text, /\p{Script=Latin}/gu)
  if (letters === 0 || foreign * 2 < letters) return null
  return SCRIPTS.find(([script]) => count(text, script) > 0)?.[1] ?? null
}

function byWords(text: string): string | null {
  const words = text.match(/[\p{L}'-]+/gu) ?? []
  const scores = [...WORDS]
    .map(([tag, small]) => {
      const letters = OWN_LETTERS[tag]
      const own = letters === undefined ? 0 : count(text, letters)
      const known = words.filter((word) => small.has(word))
      return { tag, score: own + known.reduce((sum, word) => sum + weightOf(word), 0) }
    })
    .sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (first === undefined || first.score < LEAST) return null
  return first.score === second?.score ? null : first.tag
}

/** A word that several languages have says less about each. */
function weightOf(word: string): number {
  return 1 / [...WORDS.values()].filter((small) => small.has(word)).length
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}
