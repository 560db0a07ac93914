import type { Contact, Reach } from '../sealing/contact.ts'
import type { Bytes } from '../sealing/suite.ts'

/** A way of a member that takes nothing any more. */
export interface GoneWay {
  readonly memberId: Bytes
  readonly contact: Contact
  readonly reach: Reach
}
