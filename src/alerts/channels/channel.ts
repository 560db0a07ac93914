import type { Language } from '../../i18n/locale.ts'
import type { Reach } from '../../sealing/contact.ts'
import type { MailText } from '../warning-mail.ts'

/** What one member is told over one way. */
export interface Message {
  /** The same object for everybody who is told the same, so that a channel may prepare it once. */
  readonly text: MailText
  readonly language: Language
  /** A page with one button that ends all messages (RFC 8058); null on messages about the membership itself. */
  readonly stopUrl: string | null
  /** Whether the link stands in the message for the eye too. */
  readonly showsStop: boolean
  /** The same for every try of the same message, so that a receiver can drop a second copy: 32 letters and digits. */
  readonly name: string
  /** True for what should wake a telephone that saves its battery: the gravest warnings. */
  readonly isUrgent?: boolean
  /** Which of the neutral sentences that it has a browser shows, where it is not any: 40 letters at most. */
  readonly sentence?: string
}

/**
 * What became of a message. `sent`: the gateway took it over. `gone`: the address is no more, as far as the gateway knows.
 * `refused`: this message will never be taken. `later`: to be tried again, not before so many seconds where it says so.
 * `down`: the gateway itself does not work, which says nothing about the message. `unsure`: it may have left, so that a
 * channel that sends at most once lets it be.
 */
export type Sent =
  'sent' | 'gone' | 'refused' | 'later' | 'down' | 'unsure' | { readonly later: number }

export type ChannelKind = Reach['kind']

/** A way out. `send` answers faults with a result and never throws. */
export interface Channel {
  readonly kind: ChannelKind
  /** True where a second copy is worse than none: a delivery is marked before it is sent, and then never sent again. */
  readonly atMostOnce: boolean
  send(message: Message, reach: Reach): Promise<Sent>
  close(): void
}
