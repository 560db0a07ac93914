import type { Scheme } from '../scheme/scheme.ts'

/** What every page knows about the deployment; templates find it under `@site`. */
export interface SiteWords extends Readonly<Record<string, unknown>> {
  /** The neutral display name. */
  readonly name: string
  /** True where nothing is real: every page then says so. */
  readonly exercise: boolean
  /** The number for danger now; null when the scheme names none. */
  readonly emergency: string | null
}

/** The words of a scheme that stand on every page. */
export function siteOf(scheme: Scheme, { exercise = false } = {}): SiteWords {
  const first = scheme.helplines.find((line) => line.always_first === true)
  return { name: scheme.name, exercise, emergency: first?.phone ?? null }
}
