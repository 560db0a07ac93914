/** What everybody gets who is signed in: the moderators' desk with its queue, and the frame around every role's screens. */
export { workAs } from './frame/session.ts'
