import { httpApi } from '../../client/http-api.ts'
import { loadSodium } from '../../sealing/sodium.ts'
import { suiteOf } from '../../sealing/suite.ts'
import { deviceClock } from '../platform/clock.ts'
import { browserRandom } from '../platform/random.ts'
import { tabStore } from '../platform/tab-store.ts'
import type { Area } from './report/answer-words.ts'
import { watchConnection } from './frame/connection.ts'
import { element, fill } from './page/element.ts'
import { accountPart, deskPart } from './frame/entry-parts.ts'
import { failureText } from './page/failure.ts'
import { untilHere } from './frame/fetching.ts'
import { partsOf, type PartList } from './frame/parts.ts'
import type { Room } from './frame/room.ts'
import { pageLanguage, saying } from './page/say.ts'
import { screen } from './page/screen.ts'
import type { EndOfWork } from './frame/session-end.ts'
import { signInScreen } from './account/sign-in-screen.ts'
import { workerStretch } from './account/stretch.ts'
import { tongues } from './frame/tongues.ts'

const root = document.getElementById('main')
if (root !== null) void open(root)

async function open(place: HTMLElement): Promise<void> {
  const language = pageLanguage()
  const say = saying(language)
  const parts = partsOf(JSON.parse(place.dataset['parts'] ?? '{}') as PartList, language)
  try {
    await parts.learn(language, ['first'])
  } catch {
    // Without a word there is nothing to say: what the server put on the page says how to go on.
    return
  }
  try {
    const connection = watchConnection(
      say,
      httpApi((...request) => fetch(...request)),
    )
    place.before(connection.root)
    const room: Room = {
      s: suiteOf(await loadSodium(), browserRandom),
      api: connection.api,
      now: deviceClock,
      stretch: workerStretch(place.dataset['worker'] ?? ''),
      store: tabStore(),
      language,
      parts,
      say,
      above: { menu: slot('menu'), banners: slot('banners') },
      show(shown) {
        place.replaceChildren(shown)
        shown.querySelector<HTMLElement>('h1')?.focus()
      },
    }
    window.addEventListener('beforeunload', (event) => {
      if (room.store.names().length > 0) event.preventDefault()
    })
    await follow(room, JSON.parse(place.dataset['areas'] ?? '[]') as Area[])
  } catch (error) {
    const again = element(
      'a',
      { class: 'button', href: document.location.pathname },
      say('console.failure.again'),
    )
    place.replaceChildren(screen(say('console.failure.title'), failureText(say, error), again))
  }
}

/** The address says which screens; the token in its fragment never reaches a server's log. */
async function follow(room: Room, areas: readonly Area[]): Promise<void> {
  const { pathname, hash } = document.location
  const token = hash.slice(1)
  const account = /\/(begin|enrol)$/.test(pathname)
    ? await untilHere(room, () => accountPart(room))
    : null
  // The token is used up at once by this page; it does not stay in the address bar.
  if (token !== '') window.history.replaceState(null, '', pathname)
  fill(room.above.menu, ...tongues(room.language, pathname, token))
  if (account !== null)
    return pathname.endsWith('/begin')
      ? account.beginScreens(room, token)
      : account.enrolScreens(room, token)
  for (let reason: 'plain' | EndOfWork = 'plain'; ;) {
    fill(room.above.menu, ...tongues(room.language, pathname, ''))
    const person = await signInScreen(room, reason)
    const { workAs } = await untilHere(room, () => deskPart(room))
    reason = await workAs(room, person, areas)
  }
}

/** A place that the server's page keeps free for the script. */
function slot(id: string): HTMLElement {
  return document.getElementById(id) ?? element('div')
}
