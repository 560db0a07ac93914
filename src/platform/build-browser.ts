import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import type { BuildResult, OutputFile } from 'esbuild'
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
    chunkNames: 'part-[hash]',
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
  return fileName.replace(/\.entry-[A-Z0-9]{8}\.js$/, '.js')
}

/** A name carries its content's hash, so a file that is there is right; it is moved into place whole. */
function keep(path: string, make: () => Uint8Array): void {
  if (existsSync(path)) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, make())
  renameSync(draft, path)
}

function save(files: readonly OutputFile[], half: string): Manifest {
  const manifest: Manifest = {}
  for (const file of files) {
    const fileName = basename(file.path)
    mkdirSync(dirname(file.path), { recursive: true })
    keep(file.path, () => file.contents)
    // Two seconds of work for the largest file: done here once, and not at every start.
    keep(`${file.path}.br`, () => brotliCompressSync(file.contents))
    manifest[`${half}/${logicalName(fileName)}`] = {
      file: `built/${half}/${fileName}`,
      integrity: integrityOf(file.contents),
    }
  }
  return manifest
}

/** Takes away what earlier builds left, once nothing names it any more. */
function removeOthers(manifest: Manifest): void {
  const kept = new Set(Object.values(manifest).map(({ file }) => file))
  for (const name of globSync('built/*/*.js{,.br}', { cwd: join(root, 'public') })) {
    if (!kept.has(name.replace(/\.br$/, ''))) rmSync(join(root, 'public', name), { force: true })
  }
}

/**
 * Bundles every `src/browser/{public,console}/*.entry.ts` into `public/built/`, under names that carry the content's hash,
 * and writes the manifest with the integrity of each file. The same sources give the same bytes.
 */
export async function buildBrowser(): Promise<Manifest> {
  const built = join(root, 'public', 'built')
  mkdirSync(built, { recursive: true })
  let manifest: Manifest = {}
  for (const { half, entries, splitting } of halves) {
    const files = globSync(`src/browser/${half}/${entries}`, { cwd: root }).sort()
    if (files.length === 0) continue
    const { outputFiles } = await bundle(files, join(built, half), splitting)
    manifest = { ...manifest, ...save(outputFiles, half) }
  }
  writeManifest(built, manifest)
  removeOthers(manifest)
  return manifest
}

if (import.meta.main) await buildBrowser()
