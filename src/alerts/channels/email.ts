import { createTransport } from 'nodemailer'
import type { Language } from '../../i18n/locale.ts'
import type { MailText } from '../warning-mail.ts'

/** What leaves by mail: nothing in it but the address and the text a person chose to get. */
export interface Letter {
  readonly to: string
  readonly text: MailText
  readonly language: Language
  /** The address of a page with one button that ends all messages (RFC 8058); null on mails about the membership itself. */
  readonly stopUrl: string | null
  /** The same for every try of the same letter, so that a mailbox can drop a second copy. Letters and digits. */
  readonly name: string
}

/**
 * What became of a letter: taken over by the relay; `refused` for good by the address; to be tried `later`;
 * or the relay itself is `down`, which says nothing about the letter.
 */
export type Sent = 'sent' | 'refused' | 'later' | 'down'

export interface EmailChannel {
  send(letter: Letter): Promise<Sent>
  close(): void
}

export interface EmailSettings {
  /** `smtp://` or `smtps://` with credentials if the relay wants them. */
  readonly smtpUrl: string
  /** The sender, `Name <address>` or an address: neutral words (decision 23). */
  readonly from: string
  readonly connections?: number
  /** Makes the page-like version of a text. */
  readonly html: (text: MailText, language: Language) => string
  readonly now: () => Date
  /** What may stand in a header; a contact with anything else is refused, whoever sealed it. */
  readonly isAddress: (text: string) => boolean
}

interface SmtpFault {
  code?: string
  command?: string
  responseCode?: number
}

/** The sender's domain stands for the machine's name everywhere a mail would otherwise tell it. */
function domainOf(from: string): string {
  return /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1]?.toLowerCase() ?? 'localhost'
}

function verdict(fault: SmtpFault): Sent {
  const { responseCode = 0, command = '' } = fault
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA' || fault.code === 'EMESSAGE'
  if (responseCode === 0 || responseCode === 421 || !isAboutLetter) return 'down'
  return responseCode >= 500 && command === 'RCPT TO' ? 'refused' : 'later'
}

/** A pool of connections to the operator's mail relay. Nothing about the software or the machine stands in a header. */
export function createEmailChannel(settings: EmailSettings): EmailChannel {
  const domain = domainOf(settings.from)
  const connections = settings.connections ?? 8
  const transport = createTransport({
    pool: true,
    url: settings.smtpUrl,
    // What the machine calls itself towards the relay, which writes it into the mail.
    name: domain,
    maxConnections: connections,
    maxMessages: 1_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  function headersOf(stopUrl: string | null): Record<string, string> {
    const quiet = { 'Auto-Submitted': 'auto-generated' }
    if (stopUrl === null) return quiet
    return {
      ...quiet,
      'List-Unsubscribe': `<${stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }
  }

  return {
    async send({ to, text, language, stopUrl, name }) {
      if (!settings.isAddress(to)) return 'refused'
      try {
        await transport.sendMail({
          from: settings.from,
          // The object form takes the address as it is: a comma in it cannot become a second addressee.
          to: { name: '', address: to },
          subject: text.subject,
          text: `${text.lines.join('\n\n')}\n`,
          html: settings.html(text, language),
          date: toTheMinute(settings.now()),
          messageId: `<${name}@${domain}>`,
          headers: headersOf(stopUrl),
          xMailer: false,
          boundaryPrefix: '--',
          baseBoundary: name,
        })
        return 'sent'
      } catch (error) {
        return verdict(error as SmtpFault)
      }
    },
    close: () => transport.close(),
  }
}

function toTheMinute(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 60_000) * 60_000)
}
