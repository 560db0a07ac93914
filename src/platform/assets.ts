import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { readManifest } from './manifest.ts'

/** Which of the two sites asks: the public one has no file of the console. */
export type Scope = 'public' | 'console'

/** A file as it is sent, plain and compressed. */
export interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly brotli: Buffer
}

/** The site's own files, held in memory under names that change with their contents. */
export interface Assets {
  /** The address of a file, by its name below `public/` or its name in the manifest. Throws a RangeError for any other. */
  url(name: string): string
  /** The Subresource Integrity value of the same file. */
  integrity(name: string): string
  /** The file at an address; null when there is none. */
  find(url: string): Asset | null
}

/** The files with what the build knows of its own. */
export interface BuiltAssets extends Assets {
  /** The names of the files that a built one does not run without. */
  needs(name: string): readonly string[]
  /** What the build calls its files; those of the other site are left out. */
  built(): readonly string[]
}

/** Every address of a file begins with this. */
export const assetPrefix = '/static/'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

interface Entry {
  readonly url: string
  readonly integrity: string
  readonly asset: Asset
  readonly needs?: readonly string[]
}

/** What the build compressed already, else the best that is quick: this runs while the site is not up yet. */
function compressed(path: string, plain: Buffer): Buffer {
  if (existsSync(`${path}.br`)) return readFileSync(`${path}.br`)
  return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}

function digest(algorithm: 'sha256' | 'sha384', contents: Buffer): Buffer {
  return createHash(algorithm).update(contents).digest()
}

/** `style.css` becomes `style-1f2e3d4c.css`; what the build named already carries its hash. */
function hashedName(name: string, contents: Buffer): string {
  if (name.startsWith('built/')) return name
  const extension = extname(name)
  const hash = digest('sha256', contents).toString('hex').slice(0, 8)
  return `${name.slice(0, name.length - extension.length)}-${hash}${extension}`
}

function load(folder: string, name: string, type: string): Entry {
  const plain = readFileSync(join(folder, name))
  return {
    url: assetPrefix + hashedName(name, plain),
    integrity: `sha384-${digest('sha384', plain).toString('base64')}`,
    asset: { type, plain, brotli: compressed(join(folder, name), plain) },
  }
}

/** The list of all built files is nobody's to fetch: it names those of the other site. */
function belongsTo(scope: Scope, name: string): boolean {
  if (name === 'built/manifest.json') return false
  return scope === 'console' || !/^(built\/)?console[./-]/.test(name)
}

/** Reads every file of `folder` that the site may serve. A file of an unknown type is not served at all. */
export function loadAssets(folder: string, scope: Scope): BuiltAssets {
  const byName = new Map<string, Entry>()
  for (const name of globSync('**/*', { cwd: folder }).sort()) {
    const type = types[extname(name)]
    if (type !== undefined && belongsTo(scope, name)) byName.set(name, load(folder, name, type))
  }
  const built: string[] = []
  for (const [name, { file, needs = [] }] of Object.entries(readManifest(join(folder, 'built')))) {
    const entry = byName.get(file)
    if (entry === undefined) continue
    byName.set(name, { ...entry, needs })
    built.push(name)
  }
  const byUrl = new Map([...byName.values()].map((entry) => [entry.url, entry.asset]))
  const named = (name: string): Entry => {
    const entry = byName.get(name)
    if (entry === undefined) throw new RangeError(`there is no file ${name} in ${folder}`)
    return entry
  }
  return {
    url: (name) => named(name).url,
    integrity: (name) => named(name).integrity,
    needs: (name) => named(name).needs ?? [],
    built: () => built,
    find: (url) => byUrl.get(url) ?? null,
  }
}
