import { createLog } from '../../src/platform/log.ts'
import { hearOfParts, runPart } from '../../src/platform/part.ts'

/*
 * A stand-in for one process of the service. BROKEN=1: it cannot open. SLOW=1: it never comes to the end of opening.
 * LEANS_ON=name: it ends with 7 when that part goes down.
 */

const isUp = hearOfParts()
const leansOn = process.env['LEANS_ON']

/** Looks at each word of the supervisor: up and down may come within a few milliseconds. */
function watch(name: string): void {
  let wasUp = isUp(name)
  process.on('message', () => {
    if (wasUp && !isUp(name)) process.exit(7)
    wasUp ||= isUp(name)
  })
}

await runPart({ name: 'stand-in', log: createLog({ write: () => true }) }, async () => {
  if (process.env['BROKEN'] === '1') throw new Error('broken')
  if (process.env['SLOW'] === '1') await new Promise(() => setInterval(() => undefined, 1_000))
  if (leansOn !== undefined) watch(leansOn)
  return async () => undefined
})
