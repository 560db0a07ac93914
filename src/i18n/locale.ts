/** The languages every text of the service exists in, English first: it is what a path without a prefix means. */
export const languages = ['en', 'ro'] as const

export type Language = (typeof languages)[number]

/** How each language names itself, for the language switch. */
export const languageNames: Record<Language, string> = { en: 'English', ro: 'Română' }

/** Writing directions; a language written from right to left needs no other change than its entry here. */
const directions: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', ro: 'ltr' }

/** Whether a text (a path segment, a scheme's language tag) names a language we have every text in. */
export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text)
}

/** The value of `dir` for a page in this language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return directions[language]
}

/**
 * The same page in another language: English has no prefix, others have theirs (`/ro/help`).
 * @param path the page's path without any prefix, beginning with `/`
 */
export function localPath(language: Language, path: string): string {
  if (language === 'en') return path
  return path === '/' ? `/${language}` : `/${language}${path}`
}
