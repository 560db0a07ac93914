/**
 * Stands in a report's body where it says what happened, when somebody only asks the team something. It is inside the seal:
 * outside it a question looks like every report, and it goes the same way.
 */
export const QUESTION = 'QU'
