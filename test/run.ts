import { spawn, spawnSync } from 'node:child_process'
import { failuresIn } from './failures.ts'
import { quickFolder } from './quick-folder.ts'
import { compiledBefore } from './support/compiled-before.ts'
import { testServer } from './support/template-database.ts'

/** What the runner counted, from its closing line `# { total: 36, pass: 22, fail: 3, todo: 1, skip: 10 }`. */
function countsIn(text: string): (name: string) => number {
  const closing = [...text.matchAll(/^# \{ (total:.*) \}$/gm)].pop()?.[1] ?? ''
  const pairs = closing.split(', ').map((part) => part.split(': '))
  const counts = new Map(pairs.map(([name = '', count = '0']) => [name, Number(count)]))
  return (name) => counts.get(name) ?? 0
}

/** The plain line that people and scripts read. A run that broke without a failed test counts as one failure. */
function summary(text: string, code: number): string {
  const count = countsIn(text)
  const skipped = count('skip') + count('todo')
  const failed = Math.max(count('fail'), code === 0 ? 0 : 1)
  return `${count('pass')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const tap = 'node_modules/tap/dist/esm/run.mjs'

function prepare(words: string[]): void {
  const done = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) throw new Error(`could not prepare the tests: ${words.join(' ')}`)
}

async function runFiles(words: string[]): Promise<{ code: number; text: string }> {
  const child = spawn(process.execPath, ['test/every-file.ts', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
    process.stdout.write(piece)
  })
  const code = await new Promise<number>((resolve) =>
    child.once('close', (status) => resolve(status ?? 1)),
  )
  return { code, text }
}

async function runAll(): Promise<{ code: number; text: string }> {
  prepare(['src/platform/build-browser.ts'])
  // A changed list of plugins would take effect on the second run only.
  prepare([tap, 'build'])
  const folder = quickFolder()
  // Read by this process too, when it asks where to put what is only for now.
  process.env['TMPDIR'] = folder.path
  Object.assign(process.env, compiledBefore())
  // Held for the whole run, so that the server does not stop and start between two files.
  const server = await testServer()
  try {
    return await runFiles(process.argv.slice(2))
  } finally {
    await server.stop()
    folder.remove()
  }
}

const { code, text } = await runAll().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return { code: 1, text: '' }
})
const failures = failuresIn(text)
if (failures !== '') process.stdout.write(`\nWhat failed:\n${failures}\n`)
process.stdout.write(`${summary(text, code)}\n`)
process.exitCode = code
