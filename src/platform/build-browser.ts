import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import type { BuildResult, Metafile, Plugin } from 'esbuild'
import { consoleWords } from '../i18n/console-words.ts'
import { languages } from '../i18n/locale.ts'
import { wordParts } from '../i18n/word-parts.ts'
import { writeManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The two halves of the browser's code: what strangers load, and what the team loads. What strangers load is one file a
 * page, so that the integrity value on the page covers all of it, and a slow phone asks once. A service worker is one file
 * in any case: it may load no other.
 */
const halves = [
  { half: 'public', entries: '*.entry.ts', splitting: false },
  { half: 'console', entries: '!(*-worker).entry.ts', splitting: true },
  { half: 'console', entries: '*-worker.entry.ts', splitting: false },
]

/**
 * The catalogue holds all words of the service in all languages. What comes in parts has its words apart, fetched when they are
 * needed: there this file stands in for it, with the same exports.
 */
const wordsApart: Plugin = {
  name: 'words apart',
  setup(building) {
    building.onResolve({ filter: /\/catalogue\.ts$/ }, () => ({
      path: join(root, 'src/browser/console/words-here.ts'),
    }))
  },
}

/** Bundles without writing; the metafile says how much of which source is in each file. */
export function bundle(
  entries: string[],
  target: string,
  splitting: boolean,
): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    absWorkingDir: root,
    entryPoints: entries,
    bundle: true,
    splitting,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    plugins: splitting ? [wordsApart] : [],
    outdir: target,
    write: false,
    metafile: true,
    logLevel: 'warning',
  })
}

/** The integrity value of the Subresource Integrity standard: the browser refuses a file that is not this one. */
function integrityOf(contents: Uint8Array): string {
  return `sha384-${createHash('sha384').update(contents).digest('base64')}`
}

function logicalName(fileName: string): string {
  return fileName.replace(/(\.entry|(\.part))-[A-Z0-9]{8}\.js$/, '$2.js')
}

/** A file that the build made, with what it is called and which others a browser loads with it. */
interface Made {
  readonly name: string
  readonly fileName: string
  readonly contents: Uint8Array
  readonly needs?: readonly string[]
}

/** A name carries its content's hash, so a file that is there is right; it is moved into place whole. */
function keep(path: string, make: () => Uint8Array): void {
  if (existsSync(path)) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, make())
  renameSync(draft, path)
}

function save(made: readonly Made[], half: string, built: string): Manifest {
  const manifest: Manifest = {}
  mkdirSync(join(built, half), { recursive: true })
  for (const { name, fileName, contents, needs = [] } of made) {
    const path = join(built, half, fileName)
    keep(path, () => contents)
    // Two seconds of work for the largest file: done here once, and not at every start.
    keep(`${path}.br`, () => brotliCompressSync(contents))
    manifest[`${half}/${name}`] = {
      file: `built/${half}/${fileName}`,
      integrity: integrityOf(contents),
      ...(needs.length === 0 ? {} : { needs: needs.map((one) => `${half}/${one}`) }),
    }
  }
  return manifest
}

function scriptsOf({
  outputFiles,
  metafile,
}: BuildResult<{ write: false; metafile: true }>): Made[] {
  return outputFiles.map(({ path, contents }) => {
    const fileName = basename(path)
    return { name: logicalName(fileName), fileName, contents, needs: neededBy(fileName, metafile) }
  })
}

/** What a file imports, and what that imports: a browser cannot run it without. What is fetched later is left out. */
function neededBy(fileName: string, { outputs }: Metafile): string[] {
  const imports = new Map(
    Object.entries(outputs).map(([path, output]) => {
      const needed = output.imports.filter(({ kind }) => kind === 'import-statement')
      return [basename(path), needed.map(({ path }) => basename(path))]
    }),
  )
  const found = new Set<string>()
  const look = (name: string): void => {
    for (const next of imports.get(name) ?? []) {
      if (found.has(next)) continue
      found.add(next)
      look(next)
    }
  }
  look(fileName)
  return [...found].map(logicalName).sort()
}

/** The words of the console, which are no script: one file for each part in each language. */
function wordFiles(): Made[] {
  return languages.flatMap((language) =>
    wordParts.map((part) => {
      const contents = Buffer.from(JSON.stringify(consoleWords(part, language)))
      const hash = createHash('sha256').update(contents).digest('hex').slice(0, 8).toUpperCase()
      const name = `words-${part}-${language}`
      return { name, fileName: `${name}-${hash}.json`, contents }
    }),
  )
}

/** Takes away what earlier builds left, once nothing names it any more. */
function removeOthers(manifest: Manifest): void {
  const kept = new Set(Object.values(manifest).map(({ file }) => file))
  for (const name of globSync('built/*/*.{js,json}{,.br}', { cwd: join(root, 'public') })) {
    if (!kept.has(name.replace(/\.br$/, ''))) rmSync(join(root, 'public', name), { force: true })
  }
}

/**
 * Bundles every `src/browser/{public,console}/*.entry.ts` into `public/built/`, under names that carry the content's hash,
 * the console's in parts and its words apart, and writes the manifest with the integrity of each file. The same sources give the same bytes.
 */
export async function buildBrowser(): Promise<Manifest> {
  const built = join(root, 'public', 'built')
  mkdirSync(built, { recursive: true })
  let manifest: Manifest = {}
  for (const { half, entries, splitting } of halves) {
    const files = globSync(`src/browser/${half}/${entries}`, { cwd: root }).sort()
    if (files.length === 0) continue
    const made = scriptsOf(await bundle(files, join(built, half), splitting))
    manifest = { ...manifest, ...save(made, half, built) }
  }
  manifest = { ...manifest, ...save(wordFiles(), 'console', built) }
  writeManifest(built, manifest)
  removeOthers(manifest)
  return manifest
}

if (import.meta.main) await buildBrowser()
