import { translate } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { ownWords } from '../i18n/own-words.ts'
import type { Alert } from '../sealing/alert.ts'
import type { Discretion } from '../sealing/contact.ts'
import { smsText } from './channels/sms-text.ts'

/** A mail's words: paragraphs without any mark-up. */
export interface MailText {
  readonly subject: string
  readonly lines: readonly string[]
}

/** How the reader wants to be told. */
export interface Telling {
  readonly language: Language
  readonly discretion: Discretion
  /** Further languages that she reads. */
  readonly reads?: readonly string[]
  /** Area ids to the names people use. */
  readonly areaName: (id: string) => string
}

/**
 * The mail that tells of a warning (protocol 11.3): `nudge` says nothing but that there is something to read,
 * `coarse` adds level and area, `full` the whole warning. The subject never says more than the nudge.
 */
export function warningMail(alert: Alert, telling: Telling): MailText {
  const { language, discretion } = telling
  const subject = translate(language, 'mail.subject')
  if (discretion === 'nudge') return { subject, lines: [translate(language, 'mail.nudge')] }
  const head = headOf(alert, telling)
  if (discretion === 'coarse' || alert.kind === 'recall') return { subject, lines: [head] }
  const lines = [head, ...ownWords(alert, language, telling.reads)]
  return { subject, lines: [...lines, translate(language, 'mail.never_safe')] }
}

/** One mail that tells of several warnings, each as it would stand in a mail of its own; a nudge says no more than one does. */
export function warningsMail(told: readonly [Alert, ...Alert[]], telling: Telling): MailText {
  const mails = told.map((alert) => warningMail(alert, telling))
  const { subject, lines } = warningMail(told[0], telling)
  if (told.length === 1 || telling.discretion === 'nudge') return { subject, lines }
  const neverSafe = translate(telling.language, 'mail.never_safe')
  const all = mails.flatMap((mail) => mail.lines)
  const said = all.filter((line) => line !== neverSafe)
  return { subject, lines: said.length < all.length ? [...said, neverSafe] : said }
}

function headOf(alert: Alert, { language, areaName, discretion }: Telling): string {
  const areas = alert.areas.map(areaName).join(', ')
  if (alert.kind === 'recall') {
    if (discretion === 'coarse') return translate(language, 'mail.recalled', { areas })
    return translate(language, 'mail.recalled_named', { areas, name: alert.nickname })
  }
  return translate(language, 'mail.head', {
    level: translate(language, `common.level.${alert.level}`),
    areas,
  })
}

/** What each choice of discretion looks like, made by the very function that makes the mails. */
export type Previews = Readonly<Record<Discretion, Preview>>

/** One warning as a mail, and as the lines of a text message. */
export interface Preview extends MailText {
  readonly sms: readonly string[]
}

/** Shows an invented warning in each way of telling. */
export function previews(
  language: Language,
  areaName: (id: string) => string,
  area: string,
): Previews {
  const say = (discretion: Discretion): Preview => {
    const mail = warningMail(sample(language, area), { language, discretion, areaName })
    return { ...mail, sms: smsText(mail.lines).split('\n') }
  }
  return { nudge: say('nudge'), coarse: say('coarse'), full: say('full') }
}

function sample(language: Language, area: string): Alert {
  const said = (name: 'nickname' | 'headline' | 'body') =>
    translate(language, `members.sample.${name}`)
  return {
    ...{
      v: 1,
      id: '00'.repeat(16),
      version: 1,
      kind: 'full',
      level: 3,
      confidence: 'corroborated',
    },
    ...{
      categories: ['RO'],
      areas: [area],
      audience: { areas: [area], work: [] },
      when: { month: '2026-01', part: '' },
    },
    ...{
      nickname: said('nickname'),
      headline: { [language]: said('headline') },
      body: { [language]: said('body') },
    },
    ...{ person: {}, vehicle: {}, identifiers: [{ kind: 'phone', masked: '…123' }], advice: {} },
    ...{ expires: '2026-02-01', wt: [], issued_month: '2026-01' },
  }
}
