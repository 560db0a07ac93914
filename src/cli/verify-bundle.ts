import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { assetPrefix } from '../platform/assets.ts'
import { readManifest } from '../platform/manifest.ts'
import type { BuiltFile, Manifest } from '../platform/manifest.ts'
import { Failure, optionOf } from './command.ts'
import type { Call, Command } from './command.ts'
import { consoleAddress, consoleOption } from './console-address.ts'
import { configOf } from './owned-store.ts'
import { scriptsOn } from './page-scripts.ts'
import type { Pinned } from './page-scripts.ts'

const publicFolder = fileURLToPath(new URL('../../public', import.meta.url))

function integrityOf(contents: Uint8Array): string {
  return `sha384-${createHash('sha384').update(contents).digest('base64')}`
}

/** What is wrong with one file on the disk, and with its compressed twin, which is what browsers get. */
function faultsOf({ file, integrity }: BuiltFile): string[] {
  const path = join(publicFolder, file)
  if (!existsSync(path)) return [`${file}: is missing`]
  const faults = integrityOf(readFileSync(path)) === integrity ? [] : [`${file}: was changed`]
  const twin = `${path}.br`
  if (!existsSync(twin)) return faults
  const isSame = integrityOf(brotliDecompressSync(readFileSync(twin))) === integrity
  return isSame ? faults : [...faults, `${file}.br: was changed`]
}

function faultsOnDisk(manifest: Manifest): string[] {
  const files = Object.values(manifest)
  const known = new Set(files.flatMap(({ file }) => [file, `${file}.br`]))
  const strangers = globSync('built/*/*', { cwd: publicFolder }).filter((name) => !known.has(name))
  return [
    ...files.flatMap(faultsOf),
    ...strangers.map((name) => `${name}: the build knows no such file`),
  ]
}

async function fetched(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(10_000) })
  } catch {
    throw new Failure(`${new URL(url).origin} does not answer`)
  }
}

async function faultsServed(origin: string, files: readonly BuiltFile[]): Promise<string[]> {
  const faults: string[] = []
  for (const { file, integrity } of files) {
    const answer = await fetched(`${origin}${assetPrefix}${file}`)
    const contents = new Uint8Array(await answer.arrayBuffer())
    if (!answer.ok) faults.push(`${file}: is not served at ${origin}`)
    else if (integrityOf(contents) !== integrity) faults.push(`${file}: another file is served`)
  }
  return faults
}

/** A service worker stands under one address that stays the same; where no browser is told there is none. */
async function faultsOfWorker(origin: string, built: BuiltFile | undefined): Promise<string[]> {
  const url = `${origin}/push/worker.js`
  const answer = await fetched(url)
  const contents = new Uint8Array(await answer.arrayBuffer())
  if (answer.status === 404) return []
  if (!answer.ok) return [`${url}: answers ${answer.status}`]
  return integrityOf(contents) === built?.integrity ? [] : [`${url}: another file is served`]
}

/** What a page loads but this build does not have, or whose contents the page does not pin to this build. */
function strangeScripts(html: string, files: readonly BuiltFile[]): Pinned[] {
  const pinned = new Map(files.map(({ file, integrity }) => [assetPrefix + file, integrity]))
  return scriptsOn(html).filter(({ source, integrity }) => pinned.get(source) !== integrity)
}

async function faultsOfPage(url: string, files: readonly BuiltFile[]): Promise<string[]> {
  const answer = await fetched(url)
  if (!answer.ok) return [`${url}: answers ${answer.status}`]
  const strange = strangeScripts(await answer.text(), files)
  return strange.length === 0
    ? []
    : [`${url}: loads ${strange.length} scripts that are not of this build`]
}

async function faultsOnline(call: Call, manifest: Manifest): Promise<string[]> {
  const config = configOf(call)
  const site = optionOf(call, 'site') ?? `http://localhost:${config.publicPort}`
  if (!URL.canParse(site)) throw new Failure('--site is not an address')
  const desk = consoleAddress(call, config)
  const half = (name: string): BuiltFile[] =>
    Object.values(manifest).filter(({ file }) => file.startsWith(`built/${name}/`))
  const [forSite, forDesk] = [half('public'), half('console')]
  const { origin } = new URL(site)
  return [
    ...(await faultsServed(origin, forSite)),
    ...(await faultsOfPage(`${origin}/`, forSite)),
    ...(await faultsOfPage(`${origin}/report`, forSite)),
    ...(await faultsOfWorker(origin, manifest['public/push-worker.js'])),
    ...(await faultsServed(desk, forDesk)),
    ...(await faultsOfPage(`${desk}/`, forDesk)),
    ...(await faultsOfWorker(desk, manifest['console/rota-worker.js'])),
  ]
}

/** The scripts that browsers get, against those of this build. */
export const verifyBundleCommand: Command = {
  name: 'verify-bundle',
  usage: '[--offline] [--site URL] [--console URL]',
  summary:
    'compares the scripts on the disk, and those that a running service serves, with the build',
  about: `
Build first (npm run build) from sources that you trust, on a machine that you trust: the same sources give the same bytes.
Then this compares each file with the build's list, and fetches each from the service, with the pages that load them and the
two scripts that show messages in browsers.
--site, --console: where the two sites are reached (localhost). --offline: the disk alone.
Exit code 1 when anything differs.`,
  options: { ...consoleOption, site: { type: 'string' }, offline: { type: 'boolean' } },
  words: 0,
  async run(call) {
    const manifest = readManifest(join(publicFolder, 'built'))
    const count = Object.keys(manifest).length
    if (count === 0) throw new Failure('nothing is built here: npm run build')
    const isOffline = call.options['offline'] === true
    const faults = [
      ...faultsOnDisk(manifest),
      ...(isOffline ? [] : await faultsOnline(call, manifest)),
    ]
    for (const fault of faults) call.terminal.complain(fault)
    if (faults.length > 0) return 1
    call.terminal.say(
      `${count} files are those of the build${isOffline ? '' : ', here and as served'}`,
    )
    return 0
  },
}
