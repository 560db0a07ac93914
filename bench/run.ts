import { cpus, totalmem } from 'node:os'
import type { Figure } from './figure.ts'

/** `npm run bench [-- NAME ...] [--json]`: runs the benches one after the other and prints what they measured. */
const benches: Record<string, () => Promise<{ figures: () => Promise<Figure[]> }>> = {
  code: () => import('./code.ts'),
  console: () => import('./console.ts'),
  delivery: () => import('./delivery.ts'),
  editor: () => import('./editor.ts'),
  guessing: () => import('./guessing.ts'),
  intake: () => import('./intake.ts'),
  matching: () => import('./matching.ts'),
  pages: () => import('./pages.ts'),
  queue: () => import('./queue.ts'),
  redaction: () => import('./redaction.ts'),
}

const words = process.argv.slice(2)
const asJson = words.includes('--json')
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `No such bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(1)
}

const machine = `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
const figures: Figure[] = []
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { figures: measure } = await load()
  for (const figure of await measure()) {
    figures.push({ ...figure, name: `${name}.${figure.name}` })
    if (!asJson) printRow(figures.at(-1))
  }
}
if (asJson) console.log(JSON.stringify({ machine, figures }, null, 2))
else console.log(`\nMeasured on: ${machine}`)
process.exit(0)

function printRow(figure: Figure | undefined): void {
  if (!figure) return
  const value = Number.isInteger(figure.value) ? String(figure.value) : figure.value.toFixed(3)
  console.log(
    `${figure.name.padEnd(34)} ${value.padStart(12)} ${figure.unit.padEnd(8)} ${figure.how}`,
  )
}
