/** The places of the menu beside the desk. */
export { approvalsScreen } from './approvals-screen.ts'
export { patternsScreen } from './case-screen.ts'
export { invitesScreen } from './invites-screen.ts'
export { logScreen } from './log-screen.ts'
export { peopleScreen } from './people-screen.ts'
export { rotaScreen } from './rota-screen.ts'
export { warningsScreen } from './warnings-screen.ts'
