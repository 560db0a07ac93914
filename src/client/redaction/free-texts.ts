import type { IdentifierKind } from '../../sealing/identifier.ts'
import { text } from '../answers.ts'
import { proposals, type Proposal } from '../matching/proposals.ts'
import type { OpenedReport } from '../reports.ts'
import type { Mark } from './mark.ts'

/** What somebody wrote in words of her own, and the places in it where he may be found by a number, a plate or an account. */
export interface FreeText {
  text: string
  named: Mark[]
}

type Source = Pick<OpenedReport, 'form' | 'messages'>

const MARKED: Readonly<Record<IdentifierKind, Pick<Mark, 'kind' | 'why'>>> = {
  plate: { kind: 'number', why: 'plate' },
  phone: { kind: 'number', why: 'phone' },
  email: { kind: 'handle', why: 'address' },
  website: { kind: 'handle', why: 'address' },
  username: { kind: 'handle', why: 'account' },
  payment: { kind: 'handle', why: 'account' },
}

/** The story, the place, and what she added since. Ticked answers are not among it. */
export function freeTexts(report: Source): FreeText[] {
  const { form, messages } = report
  const found = proposals(report)
  const added = messages.flatMap((one, i) => [
    { text: text(one.form['message']), named: namedIn(found, `messages.${i}`) },
    { text: text(one.form['story']), named: [] },
  ])
  const all = [
    { text: text(form['story']), named: namedIn(found, 'story') },
    { text: text(form['place_text']), named: namedIn(found, 'place_text') },
    ...added,
  ]
  return all.filter((one) => one.text.trim() !== '')
}

/** What is proposed for matching from her story: the page that is read and the desk point at the same. */
export function namedInStory(report: Source): Mark[] {
  return namedIn(proposals(report), 'story')
}

/** The same in what she added later. @param oid of the message */
export function namedInMessage(report: Source, oid: string): Mark[] {
  const at = report.messages.findIndex((one) => one.oid === oid)
  return namedIn(proposals(report), `messages.${String(at)}`)
}

function namedIn(found: readonly Proposal[], field: string): Mark[] {
  return found.flatMap(({ identifier, places }) =>
    places
      .filter((place) => place.field === field && place.start < place.end)
      .map(({ start, end }) => ({ ...MARKED[identifier.kind], start, end })),
  )
}
