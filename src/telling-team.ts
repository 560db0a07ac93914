import type { Channel } from './alerts/channels/channel.ts'
import { marked } from './alerts/letters.ts'
import type { Tell } from './duty/telling.ts'
import type { Reach } from './sealing/contact.ts'
import type { DutyWay } from './sealing/duty.ts'

/** How somebody of the team, or the operator, is told something. A channel more needs only a kind of way more. */
export function tellBy(channels: readonly Channel[], isTraining: boolean): Tell {
  return async (way, { subject, lines, language, name, wording }) => {
    const channel = channels.find(({ kind }) => kind === way.kind)
    if (channel === undefined) return 'later'
    const text = marked({ isTraining }, { subject, lines }, language)
    const message = { text, language, stopUrl: null, showsStop: false, name }
    // Every one of them: that one message wakes a telephone and another does not would tell something.
    const shown = wording === undefined ? {} : { sentence: wording, isUrgent: true }
    const sent = await channel.send({ ...message, ...shown }, reachOf(way))
    if (sent === 'down' || typeof sent === 'object') return 'later'
    return sent
  }
}

function reachOf(way: DutyWay): Reach {
  if (way.kind === 'push') return { ...way, discretion: 'nudge' }
  return { ...way, discretion: 'full', confirm: '' }
}
