import type { Page } from 'playwright-core'
import t from 'tap'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { walks } from '../support/screens/console-walks.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import type { Walk } from '../support/screens/walk.ts'

// Each of many screens is looked at twice.
t.setTimeout(600_000)

const options = { skip: withoutChromium, timeout: 600_000 }

/** How a screen is looked at: on a laptop by day, on a phone by night. */
const looks = [
  { name: 'wide, by day', size: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'narrow, by night', size: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const

t.test('axe finds nothing on any screen of the console', options, async (t) => {
  const staffed = await staffedConsole(t)
  const seats = new Map<Walk['who'], Page>()
  for (const { name, who, walk } of walks) {
    // Somebody who has not come yet comes now, and finds what the others have done.
    const page = seats.get(who) ?? (await staffed.signIn(who, { path: '/ro' }))
    seats.set(who, page)
    await walk(page, staffed)
    for (const { name: look, size, colorScheme } of looks) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      t.same(await complaintsOf(page), [], `${name}, ${look}`)
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      t.equal(width, size.width, `${name}, ${look}: nothing is wider than the screen`)
    }
    await page.setViewportSize(looks[0].size)
  }
  t.same(staffed.faults, [], 'the policy refused nothing and nothing failed in the pages')
})
