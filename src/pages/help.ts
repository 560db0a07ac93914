import { translate, type MessageKey } from '../i18n/catalogue.ts'
import { dateLocale, dayName } from '../i18n/dates.ts'
import type { Language } from '../i18n/locale.ts'
import type { Helpline, Organisation, Scheme } from '../scheme/scheme.ts'

interface HelplineView {
  readonly name: string
  readonly phone: string
  readonly href: string
  /** Whether it is for people whom somebody controls. */
  readonly controlled: boolean
  readonly policeRun: boolean
  /** The areas it serves, in words; null when it serves all. */
  readonly where: string | null
  /** The day the number was last called, in words; null when nobody has. */
  readonly checked: string | null
}

export interface HelpView {
  readonly helplines: readonly HelplineView[]
  readonly areas: readonly {
    readonly name: string
    readonly groups: readonly { readonly name: string; readonly kind: string }[]
  }[]
  /** Where misconduct by police goes instead of to the police. */
  readonly complaint: string | null
}

const kinds: Readonly<Record<string, MessageKey>> = {
  'sexual-health': 'pages.help.kind.sexual-health',
  outreach: 'pages.help.kind.outreach',
  'domestic-abuse': 'pages.help.kind.domestic-abuse',
  'drugs-alcohol': 'pages.help.kind.drugs-alcohol',
  'life-skills': 'pages.help.kind.life-skills',
}

/** Organisations that help people; those that only come to meetings (probation, cameras) are not for her. */
const helpingRoles = new Set(['moderates', 'vouches', 'referral'])

/** Names in a row, as the language joins them: `Exeter, Torbay and Plymouth`. */
export function listIn(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(dateLocale(language)).format(names)
}

/** `0808 168 9111` as the address that a phone calls. */
export function telephone(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`
}

function helplineView(line: Helpline, scheme: Scheme, language: Language): HelplineView {
  const areas = scheme.areas.filter(({ id }) => line.areas?.includes(id) === true)
  const checked = line.last_verified ?? null
  return {
    name: line.name,
    phone: line.phone,
    href: telephone(line.phone),
    controlled: line.for?.includes('CO') === true,
    policeRun: line.run_by === 'police',
    where:
      areas.length === 0
        ? null
        : listIn(
            language,
            areas.map(({ name }) => name),
          ),
    checked: checked === null ? null : dayName(language, checked),
  }
}

function groupView(group: Organisation, language: Language): { name: string; kind: string } {
  const kind = translate(language, kinds[group.kind] ?? 'pages.help.kind.other')
  return { name: group.name, kind }
}

/** Whom to call and who is near, out of the scheme; the emergency line stands apart, at the head of the page. */
export function helpView(scheme: Scheme, language: Language): HelpView {
  const helping = scheme.organisations.filter(({ roles }) =>
    roles.some((role) => helpingRoles.has(role)),
  )
  const areas = scheme.areas.map(({ id, name }) => ({
    name,
    groups: helping
      .filter((group) => group.areas.includes(id))
      .map((group) => groupView(group, language)),
  }))
  return {
    helplines: scheme.helplines
      .filter((line) => line.always_first !== true)
      .map((line) => helplineView(line, scheme, language)),
    areas: areas.filter(({ groups }) => groups.length > 0),
    complaint: scheme.independent_route.name,
  }
}
