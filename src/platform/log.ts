/**
 * Every event the software may write about itself. The list is closed so that nobody can log a sentence,
 * an address or an answer by accident: what is not here has no name, and so no line.
 */
export type LogEvent =
  | 'child_exited'
  | 'child_started'
  | 'child_unknown'
  | 'database_error'
  | 'database_lost'
  | 'database_logs_contents'
  | 'database_ready'
  | 'delivery_failed'
  | 'delivery_sent'
  | 'guard_lost'
  | 'job_done'
  | 'job_failed'
  | 'keys_missing'
  | 'mail_waiting'
  | 'migrated'
  | 'ready'
  | 'request_failed'
  | 'started'
  | 'stopped'
  | 'stopping'
  | 'swept'
  | 'training'

export type LogLevel = 'info' | 'warn' | 'error'

/** What may stand beside an event: codes from closed lists and counts, never a value a person gave. */
export interface LogFields {
  readonly part?: string
  readonly code?: string
  /** Where in our code, such as `src/app.ts:12`. */
  readonly place?: string
  readonly count?: number
  readonly status?: number
}

export type Log = Readonly<Record<LogLevel, (event: LogEvent, fields?: LogFields) => void>>

interface LineSink {
  write(line: string): unknown
}

/** A code is a short word from a closed list; anything that looks like prose or data is withheld. */
function codeOnly(value: string): string {
  return /^[A-Za-z0-9_./:-]{1,64}$/.test(value) ? value : 'withheld'
}

function lineOf(level: LogLevel, event: LogEvent, fields: LogFields): string {
  const { part, code, place, count, status } = fields
  const line = {
    level,
    event,
    ...(part === undefined ? {} : { part: codeOnly(part) }),
    ...(code === undefined ? {} : { code: codeOnly(code) }),
    ...(place === undefined ? {} : { place: codeOnly(place) }),
    ...(count === undefined ? {} : { count }),
    ...(status === undefined ? {} : { status }),
  }
  return `${JSON.stringify(line)}\n`
}

/**
 * The log: one JSON line an event, with no time and no address in it (protocol 16.1).
 * A time would tell whoever takes the log when somebody was here.
 */
export function createLog(sink: LineSink = process.stderr): Log {
  const at =
    (level: LogLevel) =>
    (event: LogEvent, fields: LogFields = {}): void => {
      sink.write(lineOf(level, event, fields))
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}
