import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What PostgreSQL's `postmaster.pid` says about the server of a folder. */
export interface PidFile {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly status: string
}

/** Reads `postmaster.pid`; null when there is none or it is not written to the end yet. */
export function readPidFile(dataFolder: string): PidFile | null {
  let lines: string[]
  try {
    lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  return {
    pid,
    port: Number(lines[3]),
    socketFolder: lines[4] ?? '',
    status: (lines[7] ?? '').trim(),
  }
}

function isZombie(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/**
 * Does process `pid` still run? A zombie does not: where nothing reaps children a killed server stays in the process
 * table for ever, and both `kill(pid, 0)` and PostgreSQL itself take it for alive.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return !isZombie(pid)
}

function worksIn(pid: string, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

/** Every process of a server works in its data folder; null where the system does not tell. */
function processesIn(dataFolder: string): string[] | null {
  try {
    const folder = realpathSync(dataFolder)
    return readdirSync('/proc').filter(
      (name) => /^\d+$/.test(name) && worksIn(name, folder) && isAlive(Number(name)),
    )
  } catch {
    return null
  }
}

/** Is `pid` the server of this very folder, and not a stranger that was given the same number since? */
export function isServerOf(dataFolder: string, pid: number): boolean {
  if (!isAlive(pid)) return false
  const processes = processesIn(dataFolder)
  return processes === null || processes.includes(String(pid))
}

/** Waits until no process of an earlier server works in the folder any more: two servers on one folder destroy it. */
export async function waitUntilQuiet(dataFolder: string, patienceMs: number): Promise<void> {
  for (let waited = 0; (processesIn(dataFolder) ?? []).length > 0; waited += 25) {
    if (waited > patienceMs)
      throw new Error('processes of an earlier PostgreSQL still run in its folder')
    await pause(25)
  }
}
