import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { parseConnectionUrl } from 'nodemailer/lib/shared'

/** What went wrong, as far as the relay said so. */
export interface SmtpFault {
  readonly code?: string | undefined
  /** The command it happened at, for example `RCPT TO`. */
  readonly command?: string | undefined
  /** The relay's answer, RFC 5321 4.2; none when there was no answer. */
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
}

export interface RelaySettings {
  /** `smtp://` or `smtps://`, with credentials if the relay wants them. */
  readonly url: string
  /** What this machine calls itself towards the relay, which writes it into the mail. */
  readonly name: string
  readonly connections: number
}

/** Connections to one mail relay, opened as they are needed and closed when nothing has left for a while. */
export interface SmtpRelay {
  /** Hands over a whole mail; null when the relay took it, otherwise why not. */
  send(from: string, to: string, mail: string): Promise<SmtpFault | null>
  close(): void
}

interface Waiting {
  readonly from: string
  readonly to: string
  readonly mail: string
  readonly told: (fault: SmtpFault | null) => void
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }
const idleMs = 3_000
/** Relays like a connection to end now and then. */
const mailsEach = 1_000
const noConnection: SmtpFault = { code: 'ECONNECTION' }

/**
 * Opens a pool of connections. Mails are handed over ready-made: building one from parts, as the library's own pool does,
 * takes four times the processor time of handing it over.
 */
export function createSmtpRelay(settings: RelaySettings): SmtpRelay {
  const waiting: Waiting[] = []
  const idle = new Set<() => void>()
  const state = { open: 0, isClosed: false }

  /** One connection's life: it takes what waits, one after the other. */
  async function serve(): Promise<void> {
    state.open += 1
    const line = await openLine(settings)
    if (line === null) failAll()
    else {
      for (let sent = 0; sent < mailsEach && line.isUp(); sent += 1) {
        const next = waiting.shift() ?? (await nextWithin(idleMs))
        if (next === undefined) break
        next.told(await line.send(next))
      }
      line.end()
    }
    state.open -= 1
    if (waiting.length > 0) openMore()
  }

  function failAll(): void {
    // Those that another connection is sending are not in the list.
    for (const one of waiting.splice(0)) one.told(noConnection)
  }

  function openMore(): void {
    if (!state.isClosed && state.open < settings.connections) void serve()
  }

  /** The next mail, or undefined when none comes in time. */
  async function nextWithin(ms: number): Promise<Waiting | undefined> {
    if (state.isClosed) return undefined
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, ms).unref()
      function done(): void {
        clearTimeout(timer)
        idle.delete(done)
        resolve()
      }
      idle.add(done)
    })
    return waiting.shift()
  }

  return {
    send: (from, to, mail) =>
      new Promise((told) => {
        waiting.push({ from, to, mail, told })
        const [resting] = idle
        if (resting === undefined) openMore()
        else resting()
      }),
    close() {
      state.isClosed = true
      for (const wake of idle) wake()
    },
  }
}

/** A connection that is ready for mails. */
interface Line {
  isUp(): boolean
  send(mail: Waiting): Promise<SmtpFault | null>
  end(): void
}

/** Connects and signs in; null when that does not work. */
function openLine({ url, name }: RelaySettings): Promise<Line | null> {
  const options = { ...patience, ...parseConnectionUrl(url), name }
  const connection = new SMTPConnection(options)
  const credentials = options.auth
  let isUp = true
  let broken: (fault: SmtpFault) => void = () => undefined
  const lose = (fault: SmtpFault): void => {
    isUp = false
    broken(fault)
  }
  const line: Line = {
    isUp: () => isUp,
    send: ({ from, to, mail }) =>
      new Promise((resolve) => {
        broken = resolve
        connection.send({ from, to: [to] }, mail, (fault) => {
          if (fault === null || !isUp) resolve(fault)
          // A refused addressee leaves the relay in the middle of a mail; the next one would be refused for that.
          else
            connection.reset((bad) => {
              if (bad) isUp = false
              resolve(fault)
            })
        })
      }),
    end: () => (isUp ? connection.quit() : connection.close()),
  }
  return new Promise((resolve) => {
    const failed = (): void => {
      lose(noConnection)
      connection.close()
      resolve(null)
    }
    connection.on('error', (fault) => {
      lose(fault)
      resolve(null)
    })
    connection.on('end', () => {
      lose(noConnection)
      resolve(null)
    })
    connection.connect((fault) => {
      if (fault) failed()
      else if (credentials === undefined || !('user' in credentials)) resolve(line)
      else
        connection.login({ credentials: credentials as never }, (bad) =>
          bad ? failed() : resolve(line),
        )
    })
  })
}
