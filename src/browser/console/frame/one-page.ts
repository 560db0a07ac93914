import { localPath, type Language } from '../../../i18n/locale.ts'
import { wordParts } from '../../../i18n/word-parts.ts'
import { fill } from '../page/element.ts'
import { failureText } from '../page/failure.ts'
import { makeFrame, type Frame } from './frame.ts'
import type { GuidePages } from '../guide/guide-steps.ts'
import { guideVisit } from '../guide/guide-visit.ts'
import type { Place } from './places.ts'
import type { Room } from './room.ts'
import { saying, type Say } from '../page/say.ts'

/** A role with one page. */
export interface OnePage {
  draw: (room: Room) => Promise<HTMLElement>
  /** What can be looked up over it, and in which language it is read; left out where there is nothing to look up. */
  help?: {
    guide: GuidePages
    /** Why the page cannot be drawn anew now; null when it can. */
    busy: (say: Say) => string | null
  }
}

/** Where the menu of such a role leads. */
const offers: readonly Place[] = ['guide']

interface Needs {
  room: Room
  name: string
  page: OnePage
  lock: () => void
}

/** Puts up the one page with its frame. @returns what takes the frame away again */
export async function showOnePage(needs: Needs): Promise<() => void> {
  const { name, page, lock } = needs
  const { help } = page
  let frame = await drawIn(needs.room)
  return () => {
    frame.clear()
  }

  async function drawIn(room: Room): Promise<Frame> {
    const made = await makeFrame({
      ...{ room, name, lock, hasOnePage: true },
      go: () => visit.pass('guide'),
      ...(help === undefined ? {} : { offers, turn: (to) => void turn(room, to) }),
    })
    const visit = guideVisit(room.say, made, help?.guide)
    visit.put(await page.draw(room), null)
    return made
  }

  /** The keys stay in the page: nobody has to sign in again to read it in another language. */
  async function turn(room: Room, language: Language): Promise<void> {
    const why = help?.busy(room.say) ?? null
    if (why !== null) {
      fill(frame.line, why)
      return
    }
    try {
      await room.parts.learn(language, wordParts)
    } catch (error) {
      fill(frame.line, failureText(room.say, error))
      return
    }
    document.documentElement.lang = language
    window.history.replaceState(null, '', localPath(language, '/'))
    frame = await drawIn({ ...room, language, say: saying(language) })
  }
}
