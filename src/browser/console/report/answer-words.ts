import { catalogue } from '../../../i18n/catalogue.ts'
import { areaNamer } from '../../../i18n/area-names.ts'
import type { Language } from '../../../i18n/locale.ts'
import { dayName, monthName } from '../page/month-name.ts'
import { onlineArea } from '../../../sealing/online-area.ts'

/** Questions that only a yes or a no says something to, once it comes to a warning. */
const YES_OR_NO = new Set(['persons.glasses'])

/** Puts questions and answers of the form into the reader's words. */
export interface AnswerWords {
  /** The reader's own language. */
  language: Language
  question: (path: string) => string
  /** The same in a word or two, where answers are read and nothing is asked. */
  briefly: (path: string) => string
  answer: (path: string, value: string) => string
  area: (id: string) => string
  /** A kind of harm as a warning names it: never in her own person, as the form does. */
  harm: (code: string) => string
  /** The answers a question of the form offers; none where it takes free text. */
  choices: (path: string) => { value: string; label: string }[]
  /** 'YYYY-MM' as people say it. */
  month: (month: string) => string
  /** 'YYYY-MM-DD' as people say it. */
  day: (day: string) => string
}

/**
 * The words of the form itself, in the moderator's language, so that both ends speak of the same thing. A value
 * that the form does not know is the reporter's own text and stays as it is.
 */
export function answerWords(language: Language, areas: readonly Area[]): AnswerWords {
  const texts = new Map<string, string>(Object.entries(catalogue[language]))
  const named = areaNamer(areas, language)
  const area = (id: string) => (named(id) === id ? (known('area', id) ?? id) : named(id))
  const question = (path: string): string => texts.get(`report.${path}.label`) ?? path
  return {
    language,
    question,
    briefly: (path) => texts.get(`console.brief.${path}`) ?? question(path),
    answer: (path, value) => {
      // She ticked the form's own words for it; a warning says it in others.
      if (path === 'area' && value !== onlineArea) return area(value)
      if (path === 'language') return languageOf(language, value)
      if (path === 'when_date') return dateOf(language, value)
      return known(path, value) ?? value
    },
    area,
    harm: (code) => texts.get(`members.what.${code}`) ?? known('what_category', code) ?? code,
    choices: (path) =>
      YES_OR_NO.has(path)
        ? ['yes', 'no'].map((value) => ({ value, label: known(path, value) ?? value }))
        : choicesOf(texts, `report.${path}.`),
    month: (month) => dateOf(language, month),
    day: (day) => dateOf(language, day),
  }

  function known(path: string, value: string): string | undefined {
    if (value === 'label' || value === 'help' || value === 'item') return undefined
    return texts.get(`report.${path}.${value}`) ?? texts.get(`report.value.${value}`)
  }
}

/** A language by its name; a tag that is none stays as it was sent. */
function languageOf(reader: Language, tag: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** A day, a month or a year as the reader says it; what is none of them stays as it was sent. */
function dateOf(reader: Language, given: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(given) ?? []
  if (year === undefined || month === undefined) return given
  if (Number.isNaN(new Date(`${year}-${month}-${day ?? '01'}T12:00:00Z`).getTime())) return given
  return day === undefined ? monthName(reader, given) : dayName(reader, given)
}

function choicesOf(
  texts: ReadonlyMap<string, string>,
  prefix: string,
): { value: string; label: string }[] {
  const own = [...texts].filter(([key]) => key.startsWith(prefix))
  const choices = own.map(([key, label]) => ({ value: key.slice(prefix.length), label }))
  return choices.filter(({ value }) => value !== 'label' && value !== 'help')
}

/** An area of the scheme, as the page names it. */
export interface Area {
  id: string
  name: string
}
