import type { Sending, SentCount } from '../../../client/sending.ts'
import { element } from '../page/element.ts'
import type { Say } from '../page/say.ts'

/** What leaves and does not get through is said loudly; null while all is well. */
export function sendingNotice(say: Say, sending: Sending): HTMLElement | null {
  const words = troubles(say, sending)
  if (words.length === 0) return null
  const whom = element('p', {}, say('console.sending.whom'))
  const lines = words.map((text) => element('p', {}, text))
  return element(
    'div',
    { class: 'notice', role: 'alert', 'data-field': 'sending-trouble' },
    ...lines,
    whom,
  )
}

function troubles(say: Say, { workers, waiting, channels }: Sending): string[] {
  if (workers === 0) return waiting === 0 ? [] : [say('console.sending.nobody', { count: waiting })]
  return channels
    .filter(({ isDown }) => isDown)
    .map(({ channel }) => say('console.sending.down', { channel: channelName(say, channel) }))
}

const named = ['email', 'sms', 'push'] as const
type Named = (typeof named)[number]

const isNamed = (channel: string): channel is Named =>
  (named as readonly string[]).includes(channel)

function channelName(say: Say, channel: string): string {
  return isNamed(channel) ? say(`console.sending.channel.${channel}`) : channel
}

const failures = ['gone', 'late', 'unsure'] as const

/** How far one version of a warning has got: counts for each way, never to whom. */
export function deliveryView(
  say: Say,
  { counts, waiting }: { counts: readonly SentCount[]; waiting: number },
): HTMLElement {
  const used = counts.filter(({ sent, failed }) => sent + failed > 0)
  const skipped = counts.reduce((total, one) => total + one.skipped, 0)
  return element(
    'div',
    { class: 'delivery', 'data-field': 'counts', 'data-waiting': String(waiting) },
    element('p', {}, progress(say, { isBegun: counts.length > 0, waiting })),
    used.length === 0 ? null : channelList(say, used),
    skipped === 0
      ? null
      : element('p', { class: 'help' }, say('console.sending.skipped', { count: skipped })),
  )
}

function progress(say: Say, { isBegun, waiting }: { isBegun: boolean; waiting: number }): string {
  if (waiting > 0) return say('console.sending.waiting', { count: waiting })
  return say(isBegun ? 'console.sending.done' : 'console.sending.nothing')
}

function channelList(say: Say, used: readonly SentCount[]): HTMLElement {
  return element('ul', { class: 'plain' }, ...used.map((one) => channelRow(say, one)))
}

function channelRow(say: Say, one: SentCount): HTMLElement {
  const { channel, sent, failed } = one
  const why = failures
    .filter((name) => one[name] > 0)
    .map((name) => say(`console.sending.${name}`, { count: one[name] }))
  const other = failed - failures.reduce((total, name) => total + one[name], 0)
  if (other > 0) why.push(say('console.sending.refused', { count: other }))
  return element(
    'li',
    { 'data-channel': channel },
    element('strong', {}, channelName(say, channel)),
    ` · ${say('console.sending.sent', { count: sent })}`,
    ...why.map((text) => ` · ${text}`),
  )
}
