import { createInterface } from 'node:readline'
import type { Interface } from 'node:readline'
import { Writable } from 'node:stream'

/** Where a command speaks and asks. */
export interface Terminal {
  /** A line of the answer. */
  say(line: string): void
  /** A line about what went wrong. */
  complain(line: string): void
  /** Asks and gives what was typed, without spaces around it; '' when the input has ended. */
  ask(question: string): Promise<string>
  /** The same, and nothing of what is typed is shown. */
  askSecret(question: string): Promise<string>
}

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean }

/** Lines as they come, for questions to take one by one. */
class Lines {
  readonly #waiting: string[] = []
  readonly #takers: ((line: string) => void)[] = []
  #hasEnded = false

  constructor(lines: Interface) {
    lines.on('line', (line) => {
      const taker = this.#takers.shift()
      if (taker === undefined) this.#waiting.push(line)
      else taker(line)
    })
    lines.on('close', () => {
      this.#hasEnded = true
      for (const taker of this.#takers.splice(0)) taker('')
    })
  }

  next(): Promise<string> {
    const line = this.#waiting.shift()
    if (line !== undefined) return Promise.resolve(line)
    return this.#hasEnded ? Promise.resolve('') : new Promise((give) => this.#takers.push(give))
  }
}

/**
 * The terminal of a person, or lines from a pipe. Questions go where complaints go, so that an answer can be kept in a
 * file. Input is not touched before the first question.
 */
export function openTerminal(
  input: Input,
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Terminal {
  let isSecret = false
  let lines: Lines | null = null
  const isPerson = input.isTTY === true
  // The line editor echoes through this; a passphrase passes it by.
  const echo = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isSecret) errors.write(chunk)
      done()
    },
  })
  const openLines = (): Lines => {
    const reader = createInterface({ input, output: echo, terminal: isPerson, historySize: 0 })
    reader.on('SIGINT', () => process.exit(130))
    return new Lines(reader)
  }
  const asked = async (question: string, secret: boolean): Promise<string> => {
    lines ??= openLines()
    errors.write(`${question}: `)
    isSecret = secret
    const line = await lines.next()
    isSecret = false
    if (secret || !isPerson) errors.write('\n')
    return line.trim()
  }
  return {
    say: (line) => void output.write(`${line}\n`),
    complain: (line) => void errors.write(`${line}\n`),
    ask: (question) => asked(question, false),
    askSecret: (question) => asked(question, true),
  }
}
