import type { Language } from './locale.ts'

/** What a message's `{placeholders}` are filled with; `count` also chooses the plural form. */
export type MessageParams = Readonly<Record<string, string | number>>

/** The keys that stand for a plural: `x` when there are `x_one` and `x_other`. */
export type PluralKey<Key extends string> = {
  [K in Key]: K extends `${infer Base}_other` ? (`${Base}_one` extends Key ? Base : never) : never
}[Key]

/** What code may ask for: every plain key, and each plural by its base. */
export type AskableKey<Key extends string> = Key | PluralKey<Key>

/**
 * What a Romanian file must hold for an English one: every key, and the `_few` form (2 to 19) of every plural, which English has not.
 * Use it as `... as const satisfies Romanian<typeof reportEn>`.
 */
export type Romanian<English> = Record<keyof English, string> &
  Record<`${PluralKey<keyof English & string>}_few`, string>

const placeholder = /\{([a-z][a-zA-Z]*)\}/g

/** The names of a message's placeholders, in the order they stand. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1] ?? '')
}

/**
 * Fills a message's `{placeholders}`. The values are put in as they are: escaping is the template's work.
 * @throws RangeError when a placeholder has no value, so that a gap is found in a test and not by a reader
 */
export function fill(text: string, params: MessageParams = {}): string {
  return text.replace(placeholder, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new RangeError(`the message has no value for {${name}}`)
    return String(value)
  })
}

/**
 * Makes the function that says things in one language.
 * Plural forms follow Unicode CLDR through `Intl.PluralRules`; a form that the language lacks falls back to `_other`.
 * @param messages flat `key: text` entries, one area or several
 * @throws RangeError (from the returned function) for an unknown key
 */
export function speak<Key extends string>(
  language: Language,
  messages: Readonly<Record<Key, string>>,
): (key: AskableKey<Key>, params?: MessageParams) => string {
  const texts = new Map<string, string>(Object.entries(messages))
  const rules = new Intl.PluralRules(language)
  return (key, params = {}) => {
    const text = texts.get(key) ?? texts.get(pluralForm(key)) ?? texts.get(`${key}_other`)
    if (text === undefined) throw new RangeError(`there is no message ${key}`)
    return fill(text, params)

    function pluralForm(base: string): string {
      const count = params['count']
      return `${base}_${typeof count === 'number' ? rules.select(count) : 'other'}`
    }
  }
}
