import { utf8, zeros } from '../sealing/bytes.ts'
import { OpenError, RefusalError } from '../sealing/errors.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import { groupSync, type Settled } from './group-sync.ts'
import type { SlotFile } from './slot-file.ts'
import { createSlotIndex } from './slot-index.ts'
import {
  encodeSlot,
  erasedSlot,
  isLive,
  monthField,
  slotHead,
  slotKey,
  slotSize,
  type Slot,
  type SlotClass,
} from './slot.ts'

/** Slots are added this many at a time, so that their places tell little about the order in which they were taken. */
const growth = 1024
const scannedAtOnce = 4096

/** More half-written slots than one batch can leave behind are no accident of a power cut. */
const mostTorn = 256

const magic = utf8('streetlight slots 1')
const nonceSize = 24

/** The first slot's room holds this proof that the file belongs to this boot key; the slots come after it. */
const positionOf = (place: number): number => (place + 1) * slotSize

/**
 * The store of the keys x_o (protocol 7): a flat file of slots, one an object, written over in place when a key
 * has to go. Changes are seen by every later call at once; they are on the disk when `settled` resolves, and
 * nobody may be told of them before.
 */
export class Slots {
  readonly settled: Settled
  readonly #suite: Suite
  readonly #bootKey: Bytes
  readonly #file: SlotFile
  readonly #index = createSlotIndex()
  readonly #free: number[] = []
  #length = 0

  /**
   * Reads the whole file once. Finishes erasures that a power cut broke off.
   * Throws RefusalError 'wrong_boot_secret' when the file was made under another key, 'store_damaged' when more
   * is broken than a power cut can break.
   */
  constructor(suite: Suite, bootKey: Bytes, file: SlotFile) {
    this.#suite = suite
    this.#bootKey = bootKey
    this.#file = file
    this.settled = groupSync(() => file.sync())
    this.#claim()
    this.#mend(this.#scan())
  }

  /** How many keys there are. */
  get count(): number {
    return this.#index.size()
  }

