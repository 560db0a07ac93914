import { standingTags, withdrawFromAlerts } from './alerts/withdraw-store.ts'
import { withdrawReports } from './intake/withdraw-store.ts'
import { withdrawPackages } from './liaison/withdraw-store.ts'
import type { WithdrawalEffects } from './mailbox/parts.ts'
import { forgetNotes } from './triage/withdraw-store.ts'

/** Who deletes what when a reporter takes something back (protocol 8.5). */
export const withdrawalEffects: WithdrawalEffects = {
  reports: withdrawReports,
  notes: forgetNotes,
  alert: withdrawFromAlerts,
  packages: withdrawPackages,
  standingTags,
}
