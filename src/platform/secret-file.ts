import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Writes a file that only its owner may read; after a crash it holds the old text or the new, never half of one. */
export function writeSecretFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}.new`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}

/** The text in the file at `path` (mode 0600); when there is none yet, what `make` gives is written there first. */
export function secretFile(path: string, make: () => string): string {
  const present = readIfThere(path)
  if (present !== null && present !== '') return present
  const made = make()
  writeSecretFile(path, made)
  return made
}
