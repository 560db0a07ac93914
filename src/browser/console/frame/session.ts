import { send, type Api } from '../../../client/api.ts'
import { noteLook } from '../../../client/duty.ts'
import type { Desk, Person } from '../../../client/person.ts'
import { unsavedWords } from '../../../client/unsaved.ts'
import { leaveWorkroom, openWorkroom, type Workroom } from '../../../client/workroom.ts'
import { fingerprintWords } from '../../../sealing/account.ts'
import { answerWords, type Area } from '../report/answer-words.ts'
import { fetchAhead, onePagePart } from './desk-parts.ts'
import type { DeskView, Done } from './desk-view.ts'
import { element } from '../page/element.ts'
import { untilHere } from './fetching.ts'
import type { Frame } from './frame.ts'
import { guideVisit, type GuideVisit } from '../guide/guide-visit.ts'
import { lockWhenIdle } from './idle-lock.ts'
import { lastStep } from '../page/last-step.ts'
import { watchLog } from '../team/log-watch.ts'
import { moderatorFrame } from './moderator-frame.ts'
import { showOnePage, type OnePage } from './one-page.ts'
import { readPlace } from './place-screen.ts'
import type { Place } from './places.ts'
import type { Room } from './room.ts'
import { deskLooks } from '../rota/rota-look.ts'
import { screen, wordList } from '../page/screen.ts'
import { apiOfSession, makeEnding, type EndOfWork, type Ending } from './session-end.ts'
import { watchUnsaved } from './unsaved-watch.ts'

/**
 * One signed-in stretch of work. It ends when the person locks or the desk locks itself, and at once when the server knows
 * the session no more: somebody who was taken out of the team keeps nothing open.
 */
export async function workAs(
  given: Room,
  person: Person,
  areas: readonly Area[],
): Promise<EndOfWork> {
  const ended = makeEnding()
  const api = apiOfSession(given.api, () => {
    ended.end('ended')
  })
  const room: Room = { ...given, api }
  const desk: Desk = { s: room.s, api, now: room.now, person }
  if (!person.admitted) {
    await waitForAdmission(room, person)
    return 'locked'
  }
  room.show(screen(room.say('console.desk.opening'), null))
  const work = { room, desk, ended }
  if (person.role === 'moderator') return moderatorWork(work, areas)
  const pages = await untilHere(room, () => onePagePart(room))
  const { officerScreen, notesShown, voucherGuide, voucherScreen } = pages
  switch (person.role) {
    case 'liaison':
      return onePageWork(work, {
        draw: (now) => officerScreen(now, desk, answerWords(now.language, areas)),
      })
    case 'voucher':
      return onePageWork(work, {
        draw: (now) => voucherScreen(now, desk),
        help: { guide: voucherGuide, busy: notesShown },
      })
  }
}

/** What one stretch of work is done with. */
interface AtWork {
  room: Room
  desk: Desk
  ended: Ending
}

/** Until two colleagues have signed, there is nothing this account can do but be compared. */
async function waitForAdmission(room: Room, { keys }: Person): Promise<void> {
  const { s, say } = room
  const words = wordList('fingerprint', fingerprintWords(s, keys.enc.publicKey, keys.sig.publicKey))
  await new Promise<undefined>((resolve) => {
    const again = element(
      'button',
      {
        type: 'button',
        class: 'button',
        'data-action': 'lock',
        click: () => {
          resolve(undefined)
        },
      },
      say('console.menu.lock'),
    )
    room.show(screen(say('console.waiting.title'), say('console.waiting.lead'), words, again))
  })
  await signOut(room.api)
}

/** Officers and organisations have one page each, and no menu to any other. */
async function onePageWork({ room, desk, ended }: AtWork, page: OnePage): Promise<EndOfWork> {
  const lock = (): void => {
    ended.end()
  }
  const clear = await showOnePage({ room, name: desk.person.username, page, lock })
  const stop = lockWhenIdle(room.now, () => {
    ended.end()
  })
  const reason = await ended.promise
  stop()
  clear()
  desk.s.wipe(desk.person.keys.enc.secretKey, desk.person.keys.sig.secretKey)
  await signOut(room.api)
  return reason
}

