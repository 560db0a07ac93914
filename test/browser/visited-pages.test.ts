import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import type { Site } from '../../src/platform/http/site.ts'
import { searchFolder } from '../support/canary.ts'
import { openProfile, withoutChromium } from '../support/chromium.ts'
import { startIntake } from '../support/intake.ts'
import { publish, startMembers, Visitor } from '../support/members.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }
const name = 'Amber Heron 7'
/** What would say it: the name in both spellings, and what the links are for. */
const telling = [name, encodeURIComponent(name), 'met=', 'ask=', '#ask']

/** Answers everything about the form from the intake's site, at the address of the members' pages. */
async function formAt(context: BrowserContext, origin: string, intake: Site): Promise<void> {
  await context.route(
    (url) => url.origin === origin && url.pathname.startsWith('/report'),
    async (route) => {
      const { pathname } = new URL(route.request().url())
      const { statusCode, headers, rawPayload } = await intake.inject(pathname)
      const plain = Object.entries(headers).map(([key, value]) => [key, String(value)] as const)
      const answer = { status: statusCode, headers: Object.fromEntries(plain), body: rawPayload }
      await route.fulfill(answer)
    },
  )
}

function profileFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'streetlight-profile-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

t.test('what her browser keeps of the way from a warning to the form', options, async (t) => {
  const [members, intake] = [await startMembers(t), await startIntake(t)]
  const visitor = new Visitor(members.site)
  await visitor.join(await members.invite())
  await publish(members)
  const origin = (await members.site.listen({ port: 0, host: 'localhost' })).replace(
    /\/\/[^:]*(\[.*\])?:/,
    '//localhost:',
  )
  const [cookie = '', value = ''] = visitor.lastCookie.split(';', 1)[0]?.split('=') ?? []

  /** Goes from the warnings to the form by a link, in a profile of its own. */
  async function go(t: Test, action: string, see: (page: Page) => Promise<void>): Promise<void> {
    const folder = profileFolder(t)
    const context = await openProfile(folder)
    t.teardown(() => context.close())
    await formAt(context, origin, intake.site)
    await context.addCookies([{ name: cookie, value, url: origin }])
    const [page = await context.newPage()] = context.pages()
    await page.goto(`${origin}/warnings`)
    await page.locator(`[data-action="${action}"]`).first().click()
    await see(page)
    t.equal(page.url(), `${origin}/report`, 'the address is that of the form')
    t.equal(await page.evaluate('window.name + JSON.stringify(history.state)'), 'null')
    await context.close()
    const history = join(folder, 'Default', 'History')
    t.ok(existsSync(history) && readFileSync(history).includes('/report'), 'it has a list of pages')
    const found = searchFolder(join(folder, 'Default'), telling)
    t.same(found, [], 'and nothing in it, or beside it, says what about')
  }

  const story = '[name="story"]'
  await t.test('she met him too', (t) =>
    go(t, 'met', async (page) => {
      await page.locator('#scripted:not([hidden])').waitFor()
      await page.locator('[name="what_category"][value="NP"]').check({ force: true })
      for (let turn = 0; turn < 40 && (await page.locator(story).count()) === 0; turn += 1) {
        const before = await page.locator('section').elementHandle()
        await page.locator('button[value="next"]').click()
        await before.waitForElementState('hidden')
      }
      t.match(await page.locator(story).inputValue(), name, 'the form knows whom it is about')
    }),
  )
  await t.test('she asks about him', (t) =>
    go(t, 'ask', async (page) => {
      await page.locator('[data-step="ask"] textarea').waitFor()
      t.match(await page.locator(story).inputValue(), name, 'the form knows whom it is about')
    }),
  )
  await t.test('she asks about nothing in particular', (t) =>
    go(t, 'ask-team', async (page) => {
      await page.locator('[data-step="ask"] textarea').waitFor()
      t.equal(await page.locator(story).inputValue(), '')
    }),
  )
  await t.test(
    'where the form does not come, the tab is not called after the warning',
    async (t) => {
      const context = await openProfile(profileFolder(t))
      t.teardown(() => context.close())
      await context.addCookies([{ name: cookie, value, url: origin }])
      const [page = await context.newPage()] = context.pages()
      const called = () => page.evaluate('window.name')
      await page.goto(`${origin}/warnings`)
      // It is broken off: nothing leads on.
      await page.evaluate("addEventListener('click', (event) => event.preventDefault())")
      await page.locator('[data-action="met"]').first().click()
      t.match(await called(), encodeURIComponent(name))
      await page.keyboard.press('Escape')
      t.equal(await called(), '')
      await page.locator('[data-action="ask"]').first().click()
      t.match(await called(), encodeURIComponent(name))
      await page.locator('main').click({ position: { x: 1, y: 1 } })
      t.equal(await called(), '', 'nor once she presses anything else')
    },
  )
})
