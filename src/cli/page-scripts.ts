/** Something that a page has the browser fetch, with the integrity value that the page pins it to; '' where there is none. */
export interface Pinned {
  readonly source: string
  readonly integrity: string
}

/** The attributes of one tag as the templates write them: in double quotes, with four characters escaped. */
function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value
    .replaceAll('&#x3D;', '=')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

/** What the console's page lists as the parts that are fetched when they are needed. */
function partsOn(html: string): Pinned[] {
  const main = /<main\b[^>]*>/.exec(html)?.[0] ?? ''
  const listed = attribute(main, 'data-parts')
  if (listed === '') return []
  const files = Object.values(JSON.parse(listed) as Record<string, [string, string][]>).flat()
  return files.map(([source, integrity]) => ({ source, integrity }))
}

/** The scripts and words that a page has the browser fetch, at once, ahead of their use, or later. */
export function scriptsOn(html: string): Pinned[] {
  const tags = (name: string): string[] =>
    [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag)
  const ahead = tags('link').filter((tag) => attribute(tag, 'rel') === 'modulepreload')
  return [
    ...tags('script').map((tag) => ({
      source: attribute(tag, 'src'),
      integrity: attribute(tag, 'integrity'),
    })),
    ...ahead.map((tag) => ({
      source: attribute(tag, 'href'),
      integrity: attribute(tag, 'integrity'),
    })),
    ...partsOn(html),
  ]
}
