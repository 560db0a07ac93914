import { element } from '../page/element.ts'
import { failureText } from '../page/failure.ts'
import { PartMissing } from './parts.ts'
import type { Room } from './room.ts'
import type { Say } from '../page/say.ts'
import { asked, screen } from '../page/screen.ts'

/** For a part of the console that could not be fetched, the way to try again; nothing for what else went wrong. */
export function againFor(say: Say, error: unknown, again: () => void): HTMLElement | null {
  if (!(error instanceof PartMissing)) return null
  const attributes = { type: 'button', class: 'button', 'data-action': 'fetch-again', click: again }
  return element('button', attributes, say('console.failure.again'))
}

/** Ends with a part that the next screen cannot do without. As long as it cannot be fetched, a screen says so. */
export async function untilHere<Part>(room: Room, bring: () => Promise<Part>): Promise<Part> {
  const { say } = room
  for (;;) {
    try {
      return await bring()
    } catch (error) {
      if (!(error instanceof PartMissing)) throw error
      await asked<undefined>(room, (done) =>
        screen(
          say('console.failure.title'),
          failureText(say, error),
          againFor(say, error, () => done(undefined)),
        ),
      )
    }
  }
}
