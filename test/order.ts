import { existsSync, globSync } from 'node:fs'
import { sep } from 'node:path'

/**
 * The files that take longest (half a minute and more of two cores), the longest first: they begin first, so that none of
 * them runs on alone when all others are done. Whoever makes a slower one adds it; the order of the rest is that of names.
 */
const longest = [
  'test/stories/without-scripts.test.ts',
  'test/stories/whole-way.test.ts',
  'test/browser/console-axe.test.ts',
  'test/browser/rota.test.ts',
  'test/cli/deeds.test.ts',
  'test/browser/queue.test.ts',
  'test/browser/console.test.ts',
  'test/browser/desk-standing.test.ts',
  'test/browser/policy.test.ts',
  'test/browser/team.test.ts',
  'test/browser/console-reading.test.ts',
  'test/browser/code-sizes.test.ts',
  'test/platform/start.test.ts',
  'test/browser/console-warned.test.ts',
  'test/browser/redaction.test.ts',
  'test/browser/form.test.ts',
  'test/browser/guide.test.ts',
  'test/browser/code-trouble.test.ts',
  'test/browser/console-matching.test.ts',
  'test/stories/canary.test.ts',
  'test/platform/embedded-postgres.test.ts',
]

/**
 * The test files in the order in which they begin.
 * @param wanted files, or parts of their paths; all of them when it is empty
 * @throws when a file is listed as slow and is not there
 */
export function filesInOrder(wanted: readonly string[]): string[] {
  const gone = longest.filter((file) => !existsSync(file))
  if (gone.length > 0) throw new Error(`listed in test/order.ts and not there: ${gone.join(', ')}`)
  const found = globSync('test/**/*.test.ts').map((file) => file.replaceAll(sep, '/'))
  const all = new Set([...longest, ...found.sort()])
  return [...all].filter(
    (file) => wanted.length === 0 || wanted.some((part) => file.includes(part.replace('./', ''))),
  )
}
