import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildBrowser } from '../src/platform/build-browser.ts'
import type { Figure } from './figure.ts'

/** Names of what the child measures, with how. */
const measured: Readonly<Record<string, string>> = {
  recognise_1024_jitless_ms:
    'own answers and eight tags to ask for, among 1,024; noble, node --jitless; median of 9; at most 500',
  open_mailbox_jitless_ms:
    'keys of a mailbox from the guard’s answer, proof checked; noble, node --jitless; median of 9',
  open_8_answers_jitless_ms:
    'eight answers opened, signatures verified; noble, node --jitless; median of 9',
}

/** What coming back costs a slow phone: the script's weight, and the arithmetic with the JIT off. */
export async function figures(): Promise<Figure[]> {
  const manifest = await buildBrowser()
  const file = manifest['public/code.js']?.file ?? ''
  const weight = readFileSync(new URL(`../public/${file}.br`, import.meta.url)).length
  const times = await jitless()
  return [
    { name: 'script_brotli_bytes /code', value: weight, unit: 'bytes', how: 'at most 65536' },
    ...Object.entries(measured).map(([name, how]) => ({
      ...{ name, unit: 'ms', how },
      value: times[name] ?? Number.NaN,
    })),
  ]
}

/** Bundled as a browser gets it; without a JIT Node reads no TypeScript. */
async function jitless(): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'sl-bench-'))
  const outfile = join(folder, 'code-jitless.mjs')
  try {
    await build({
      entryPoints: [new URL('./code-jitless.ts', import.meta.url).pathname],
      ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', platform: 'node' },
      ...{ outfile, logLevel: 'warning' },
    })
    const output = execFileSync(process.execPath, ['--jitless', outfile], { encoding: 'utf8' })
    return JSON.parse(output) as Record<string, number>
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
