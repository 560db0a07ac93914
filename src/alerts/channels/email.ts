import type { Language } from '../../i18n/locale.ts'
import type { MailText } from '../warning-mail.ts'
import type { Channel, Message, Sent } from './channel.ts'
import { mailPress, stopPlace, type Copy } from './mime.ts'
import { createSmtpRelay, type SmtpFault } from './smtp-relay.ts'

export interface EmailSettings {
  /** `smtp://` or `smtps://` with credentials if the relay wants them. */
  readonly smtpUrl: string
  /** The sender, `Name <address>` or an address: neutral words (decision 23). */
  readonly from: string
  readonly connections?: number
  /** How long a silent relay is waited for, in milliseconds. */
  readonly patienceMs?: number
  /** Makes the page-like version of paragraphs. */
  readonly html: (text: MailText, language: Language) => string
  /** The line that tells how to end all messages, around a link. */
  readonly stopLine: (link: string, language: Language) => string
  readonly now: () => Date
  /** What may stand in a header; a contact with anything else is refused, whoever sealed it. */
  readonly isAddress: (text: string) => boolean
}

/** The address in `Name <address>`. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}

/** The sender's domain stands for the machine's name everywhere a mail would otherwise tell it. */
function domainOf(from: string): string {
  return /@([a-z0-9.-]+)$/i.exec(addressIn(from))?.[1]?.toLowerCase() ?? 'localhost'
}

/**
 * What an answer of the relay means (RFC 5321 4.2, RFC 3463). Only an answer to the addressee says anything about the
 * addressee; a mailbox that is full (x.2.x) may be emptied, a policy (x.7.x) is not about the address.
 */
export function verdict(fault: SmtpFault): Sent {
  const { responseCode = 0, command } = fault
  if (responseCode === 0 || responseCode === 421) return 'down'
  if (command === 'DATA') return 'later'
  if (command !== 'RCPT TO') return 'down'
  return responseCode < 500 ? 'later' : refusal(responseCode, fault.response ?? '')
}

function refusal(code: number, response: string): Sent {
  const subject = /\b5\.(\d)\.\d{1,3}\b/.exec(response)?.[1]
  if (subject === '2' || code === 552) return 'later'
  return subject === '7' ? 'refused' : 'gone'
}

/** The way over the operator's mail relay. Nothing about the software or the machine stands in a mail. */
export function createEmailChannel(settings: EmailSettings): Channel {
  const { from, html, stopLine } = settings
  const sender = addressIn(from)
  const domain = domainOf(from)
  const connections = settings.connections ?? 8
  const { smtpUrl: url, patienceMs } = settings
  const relay = createSmtpRelay({ url, name: domain, connections, patienceMs })
  const presses = new WeakMap<MailText, (copy: Copy) => string>()

  function pressOf({ text, language, showsStop, stopUrl }: Message): (copy: Copy) => string {
    const known = presses.get(text)
    if (known !== undefined) return known
    const press = mailPress({
      ...{ from, text },
      stopLine: showsStop && stopUrl !== null ? stopLine(stopPlace, language) : null,
      html: (lines) => html({ ...text, lines }, language),
    })
    presses.set(text, press)
    return press
  }

  return {
    kind: 'email',
    atMostOnce: false,
    async send(message, { address: to }) {
      if (!settings.isAddress(to)) return 'refused'
      const { name, stopUrl } = message
      const copy = { to, messageId: `${name}@${domain}`, boundary: `--${name}`, stopUrl }
      const mail = pressOf(message)({ ...copy, date: settings.now() })
      const fault = await relay.send(sender, to, mail)
      return fault === null ? 'sent' : verdict(fault)
    },
    close: () => relay.close(),
  }
}
