import type { ShownPart, WarningSite } from '../sealing/alert-parts.ts'
import { translate } from './catalogue.ts'
import type { Language } from './locale.ts'

/** Services as they write themselves; the same in every language. */
const siteNames: Readonly<Record<WarningSite, string>> = {
  ...{ discord: 'Discord', facebook: 'Facebook', instagram: 'Instagram', kik: 'Kik' },
  ...{ messenger: 'Messenger', signal: 'Signal', skype: 'Skype', snapchat: 'Snapchat' },
  ...{ telegram: 'Telegram', tiktok: 'TikTok', tinder: 'Tinder', twitter: 'Twitter' },
  ...{ viber: 'Viber', wechat: 'WeChat', whatsapp: 'WhatsApp', youtube: 'YouTube' },
}

const kinds = ['plate', 'phone', 'email', 'username', 'payment', 'website'] as const
type Kind = (typeof kinds)[number]

/** What it is that is shown in part, and which part: "account on Telegram, begins with nor…, ends with …t_x". */
export function partWords(part: ShownPart, language: Language): string {
  const kind = kindOf(part)
  if (kind === 'plate') return translate(language, 'warning.part.plate', { part: part.masked })
  const what = thing(part, language)
  const { start, end } = endsOf(part)
  if (start === '') return translate(language, 'warning.part.end', { what, end })
  if (end === '') return translate(language, 'warning.part.start', { what, start })
  return translate(language, 'warning.part.both', { what, start, end })
}

/** Which part it is, where what it is stands beside it already: "begins with nor…, ends with …t_x", and on which service. */
export function partAlone(part: ShownPart, language: Language): string {
  if (kindOf(part) === 'plate') return part.masked
  const { start, end } = endsOf(part)
  const how =
    start === ''
      ? translate(language, 'warning.part.how_end', { end })
      : end === ''
        ? translate(language, 'warning.part.how_start', { start })
        : translate(language, 'warning.part.how_both', { start, end })
  return part.on === undefined ? how : `${siteNames[part.on]}: ${how}`
}

/** All that is shown in part, in one line. */
export function partsWords(parts: readonly ShownPart[], language: Language): string {
  return parts.map((part) => partWords(part, language)).join('; ')
}

function kindOf({ kind }: ShownPart): Kind | 'other' {
  return kinds.find((one) => one === kind) ?? 'other'
}

function thing(part: ShownPart, language: Language): string {
  const kind = kindOf(part)
  if (kind === 'username' && part.on !== undefined)
    return translate(language, 'warning.part.username_on', { site: siteNames[part.on] })
  return kind === 'plate' ? '' : translate(language, `warning.part.${kind}`)
}

/** "nor…t_x" is its beginning and its end; what has no dots is all that is known of the beginning. */
function endsOf({ masked }: ShownPart): { start: string; end: string } {
  const at = masked.indexOf('…')
  const start = at === -1 ? masked : masked.slice(0, at)
  const end = at === -1 ? '' : masked.slice(at + 1)
  return { start: start === '' ? '' : `${start}…`, end: end === '' ? '' : `…${end}` }
}
