import { H, KDF } from '../sealing/hash.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'

/** The two keys that everything in the guard's folder is closed with. */
export interface BootKeys {
  readonly slots: Bytes
  readonly seeds: Bytes
}

/** Both keys come from the boot secret and stand nowhere on the disk (protocol 7). */
export function bootKeys(primitives: Primitives, secret: Bytes): BootKeys {
  const boot = H(primitives, 32, 'rw1/guard/boot', secret)
  const keys = {
    slots: KDF(primitives, boot, 'rw1/guard/slots'),
    seeds: KDF(primitives, boot, 'rw1/guard/seeds'),
  }
  primitives.wipe(boot)
  return keys
}
