/** The console's words come in three parts, in the order in which its screens need them (console-words.ts says which is where). */
export const wordParts = ['first', 'told', 'rest'] as const
export type WordPart = (typeof wordParts)[number]
