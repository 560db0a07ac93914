import { spawn, spawnSync } from 'node:child_process'
import { failedFiles, failuresIn } from './failures.ts'
import { quickFolder } from './quick-folder.ts'
import { compiledBefore } from './support/compiled-before.ts'
import { testServer } from './support/template-database.ts'

/** What came of a run of test files: the exit code, and all that was printed, as TAP. */
interface Run {
  code: number
  text: string
}

/** What the runner counted, from its closing line `# { total: 36, pass: 22, fail: 3, todo: 1, skip: 10 }`. */
function countsIn(text: string): (name: string) => number {
  const closing = [...text.matchAll(/^# \{ (total:.*) \}$/gm)].pop()?.[1] ?? ''
  const pairs = closing.split(', ').map((part) => part.split(': '))
  const counts = new Map(pairs.map(([name = '', count = '0']) => [name, Number(count)]))
  return (name) => counts.get(name) ?? 0
}

/** A run that broke without a failed test counts as one failure. */
function failedIn({ code, text }: Run): number {
  return Math.max(countsIn(text)('fail'), code === 0 ? 0 : 1)
}

/** The plain line that people and scripts read. What failed beside others and held alone counts as passed. */
function summary(first: Run, second: Run | null): string {
  const count = countsIn(first.text)
  const skipped = count('skip') + count('todo')
  const failed = failedIn(second ?? first)
  const passed = count('pass') + Math.max(0, failedIn(first) - failed)
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

const tap = 'node_modules/tap/dist/esm/run.mjs'

function prepare(words: string[]): void {
  const done = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) throw new Error(`could not prepare the tests: ${words.join(' ')}`)
}

async function runFiles(words: string[]): Promise<Run> {
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

/** Files in which a machine that stood still for a moment shows; of more than so many it is not the machine's fault. */
const inBrowser = /^test\/(browser|pages|stories)\//
const mostTried = 2

/**
 * Tries once more, alone, what failed beside others, when it is a file or two that wait for a browser. A defect fails again;
 * what does not is named all the same.
 */
async function tryAlone(first: Run): Promise<Run | null> {
  const files = failedFiles(first.text)
  const few = files.length > 0 && files.length <= mostTried
  // A run that broke off has no closing line: what it did not come to has not passed.
  const isWhole = countsIn(first.text)('total') > 0
  if (first.code === 0 || !isWhole || !few || !files.every((file) => inBrowser.test(file)))
    return null
  process.stdout.write(`\nOnce more, alone: ${files.join(', ')}\n`)
  const second = await runFiles(['--alone', ...files])
  if (second.code === 0) {
    const seen = failuresIn(first.text)
    process.stdout.write(`\nUnsteady, passed alone: ${files.join(', ')}\n${seen}\n`)
  }
  return second
}

async function runAll(): Promise<[Run, Run | null]> {
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
    const first = await runFiles(process.argv.slice(2))
    return [first, await tryAlone(first)]
  } finally {
    await server.stop()
    folder.remove()
  }
}

const [first, second] = await runAll().catch((error: unknown): [Run, null] => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return [{ code: 1, text: '' }, null]
})
const last = second ?? first
const failures = failuresIn(last.text)
if (failures !== '') process.stdout.write(`\nWhat failed:\n${failures}\n`)
process.stdout.write(`${summary(first, second)}\n`)
process.exitCode = last.code
