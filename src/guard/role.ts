/** Who knocks: each has a socket and a key of its own (decision 4). */
export type Role = 'web' | 'worker'
