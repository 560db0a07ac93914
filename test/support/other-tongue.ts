/** How a page in English is read in Romanian: by a link, or by a button that takes along what stands in its form. */
type OtherTongue =
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'button'; readonly action: string; readonly go: string }

/** The way that a page has to itself in Romanian, as a browser without scripts finds it; null where it has none. */
export function otherTongueOn(html: string): OtherTongue | null {
  const href = /<a href="([^"]*)" lang="ro"/.exec(html)?.[1]
  if (href !== undefined) return { kind: 'link', href }
  const [before = '', after] = html.split('value="tongue:ro"')
  if (after === undefined) return null
  const action = [...before.matchAll(/<form [^>]*action="([^"]*)"/g)].at(-1)?.[1] ?? ''
  return { kind: 'button', action, go: 'tongue:ro' }
}
