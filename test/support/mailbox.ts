import { once } from 'node:events'
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server'
import { until } from './until.ts'

/** A mail as the relay took it over. */
export interface TakenMail {
  readonly to: string
  readonly from: string
  /** What the machine called itself. */
  readonly greeting: string
  readonly raw: string
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly html: string
}

/** What the relay answers to an addressee: nothing bad (null), or an SMTP code. */
export type Verdict = (to: string, attempt: number) => number | null

/** A mail relay on this machine that keeps what it gets. */
export interface Mailbox {
  readonly url: string
  readonly mails: TakenMail[]
  /** Mails to one address. */
  to(address: string): TakenMail[]
  arrived(count: number): Promise<void>
  answer(verdict: Verdict): void
  close(): Promise<void>
}

interface Teardown {
  teardown(deed: () => unknown): unknown
}

export async function openMailbox(t: Teardown, port = 0): Promise<Mailbox> {
  const mails: TakenMail[] = []
  const attempts = new Map<string, number>()
  let verdict: Verdict = () => null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo(address, _session, done) {
      const attempt = (attempts.get(address.address) ?? 0) + 1
      attempts.set(address.address, attempt)
      const code = verdict(address.address, attempt)
      done(code === null ? null : Object.assign(new Error('no'), { responseCode: code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push(readMail(Buffer.concat(chunks).toString('utf8'), session))
        done()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : 0
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  t.teardown(close)
  return {
    url: `smtp://127.0.0.1:${bound}`,
    mails,
    to: (wanted) => mails.filter(({ to }) => to === wanted),
    arrived: (count) => until(() => mails.length >= count),
    answer: (next) => (verdict = next),
    close,
  }
}

function readMail(raw: string, session: SMTPServerSession): TakenMail {
  const [head = ''] = raw.split('\r\n\r\n', 1)
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const pairs = lines.map((line) => /^([^:]+): ?(.*)$/.exec(line)).filter((match) => match !== null)
  const headers = new Map(pairs.map((match) => [(match[1] ?? '').toLowerCase(), match[2] ?? '']))
  const recipients = session.envelope.rcptTo.map((one) => one.address)
  return {
    to: recipients.join(','),
    from: addressOf(session.envelope.mailFrom),
    greeting: session.hostNameAppearsAs || '',
    raw,
    headers,
    text: partOf(raw, 'text/plain'),
    html: partOf(raw, 'text/html'),
  }
}

function addressOf(from: SMTPServerAddress | false): string {
  return from === false ? '' : from.address
}

/** The decoded body of the first part of this type. */
function partOf(raw: string, type: string): string {
  const start = raw.indexOf(`Content-Type: ${type}`)
  if (start < 0) return ''
  const [head = '', ...rest] = raw.slice(start).split('\r\n\r\n')
  const body = rest.join('\r\n\r\n').split(/\r\n--/, 1)[0] ?? ''
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  return /quoted-printable/i.test(head) ? unquote(body) : body
}

function unquote(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
