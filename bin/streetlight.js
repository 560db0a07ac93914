#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * The command `streetlight`. The program itself is TypeScript, which an older Node cannot read: then the Node that came
 * with the package runs it.
 */

const newEnough = Number(process.versions.node.split('.')[0]) >= 24
const program = new URL('../src/cli.ts', import.meta.url)
const ownNode = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))

if (newEnough) {
  await import(program.href)
} else if (existsSync(ownNode)) {
  const words = [fileURLToPath(program), ...process.argv.slice(2)]
  const child = spawn(ownNode, words, { stdio: 'inherit' })
  // Ctrl+C reaches both; the one that does the work decides when it is over.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))
} else {
  process.stderr.write('Streetlight needs Node 24 or newer\n')
  process.exit(1)
}
