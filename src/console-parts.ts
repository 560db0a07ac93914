import type { Language } from './i18n/locale.ts'
import type { BuiltAssets } from './platform/assets.ts'

/** The address of a file, and the integrity value that lets the browser check it. */
type File = readonly [url: string, integrity: string]

const own = 'console/console.js'

function fileOf(assets: BuiltAssets, name: string): File {
  return [assets.url(name), assets.integrity(name)]
}

/**
 * What the console fetches beside its own script, by name: each part of the script with the files it needs and the page's own
 * script does not, and each part of the words. The page carries it, so that the browser can check what it fetches later too.
 */
export function partsOf(assets: BuiltAssets): Record<string, File[]> {
  const here = new Set([own, ...assets.needs(own)])
  const names = assets.built().filter((name) => /^console\/(words-|.*\.part\.js$)/.test(name))
  return Object.fromEntries(
    names.map((name) => {
      const files = [...assets.needs(name), name].filter((one) => !here.has(one))
      return [name.replace(/^console\/|\.part\.js$/g, ''), files.map((one) => fileOf(assets, one))]
    }),
  )
}

/** What the first screen needs beside the page's own script: fetched along with it, and checked. */
export function aheadOf(assets: BuiltAssets, language: Language): object {
  const scripts = assets.needs(own).map((name) => fileOf(assets, name))
  return {
    scripts: scripts.map(([href, integrity]) => ({ href, integrity })),
    // The script checks them: a browser does not, where what it fetches ahead is no script.
    words: assets.url(`console/words-first-${language}`),
  }
}
