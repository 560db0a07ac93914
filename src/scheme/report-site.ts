import type { ReportSite } from '../intake/site.ts'
import type { Scheme } from './scheme.ts'

/** What the form's pages show of a scheme: its areas, its languages and whom to call. */
export function reportSite(scheme: Scheme): ReportSite {
  return {
    areas: scheme.areas.map(({ id, name }) => ({ id, name })),
    languages: scheme.languages,
    helplines: scheme.helplines.map(({ name, phone, for: topics, always_first }) => ({
      name,
      phone,
      for: topics,
      alwaysFirst: always_first === true,
    })),
    independentRoute: scheme.independent_route.name,
  }
}
