import type { Alert } from '../sealing/alert.ts'
import type { Occasion } from './checklist.ts'
import type { WarningDraft } from './draft.ts'
import { policeLevel } from './permission.ts'
import type { OpenedReport } from './reports.ts'

/** What the checklist has to ask about this warning and its source, or the several it rests on. */
export function occasionOf(
  about: WarningDraft | Alert,
  source: OpenedReport | readonly OpenedReport[] | null,
): Occasion {
  const sources = source === null ? [] : [source].flat()
  const answers = sources.map((one) => one.answers)
  return {
    kind: 'warning',
    level: about.level,
    redLines: answers.some(({ neverPublish }) => neverPublish !== ''),
    showFirst: answers.some(({ consentAlert }) => consentAlert === 'show_me_first'),
    vehicle: Object.keys(about.vehicle).length > 0 || about.identifiers.some(isPlate),
    phone: about.identifiers.some((one) => one.kind === 'phone'),
    appearance: (about.person['appearance'] ?? '') !== '',
    identifiers: about.identifiers.length > 0,
    policeConsent: answers.some((one) => policeLevel(one) > 0),
    account: false,
    languages: 'texts' in about ? Object.keys(about.texts).length : Object.keys(about.body).length,
  }
}

function isPlate({ kind }: { kind: string }): boolean {
  return kind === 'plate'
}
