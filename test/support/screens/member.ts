import type { Page } from 'playwright-core'
import type { CapturedMessage, Outbox } from '../../../src/demo/outbox.ts'
import { until } from '../until.ts'
import type { Witness } from './witness.ts'

/** Somebody at the members' pages, in a browser that runs no scripts. */
export interface MemberAtSite {
  readonly page: Page
  /** Joins with an invite, chooses an area, gives her address; her seven words. */
  join(invite: string, choice: { readonly email: string; readonly area: string }): Promise<string>
  /** Follows the link of the letter and presses its one button. */
  confirm(letter: CapturedMessage): Promise<void>
  signIn(code: string): Promise<void>
  /** Opens the warnings; the text of the page. */
  warnings(): Promise<string>
}

/** @param origin of the public site */
export async function memberAt(witness: Witness, origin: string): Promise<MemberAtSite> {
  const page = await witness.open({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  const press = async (action: string): Promise<void> => {
    const button = page.locator(`[data-action="${action}"]`).first()
    await Promise.all([page.waitForEvent('domcontentloaded'), button.click()])
    await witness.look(page, `after ${action}`)
  }
  const tick = (name: string, value: string): Promise<void> =>
    page.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
  return {
    page,
    async join(invite, { email, area }) {
      await page.goto(`${origin}/join`)
      await witness.look(page, 'join')
      await page.locator('[name="invite"]').fill(invite)
      await press('join')
      const code = (await page.locator('#code').textContent()) ?? ''
      await press('written')
      await tick('areas', area)
      await page.locator('[name="email"]').fill(email)
      await press('save')
      return code
    },
    async confirm(letter) {
      await page.goto(linkIn(letter))
      await witness.look(page, 'confirm')
      await press('confirm')
    },
    async signIn(code) {
      await page.goto(`${origin}/warnings`)
      await witness.look(page, 'sign in')
      await page.locator('[name="code"]').fill(code)
      await press('sign-in')
    },
    async warnings() {
      await page.goto(`${origin}/warnings`)
      await witness.look(page, 'warnings')
      return (await page.locator('main').textContent()) ?? ''
    },
  }
}

/** The address that a letter leads to. */
export function linkIn({ text }: CapturedMessage): string {
  return /https?:\/\/\S+/.exec(text)?.[0] ?? ''
}

/** Waits until this address has so many letters; the newest. */
export async function letterTo(
  outbox: Outbox,
  email: string,
  count: number,
): Promise<CapturedMessage> {
  const letters = (): CapturedMessage[] => outbox.list().filter(({ to }) => to.includes(email))
  await until(() => letters().length >= count)
  const [letter] = letters().slice(-1)
  if (letter === undefined) throw new Error('no letter came')
  return letter
}
