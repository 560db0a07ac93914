import type { Answers } from './answers.ts'
import { wholeConceptsOf } from './matching/glossary.ts'
import { isDenial } from './redaction/said-words.ts'
import { writtenLanguage } from './written-language.ts'

/** What the form lets her type of him and his vehicle, and a warning carries. A make is a name in every language. */
export const typedKeys: ReadonlySet<string> = new Set(
  'build hair facial_hair appearance marks accent signs damage'.split(' '),
)

/** The concepts of the glossary as a Romanian reads them; in English they are called what they are. */
const ROMANIAN: Readonly<Record<string, string>> = {
  ...{ tattoo: 'tatuaj', scar: 'cicatrice', left: 'stânga', right: 'dreapta', elbow: 'cot', arm: 'braț' },
  ...{ hand: 'mână', neck: 'gât', chin: 'bărbie', face: 'față', cheek: 'obraz', tooth: 'dinte', finger: 'deget' },
  ...{ gold: 'aur', spider: 'păianjen', web: 'pânză', snake: 'șarpe', skull: 'craniu', cross: 'cruce', star: 'stea' },
  ...{ dog: 'câine', piercing: 'cercel', limp: 'șchioapătă', shaved: 'ras', beard: 'barbă', stubble: 'barbă nerasă' },
  ...{ moustache: 'mustață', blond: 'blond', dark: 'închis', brown: 'șaten', black: 'negru', grey: 'cărunt', red: 'roșcat' },
  ...{ long: 'lung', short: 'scurt', curly: 'creț', heavy: 'corpolent', slim: 'slab', strong: 'puternic', glasses: 'ochelari' },
} // prettier-ignore

/** Something she wrote in another language than the moderator's. */
export interface OwnWords {
  group: 'person' | 'vehicle'
  key: string
  text: string
}

/** What she typed in a language that is not the moderator's: to stand beside the fields, not in them. */
export function ownWords(answers: Answers, language: string): OwnWords[] {
  if (isIn(answers, language)) return []
  const [person = {}] = answers.persons
  const of = (group: OwnWords['group'], given: Readonly<Record<string, string>>): OwnWords[] =>
    Object.entries(given).flatMap(([key, text]) =>
      typedKeys.has(key) ? [{ group, key, text }] : [],
    )
  return [...of('person', person), ...of('vehicle', answers.vehicle)]
}

/**
 * What she typed as the draft may say it: in her words where she writes the moderator's language, in the glossary's where it
 * has all of them, else nothing: a person writes it.
 */
export function draftWords(
  answers: Answers,
  language: string,
): (key: string, text: string) => string {
  const isSame = isIn(answers, language)
  return (key, text) => {
    if (isSame || !typedKeys.has(key)) return text
    const concepts = isDenial(text) ? null : wholeConceptsOf(text)
    return (concepts ?? []).map((one) => nameOf(one, language)).join(', ')
  }
}

function nameOf(concept: string, language: string): string {
  return language === 'ro' ? (ROMANIAN[concept] ?? concept) : concept
}

/** She may want answers in another language than she writes: her words tell. */
function isIn(answers: Answers, language: string): boolean {
  const { story, persons, vehicle } = answers
  const typed = [...persons, vehicle].flatMap((one) => Object.values(one))
  const said = writtenLanguage([story, ...typed].join('\n')) ?? answers.language
  return said === '' || said.split('-')[0]?.toLowerCase() === language
}
