import { waitingForMe } from '../../../client/proposals.ts'
import type { Workroom } from '../../../client/workroom.ts'
import { makeFrame, type Frame } from './frame.ts'
import { lookAgain } from '../page/look-again.ts'
import type { Place } from './places.ts'
import type { Room } from './room.ts'

interface Needs {
  room: Room
  name: string
  workroom: Workroom
  go: (place: Place) => void
  lock: () => void
}

/** A moderator's menu, with how much waits for her. What a colleague signs is said on it wherever she is, and how the service is. */
export async function moderatorFrame({ workroom, ...needs }: Needs): Promise<Frame> {
  const waiting = (): number => waitingForMe(workroom).length
  const frame = await makeFrame({ ...needs, hasOnePage: false, waiting })
  lookAgain(frame.line, async () => {
    // The desk reads the notes itself.
    if (document.querySelector('main .desk') === null) await workroom.vault.refresh()
    frame.hear()
    await frame.refresh()
  })
  return frame
}
