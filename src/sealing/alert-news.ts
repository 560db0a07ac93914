/**
 * What a later version tells whoever had the one before. First what happened: another report of him was added, a second
 * person has looked by now, somebody disputes it, it is graver or less grave, it is shown for longer, it can be read in one
 * language more. Then which parts say something else.
 */
export const happenings = [
  ...(['report', 'checked', 'disputed', 'graver', 'lighter', 'renewed', 'language'] as const),
] as const
export const changedParts = [
  ...(['categories', 'areas', 'when', 'person', 'vehicle', 'identifiers'] as const),
  ...(['sure', 'text', 'advice'] as const),
] as const
export const alertNews = [...happenings, ...changedParts] as const
export type AlertNews = (typeof alertNews)[number]