/** A room with its desk; whose device has a wrong clock goes by the service's. */
function roomAt(room: Room, workroom: Workroom, areas: readonly Area[]) {
  const words = answerWords(room.language, areas)
  return { ...room, workroom, words, areas, now: workroom.desk.now }
}

async function moderatorWork(
  { room, desk, ended }: AtWork,
  areas: readonly Area[],
): Promise<EndOfWork> {
  const workroom = await openWorkroom(desk)
  const keeping: Keeping = { flush: () => Promise.resolve() }
  const frame = await moderatorFrame({
    ...{ room, workroom, name: desk.person.username },
    go: (place) => void goTo(place),
    lock: () => {
      ended.end()
    },
  })
  const visit = guideVisit(room.say, frame)
  const show = showing(visit, keeping)
  const { hear: heard, isTrying } = frame
  const unsaved = unsavedWords(workroom, room.store)
  const watch = watchUnsaved(room, workroom, unsaved)
  const known = { ...roomAt(room, workroom, areas), unsaved, heard, isTrying }
  const view: DeskView = { ...known, goTo, show }
  const begin = lastStep()
  const looks = deskLooks(room.now, () => noteLook(desk.api))
  await goTo('desk')
  goOnBeside({ room, ended }, workroom, frame)
  const stop = lockWhenIdle(room.now, () => {
    ended.end()
  })
  const reason = await ended.promise
  stop()
  looks.stop()
  watch.stop()
  await leaveDesk(view, frame, keeping.flush())
  return reason

  async function goTo(wanted: Place, done?: Done): Promise<void> {
    const isLast = begin()
    await keeping.flush()
    const place = visit.pass(wanted, done)
    if (place === null) return
    keeping.flush = () => Promise.resolve()
    const made = await readPlace(view, place)
    if (!isLast()) return
    keeping.flush = made.flush
    visit.put(made.root, place, made.isRead ? done : undefined)
    if (made.isRead) looks.at(place === 'desk')
    // What cannot be asked now is asked with the next step; the screen stands.
    if (made.isRead) void frame.refresh().catch(() => undefined)
    watch.look()
  }
}

/** What goes on beside her work once the desk stands. */
function goOnBeside(
  { room, ended }: Pick<AtWork, 'room' | 'ended'>,
  workroom: Workroom,
  frame: Frame,
): void {
  void ended.promise.then(fetchAhead(room))
  void watchLog(workroom, () => {
    frame.alarm('console.banner.log_broken')
  })
}

/** How long a desk that locks waits for what is being saved, in milliseconds: what is not by then lies closed in the tab. */
const PATIENCE = 5_000

/** Takes all off the screen at once, whatever is still being saved; then the keys go, and the session. */
async function leaveDesk(
  { say, api, workroom }: DeskView,
  frame: Frame,
  saving: Promise<void>,
): Promise<void> {
  frame.put(screen(say('console.unsaved.locking'), null), null)
  frame.clear()
  await Promise.race([saving, new Promise((resolve) => window.setTimeout(resolve, PATIENCE))])
  leaveWorkroom(workroom)
  await signOut(api)
}

/** Puts screens up by themselves: what was written on the one before is saved. */
function showing(visit: GuideVisit, keeping: Keeping): DeskView['show'] {
  return (made, flush = () => Promise.resolve()) => {
    void keeping.flush()
    keeping.flush = flush
    visit.put(made, null)
  }
}

/** How what is written on the screen is saved before it goes. */
interface Keeping {
  flush: () => Promise<void>
}

/** The session ends at the server too; when it cannot be reached, it ends there by itself. */
async function signOut(api: Api): Promise<void> {
  try {
    await send(api, '/api/sign-out', {})
  } catch {
    // Nothing to say: the keys are gone from this page already.
  }
}
