import { translate } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { smsText } from '../i18n/sms-text.ts'
import { warningText, type Telling, type TellingText } from '../i18n/warning-text.ts'
import type { Alert } from '../sealing/alert.ts'
import type { Discretion } from '../sealing/contact.ts'

/** A mail's words: paragraphs without any mark-up. */
export type MailText = TellingText

export type { Telling } from '../i18n/warning-text.ts'

/** One mail that tells of several warnings, each as it would stand in a mail of its own; a nudge says no more than one does. */
export function warningsMail(told: readonly [Alert, ...Alert[]], telling: Telling): MailText {
  const first = warningText(told[0], telling)
  if (told.length === 1 || telling.discretion === 'nudge') return first
  const mails = told.map((alert) => warningText(alert, telling))
  const neverSafe = translate(telling.language, 'mail.never_safe')
  const all = mails.flatMap(({ lines }) => lines)
  const said = all.filter((line) => line !== neverSafe)
  return {
    subject: first.subject,
    lines: said.length < all.length ? [...said, neverSafe] : said,
    spare: mails.flatMap(({ spare = [] }) => spare),
  }
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
    const mail = warningText(sample(language, area), { language, discretion, areaName })
    return { ...mail, sms: smsText(mail.lines, mail.spare).split('\n') }
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
    ...{
      person: { age: '40s', height: 'tall', glasses: 'yes' },
      vehicle: { colour: 'silver', type: 'van' },
      identifiers: [{ kind: 'phone', masked: '…123' }],
      advice: {},
    },
    ...{ expires: '2026-02-01', wt: [], issued_month: '2026-01' },
  }
}
