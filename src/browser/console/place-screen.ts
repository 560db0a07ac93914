import { refreshKeys, refreshWorkroom } from '../../client/workroom.ts'
import { approvalsScreen } from './approvals-screen.ts'
import { patternsScreen } from './case-screen.ts'
import { deskScreen } from './desk-screen.ts'
import type { DeskView } from './desk-view.ts'
import { failureText } from './failure.ts'
import { invitesScreen } from './invites-screen.ts'
import { logScreen } from './log-screen.ts'
import { peopleScreen } from './people-screen.ts'
import type { WorkPlace } from './places.ts'
import { rotaScreen } from './rota-screen.ts'
import { screen } from './screen.ts'
import { warningsScreen } from './warnings-screen.ts'

/** A place of the menu as it is put up. */
export interface PlaceScreen {
  root: HTMLElement
  /** Saves what is written on it before it goes. */
  flush: () => Promise<void>
  /** False where it could not be read: then it says why. */
  isRead: boolean
}

/** Reads what a place needs, and makes its screen. */
export async function readPlace(view: DeskView, place: WorkPlace): Promise<PlaceScreen> {
  const flush = (): Promise<void> => Promise.resolve()
  try {
    // The desk reads the notes itself, while its queue is used already.
    await (place === 'desk' ? refreshKeys(view.workroom) : refreshWorkroom(view.workroom))
    if (place === 'desk') return { ...(await deskScreen(view)), isRead: true }
    return { root: await otherPlace(view, place), flush, isRead: true }
  } catch (error) {
    const root = screen(view.say(`console.menu.${place}`), failureText(view.say, error))
    return { root, flush, isRead: false }
  }
}

function otherPlace(
  view: DeskView,
  place: Exclude<WorkPlace, 'desk'>,
): Promise<HTMLElement> | HTMLElement {
  switch (place) {
    case 'approvals':
      return approvalsScreen(view)
    case 'warnings':
      return warningsScreen(view)
    case 'patterns':
      return patternsScreen(view)
    case 'people':
      return peopleScreen(view)
    case 'invites':
      return invitesScreen(view)
    case 'rota':
      return rotaScreen(view)
    case 'log':
      return logScreen(view)
  }
}
