import type { Bytes } from '../sealing/suite.ts'

/** A signed-in member. */
export interface Visitor {
  id: Bytes
  stop: Bytes
  confirmHash: Bytes | null
  addressHash: Bytes | null
  isConfirmed: boolean
  numberHash: Bytes | null
  isNumberConfirmed: boolean
  /** What the worker found out about them: `addressStates`, `numberStates`. */
  addressState: number
  numberState: number
  /** Whether she can be told at all, as she last chose. */
  hasWay: boolean
  /** Whether the browser she had chosen is gone. */
  isWayLost: boolean
}
