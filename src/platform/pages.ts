import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { directionOf, languageNames, languages, localPath } from '../i18n/locale.ts'
import type { Language } from '../i18n/locale.ts'
import type { Assets } from './assets.ts'
import { registerHelpers } from './page-helpers.ts'

/** What a page needs to know beside its view. */
export interface PageOptions {
  readonly language: Language
  /** The page's path without a language prefix, for the links to the same page in other languages. */
  readonly path: string
  readonly layout: 'public' | 'console'
  readonly title: string
  /** The script of the page, by its name in the manifest (`public/report.js`); most pages have none. */
  readonly script?: string | null
  /**
   * The page answers a form, so a link would lose what stands on it: the ways to other languages are buttons in its form
   * (`components/held`), which bring it back in another language as it stands.
   */
  readonly holdsTongues?: boolean
  /** Further values for the layout. */
  readonly frame?: Readonly<Record<string, unknown>>
}

export interface Pages {
  /** A whole page. Throws when the view lacks a value that the template names. */
  render(name: string, view: object, options: PageOptions): string
  /** A text without a layout, such as a letter: its values are not escaped unless the file is named `.html.hbs`. */
  text(name: string, view: object, language: Language): string
}

export interface PagesNeeds {
  readonly templatesFolder: string
  readonly assets: Assets
  /** What every template finds under `@site`, and the layouts directly. */
  readonly site: Readonly<Record<string, unknown>>
}

type Template = (view: object, data: Readonly<Record<string, unknown>>) => string

/** A missing value is an error and not an empty place; a partial's lines are not indented, which would change `<pre>`. */
function compileAll(hb: typeof Handlebars, folder: string): Map<string, Template> {
  const templates = new Map<string, Template>()
  for (const file of globSync('**/*.hbs', { cwd: folder }).sort()) {
    const name = file.slice(0, -'.hbs'.length)
    const noEscape = name.startsWith('mail/') && !name.endsWith('.html')
    const source: unknown = hb.parse(readFileSync(join(folder, file), 'utf8'), { srcName: file })
    const compiled = hb.compile<object>(source, { strict: true, preventIndent: true, noEscape })
    hb.registerPartial(name, compiled)
    templates.set(name, (view, data) => compiled(view, { data }))
  }
  return templates
}

function languageLinks(options: PageOptions): object[] {
  return languages.map((code) => ({
    code,
    name: languageNames[code],
    href: localPath(code, options.path),
    isCurrent: code === options.language,
  }))
}

function otherTongues(language: Language): object[] {
  return languages
    .filter((code) => code !== language)
    .map((code) => ({ code, name: languageNames[code] }))
}

/** Reads and parses every template below the folder once, so that a broken one stops the start and not a reader. */
export function createPages({ templatesFolder, assets, site }: PagesNeeds): Pages {
  const hb = Handlebars.create()
  registerHelpers(hb, assets)
  const templates = compileAll(hb, templatesFolder)
  const named = (name: string): Template => {
    const template = templates.get(name)
    if (template === undefined) throw new RangeError(`there is no template ${name}`)
    return template
  }
  const scriptOf = (name: string): object => ({
    src: assets.url(name),
    integrity: assets.integrity(name),
  })
  return {
    render(name, view, options) {
      const { language, path, title } = options
      const isHeld = options.holdsTongues === true
      const held = isHeld ? otherTongues(language) : []
      const data = { language, path, site, held }
      const frame = {
        ...site,
        own: null,
        languages: isHeld ? null : languageLinks(options),
        ...options.frame,
        title,
        language,
        path,
        dir: directionOf(language),
        script: typeof options.script === 'string' ? scriptOf(options.script) : null,
        body: named(name)(view, data),
      }
      return named(`layouts/${options.layout}`)(frame, data)
    },
    text: (name, view, language) => named(name)(view, { language, path: '/', site, held: [] }),
  }
}

/**
 * The page with spaces in a comment after it, up to the next multiple of `blockBytes` (a power of two from 1024 on), so
 * that its size on the wire says little about what is on it (protocol 16.3).
 */
export function pad(html: string, blockBytes = 16_384): string {
  const [open, close] = ['<!--', '-->']
  const bytes = Buffer.byteLength(html) + open.length + close.length
  const missing = (blockBytes - (bytes % blockBytes)) % blockBytes
  return html + open + ' '.repeat(missing) + close
}
