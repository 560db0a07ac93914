import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second on every machine that Node runs on. */
const ticksPerSecond = 100

/** Seconds of processor time that a process has taken so far, its own and the system's for it. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  // The name of the program comes second, in brackets, and may have blanks in it.
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')')).split(' ')
  return (Number(user) + Number(system)) / ticksPerSecond
}
