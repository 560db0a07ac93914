import { concat } from '../sealing/bytes.ts'
import type { Mailbox } from '../sealing/mailbox.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'

/** How many answers one request can delete; it always carries as many secrets. */
export const burnsAtOnce = 8

/** Every request to delete answers has this length, 256 bytes. */
export const BURN_LENGTH = burnsAtOnce * 32

/** The requests that delete these answers: their secrets, random bytes in the places left. */
export function burnRequests(
  s: Suite,
  mailbox: Pick<Mailbox, 'burn'>,
  numbers: readonly number[],
): Bytes[] {
  const count = Math.ceil(numbers.length / burnsAtOnce)
  return Array.from({ length: count }, (_, i) => {
    const here = numbers.slice(i * burnsAtOnce, (i + 1) * burnsAtOnce)
    const secrets = here.map((j) => mailbox.burn(j))
    const places = Array.from({ length: burnsAtOnce }, (_, at) => secrets[at] ?? s.random(32))
    return concat(...places)
  })
}
