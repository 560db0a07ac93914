import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { catalogue } from '../../src/i18n/catalogue.ts'
import { languages } from '../../src/i18n/locale.ts'
import { placeholdersOf } from '../../src/i18n/messages.ts'
import { keysIn, ownWordsOf } from './template-text.ts'

const root = join(import.meta.dirname, '../..')
const english: Readonly<Record<string, string>> = catalogue.en

function filesBelow(folder: string, ending: string): { file: string; text: string }[] {
  return globSync(`${folder}/**/*${ending}`, { cwd: root })
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

const templates = filesBelow('templates', '.hbs')
/** All code but the catalogue: its folders, a language each, name every message there is. */
const sources = filesBelow('src', '.ts').filter(({ file }) => !/^src\/i18n\/[^/]+\//.test(file))

/** `x_one` without its ending, when it is a form of a plural. */
function pluralBase(key: string): string | null {
  const base = /^(.*)_(one|few|other)$/.exec(key)?.[1] ?? null
  return base !== null && `${base}_one` in english && `${base}_other` in english ? base : null
}

function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort()
}

t.test('every language has every message, with nothing left empty', async (t) => {
  const plain = (texts: object): string[] =>
    sorted(Object.keys(texts).map((key) => pluralBase(key) ?? key))
  for (const language of languages) {
    t.same(plain(catalogue[language]), plain(english), language)
    const empty = Object.entries(catalogue[language]).filter(([, text]) => text.trim() === '')
    t.same(empty, [], language)
  }
})

t.test('every plural has each form that its language counts with', async (t) => {
  const bases = sorted(Object.keys(english).flatMap((key) => pluralBase(key) ?? []))
  for (const language of languages) {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const base of bases) {
      for (const form of pluralCategories) {
        t.ok(`${base}_${form}` in catalogue[language], `${language} ${base}_${form}`)
      }
    }
  }
})

t.test('a message asks for the same values in every language', async (t) => {
  for (const language of languages) {
    const texts: Readonly<Record<string, string>> = catalogue[language]
    const other = Object.keys(english).filter((key) => {
      const [here, there] = [english[key] ?? '', texts[key] ?? '']
      return sorted(placeholdersOf(here)).join() !== sorted(placeholdersOf(there)).join()
    })
    t.same(other, [], language)
  }
})

t.test('Romanian is written with its own letters', async (t) => {
  const cedillas = Object.entries(catalogue.ro).filter(([, text]) => /[şţŞŢ]/.test(text))
  t.same(cedillas, [], 'comma below, not cedilla')
})

t.test('no message raises its voice', async (t) => {
  for (const language of languages) {
    const loud = Object.entries(catalogue[language]).filter(([, text]) => text.includes('!'))
    t.same(loud, [], language)
  }
})

t.test('a template says nothing but messages', async (t) => {
  const own = templates.flatMap(({ file, text }) =>
    ownWordsOf(text).map((words) => `${file}: ${words}`),
  )
  t.same(own, [])
})

t.test('a template names only messages that exist', async (t) => {
  const missing = templates.flatMap(({ file, text }) =>
    keysIn(text)
      .whole.filter((key) => !(key in english) && !(`${key}_other` in english))
      .map((key) => `${file}: ${key}`),
  )
  t.same(missing, [])
})

/** Template literals that make keys: `report.${step}.title` uses every key of that shape. */
function shapesIn(source: string): RegExp[] {
  const areas = sorted(Object.keys(english).map((key) => key.split('.', 1)[0] ?? '')).join('|')
  const literals = source.matchAll(new RegExp(`\`((?:${areas})\\.[^\`]*\\$\\{[^\`]*)\``, 'g'))
  return [...literals].map((match) => {
    const parts = (match[1] ?? '').split(/\$\{[^}]*\}/)
    const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${escaped.join('.+')}$`)
  })
}

t.test('no message lies unused', async (t) => {
  const named = templates.map(({ text }) => keysIn(text))
  const whole = new Set(named.flatMap((keys) => keys.whole))
  const beginnings = named.flatMap((keys) => keys.beginnings)
  const shapes = sources.flatMap(({ text }) => shapesIn(text))
  const code = sources.map(({ text }) => text).join('\n')
  const isUsed = (key: string): boolean =>
    whole.has(key) ||
    beginnings.some((beginning) => key.startsWith(beginning)) ||
    [`'${key}'`, `"${key}"`, `\`${key}\``].some((literal) => code.includes(literal)) ||
    shapes.some((shape) => shape.test(key))
  const unused = Object.keys(english).filter((key) => !isUsed(pluralBase(key) ?? key))
  t.same(unused, [])
})
