import { translate, type MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { digestDays, zoneNames } from './hours.ts'
import { one } from './posted.ts'
import { troubleKey, type FieldNeeds } from './settings-fields.ts'

/** A list to choose one thing from. */
interface SelectView {
  name: string
  label: string
  /** Its answers are long: it has a line of its own. */
  isWide: boolean
  options: { value: string; label: string; isChosen: boolean }[]
}

/** Some lists that are one question. */
export interface HoursView {
  id: 'quiet' | 'digest'
  label: string
  help: string
  error: string | null
  selects: SelectView[]
}

type Options = readonly (readonly [value: string, label: string])[]

/** Her quiet hours and the hour of her digest, with the clock that both are on. */
export function hoursView(needs: FieldNeeds): HoursView[] {
  const { language } = needs
  const say = (key: MessageKey) => translate(language, key)
  const level = say('common.level.4')
  const never = [['', say('members.choices.quiet.none')] as const]
  const days = digestDays.map((day) => [String(day), say(`members.choices.digest.${day}`)] as const)
  const select = (name: keyof typeof labels, options: Options, otherwise: string) =>
    selectOf(needs, name, { options, otherwise })
  return [
    {
      ...questionOf(needs, 'quiet', level),
      selects: [
        select('quiet_from', [...never, ...hours], ''),
        select('quiet_to', [...never, ...hours], ''),
        select('zone', zonesIn(language), 'london'),
      ],
    },
    {
      ...questionOf(needs, 'digest', level),
      selects: [
        select('digest_day', [['', say('members.choices.digest.none')], ...days], ''),
        select('digest_hour', hours, '18'),
      ],
    },
  ]
}

function questionOf({ language, troubles }: FieldNeeds, id: HoursView['id'], level: string) {
  return {
    id,
    label: translate(language, `members.choices.${id}`),
    help: translate(language, `members.choices.${id}.help`, { level }),
    error: troubles.includes(id) ? translate(language, troubleKey(id)) : null,
  }
}

const hours: Options = Array.from(
  { length: 24 },
  (_, hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`] as const,
)

function zonesIn(language: Language): Options {
  return zoneNames.map((name) => [name, translate(language, `members.choices.zone.${name}`)])
}

const labels = {
  quiet_from: 'members.choices.quiet_from',
  quiet_to: 'members.choices.quiet_to',
  zone: 'members.choices.zone',
  digest_day: 'members.choices.digest_day',
  digest_hour: 'members.choices.digest_hour',
} as const

function selectOf(
  { language, posted }: FieldNeeds,
  name: keyof typeof labels,
  { options, otherwise }: { options: Options; otherwise: string },
): SelectView {
  const given = one(posted[name])
  const chosen = posted[name] === undefined ? otherwise : given
  return {
    name,
    label: translate(language, labels[name]),
    isWide: name === 'zone' || name === 'digest_day',
    options: options.map(([value, label]) => ({ value, label, isChosen: value === chosen })),
  }
}
