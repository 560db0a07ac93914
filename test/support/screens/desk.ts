import type { Locator, Page } from 'playwright-core'
import {
  copied,
  go,
  untilIn,
  makeAccountOn,
  openReport,
  press,
  signInOn,
  tickAll,
  type,
  type Door,
  type Keeper,
} from '../../browser/keeper.ts'
import type { Witness } from './witness.ts'

/** Somebody at the console who goes from screen to screen; each screen is looked at. */
export interface AtDesk {
  readonly keeper: Keeper
  readonly page: Page
  /** Signs in and waits until the first screen behind it stands. */
  signIn(): Promise<void>
  go(place: 'desk' | 'approvals' | 'warnings' | 'people' | 'invites'): Promise<void>
  /** Draws one invite for a member: its twelve words. */
  invite(): Promise<string>
  /** Opens a report of the queue; the column with its source. */
  open(report: Locator): Promise<Locator>
  /** Opens the first proposal that waits; what is shown beside the source. */
  review(): Promise<Locator>
  /** Goes through the checklist and signs. */
  approve(): Promise<void>
  /** What the screen says was done. */
  done(): Promise<string>
}

const wide = { viewport: { width: 1400, height: 900 } }

/** A page at the console. */
export function openDesk(witness: Witness): Promise<Page> {
  return witness.open(wide)
}

export function atDesk(witness: Witness, keeper: Keeper, door: Door): AtDesk {
  const { page } = keeper
  const desk: AtDesk = {
    keeper,
    page,
    async signIn() {
      await signInOn(keeper, door)
      await untilIn(page)
      await witness.look(page, `${keeper.username} signed in`)
    },
    async go(place) {
      await go(page, place)
      await witness.look(page, place)
    },
    async invite() {
      await desk.go('invites')
      await press(page, 'draw')
      await page.locator('[data-field="invite"]').waitFor()
      await witness.look(page, 'invites drawn')
      return (await copied(page, 'invite')).join(' ')
    },
    async open(report) {
      await openReport(page, report)
      await witness.look(page, 'a report is open')
      return page.locator('.source')
    },
    async review() {
      await desk.go('approvals')
      await press(page, 'review')
      const draft = page.locator('.review .alert, .review .package').first()
      await draft.waitFor()
      await witness.look(page, 'a review')
      return draft
    },
    async approve() {
      const covers = page.locator('.review [data-action="read-on"]')
      while ((await covers.count()) > 0) await covers.first().click()
      await tickAll(page)
      await press(page, 'approve')
      await page.locator('[data-field="done"]:not(:empty)').waitFor()
    },
    async done() {
      return (await page.locator('[data-field="done"]:not(:empty)').textContent()) ?? ''
    },
  }
  return desk
}

/** Makes an account from a link and the six digits that were told; the words to compare by voice. */
export async function enrolOn(
  page: Page,
  { link, spoken, username }: { link: string; spoken: string; username: string },
): Promise<{ keeper: Keeper; fingerprint: string[] }> {
  await page.goto(link)
  await type(page, 'spoken', spoken)
  await press(page, 'next')
  const keeper = await makeAccountOn(page, username)
  return { keeper, fingerprint: await copied(page, 'fingerprint') }
}

/** Asks for a link for a colleague. @param post of an officer; none for a moderator */
export async function inviteColleague(
  desk: AtDesk,
  post = '',
): Promise<{ link: string; spoken: string }> {
  const { page } = desk
  await desk.go('people')
  await page.locator('select[name="post"]').selectOption(post)
  await press(page, 'invite')
  const text = async (field: string): Promise<string> =>
    (await page.locator(`[data-field="${field}"]`).textContent()) ?? ''
  await page.locator('[data-field="spoken"]').waitFor()
  return { link: await text('enrolment-link'), spoken: await text('spoken') }
}

/** Compares the words of somebody who waits, and lets her in, with the root's words while one is alone. */
export async function admit(
  desk: AtDesk,
  username: string,
  rootWords: readonly string[] = [],
): Promise<string[]> {
  const { page } = desk
  await desk.go('people')
  const waiting = page.locator(`[data-waiting="${username}"]`)
  await waiting.waitFor()
  const words = await copied(waiting, 'fingerprint')
  await waiting.locator('input[type="checkbox"]').check()
  if (rootWords.length > 0) await type(waiting, 'root-words', rootWords.join(' '))
  await press(waiting, 'admit')
  await page.locator('[data-field="done"]:not(:empty)').waitFor()
  return words
}
