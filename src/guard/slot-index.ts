import type { Bytes } from '../sealing/suite.ts'

/** Where things stand in the file of slots: by object, and by withdraw tag. In memory only. */
export interface SlotIndex {
  place(oid: Bytes): number | undefined
  placesWithTag(tag: Bytes): readonly number[]
  add(place: number, oid: Bytes, tag: Bytes | null): void
  remove(place: number, oid: Bytes, tag: Bytes | null): void
  /** All places in use. */
  places(): IterableIterator<number>
  size(): number
}

/** Bytes as a map key: one character a byte, the smallest form a string can have. */
const keyOf = (bytes: Bytes): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

export function createSlotIndex(): SlotIndex {
  const byOid = new Map<string, number>()
  // Two objects share a tag only when somebody sends one report under two ids: rare, so one number is the usual case.
  const byTag = new Map<string, number | number[]>()

  function placesWithTag(tag: Bytes): readonly number[] {
    const found = byTag.get(keyOf(tag))
    if (found === undefined) return []
    return typeof found === 'number' ? [found] : found
  }

  return {
    place: (oid) => byOid.get(keyOf(oid)),
    placesWithTag,
    add(place, oid, tag) {
      byOid.set(keyOf(oid), place)
      if (tag === null) return
      const others = placesWithTag(tag)
      byTag.set(keyOf(tag), others.length === 0 ? place : [...others, place])
    },
    remove(place, oid, tag) {
      byOid.delete(keyOf(oid))
      if (tag === null) return
      const others = placesWithTag(tag).filter((other) => other !== place)
      if (others.length === 0) byTag.delete(keyOf(tag))
      else byTag.set(keyOf(tag), others)
    },
    places: () => byOid.values(),
    size: () => byOid.size,
  }
}
