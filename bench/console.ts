import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { languages } from '../src/i18n/locale.ts'
import { bundle } from '../src/platform/build-browser.ts'
import { consoleWeights } from '../test/support/console-weights.ts'
import type { Figure } from './figure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the console's script is made of, by where the source lies; the first that fits counts. */
const groups: readonly [name: string, path: RegExp][] = [
  ['libsodium', /node_modules\/libsodium/],
  ['other_packages', /node_modules\//],
  ['words_code', /^src\/i18n\//],
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

/** What comes before each screen can be used, and how much the console's script weighs by what it is made of. */
export async function figures(): Promise<Figure[]> {
  return [...(await byScreen()), ...(await bySource())]
}

const screens = { signIn: 'sign-in', queue: 'the queue', report: 'a report', places: 'every place' }

async function byScreen(): Promise<Figure[]> {
  const found: Figure[] = []
  for (const language of languages) {
    const weights = await consoleWeights(language)
    for (const [screen, words] of Object.entries(screens) as [keyof typeof screens, string][]) {
      const { bytes, files } = weights[screen]
      const how = `fetched by the time ${words} can be used: script and words, ${files} files`
      found.push({ name: `until_${screen}_${language}_kb`, value: bytes / 1000, unit: 'kB', how })
    }
  }
  return found
}

/** By what it is made of: brotli at its highest, shared out by each part's bytes in its file. */
async function bySource(): Promise<Figure[]> {
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
