import { translate } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { codeNotes } from './asking.ts'
import type { ReportSite } from './site.ts'
import type { StepView } from './step-view.ts'

/** A page at an end of the form, with the template that draws it. */
export interface ClosedView {
  readonly template: 'intake/closed'
  readonly heading: string
  readonly lead: string
  readonly helplines: readonly {
    readonly name: string
    readonly phone: string
    readonly href: string
  }[]
}

export interface SentView {
  readonly template: 'intake/sent'
  readonly heading: string
  readonly lead: string
  readonly again: string | null
  readonly code: StepView['code']
  readonly notes: readonly string[]
}

/** Before the key ceremony: nothing can be sent, and that is said at once, with who can help now. */
export function closedView(language: Language, site: ReportSite): ClosedView {
  return {
    template: 'intake/closed',
    heading: translate(language, 'report.closed.title'),
    lead: translate(language, 'report.closed.lead'),
    helplines: site.helplines
      .filter((line) => !line.alwaysFirst)
      .map(({ name, phone }) => ({ name, phone, href: `tel:${phone.replaceAll(/[^\d+]/g, '')}` })),
  }
}

/**
 * After sending. Only what matters to her is said: that it is here, whether it was here before, and her code once more.
 * @param about.told whether this page knows of a code; with a script the code is shown by the script
 */
export function sentView(
  language: Language,
  about: {
    readonly again: boolean
    readonly code: StepView['code']
    readonly told: boolean
    readonly isQuestion?: boolean
  },
): SentView {
  const isAsked = about.isQuestion === true
  const codeKeys = about.code === null ? (['report.sent.no_code'] as const) : codeNotes(isAsked)
  return {
    template: 'intake/sent',
    heading: translate(language, 'report.sent.title'),
    lead: translate(language, isAsked ? 'report.sent.lead_question' : 'report.sent.lead'),
    again: about.again ? translate(language, 'report.sent.again') : null,
    code: about.code,
    notes: [
      ...(about.told ? codeKeys.map((key) => translate(language, key)) : []),
      translate(language, 'report.sent.after'),
    ],
  }
}
