import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wordsOf, type PartName } from '../../src/browser/console/frame/part-words.ts'
import { partsOf } from '../../src/console-parts.ts'
import { languages, type Language } from '../../src/i18n/locale.ts'
import { buildBrowser } from '../../src/platform/build-browser.ts'
import { assetPrefix, loadAssets } from '../../src/platform/assets.ts'

const publicFolder = fileURLToPath(new URL('../../public', import.meta.url))

/** What a browser has fetched of the console by the time a screen can be used: bytes as they are sent (brotli), and files. */
export interface Weight {
  readonly bytes: number
  readonly files: number
}

const stages: readonly [screen: 'signIn' | 'queue' | 'report' | 'places', part: PartName | null][] =
  [
    ['signIn', null],
    ['queue', 'desk'],
    ['report', 'report'],
    ['places', 'places'],
  ]

/** Adds up, screen by screen in the order in which a moderator meets them, what is fetched for somebody with this language. */
export async function consoleWeights(
  language: Language,
): Promise<Record<(typeof stages)[number][0], Weight>> {
  const manifest = await buildBrowser()
  const parts = partsOf(loadAssets(publicFolder, 'console'))
  const fileOf = (name: string): string => manifest[name]?.file ?? ''
  const own = ['console/console.js', ...(manifest['console/console.js']?.needs ?? [])]
  const fetched = new Set([...own.map(fileOf), fileOf(`console/words-first-${language}`)])
  const weights = stages.map(([screen, part]) => {
    for (const name of part === null ? [] : namesFor(part, language))
      for (const [url] of parts[name] ?? []) fetched.add(url.slice(assetPrefix.length))
    const sizes = [...fetched].map((file) => readFileSync(join(publicFolder, `${file}.br`)).length)
    return [screen, { bytes: sizes.reduce((a, b) => a + b, 0), files: sizes.length }] as const
  })
  return Object.fromEntries(weights) as Record<(typeof stages)[number][0], Weight>
}

/** What is fetched with a part: its script, her words, and those of other languages. */
function namesFor(part: PartName, own: Language): string[] {
  const others = languages.filter((language) => language !== own)
  return [
    part,
    ...wordsOf[part].own.map((one) => `words-${one}-${own}`),
    ...others.flatMap((other) => wordsOf[part].others.map((one) => `words-${one}-${other}`)),
  ]
}
