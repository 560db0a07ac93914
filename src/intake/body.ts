import { mailboxShare, withdrawalTags, type FirstReport } from '../sealing/report.ts'
import type { Mailbox } from '../sealing/mailbox.ts'
import { consentOf, reportForm } from './report-form.ts'
import type { Answers } from './step-view.ts'

/**
 * The body of a report, before it is sealed (protocol 8.1); the same from a browser and from the form without a script.
 * @param answers those that count (`settled`)
 * @param mailbox what her code gives, or null where she has none
 */
export function bodyOf(answers: Answers, mailbox: Mailbox | null): FirstReport {
  return {
    v: 1,
    type: 'report',
    form: reportForm(answers),
    consent: { ...consentOf(answers) },
    mbx: mailbox === null ? null : mailboxShare(mailbox),
    wt: mailbox === null ? null : withdrawalTags(mailbox),
    lc: null,
    n: 0,
  }
}
