import { encode, wrap } from 'nodemailer/lib/qp'
import { encodeWords, foldLines } from 'nodemailer/lib/mime-funcs'
import type { MailText } from '../warning-mail.ts'

/** What differs from one copy of a mail to the next. */
export interface Copy {
  readonly to: string
  readonly messageId: string
  /** Letters and digits that stand nowhere in the text. */
  readonly boundary: string
  readonly stopUrl: string | null
  readonly date: Date
}

/** What is the same in every copy. */
export interface Sheet {
  readonly from: string
  readonly text: MailText
  /** The line with the link that ends all messages, with `stopPlace` where the link goes; null when it is not shown. */
  readonly stopLine: string | null
  /** Makes the page-like version of paragraphs. */
  readonly html: (lines: readonly string[]) => string
}

/** Stands for the link until a copy is made: letters that no encoding touches. */
export const stopPlace = 'zzstopzzplacezz'

/**
 * Prepares a mail in two versions, plain and page-like (RFC 2046 5.1.4, quoted-printable), and gives what makes a copy of
 * it: the text is encoded once for everybody who is told the same.
 */
export function mailPress({ from, text, stopLine, html }: Sheet): (copy: Copy) => string {
  const lines = stopLine === null ? text.lines : [...text.lines, stopLine]
  const plain = splitAtLink(`${lines.join('\n\n')}\n`)
  const page = splitAtLink(html(lines))
  const subject = headerLine('Subject', encodeWords(oneLine(text.subject), 'Q', 52))
  const top = `From: ${oneLine(from)}\r\n${subject}\r\nMIME-Version: 1.0\r\nAuto-Submitted: auto-generated\r\n`
  return (copy) => {
    const { boundary, stopUrl } = copy
    const inPage = stopUrl === null ? '' : escapeHtml(stopUrl)
    return [
      `${top}To: ${oneLine(copy.to)}\r\nDate: ${dateLine(copy.date)}\r\nMessage-ID: <${copy.messageId}>\r\n`,
      stopUrl === null ? '' : stopHeaders(oneLine(stopUrl)),
      `Content-Type: multipart/alternative;\r\n boundary="${boundary}"\r\n\r\n`,
      part(boundary, 'plain', joined(plain, stopUrl ?? '')),
      part(boundary, 'html', joined(page, inPage)),
      `--${boundary}--\r\n`,
    ].join('')
  }
}

function part(boundary: string, type: string, body: string): string {
  return `--${boundary}\r\nContent-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n`
}

/** Ends all messages with one press in the mailbox (RFC 2369, RFC 8058). */
function stopHeaders(stopUrl: string): string {
  return `List-Unsubscribe: <${stopUrl}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n`
}

/** Encoded text before and after the link; the link alone differs, and stands in a line of its own once encoded. */
interface Around {
  readonly before: string
  readonly after: string | null
}

function splitAtLink(text: string): Around {
  const [before = '', after] = text.replaceAll(/\r?\n/g, '\r\n').split(stopPlace)
  return { before: quoted(before), after: after === undefined ? null : quoted(after) }
}

function joined({ before, after }: Around, link: string): string {
  // Soft line breaks around the link keep every line within 76 letters whatever stands before it.
  return after === null ? before : `${before}=\r\n${quotedLink(link)}=\r\n${after}`
}

/** One letter short of the longest line, for the sign that a line goes on. */
const lineLength = 75

function quoted(text: string): string {
  return wrap(encode(Buffer.from(text, 'utf8')), lineLength)
}

const linkPiece = 70

/** A link has no letters beside ASCII; only its equals signs are encoded. */
function quotedLink(link: string): string {
  const pieces: string[] = []
  for (let at = 0; at < link.length; at += linkPiece)
    pieces.push(link.slice(at, at + linkPiece).replaceAll('=', '=3D'))
  return pieces.join('=\r\n')
}

function headerLine(name: string, value: string): string {
  return foldLines(`${name}: ${value}`, 76)
}

/** Nothing that goes into a header brings a line of its own. */
function oneLine(value: string): string {
  return value.replaceAll(/[\r\n\0]+/g, ' ')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** RFC 5322 3.3, to the minute: when exactly a mail was made is nobody's business. */
function dateLine(date: Date): string {
  const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000)
  return minute.toUTCString().replace(/GMT$/, '+0000')
}
