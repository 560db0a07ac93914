import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import t from 'tap'
import { catalogue } from '../../src/i18n/catalogue.ts'
import { consoleWords, wordPartOf } from '../../src/i18n/console-words.ts'
import { languages } from '../../src/i18n/locale.ts'
import { wordParts, type WordPart } from '../../src/i18n/word-parts.ts'
import { bundle } from '../../src/platform/build-browser.ts'

t.setTimeout(120_000)

const keys = Object.keys(catalogue.en)
const entries = globSync('src/browser/console/!(*-worker).entry.ts').sort()
const { metafile } = await bundle(entries, join(process.cwd(), 'public/built/console'), true)

/** What is in a part of the script: its sources, and those of the files that it does not run without. */
function sourcesOf(part: string): string[] {
  const outputs = Object.entries(metafile.outputs)
  const [start] = outputs.find(([path]) => basename(path).startsWith(`${part}-`)) ?? []
  const found = new Set<string>()
  const look = (path: string): void => {
    const output = metafile.outputs[path]
    if (found.has(path) || output === undefined) return
    found.add(path)
    for (const { path: next, kind } of output.imports) if (kind === 'import-statement') look(next)
  }
  if (start !== undefined) look(start)
  const sources = [...found].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}))
  return sources.filter((path) => /^src\//.test(path))
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The keys that one of these forms stands for, a plural by its base. */
function keysLike(forms: readonly string[]): string[] {
  if (forms.length === 0) return []
  const asked = new RegExp(`^(${[...new Set(forms)].join('|')})(_one|_few|_other)?$`)
  return keys.filter((key) => asked.test(key))
}

/**
 * The messages that a source may ask for: a key as it stands, and one that is put together from pieces. The pieces fit some
 * that belong to other pages alone (`report.` and whatever a question is called): those are left out.
 */
function askedBy(source: string): string[] {
  const text = readFileSync(source, 'utf8')
  const plain = [...text.matchAll(/'([a-z]+\.[\w.-]+)'/g)].map(([, key]) => escaped(key ?? ''))
  const pieced = [...text.matchAll(/`([a-z]+\.[^`\n]*)`/g)].map(([, key]) =>
    (key ?? '')
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('.+'),
  )
  return [...keysLike(plain), ...keysLike(pieced).filter((key) => wordPartOf(key) !== null)]
}

/** What of the messages in these sources is not in these parts of the words. */
function missing(sources: readonly string[], parts: readonly WordPart[]): string[] {
  return sources.flatMap((source) =>
    askedBy(source)
      .filter((key) => !parts.some((part) => part === wordPartOf(key)))
      .map((key) => `${basename(source)}: ${key}`),
  )
}

t.test('each screen finds its words among those that are fetched with it', async (t) => {
  const stages: readonly [part: string, parts: readonly WordPart[]][] = [
    ['console.entry', ['first']],
    ['account.part', ['first']],
    ['desk.part', wordParts],
    ['report.part', wordParts],
    ['places.part', wordParts],
    ['one-page.part', wordParts],
  ]
  for (const [part, parts] of stages) {
    const sources = sourcesOf(part)
    t.ok(sources.length > 10, `${part} has sources`)
    t.same(missing(sources, parts), [], part)
  }
})

t.test('what is said in a language that is not her own is fetched in every language', async (t) => {
  const sources = new Set(sourcesOf('report.part').concat(sourcesOf('one-page.part')))
  const own = /\/(say|one-page|words-here)\.ts$/
  // What a warning says of facts is said through either voice.
  const forOthers = [...sources].filter(
    (path) =>
      path.endsWith('/alert-view.ts') ||
      (!own.test(path) && /\b(saying|translate)\(/.test(readFileSync(path, 'utf8'))),
  )
  t.ok(forOthers.some((path) => path.endsWith('warning-text.ts')))
  t.ok(forOthers.some((path) => path.endsWith('kept-words.ts')))
  t.same(missing(forOthers, ['told']), [])
})

t.test('no word is in two parts, and none is lost', async (t) => {
  for (const language of languages) {
    const all = wordParts.flatMap((part) => Object.keys(consoleWords(part, language)))
    t.equal(new Set(all).size, all.length)
    const console = Object.keys(catalogue[language]).filter((key) => key.startsWith('console.'))
    t.same(
      console.filter((key) => !all.includes(key)),
      [],
    )
  }
})
