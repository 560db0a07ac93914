/** What the pages of the form take from the scheme: operator's data, never hard-coded. */
export interface ReportSite {
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly languages: readonly string[]
  readonly helplines: readonly Helpline[]
  readonly independentRoute: string | null
}

export interface Helpline {
  readonly name: string
  readonly phone: string
  /** Incident codes it is for, or `all`; nothing said is the emergency line. */
  readonly for?: readonly string[] | undefined
  readonly alwaysFirst: boolean
}

/** The helplines for anybody, or for one kind of incident, as links that call. */
export function linesFor(
  site: ReportSite,
  topic: string,
): { readonly href: string; readonly text: string }[] {
  return site.helplines
    .filter((line) => line.for?.includes(topic) === true)
    .map(({ name, phone }) => ({
      href: `tel:${phone.replaceAll(/[^\d+]/g, '')}`,
      text: `${name}: ${phone}`,
    }))
}

/** The number for danger now. */
export function emergencyPhone(site: ReportSite): string {
  return site.helplines.find((line) => line.alwaysFirst)?.phone ?? '999'
}
