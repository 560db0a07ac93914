import type { WebSettings } from './child-settings.ts'
import type { Round } from './timetable.ts'
import { postingHours } from './sealing/posting-hours.ts'
import type { Features } from './features.ts'

/** Answers are posted at five fixed hours of the day; an exercise cannot wait that long (decision 16). */
const posting = `0 ${postingHours.join()} * * *`

/** What comes again by itself. No round keeps a time of any single report. */
export function roundsOf(
  { keys, intake, mailbox, alerts, members, triage, accounts }: Features,
  { isTraining }: WebSettings,
): Round[] {
  return [
    { at: isTraining ? '* * * * *' : posting, part: 'board', go: () => mailbox.post() },
    { at: '*/5 * * * *', part: 'taken-back', go: () => mailbox.hideAgain() },
    { at: '17 3 * * *', part: 'shuffle', go: () => intake.shuffle() },
    { at: '27 3 * * *', part: 'match', go: () => triage.matching.tidy() },
    { at: '0 */4 * * *', part: 'age', go: () => intake.age() },
    { at: '* * * * *', part: 'wrap', go: () => intake.wrapWaiting() },
    { at: '* * * * *', part: 'root', go: () => keys.root() },
    { at: '* * * * *', part: 'link', go: () => accounts.linkFile.renew() },
    { at: '11 * * * *', part: 'accounts', go: () => accounts.sweep() },
    { at: '41 3 * * *', part: 'alerts', go: () => alerts.sweep() },
    { at: '51 3 * * *', part: 'members', go: () => members.sweep() },
    // Some days in a row, so that nobody is forgotten because a machine was off; it asks nobody twice.
    { at: '0 11 2-8 * *', part: 'remind', go: () => members.remind() },
  ]
}
