import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { aheadOf, partsOf } from '../../src/console-parts.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { languages } from '../../src/i18n/locale.ts'
import { loadAssets } from '../../src/platform/assets.ts'
import { buildBrowser } from '../../src/platform/build-browser.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { withoutChromium } from '../support/chromium.ts'
import { consoleWeights } from '../support/console-weights.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

/** The most that may come before a screen can be used, brotli, in bytes; the library of the locks alone is 152 kB of each. */
const most = { signIn: 180_000, queue: 285_000, report: 405_000 }

t.test('what comes before each screen weighs no more than it may', async (t) => {
  for (const language of languages) {
    const { signIn, queue, report } = await consoleWeights(language)
    t.ok(signIn.bytes > 150_000 && queue.bytes > signIn.bytes && report.bytes > queue.bytes)
    t.ok(signIn.bytes <= most.signIn, `sign-in, ${language}: ${signIn.bytes} bytes`)
    t.ok(queue.bytes <= most.queue, `queue, ${language}: ${queue.bytes} bytes`)
    t.ok(report.bytes <= most.report, `first report, ${language}: ${report.bytes} bytes`)
  }
})

t.test('every file of the console that is fetched is on the list of its page', async (t) => {
  const manifest = await buildBrowser()
  const assets = loadAssets(join(process.cwd(), 'public'), 'console')
  const listed = new Set(
    Object.values(partsOf(assets))
      .flat()
      .map(([url]) => url),
  )
  const first = JSON.stringify(languages.map((language) => aheadOf(assets, language)))
  const own = /^console\/(console|stretch|rota-worker)\.js$/
  for (const [name, { file }] of Object.entries(manifest)) {
    if (!name.startsWith('console/') || own.test(name)) continue
    const url = `/static/${file}`
    // What the worker that stretches a passphrase imports is its own.
    const isStretching = manifest['console/stretch.js']?.needs?.includes(name) === true
    t.ok(listed.has(url) || first.includes(url) || isStretching, name)
  }
})

/** Whether the last part is here, each of its files fetched once to be checked and once as a module. It runs in the page. */
const allHere = `
  [...document.querySelectorAll('link[rel="modulepreload"]')].some(({ href }) => /places\\.part/.test(href)) &&
  [...document.querySelectorAll('link[rel="modulepreload"]')].every(({ href }) => {
    const fetched = performance.getEntriesByType('resource').filter(({ name }) => name === href)
    return fetched.length > (fetched.some(({ initiatorType }) => initiatorType === 'fetch') ? 1 : 0)
  })
`

/** What of the console's files the page was refused. */
const refuse = async (page: Page, files: RegExp): Promise<() => Promise<void>> => {
  await page.route(files, (route) => route.abort())
  return () => page.unroute(files)
}

t.test('a console that comes in parts', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { service, browser, reporter, faults } = staffed
  const answers = { ...sampleAnswers('s01'), consent_police: 'anonymous', police_account: 'yes' }
  const oid = base64url((await reporter.report(answers)).oid)
  const context = await browser.newContext()
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  const missing = (place: string) =>
    page.locator(`${place} .failure, ${place}.failure`, { hasText: 'could not be fetched' })

  await t.test('without its first words the page says to load it again', async () => {
    const allow = await refuse(page, /words-first-en/)
    await page.goto(service.consoleUrl)
    await page.locator('[data-field="fetching"] a').waitFor()
    await allow()
    await page.locator('[data-field="fetching"] a').click()
    await page.locator('[name="username"]').waitFor()
  })

  await t.test(
    'the desk is missing at sign-in: nothing typed is lost, no code is used up',
    async (t) => {
      const allow = await refuse(page, /\/desk\.part-/)
      await page.goto(service.consoleUrl)
      await staffed.enter('first', page)
      await missing('form').waitFor()
      t.not(await page.locator('[name="passphrase"]').inputValue(), '')
      await allow()
      await press(page, 'sign-in')
      await page.locator('.desk').waitFor()
    },
  )

  await t.test('nothing can be typed that would go when the next screen comes', async (t) => {
    const other = await context.newPage()
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await other.route(/\/account\.part-/, async (route) => {
      await held
      await route.continue()
    })
    await other.goto(service.consoleUrl)
    await press(other, 'lost-passphrase')
    await other.locator('h1', { hasText: 'One moment' }).waitFor()
    t.equal(await other.locator('input').count(), 0)
    letGo()
    await other.locator('[data-field="recovery-words"]').waitFor()
    await other.close()
  })

  await t.test('a file that somebody changed on the way is not run', async (t) => {
    const other = await context.newPage()
    await other.route(/\/desk\.part-/, async (route) => {
      const real = await route.fetch()
      await route.fulfill({ response: real, body: `${await real.text()};window.evil = true` })
    })
    await other.goto(service.consoleUrl)
    await staffed.enter('second', other)
    await other.locator('form .failure', { hasText: 'could not be fetched' }).waitFor()
    t.equal(await other.evaluate('window.evil'), undefined)
    await other.close()
  })

  await t.test('a report is not opened before what it is read with is there', async (t) => {
    const desk = await (await browser.newContext()).newPage()
    const opened: string[] = []
    await desk.route(/\/(report|places)\.part-/, (route) => route.abort())
    await desk.goto(service.consoleUrl)
    await staffed.enter('second', desk)
    await desk
      .locator('[data-field="reading-notes"][data-state="read"]')
      .waitFor({ state: 'attached' })
    desk.on('request', (request) => {
      if (request.url().endsWith('/api/release')) opened.push(request.url())
    })
    await desk.locator(`[data-report="${oid}"]`).click()
    await desk.locator('.source .failure', { hasText: 'could not be fetched' }).waitFor()
    await desk.locator('.source [data-action="fetch-again"]').waitFor()
    t.same(opened, [], 'what is logged and counted has not begun')
    await press(desk, 'go-log')
    await desk.locator('main .screen', { hasText: 'could not be fetched' }).waitFor()
    await desk.unroute(/\/(report|places)\.part-/)
    await press(desk, 'fetch-again')
    await desk.locator('[data-action="fetch-again"]').waitFor({ state: 'detached' })
    await desk.locator('main .log').waitFor()
    await go(desk, 'desk')
    await openReport(desk, oid)
    t.not(opened.length, 0)
    await desk.context().close()
  })

  await t.test('after sign-in all comes by itself: no file is asked for again', async (t) => {
    await page.goto(service.consoleUrl)
    const asked: string[] = []
    await staffed.enter('first', page)
    await page.locator('.desk').waitFor()
    await page.waitForFunction(allHere)
    page.on('request', (request) => {
      if (request.url().includes('/static/')) asked.push(request.url())
    })
    await refuse(page, /\/static\//)
    await openReport(page, oid)
    await press(page, 'read-on')
    await type(page, 'headline', 'Written in a tunnel')
    for (const place of ['approvals', 'warnings', 'people', 'invites', 'rota', 'log', 'guide']) {
      await press(page, `go-${place}`)
      await page.locator(`[data-action="go-${place}"][aria-current="page"]`).waitFor()
    }
    t.same(asked, [])
  })

  t.same(faults, [])
})

t.test('the list of what was built is nobody’s to fetch', async (t) => {
  const assets = loadAssets(join(process.cwd(), 'public'), 'console')
  t.ok(readFileSync('public/built/manifest.json').length > 0)
  t.equal(assets.find('/static/built/manifest.json'), null)
})
