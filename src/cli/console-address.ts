import { isLocal } from '../config.ts'
import type { Config } from '../config.ts'
import { Failure, optionOf } from './command.ts'
import type { Call } from './command.ts'

/** The option of every command that speaks with the console. */
export const consoleOption = { console: { type: 'string' } } as const

/** Where the console is reached: what `--console` says, else its port on this machine. */
export function consoleAddress(call: Call, { consolePort }: Config): string {
  const given = optionOf(call, 'console') ?? `http://localhost:${consolePort}`
  if (!URL.canParse(given)) throw new Failure('--console is not an address')
  return new URL(given).origin
}

/** The same for somebody who is going to sign in: no proof of a passphrase crosses a network in the open. */
export function safeConsoleAddress(call: Call, config: Config): string {
  const address = consoleAddress(call, config)
  if (!address.startsWith('https:') && !isLocal(address))
    throw new Failure('--console must begin with https:// unless it is this machine')
  return address
}