  /** The head of an object's slot; null when there is no key for it (any more). */
  find(oid: Bytes): Slot | null {
    const place = this.#index.place(oid)
    return place === undefined ? null : slotHead(this.#read(place))
  }

  /** The objects whose slot carries this withdraw tag. */
  withTag(tag: Bytes): Slot[] {
    return this.#index.placesWithTag(tag).flatMap((place) => slotHead(this.#read(place)) ?? [])
  }

  /** The objects of a class. */
  ofClass(name: SlotClass): Slot[] {
    return this.#where((slot) => slot.class === name)
  }

  /** The objects whose last month lies before `month` (`YYYY-MM`). */
  endedBefore(month: string): Slot[] {
    return this.#where((slot) => slot.expires < month)
  }

  /** Makes a key for an object that has none and returns it. Throws RefusalError 'oid_taken' otherwise. */
  create(slot: Slot): Bytes {
    if (this.#index.place(slot.oid) !== undefined) throw new RefusalError('oid_taken')
    const key = this.#suite.random(32)
    const place = this.#takePlace()
    // Whatever else may be wrong, no living key is written over.
    if (isLive(this.#read(place))) throw new RefusalError('store_damaged')
    this.#write(place, slot, key)
    this.#index.add(place, slot.oid, slot.withdrawTag)
    return key
  }

  /** The key of an object. Throws RefusalError 'gone' when there is none, OpenError when the disk changed it. */
  key(oid: Bytes): Bytes {
    const place = this.#index.place(oid)
    if (place === undefined) throw new RefusalError('gone')
    return slotKey(this.#suite, this.#bootKey, this.#read(place))
  }

  /** Lets a key live on to the month `expires`, in the same slot. Throws RefusalError 'gone'. */
  extend(oid: Bytes, expires: string): void {
    const place = this.#index.place(oid)
    if (place === undefined) throw new RefusalError('gone')
    const { offset, bytes } = monthField(expires)
    this.#file.write(positionOf(place) + offset, bytes)
  }

  /** Writes random bytes over an object's slot; false when there was none. */
  erase(oid: Bytes): boolean {
    const place = this.#index.place(oid)
    const slot = this.find(oid)
    if (place === undefined || slot === null) return false
    this.#overwrite(place)
    this.#index.remove(place, oid, slot.withdrawTag)
    this.#free.push(place)
    return true
  }

  close(): void {
    this.#file.close()
  }

  #where(isMeant: (slot: Slot) => boolean): Slot[] {
    const found: Slot[] = []
    for (const place of this.#index.places()) {
      const slot = slotHead(this.#read(place))
      if (slot !== null && isMeant(slot)) found.push(slot)
    }
    return found
  }

  #read(place: number): Bytes {
    return this.#file.read(positionOf(place), slotSize)
  }

  #write(place: number, slot: Slot, key: Bytes): void {
    const nonce = this.#suite.random(nonceSize)
    const bytes = encodeSlot(this.#suite, this.#bootKey, slot, { key, nonce })
    this.#file.write(positionOf(place), bytes)
  }

  #overwrite(place: number): void {
    this.#file.write(positionOf(place), erasedSlot(this.#suite.random(slotSize)))
  }

  /** A free place chosen by chance: the file shall not be a list of objects in the order of their coming. */
  #takePlace(): number {
    if (this.#free.length <= growth / 2) this.#grow()
    const [a = 0, b = 0, c = 0] = this.#suite.random(3)
    const chosen = ((a << 16) | (b << 8) | c) % this.#free.length
    const place = this.#free[chosen]
    const last = this.#free.pop()
    if (place === undefined || last === undefined) throw new RefusalError('store_damaged')
    if (chosen < this.#free.length) this.#free[chosen] = last
    return place
  }

  #grow(): void {
    this.#file.write(positionOf(this.#length), zeros(growth * slotSize))
    for (let i = 0; i < growth; i++) this.#free.push(this.#length + i)
    this.#length += growth
  }

  /** Marks a new file as ours, or checks that an old one is. */
  #claim(): void {
    const size = this.#file.size()
    this.#length = Math.max(0, Math.floor(size / slotSize) - 1)
    if (this.#length === 0) {
      const nonce = this.#suite.random(nonceSize)
      const proof = this.#suite.xchachaSeal(this.#bootKey, nonce, zeros(0), magic)
      this.#file.write(0, new Uint8Array([...magic, ...nonce, ...proof]))
      return
    }
    const header = this.#file.read(magic.length, nonceSize + 16)
    try {
      const nonce = header.subarray(0, nonceSize)
      this.#suite.xchachaOpen(this.#bootKey, nonce, header.subarray(nonceSize), magic)
    } catch (error) {
      if (error instanceof OpenError) throw new RefusalError('wrong_boot_secret')
      throw error
    }
  }

  /** Finds every live slot and every free place; returns the places of torn slots. */
  #scan(): number[] {
    const torn: number[] = []
    for (let first = 0; first < this.#length; first += scannedAtOnce) {
      const many = Math.min(scannedAtOnce, this.#length - first)
      const block = this.#file.read(positionOf(first), many * slotSize)
      for (let i = 0; i < many; i++) {
        const bytes = block.subarray(i * slotSize, (i + 1) * slotSize)
        if (!isLive(bytes)) this.#free.push(first + i)
        else if (!this.#found(first + i, bytes)) torn.push(first + i)
      }
    }
    return torn
  }

  #found(place: number, bytes: Bytes): boolean {
    try {
      this.#suite.wipe(slotKey(this.#suite, this.#bootKey, bytes))
    } catch (error) {
      if (error instanceof OpenError) return false
      throw error
    }
    const slot = slotHead(bytes)
    if (slot === null) return false
    this.#index.add(place, slot.oid, slot.withdrawTag)
    return true
  }

  /** A torn slot was promised to nobody, or was being erased: what is left of it goes. */
  #mend(torn: readonly number[]): void {
    if (torn.length > mostTorn) throw new RefusalError('store_damaged')
    for (const place of torn) {
      this.#overwrite(place)
      this.#free.push(place)
    }
  }
}
