/**
 * The area of a man who is met online alone. It belongs to every scheme without standing in its file, is nobody's choice, and
 * is everybody's: whoever is told of anything is told of him, wherever she works (decision 21).
 */
export const onlineArea = 'online'

/** Whether what is for some areas is for somebody, or stands under a place, with these. */
export function reaches(areas: readonly string[], others: readonly string[]): boolean {
  return areas.includes(onlineArea) || areas.some((area) => others.includes(area))
}

/** The same list, or online alone where it is among them: it holds all the others. */
export function widest(areas: readonly string[]): string[] {
  return areas.includes(onlineArea) ? [onlineArea] : [...areas]
}
