import { readAnswers } from '../../../src/client/answers.ts'
import { draftFrom, type WarningDraft } from '../../../src/client/draft.ts'
import { foundingsOf } from '../../../src/client/redaction/founding.ts'
import { groundOf } from '../../../src/client/redaction/grounds.ts'
import type { Founding } from '../../../src/client/redaction/stated-fact.ts'
import type { OpenedReport } from '../../../src/client/reports.ts'

export const today = new Date('2026-11-21T12:00:00Z')
export type Form = Readonly<Record<string, unknown>>
export type Behind = Pick<OpenedReport, 'form' | 'messages' | 'answers' | 'epoch' | 'week'>

/** A report as it lies behind a draft: an opened one, without anything that a look at facts does not need. */
export function behind(form: Form, messages: Form[] = []): Behind {
  return {
    ...{ form, answers: readAnswers(form), epoch: '2026-11', week: '2026-W47' },
    messages: messages.map((said) => ({
      oid: '',
      epoch: '2026-11',
      week: '',
      consent: {},
      form: said,
    })),
  }
}

/** A draft that says nothing but this. */
function saying(change: Partial<WarningDraft>): WarningDraft {
  const begun = draftFrom(readAnswers({}), { today, nickname: 'Amber Heron', language: 'en' })
  return { ...begun, when: { month: '', part: '' }, ...change }
}

/** What became of each fact of a draft. */
export function held(change: Partial<WarningDraft>, ...reports: Behind[]): Founding[] {
  return foundingsOf(saying(change), reports.map(groundOf))
}

/** What became of its one fact. */
export function one(change: Partial<WarningDraft>, ...reports: Behind[]): Founding {
  const [fact] = held(change, ...reports)
  if (fact === undefined) throw new Error('no fact')
  return fact
}
