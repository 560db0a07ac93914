import type { Alert } from '../sealing/alert.ts'
import type { WarningDraft } from './draft.ts'
import { languagesToRead, pairPrint, withoutAdvice } from './said-the-same.ts'
import { typedIn, withoutOffers } from './spoken-facts.ts'

/** The warning as a draft, to be written on. */
export function draftOf(alert: Alert): WarningDraft {
  const { level, confidence, categories, when, nickname, person, vehicle, expires } = alert
  const tongue = typedIn(alert)
  const others = Object.entries(alert.facts ?? {}).filter(([language]) => language !== tongue)
  return asSigned({
    ...{ level, confidence, categories: [...categories], when: { ...when }, nickname, expires },
    area: alert.areas[0] ?? '',
    texts: textsOf(alert),
    person: { ...person },
    vehicle: { ...vehicle },
    ...(tongue === undefined ? {} : { tongue }),
    facts: Object.fromEntries(others.map(([language, said]) => [language, { ...said }])),
    identifiers: alert.identifiers.map((one) => ({ ...one })),
    audience: [...alert.audience.areas],
    work: [...alert.audience.work],
    reason: '',
  })
}

function textsOf({ headline, body, advice }: Alert): WarningDraft['texts'] {
  const tongues = [...new Set([headline, body, advice].flatMap((texts) => Object.keys(texts)))]
  const texts = tongues.map((tongue) => [
    tongue,
    {
      headline: headline[tongue] ?? '',
      body: body[tongue] ?? '',
      advice: advice[tongue] ?? '',
    },
  ])
  return Object.fromEntries(texts) as WarningDraft['texts']
}

/**
 * Its languages were held against each other by those who signed it, until one of them changes: what it says in one of them
 * alone, and a feature that is read as it was typed, were meant so.
 */
function asSigned(written: WarningDraft): WarningDraft {
  const draft = withoutOffers(written)
  const others = languagesToRead(draft)
  const bare = withoutAdvice(draft)
  return {
    ...draft,
    ...(bare.length === 0 ? {} : { unadvised: bare }),
    ...(others.length === 0
      ? {}
      : { same: Object.fromEntries(others.map((tongue) => [tongue, pairPrint(draft, tongue)])) }),
  }
}
