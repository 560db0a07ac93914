import Handlebars from 'handlebars'
import type { HelperOptions } from 'handlebars'
import { translate } from '../i18n/catalogue.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import { isLanguage, localPath } from '../i18n/locale.ts'
import type { Language } from '../i18n/locale.ts'
import type { MessageParams } from '../i18n/messages.ts'
import type { Assets } from './assets.ts'

/** The language of the page that is being rendered; it travels beside the view and reaches every partial. */
function languageIn(options: HelperOptions): Language {
  const data = options.data as { readonly language?: unknown } | undefined
  const language = data?.language
  if (typeof language !== 'string' || !isLanguage(language))
    throw new RangeError('a page has no language')
  return language
}

function wordsOf(given: unknown[]): { words: string[]; options: HelperOptions } {
  const options = given.at(-1) as HelperOptions
  return { words: given.slice(0, -1).map(String), options }
}

/** `{{t 'a.b' name=x}}` says the message `a.b`; several words make one key: `{{t 'level' level}}` says `level.2`. */
function say(...given: unknown[]): string {
  const { words, options } = wordsOf(given)
  // A template's keys cannot be checked by the compiler; an unknown one throws, and a test renders every page.
  return translate(
    languageIn(options),
    words.join('.') as MessageKey,
    options.hash as MessageParams,
  )
}

/** `{{path '/help'}}` is the address of a page in the language of this one. */
function path(to: string, options: HelperOptions): string {
  return localPath(languageIn(options), to)
}

/** Makes the words that templates may use beside Handlebars' own: t, path, eq, concat, asset, integrity, icon. */
export function registerHelpers(hb: typeof Handlebars, assets: Assets): void {
  hb.registerHelper('t', say)
  hb.registerHelper('path', path)
  hb.registerHelper('eq', (a: unknown, b: unknown) => a === b)
  hb.registerHelper('concat', (...given: unknown[]) => wordsOf(given).words.join(''))
  hb.registerHelper('asset', (name: string) => assets.url(name))
  hb.registerHelper('integrity', (name: string) => assets.integrity(name))
  hb.registerHelper('icon', (name: string) => {
    const address = hb.escapeExpression(`${assets.url('icons.svg')}#${name}`)
    return new hb.SafeString(`<svg aria-hidden="true"><use href="${address}"/></svg>`)
  })
}
