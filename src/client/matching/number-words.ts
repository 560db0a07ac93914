/*
 * Numbers as people say them, folded (no accents, lower case): English, Romanian, Polish, Portuguese, Spanish, Thai and
 * Chinese. A word that also means something else counts only between other numbers: the scan asks for a whole number.
 */

const SAID: readonly (readonly [digit: string, words: string])[] = [
  ['0', 'zero oh o nought null cero ศูนย 零 〇'],
  ['1', 'one unu una jeden um uma uno หนง 一 幺'],
  ['2', 'two doi doua dwa dois duas dos สอง 二 两'],
  ['3', 'three trei trzy tres สาม 三'],
  ['4', 'four patru cztery quatro cuatro ส 四'],
  ['5', 'five cinci piec cinco หา 五'],
  ['6', 'six sase szesc seis meia หก 六'],
  ['7', 'seven sapte siedem sete siete เจด 七'],
  ['8', 'eight opt osiem oito ocho แปด 八'],
  ['9', 'nine noua dziewiec nove nueve เกา 九'],
]

/** The digit of each word. */
export const digitWords: ReadonlyMap<string, string> = new Map(
  SAID.flatMap(([digit, words]) => words.split(' ').map((word) => [word, digit] as const)),
)

/** Words for "the next digit so many times". */
export const repeats: ReadonlyMap<string, number> = new Map(
  [
    [2, 'double dublu podwojne duplo doble'],
    [3, 'triple treble triplu potrojne triplo'],
  ].flatMap(([times, words]) =>
    String(words)
      .split(' ')
      .map((word) => [word, Number(times)] as const),
  ),
)

/** Words for two more zeros: "nine hundred". */
export const hundreds: ReadonlySet<string> = new Set(['hundred', 'sute', 'suta', 'centos'])

/** Words for +. */
export const pluses: ReadonlySet<string> = new Set(['plus', 'mais', 'mas'])

/** Words for a character that was not seen. */
export const unknowns: ReadonlySet<string> = new Set(
  'something unknown blank ceva necunoscut cos nieznane algo alguma desconocido'.split(' '),
)
