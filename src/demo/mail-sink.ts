import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { CapturedMessage, Outbox } from './outbox.ts'

/** A mail server that sends nothing on: it keeps every message for the outbox page. */
export interface MailSink {
  readonly url: string
  close(): Promise<void>
}

/** Starts the sink on a free port of this machine alone. */
export async function startMailSink(outbox: Outbox): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    // Whoever is still connected when it closes has nothing more to say.
    closeTimeout: 1_000,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        outbox.keep(readMessage(to, Buffer.concat(parts).toString('utf8')))
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Subject and plain text of a message, enough to read it; the whole of it stays in `raw`. */
export function readMessage(to: readonly string[], raw: string): CapturedMessage {
  const [head, body] = splitOnce(raw, '\r\n\r\n')
  const subject = decodeWords(headerOf(head, 'subject'))
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(head)?.[1]
  const part = boundary === undefined ? raw : plainPart(body, boundary)
  const [partHead, partBody] = splitOnce(part, '\r\n\r\n')
  const encoding = headerOf(partHead, 'content-transfer-encoding').toLowerCase()
  return { channel: 'mail', to, subject, text: decodeBody(partBody, encoding).trim(), raw }
}

function splitOnce(text: string, by: string): [string, string] {
  const at = text.indexOf(by)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)]
}

function headerOf(head: string, name: string): string {
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const line = unfolded.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim() ?? ''
}

function plainPart(body: string, boundary: string): string {
  const parts = body.split(`--${boundary}`)
  const plain = parts.find((part) => /content-type:\s*text\/plain/i.test(part))
  return (plain ?? '').replace(/^\r\n/, '')
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? decodeQuoted(body) : body
}

function decodeQuoted(text: string): string {
  const joined = text.replaceAll(/=\r?\n/g, '')
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** RFC 2047 encoded words in a header. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    )
}
