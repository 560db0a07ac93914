/*
 * How people say what the form's ticked answers say of a vehicle, in the languages of the rules, by the beginning of the
 * word. Folded; English, Romanian, Spanish, Polish, Portuguese.
 */
const TYPES: Readonly<Record<string, string>> = {
  car: 'car auto masina coche carro samochod',
  van: 'van duba dubit furgon furgonet furgonetk camioneta carrinha busu',
  taxi: 'taxi cab taks',
  lorry: 'lorry lorries truck camion camiao ciezarow tir',
  motorbike: 'motorbike motorcycle motor moped scooter moto motocicl skuter',
  bicycle: 'bicycle bike biciclet bicicl rower',
}

const COLOURS: Readonly<Record<string, string>> = {
  black: 'black negru neagr negro czarn pret',
  white: 'white alb blanc bial branc',
  silver: 'silver argint plate plata srebrn prat',
  grey: 'grey gray gri gris szar cinza cinzent',
  blue: 'blue albastr azul niebiesk granat',
  red: 'red rosu rosi rojo roja czerwon vermelh',
  green: 'green verde verzi zielon',
  brown: 'brown beige maro bej marron braz brazow castan',
  yellow: 'yellow galben amarill zolt amarel',
  orange: 'orange portocal naranj pomarancz laranj',
  gold: 'gold auri dorad zlot dourad',
  purple: 'purple mov morad fiolet rox',
}

/** Words around a feature that add nothing to it: "of heavy build", "with a shaved head". */
const AROUND =
  'man men bloke guy male build hair head body years year old aged age looks drives drove driving registration dark light ' +
  'barbat barbatul ani varsta parul par constitutie condus conducea hombre anos pelo cabeza conducia mezczyzna lat wlosy glowa homem cabelo cabeca idade carro'

/** Things that tell a man or a vehicle from every other, by the beginning of the word. Folded. */
const TELLING =
  'dented dents dent scratch sticker decal logo ladder roofrack towbar spoiler rusty cracked smashed wingmirror hubcap lettering ' +
  'tattoo scars scar scarred birthmark piercing earring limp stammer stutter lisp tooth teeth ponytail dreadlock dog ' +
  'zgari abtibild scara rugin crapat tatuaj cicatri cercel schioap balbai caine ' +
  'abolladur rasgun pegatin escaler oxidad pendiente cojeab tartamud perro ' +
  'wgniec wgniot naklejk drabin rdzaw pekniet tatuaz blizn pieprzyk kolczyk kulej jakan zeby psa psem ' +
  'amolg arranhad riscad adesivo autocolant ferrug rachad tatuag brinco coxeia coxeav cachorro dente'

const HEIGHTS: Readonly<Record<string, string>> = {
  tall: 'tall inalt wysok alto alta',
  short: 'short scund niski niska bajo baja baixo baixa',
}
/** What a report says an answer to be may be any text, 'constructor' too: a plain object would know that one. */
const TABLES = new Map(
  Object.entries({ type: TYPES, colour: COLOURS, height: HEIGHTS }).map(([key, words]) => [
    key,
    new Map(Object.entries(words)),
  ]),
)

/** The words for a ticked answer of the form, or none. */
export function wordsForAnswer(key: string, code: string): readonly string[] {
  return (TABLES.get(key)?.get(code) ?? '').split(' ').filter((word) => word !== '')
}

/** A vehicle is spoken of, by the beginning of the word. */
export const vehicleWords: readonly string[] = Object.values(TYPES).join(' ').split(' ')

/** The colour that a word says, as the form's answer; of the English words alone where the text is English. */
export function colourOf(plain: string, language: string): string | null {
  const isSaid = (stem: string): boolean =>
    plain.startsWith(stem) && plain.length - stem.length <= 2
  const found = Object.entries(COLOURS).find(([code, stems]) => {
    const own = language.startsWith('en') ? ENGLISH.filter((one) => stems.split(' ').includes(one)) : stems.split(' ') // prettier-ignore
    return plain === code || own.some(isSaid)
  })
  return found?.[0] ?? null
}

const ENGLISH = 'black white silver grey gray blue red green brown beige yellow orange gold purple'.split(' ') // prettier-ignore

export const aroundFeatures: ReadonlySet<string> = new Set(AROUND.split(' '))

export const tellingThings: readonly string[] = TELLING.split(' ')
