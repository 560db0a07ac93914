import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One built file: where it lies below `public/`, the value that lets a browser check it, and the names of the files that it does
 * not run without.
 */
export interface BuiltFile {
  readonly file: string
  readonly integrity: string
  readonly needs?: readonly string[]
}

/** Built files by the name that pages use, such as `public/report.js`. */
export type Manifest = Record<string, BuiltFile>

/** Writes the manifest last and in one step, so that a reader never sees names of files that are not there yet. */
export function writeManifest(builtFolder: string, manifest: Manifest): void {
  const target = join(builtFolder, 'manifest.json')
  const draft = `${target}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`)
  renameSync(draft, target)
}

/** Reads what the last build wrote; empty when nothing was built. */
export function readManifest(builtFolder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(builtFolder, 'manifest.json'), 'utf8')) as Manifest
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}
