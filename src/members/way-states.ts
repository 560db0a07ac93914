/** What is known of an address beside whether it is confirmed. */
export const addressStates = { fine: 0, takesNothing: 1 } as const

/** The same of a number: it takes no messages; STOP came from it; it had as many codes today as any number may. */
export const numberStates = { fine: 0, takesNothing: 1, stopped: 2, tooManyCodes: 3 } as const
