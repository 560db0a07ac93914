import { closeSync, constants, fdatasync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import type { Bytes } from '../sealing/suite.ts'

/** Where slots are kept: bytes at places, written over in place. */
export interface SlotFile {
  size(): number
  read(position: number, length: number): Bytes
  /** Writes at once as far as every later read is concerned; on the disk itself only after `sync`. */
  write(position: number, bytes: Bytes): void
  sync(): Promise<void>
  close(): void
}

const openFlags = constants.O_RDWR | constants.O_CREAT

/** Opens (or makes, mode 0600) the file of slots. Writing is immediate and small, so it does not wait for a thread. */
export function openSlotFile(path: string): SlotFile {
  const file = openSync(path, openFlags, 0o600)
  return {
    size: () => fstatSync(file).size,
    read(position, length) {
      const bytes = new Uint8Array(length)
      let done = 0
      while (done < length) {
        const count = readSync(file, bytes, done, length - done, position + done)
        if (count === 0) break
        done += count
      }
      return bytes.subarray(0, done)
    },
    write(position, bytes) {
      let done = 0
      while (done < bytes.length)
        done += writeSync(file, bytes, done, bytes.length - done, position + done)
    },
    sync: () =>
      new Promise((resolve, reject) => {
        fdatasync(file, (error) => {
          if (error === null) resolve()
          else reject(error)
        })
      }),
    close: () => {
      closeSync(file)
    },
  }
}
