import { compareLog } from '../../../client/log-memory.ts'
import type { Workroom } from '../../../client/workroom.ts'
import { brokenBecause } from './log-screen.ts'

/**
 * At each sign-in the log is compared with what this person's account remembers of it, beside her work (protocol 15.1).
 * @param alarm is called when it does not hold together
 */
export async function watchLog(workroom: Workroom, alarm: () => void): Promise<void> {
  try {
    await compareLog(workroom.desk, workroom.watched)
  } catch (error) {
    // A guard that is away is told by its own banner; the page of the log says the rest.
    if (brokenBecause(error) !== null) alarm()
  }
}
