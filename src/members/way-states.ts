/** What is known of an address: it takes no mail; it had as many mails to confirm it today as any address may. */
export const addressStates = { fine: 0, takesNothing: 1, tooManyMails: 2 } as const

/**
 * How far a message about a membership is: waiting, with a worker, given up, said and not to be said again, and leaving for
 * a gateway, where a crash does not tell whether it left.
 */
export const mailStates = { waits: 0, taken: 1, givenUp: 2, said: 3, leaving: 4 } as const

/** What is known of a number: it takes no messages; STOP came from it; it had as many codes today as any number may. */
export const numberStates = { fine: 0, takesNothing: 1, stopped: 2, tooManyCodes: 3 } as const
