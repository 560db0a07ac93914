import type { Test } from 'tap'

/** Tells one part of a story. */
export type Chapter = (name: string, go: (t: Test) => Promise<unknown>) => Promise<void>

/**
 * Tells a story in order. After a part that failed the rest would only wait in vain: it is left out, and tidied up.
 * @param scenes what can be seen when a part has failed
 */
export function chaptersOf(t: Test, scenes: () => Promise<string[]>): Chapter {
  return async (name, go) => {
    await t.test(name, go)
    if (t.passing()) return
    for (const scene of await scenes()) t.comment(scene)
    throw new Error(`the story ends here: ${name}`)
  }
}
