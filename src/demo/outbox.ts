import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A message of an exercise, kept so that it can be read instead of being sent. */
export interface CapturedMessage {
  readonly channel: 'mail'
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** The message as it went over the wire. */
  readonly raw: string
}

/** The captured messages of an exercise: a folder with one file each, in order. */
export interface Outbox {
  keep(message: CapturedMessage): void
  list(): CapturedMessage[]
}

/** @param folder is made if it is not there */
export function openOutbox(folder: string): Outbox {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = (): string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  let next = names().length
  return {
    keep(message) {
      const name = join(folder, String(next).padStart(8, '0'))
      next += 1
      // Written aside and renamed: a reader never meets half a message.
      writeFileSync(`${name}.part`, JSON.stringify(message), { mode: 0o600 })
      renameSync(`${name}.part`, `${name}.json`)
    },
    list: () =>
      names().map(
        (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CapturedMessage,
      ),
  }
}
