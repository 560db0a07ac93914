import { makeCode, type Code } from '../sealing/code.ts'
import type { Suite } from '../sealing/suite.ts'

/** How many spare codes a page shows. */
const spares = 3

/** Real codes that belong to nobody: under them is what is under every code that was never answered. */
export function spareCodes(s: Suite): Code[] {
  return Array.from({ length: spares }, () => makeCode(s))
}
