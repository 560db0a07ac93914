export type Params = Readonly<Record<string, string | number>>

/** Says a text, with its `{placeholders}` filled. */
export function voiceOf(
  texts: Readonly<Record<string, string>>,
): (key: string, params?: Params) => string {
  return (key, params = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

/** Where the sprite is: the server's own drawings say so. */
export function spriteOf(): string {
  return document.querySelector('use')?.getAttribute('href')?.split('#')[0] ?? ''
}
