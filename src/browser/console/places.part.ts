/** The places of the menu beside the desk. */
export { approvalsScreen } from './release/approvals-screen.ts'
export { patternsScreen } from './same-man/case-screen.ts'
export { invitesScreen } from './team/invites-screen.ts'
export { logScreen } from './team/log-screen.ts'
export { peopleScreen } from './team/people-screen.ts'
export { rotaScreen } from './rota/rota-screen.ts'
export { warningsScreen } from './warnings/warnings-screen.ts'
