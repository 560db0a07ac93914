import { addMonths, monthOf } from '../platform/clock.ts'
import { closeDatabase, databaseErrorCode, openDatabase } from '../platform/database.ts'
import { Failure } from './command.ts'
import type { Call, Command } from './command.ts'
import { consoleAddress, consoleOption } from './console-address.ts'
import { configOf, withOwnedStore } from './owned-store.ts'
import { keyedMonths, standstill } from './status-store.ts'

/** What the console's health page says of each part; web itself is down when it says nothing. */
async function partsAt(address: string): Promise<Readonly<Record<string, string>>> {
  try {
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5_000) })
    const parts = Object.entries((await answer.json()) as Record<string, unknown>)
    const known = parts.filter(([, state]) => state === 'up' || state === 'down')
    return { web: 'up', ...Object.fromEntries(known as [string, string][]) }
  } catch {
    return { web: 'down' }
  }
}

interface Facts {
  readonly lines: readonly (readonly [string, string | number])[]
  readonly isWell: boolean
}

/** From this day of a month the missing key of the next one is an alarm: there are days left to make it. */
const alarmDay = 26

function keyFacts(months: readonly string[] | null, now: Date): Facts {
  if (months === null) return { lines: [['keys', 'not made yet']], isWell: true }
  const month = monthOf(now)
  const next = addMonths(month, 1)
  const isLate = now.getUTCDate() >= alarmDay && !months.includes(next)
  const word = (wanted: string): string => (months.includes(wanted) ? 'there' : 'missing')
  return {
    lines: [
      [`key of ${month}`, word(month)],
      [`key of ${next}`, isLate ? 'missing: ask a moderator to make it now' : word(next)],
    ],
    isWell: months.includes(month) && !isLate,
  }
}

async function storeFacts(ownerUrl: string, now: Date): Promise<Facts> {
  const db = openDatabase(ownerUrl, { max: 1 })
  try {
    const keys = keyFacts(await keyedMonths(db), now)
    const { waitingReports, queued } = await standstill(db)
    const counts = [
      ['reports that wait for the guard', waitingReports],
      ['mails that wait to go out', queued],
    ] as const
    return { lines: [...keys.lines, ...counts], isWell: keys.isWell && waitingReports === 0 }
  } finally {
    await closeDatabase(db)
  }
}

/** A database that cannot be asked is a finding and no reason to say nothing of the rest. */
async function stored(call: Call): Promise<Facts> {
  try {
    return await withOwnedStore(configOf(call), (ownerUrl) => storeFacts(ownerUrl, call.now()))
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = databaseErrorCode(error)
    // 42P01: there are no tables yet.
    const reason = code === '42P01' ? 'not migrated' : `does not answer (${code ?? 'failed'})`
    return { lines: [['tables', reason]], isWell: false }
  }
}

/** The parts, the month's key, and two counts. */
export const statusCommand: Command = {
  name: 'status',
  usage: '[--console URL]',
  summary: "says which parts are up, whether the month's key is there, and what waits",
  about: `
Exit code 0 when every part is up, this month's key is there, from the 26th on the next month's too, and no report waits for
the guard, else 1.
It prints counts and nothing about anybody. --console: where the console is reached (http://localhost:CONSOLE_PORT).`,
  options: consoleOption,
  words: 0,
  async run(call) {
    const parts = await partsAt(consoleAddress(call, configOf(call)))
    const facts = await stored(call)
    const lines = [...Object.entries(parts), ...facts.lines]
    const width = Math.max(...lines.map(([name]) => name.length))
    for (const [name, value] of lines) call.terminal.say(`${name.padEnd(width)}  ${value}`)
    return facts.isWell && Object.values(parts).every((state) => state === 'up') ? 0 : 1
  },
}
