/** A form as it came: one text or several under each name. */
export type Posted = Readonly<Record<string, string | string[] | undefined>>

/** The text under a name, the first one if there are several; empty for none. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** All texts under a name. */
export function several(value: string | string[] | undefined): string[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
