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
  /** How long a silent relay is waited for. */
  readonly patienceMs?: number | undefined
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

const usualPatienceMs = 20_000
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
  const resting = restingPlace()
  const state = { open: 0, up: 0, isClosed: false }

  /** One connection's life: it takes what waits, one after the other. */
  async function serve(): Promise<void> {
    state.open += 1
    const line = await openLine(settings)
    if (line !== null) {
      state.up += 1
      await sendWaiting(line)
      state.up -= 1
      line.end()
    } else if (state.up === 0) {
      for (const one of waiting.splice(0)) one.told(noConnection)
    }
    state.open -= 1
    if (waiting.length > 0) openMore()
  }

  async function sendWaiting(line: Line): Promise<void> {
    for (let sent = 0; sent < mailsEach; sent += 1) {
      if (waiting.length === 0 && !state.isClosed) await resting.rest(idleMs)
      // A relay may hang up while nothing leaves: what waits then is for another connection.
      const next = line.isUp() ? waiting.shift() : undefined
      if (next === undefined) return
      next.told(await line.send(next))
    }
  }

  function openMore(): void {
    if (!state.isClosed && state.open < settings.connections) void serve()
  }

  return {
    send: (from, to, mail) =>
      new Promise((told) => {
        waiting.push({ from, to, mail, told })
        if (!resting.wakeOne()) openMore()
      }),
    close() {
      state.isClosed = true
      while (resting.wakeOne());
    },
  }
}

/** Where connections wait for something to do. */
interface RestingPlace {
  rest(ms: number): Promise<void>
  /** False when nobody rests. */
  wakeOne(): boolean
}

function restingPlace(): RestingPlace {
  const sleepers = new Set<() => void>()
  return {
    rest: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(wake, ms).unref()
        function wake(): void {
          clearTimeout(timer)
          sleepers.delete(wake)
          resolve()
        }
        sleepers.add(wake)
      }),
    wakeOne() {
      const [wake] = sleepers
      wake?.()
      return wake !== undefined
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
function openLine({ url, name, patienceMs }: RelaySettings): Promise<Line | null> {
  const ms = patienceMs ?? usualPatienceMs
  const patience = { connectionTimeout: ms, greetingTimeout: ms, socketTimeout: 3 * ms }
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
    connection.on('error', (fault: SmtpFault) => {
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
      else connection.login({ credentials }, (bad) => (bad ? failed() : resolve(line)))
    })
  })
}
