import { plainText } from './folded.ts'

/** A word of a text: as it was written, as it is compared, and where. */
export interface ContentWord {
  word: string
  plain: string
  start: number
  end: number
}

/** Words that carry no meaning of their own, in the languages of the service; folded. */
const FILLERS = new Set(
  `a an and at by for from her his he in is it me mine my our no not of on or that the their them they this to was
  we with you your i i'm im as but had has have be been being are were am him its so up out off did do about around
  near outside behind opposite above after before past next beside over under until just some
  al ale ca cu de din e este lui mea meu mei mele nostru noastra nu o pe pentru sa sau si un una unei unui la ce ma mi am ai
  sunt eram fiind in langa vizavi deasupra sub dupa spre pana prin lor
  el los las les del y que en con por se su lo le es era muy mas pero como para sin ya yo mi mis soy estoy estaba tengo tenia
  nuestra nuestro cerca frente junto detras encima sobre hacia desde
  os as da do das dos em no na nos nas um uma com mas seu sua ele ela foi muito nao eu ao aos pelo pela num numa
  minha minhas meu meus sou estou estava tenho tinha perto atras junto
  i w we z ze na do nie to sie jest byl jak po od przy za dla tak ale mnie go co ten ta ja jestem bylam mam mialam
  moj moja moje mojej mojego moim moimi pod nad przed kolo okolo obok o u`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Finds words also in scripts that put no space between them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Every word of a text, in order. */
export function allWords(text: string): ContentWord[] {
  return [...segmenter.segment(text)]
    .filter((part) => part.isWordLike)
    .map(({ segment, index }) => ({
      word: segment,
      plain: plainText(segment),
      start: index,
      end: index + segment.length,
    }))
}

/** The words that mean something by themselves. */
export function contentWords(text: string): ContentWord[] {
  return allWords(text).filter(({ plain }) => isContent(plain))
}

/** Whether a folded word means something by itself. */
export function isContent(plain: string): boolean {
  return !FILLERS.has(plain)
}

/** From this length on, a word is taken for a stem. */
const STEM = 4

/** Whether `found` is `key`, or `key` with an ending: "garaj" in "garajul". Both folded. */
export function isSameWord(key: string, found: string): boolean {
  return found === key || (key.length >= STEM && found.startsWith(key))
}
