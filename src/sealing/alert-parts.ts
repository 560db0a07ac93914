/**
 * Services on which an account may be named in a warning: what nearly everybody has. A page where people advertise is not
 * among them, because which one it was says something of whoever reported.
 */
export const warningSites = [
  ...(['discord', 'facebook', 'instagram', 'kik', 'messenger', 'signal', 'skype'] as const),
  ...(['snapchat', 'telegram', 'tiktok', 'tinder', 'twitter', 'viber', 'wechat'] as const),
  ...(['whatsapp', 'youtube'] as const),
] as const
export type WarningSite = (typeof warningSites)[number]

export function isWarningSite(name: string): name is WarningSite {
  return warningSites.some((one) => one === name)
}

/** Something he can be found by, as far as a warning shows it. */
export interface ShownPart {
  kind: string
  /** The letters that are shown; `?` or `…` for the others. */
  masked: string
  /** Of an account: the service it is on. */
  on?: WarningSite
}

/** At most so many letters are known of what is shown: of a plate, of a name both of whose ends are, of anything else. */
const PLATE_KNOWN = 4
const NAME_KNOWN = 5
const OTHER_KNOWN = 3
const NAMES: ReadonlySet<string> = new Set(['username', 'website'])

/** The letters and digits of a text, without what stands between them or for what is hidden. */
export function lettersOf(text: string): string[] {
  return Array.from(text).filter((letter) => !/[\s\p{P}\p{M}\p{C}]/u.test(letter))
}

/** Whether so little is shown that nobody has the whole from it. More than three letters of a name say that there are others. */
export function isMasked({ kind, masked }: ShownPart): boolean {
  const known = lettersOf(masked).length
  if (kind === 'plate') return known <= PLATE_KNOWN
  const isCut = NAMES.has(kind) && masked.includes('…')
  return known <= (isCut ? NAME_KNOWN : OTHER_KNOWN)
}
