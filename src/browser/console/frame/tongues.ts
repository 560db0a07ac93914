import { languageNames, languages, localPath, type Language } from '../../../i18n/locale.ts'
import { element } from '../page/element.ts'

/**
 * Links to this page in the other languages. The token of a link goes along in the fragment, so that it stays
 * with this browser.
 * @param pathname the page's path with its language prefix
 */
export function tongues(current: Language, pathname: string, token: string): HTMLElement[] {
  const prefix = current === 'en' ? '' : `/${current}`
  const plain = pathname.slice(prefix.length)
  const path = plain === '' ? '/' : plain
  const fragment = token === '' ? '' : `#${token}`
  return languages
    .filter((language) => language !== current)
    .map((language) => {
      const href = localPath(language, path) + fragment
      return element('a', { href, lang: language, hreflang: language }, languageNames[language])
    })
}
