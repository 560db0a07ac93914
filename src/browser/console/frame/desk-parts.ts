import type { Room } from './room.ts'

/** What an open report is worked on with. */
export function reportPart({ parts }: Pick<Room, 'parts'>) {
  return parts.bring('report', () => import('../report.part.ts'))
}

/** The places of the menu beside the desk. */
export function placesPart({ parts }: Pick<Room, 'parts'>) {
  return parts.bring('places', () => import('../places.part.ts'))
}

/** The pages of those who have one. */
export function onePagePart({ parts }: Pick<Room, 'parts'>) {
  return parts.bring('one-page', () => import('../one-page.part.ts'))
}

/**
 * Fetches what a moderator's desk will need while she still has a connection, and again when it is back: from then on no screen
 * waits for a file.
 * @returns what ends the watch for the connection
 */
export function fetchAhead(room: Room): () => void {
  const look = (): void => {
    // What cannot be fetched now is fetched when it is needed, and says so if that fails too.
    void Promise.all([reportPart(room), placesPart(room)]).catch(() => undefined)
  }
  look()
  window.addEventListener('online', look)
  return () => {
    window.removeEventListener('online', look)
  }
}
