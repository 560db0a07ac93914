import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { compiledBefore } from './compiled-before.ts'

/** How a command ended and what it wrote. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** Runs a command with these settings and nothing else in its environment; `answers` are the lines that are typed. */
export async function streetlight(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  answers: readonly string[] = [],
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env['PATH'] ?? '', ...compiledBefore(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let out = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (errors += piece))
  child.stdin.end(answers.map((line) => `${line}\n`).join(''))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, errors }
}
