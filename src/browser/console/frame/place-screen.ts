import { refreshKeys, refreshWorkroom } from '../../../client/workroom.ts'
import { placesPart } from './desk-parts.ts'
import { deskScreen } from '../desk-screen.ts'
import type { DeskView } from './desk-view.ts'
import { failureText } from '../page/failure.ts'
import { againFor } from './fetching.ts'
import type { WorkPlace } from './places.ts'
import { screen } from '../page/screen.ts'

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
    const { say } = view
    const again = againFor(say, error, () => void view.goTo(place))
    const root = screen(say(`console.menu.${place}`), failureText(say, error), again)
    return { root, flush, isRead: false }
  }
}

async function otherPlace(view: DeskView, place: Exclude<WorkPlace, 'desk'>): Promise<HTMLElement> {
  const screens = await placesPart(view)
  switch (place) {
    case 'approvals':
      return screens.approvalsScreen(view)
    case 'warnings':
      return screens.warningsScreen(view)
    case 'patterns':
      return screens.patternsScreen(view)
    case 'people':
      return screens.peopleScreen(view)
    case 'invites':
      return screens.invitesScreen(view)
    case 'rota':
      return screens.rotaScreen(view)
    case 'log':
      return screens.logScreen(view)
  }
}
