import { pageLanguage } from '../page/say.ts'

/** A language by its name in the language of this page; a tag that is none stays as it is. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(pageLanguage(), { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
