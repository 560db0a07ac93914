import { catalogue } from '../../i18n/catalogue.ts'
import type { Language } from '../../i18n/locale.ts'

/** Puts questions and answers of the form into the reader's words. */
export interface AnswerWords {
  question: (path: string) => string
  answer: (path: string, value: string) => string
  area: (id: string) => string
}

/**
 * The words of the form itself, in the moderator's language, so that both ends speak of the same thing. A value
 * that the form does not know is the reporter's own text and stays as it is.
 */
export function answerWords(language: Language, areas: readonly Area[]): AnswerWords {
  const texts = new Map<string, string>(Object.entries(catalogue[language]))
  const area = (id: string) => areas.find((one) => one.id === id)?.name ?? known('area', id) ?? id
  return {
    question: (path) => texts.get(`report.${path}.label`) ?? path,
    answer: (path, value) => (path === 'area' ? area(value) : (known(path, value) ?? value)),
    area,
  }

  function known(path: string, value: string): string | undefined {
    if (value === 'label' || value === 'help' || value === 'item') return undefined
    return texts.get(`report.${path}.${value}`) ?? texts.get(`report.value.${value}`)
  }
}

/** An area of the scheme, as the page names it. */
export interface Area {
  id: string
  name: string
}
