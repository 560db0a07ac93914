import { plainOf } from './redaction/said-words.ts'

/*
 * Words for how somebody looks in the two languages of the pages, by exact forms: what is filled in from here is read by people
 * whom nobody may correct in time, so that a word which means two things ("big", "dark", "red" of anything but hair) is not in it.
 * A longer list for comparing reports is in matching/glossary.ts; it goes by the beginning of words in five languages and is no
 * translation.
 */
type Pairs = Readonly<Record<string, string>>

/** English to Romanian, of the body, whatever the field. */
const BODY: Pairs = {
  ...{ tattoo: 'tatuaj', tattoos: 'tatuaje', tattooed: 'tatuat', scar: 'cicatrice', scars: 'cicatrici' },
  ...{ left: 'stânga', right: 'dreapta', elbow: 'cot', arm: 'braț', arms: 'brațe', forearm: 'antebraț' },
  ...{ hand: 'mână', hands: 'mâini', finger: 'deget', fingers: 'degete', neck: 'gât', chin: 'bărbie' },
  ...{ face: 'față', cheek: 'obraz', forehead: 'frunte', eyebrow: 'sprânceană', nose: 'nas', ear: 'ureche' },
  ...{ lip: 'buză', chest: 'piept', shoulder: 'umăr', leg: 'picior', knuckles: 'încheieturile degetelor' },
  ...{ tooth: 'dinte', teeth: 'dinți', gold: 'aur', missing: 'lipsă', spider: 'păianjen', snake: 'șarpe' },
  ...{ skull: 'craniu', cross: 'cruce', star: 'stea', stars: 'stele', rose: 'trandafir', anchor: 'ancoră' },
  ...{ piercing: 'piercing', earring: 'cercel', earrings: 'cercei', limp: 'șchioapătă', limps: 'șchioapătă' },
  ...{ beard: 'barbă', stubble: 'barbă nerasă', moustache: 'mustață', goatee: 'cioc', glasses: 'ochelari' },
  ...{ bald: 'chel', birthmark: 'semn din naștere', mole: 'aluniță', freckles: 'pistrui' },
} // prettier-ignore

/** How he is built. */
const BUILD: Pairs = {
  ...{ heavy: 'corpolent', stout: 'corpolent', fat: 'gras', overweight: 'supraponderal', slim: 'slab' },
  ...{ thin: 'slab', skinny: 'foarte slab', stocky: 'îndesat', muscular: 'musculos', athletic: 'atletic' },
  ...{ strong: 'puternic', average: 'potrivită', medium: 'potrivită', tall: 'înalt' },
} // prettier-ignore

/** His hair and his beard. */
const HAIR: Pairs = {
  ...{ grey: 'cărunt', gray: 'cărunt', greying: 'încărunțit', white: 'alb', black: 'negru', brown: 'șaten' },
  ...{ blond: 'blond', blonde: 'blond', fair: 'blond', ginger: 'roșcat', red: 'roșcat', dark: 'închis la culoare' },
  ...{ long: 'lung', short: 'scurt', curly: 'creț', straight: 'drept', wavy: 'ondulat', thinning: 'rar' },
  ...{ receding: 'cu început de chelie', shaved: 'ras', balding: 'cu început de chelie', trimmed: 'tuns' },
  ...{ 'clean-shaven': 'ras' },
} // prettier-ignore

const FIELDS: Readonly<Record<string, readonly Pairs[]>> = {
  build: [BUILD],
  hair: [HAIR, { bald: 'chel' }],
  facial_hair: [HAIR, BODY],
  appearance: [BUILD, BODY],
  marks: [BODY],
}

/** Words that add nothing, in both languages; the field's own name is one of them. */
const AROUND = new Set(
  'a an and with of on his in has the at cu si pe la de in un o pe al are hair build built head body constitutie par parul'.split(
    ' ',
  ),
)

/** The languages that it leads between. */
export const lexiconLanguages = ['en', 'ro'] as const

/** By field and by the language it is read from: a folded word, and what it is called in the other language. */
const TABLES = new Map<string, ReadonlyMap<string, string>>(
  Object.entries(FIELDS).flatMap(([key, tables]) => {
    const pairs = tables.flatMap((one) => Object.entries(one))
    return [
      [`${key} en ro`, tableOf(pairs)],
      [`${key} ro en`, tableOf(pairs.map(([english, romanian]) => [romanian, english] as const))],
    ] as const
  }),
)

/** The first word for another one is the one it is called by. */
function tableOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map([...pairs].reverse().map(([from, to]) => [plainOf(from), to]))
}

/**
 * What was typed into a field, in another language of the pages, when every word of it is known there; '' when a single one is
 * not: half of what somebody typed may say the opposite.
 */
export function lexiconWords(
  text: string,
  { key, from, to }: { key: string; from: string; to: string },
): string {
  const table = TABLES.get(`${key} ${from} ${to}`)
  const words = plainOf(text).match(/[\p{L}\p{N}-]+/gu) ?? []
  const telling = words.filter((word) => !AROUND.has(word))
  const named = telling.map((word) => table?.get(word) ?? '')
  return named.includes('') ? '' : named.join(', ')
}
