import { readdirSync, readFileSync, lstatSync } from 'node:fs'
import { join } from 'node:path'

/** A place in which a marker was found, and in which spelling. */
export interface Finding {
  place: string
  marker: string
  spelling: string
}

/**
 * The byte strings that a marker may hide as: UTF-8, UTF-16 both ways, hex, percent-encoding, and base64 in its
 * three alignments (plain and URL alphabet).
 */
export function spellingsOf(marker: string): { spelling: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(marker, 'utf8')
  const utf16 = Buffer.from(marker, 'utf16le')
  const swapped = Buffer.from(utf16).swap16()
  const percent = Array.from(utf8, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  const plain = [
    { spelling: 'utf-8', bytes: utf8 },
    { spelling: 'utf-16le', bytes: utf16 },
    { spelling: 'utf-16be', bytes: swapped },
    { spelling: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { spelling: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase()) },
    { spelling: 'percent', bytes: Buffer.from(percent) },
    { spelling: 'base64 in utf-16', bytes: Buffer.from(innerBase64(utf16, 0, 'base64')) },
  ]
  const base64 = [0, 1, 2].flatMap((offset) =>
    (['base64', 'base64url'] as const).map((alphabet) => ({
      spelling: `${alphabet} +${offset}`,
      bytes: Buffer.from(innerBase64(utf8, offset, alphabet)),
    })),
  )
  return [...plain, ...base64]
}

/** The characters of a base64 text that depend on the marker alone when it stands `offset` bytes into a group. */
function innerBase64(marker: Buffer, offset: number, alphabet: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(offset), marker])
    .toString(alphabet)
    .replace(/=+$/, '')
  const first = offset === 0 ? 0 : offset + 1
  const whole = Math.floor(((offset + marker.length) * 8) / 6)
  return text.slice(first, whole)
}

/** Searches one buffer for every spelling of every marker. */
export function searchBytes(place: string, bytes: Buffer, markers: readonly string[]): Finding[] {
  return markers.flatMap((marker) =>
    spellingsOf(marker)
      .filter((needle) => bytes.includes(needle.bytes))
      .map((needle) => ({ place, marker, spelling: needle.spelling })),
  )
}

/** Searches every regular file below a folder; files that vanish meanwhile are passed over. */
export function searchFolder(folder: string, markers: readonly string[]): Finding[] {
  return filesBelow(folder).flatMap((file) => {
    const bytes = readOrNull(file)
    return bytes ? searchBytes(file, bytes, markers) : []
  })
}

/** Every regular file below a folder, links not followed. */
export function filesBelow(folder: string): string[] {
  return listOrEmpty(folder).flatMap((name) => {
    const path = join(folder, name)
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat?.isDirectory()) return filesBelow(path)
    return stat?.isFile() ? [path] : []
  })
}

function listOrEmpty(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
