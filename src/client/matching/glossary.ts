import { foldSource } from './folded-source.ts'

/*
 * Words for what somebody looks like, in the languages reports come in (folded: English, Romanian, Polish, Portuguese, Spanish),
 * by the beginning they share. It lets a scar be a scar in two languages; it is not a translation, and what is not in it
 * is compared as it was written.
 */
const STEMS: Readonly<Record<string, string>> = {
  tattoo: 'tatto tatu tetov',
  scar: 'scar cicatri blizn szram',
  left: 'left stang lewy lewa lewym lewej esquerd izquierd',
  right: 'right drept prawy prawa prawym direit derech',
  elbow: 'elbow cot lokie lokc cotovel codo',
  arm: 'arm brat rami braco brazo',
  hand: 'hand mana dlon mao mano',
  neck: 'neck gat szyj szyi pescoc cuello',
  chin: 'chin barbie brodzi queixo menton barbilla',
  face: 'face fata twarz cara rosto',
  cheek: 'cheek obraz policz bochech mejill',
  tooth: 'teeth tooth dint zab zeb dente dient',
  finger: 'finger deget palc dedo',
  gold: 'gold aur zlot ouro oro',
  spider: 'spider paianj pajak aranha arana',
  web: 'web panza pajeczyn teia telarana',
  snake: 'snake sarpe waz weza wezem cobra serpiente',
  skull: 'skull craniu czaszk caveir calaver',
  cross: 'cross cruce krzyz cruz',
  star: 'star stea gwiazd estrel',
  dog: 'dog caine pies psa cao perro',
  piercing: 'pierc earring cercel kolczy brinco pendiente',
  limp: 'limp schioap kulej manc coje',
  shaved: 'shav bald ras chel lys ogol calv careca rapad raspad',
  beard: 'beard barba barbos brod',
  stubble: 'stubbl nerasy zarost barb',
  moustache: 'moustach mustach mustat wasy wasem bigod bigot',
  blond: 'blond fair jasn lour rubi',
  dark: 'dark inchis ciemn escur oscur moren',
  brown: 'brown saten braz castan marron',
  black: 'black negr czarn pret',
  grey: 'grey gray carunt siw grisalh canos',
  red: 'ginger red roscat rud ruiv pelirroj',
  long: 'long lung dlug compri larg',
  short: 'short scurt krotk curt cort',
  curly: 'curl cret kreco encaracol rizad',
  heavy: 'heavy heavi fat big large stout plin gras corpolent grub otyl gord gros pesad gorda',
  slim: 'slim thin skinn slab subtir chud szczupl magr delgad flac',
  strong: 'strong muscl muscul athlet puternic siln umiesn fort fuert',
  glasses: 'glass ochelar okular oculos gafas lentes',
}
const ORDERED = Object.entries(STEMS).flatMap(([concept, stems]) =>
  stems.split(' ').map((stem) => [stem, concept] as const),
)
const BY_START = new Map<string, (readonly [stem: string, concept: string])[]>()
for (const pair of ORDERED) {
  const start = pair[0].slice(0, 2)
  BY_START.set(start, [...(BY_START.get(start) ?? []), pair])
}

const FILLERS = new Set(
  'a an and at by for from had has he her him his in is it like man of on or the their they to very was with about ca cu de din e este in la lui o pe sau si un una ma i na w z ze jest mial duzy o a do da com em no na um uma os as el la los las con en muy y un una'.split(
    ' ',
  ),
)

/** Shorter words carry nothing by themselves. */
const SHORTEST = 3

/** What a description speaks of, as words that are the same in every language where the glossary has them. */
export function conceptsOf(text: string): ReadonlySet<string> {
  if (text === '') return new Set()
  const words = foldSource(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter(isMeant).map(conceptOf))
}

/**
 * What a description speaks of, in its order, when the glossary has every word of it; null when a single one is missing: half of
 * what somebody wrote may say the opposite.
 */
export function wholeConceptsOf(text: string): string[] | null {
  const words = (foldSource(text).text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !FILLERS.has(word),
  )
  const concepts = words.map(conceptOf)
  const isKnown = concepts.length > 0 && words.every((word, at) => isGlossed(word, concepts[at]))
  return isKnown ? [...new Set(concepts)] : null
}

function isGlossed(word: string, concept: string | undefined): boolean {
  return (
    concept !== undefined && (STEMS[concept]?.split(' ').some((stem) => isOf(word, stem)) ?? false)
  )
}

/** Words as they are, without fillers. */
export function wordsOf(text: string): string[] {
  return (foldSource(text).text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(isMeant)
}

function isMeant(word: string): boolean {
  return word.length >= SHORTEST && !FILLERS.has(word)
}

function conceptOf(word: string): string {
  const known = BY_START.get(word.slice(0, 2))?.find(([stem]) => isOf(word, stem))
  return known?.[1] ?? word
}

/** A word of its own when the stem is short: "arm" is no "army", "cot" no "cotton". */
function isOf(word: string, stem: string): boolean {
  if (!word.startsWith(stem)) return false
  return stem.length > 3 || word.length - stem.length <= 2
}
