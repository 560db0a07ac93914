import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Client, Connection, Submittable } from 'pg'

/*
 * COPY over a connection of the driver, which has the messages but no call for them. One COPY at a time on a connection.
 */

/** What the driver's connection can do beyond what its types say. */
interface CopyWire {
  readonly stream: Writable
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** Whatever was thrown, as something that can be thrown again. */
const faultOf = (error: unknown): Error =>
  error instanceof Error ? error : new Error('failed', { cause: error })

const wireOf = (connection: unknown): CopyWire => connection as CopyWire

/** What both directions share: one statement, and its end. */
abstract class Copy implements Submittable {
  readonly done: Promise<void>
  isOver = false
  readonly #text: string
  #resolve: () => void = () => undefined
  #reject: (error: Error) => void = () => undefined

  constructor(text: string) {
    this.#text = text
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  submit(connection: Connection): void {
    wireOf(connection).query(this.#text)
  }

  handleCommandComplete(): void {
    this.isOver = true
  }

  handleReadyForQuery(): void {
    this.#resolve()
  }

  handleError(error: Error): void {
    this.isOver = true
    this.#reject(error)
  }
}

class CopyOut extends Copy {
  readonly #take: (chunk: Uint8Array) => void
  fault: Error | null = null

  constructor(text: string, take: (chunk: Uint8Array) => void) {
    super(text)
    this.#take = take
  }

  handleCopyData({ chunk }: { readonly chunk: Uint8Array }): void {
    // What is thrown here would end up in the driver's socket; the rest still has to be read off the wire.
    if (this.fault !== null) return
    try {
      this.#take(chunk)
    } catch (error) {
      this.fault = faultOf(error)
    }
  }
}

class CopyIn extends Copy {
  readonly #chunks: Iterable<Uint8Array>
  fault: Error | null = null

  constructor(text: string, chunks: Iterable<Uint8Array>) {
    super(text)
    this.#chunks = chunks
  }

  handleCopyInResponse(connection: Connection): void {
    void this.#feed(wireOf(connection))
  }

  async #feed(wire: CopyWire): Promise<void> {
    try {
      for (const chunk of this.#chunks) {
        if (this.isOver) return
        wire.sendCopyFromChunk(chunk)
        if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain')
      }
      wire.endCopyFrom()
    } catch (error) {
      this.fault = faultOf(error)
      wire.sendCopyFail('the source failed')
    }
  }
}

/** Runs `copy ... to stdout`; `take` gets the pieces as they come and must be done with each when it returns. */
export async function copyOut(
  client: Client,
  text: string,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const copy = new CopyOut(text, take)
  client.query(copy)
  await copy.done
  if (copy.fault !== null) throw copy.fault
}

/** Runs `copy ... from stdin` with these pieces, no faster than the server takes them. */
export async function copyIn(
  client: Client,
  text: string,
  chunks: Iterable<Uint8Array>,
): Promise<void> {
  const copy = new CopyIn(text, chunks)
  client.query(copy)
  try {
    await copy.done
  } catch (error) {
    throw copy.fault ?? error
  }
}
