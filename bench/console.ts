import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { bundle } from '../src/platform/build-browser.ts'
import type { Figure } from './figure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the console's script is made of, by where the source lies; the first that fits counts. */
const groups: readonly [name: string, path: RegExp][] = [
  ['libsodium', /node_modules\/libsodium/],
  ['other_packages', /node_modules\//],
  ['words_en_ro', /^src\/i18n\//],
  ['queue_and_junk', /^src\/browser\/console\/(queue|junk|desk)-|^src\/client\/(queue|junk|vault|claims|discards|lookalike|listing|profile)/],
  ['redaction', /^src\/(client\/redaction|browser\/console\/(editor|preview|draft|findings|checklist))/],
  ['matching', /^src\/(client\/matching|browser\/console\/(match|case))/],
  ['other_screens', /^src\/browser\//],
  ['other_client', /^src\/client\//],
  ['sealing', /^src\/sealing\//],
  ['rest', /./],
] // prettier-ignore

interface Share {
  bytes: number
  brotli: number
}

/** How much the console's script weighs, by part: brotli at its highest, shared out by each part's bytes in its file. */
export async function figures(): Promise<Figure[]> {
  const entries = globSync('src/browser/console/*.entry.ts', { cwd: root }).sort()
  const { outputFiles, metafile } = await bundle(entries, join(root, 'public/built/console'), true)
  const shares = new Map(groups.map(([name]): [string, Share] => [name, { bytes: 0, brotli: 0 }]))
  let whole = 0
  for (const file of outputFiles) {
    const packed = brotliCompressSync(file.contents).length
    whole += packed
    const output = Object.entries(metafile.outputs).find(([path]) => file.path.endsWith(path))
    for (const [path, { bytesInOutput }] of Object.entries(output?.[1].inputs ?? {})) {
      const share = shares.get(groupOf(path))
      if (share === undefined) continue
      share.bytes += bytesInOutput
      share.brotli += (packed * bytesInOutput) / file.contents.length
    }
  }
  const parts = [...shares].map(([name, { bytes, brotli }]) => ({
    name: `${name}_brotli_kb`,
    value: brotli / 1000,
    unit: 'kB',
    how: `${(bytes / 1000).toFixed(0)} kB before packing`,
  }))
  const how = 'all files of the console together, brotli 11'
  return [{ name: 'script_brotli_kb', value: whole / 1000, unit: 'kB', how }, ...parts]
}

function groupOf(path: string): string {
  return groups.find(([, pattern]) => pattern.test(path))?.[0] ?? 'rest'
}
