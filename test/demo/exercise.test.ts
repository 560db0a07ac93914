import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import t from 'tap'
import type { Test } from 'tap'
import { enter, placeAt } from '../../src/demo/people.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { press, signInOn } from '../browser/keeper.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { beginExercise, openYard, processesOf } from '../support/exercise.ts'
import type { Exercise, Yard } from '../support/exercise.ts'

t.setTimeout(900_000)
const options = { skip: process.platform === 'linux' ? false : 'needs /proc', timeout: 900_000 }

interface Account {
  username: string
  passphrase: string
  totp_secret: string
}

interface Cast {
  public: string
  console: string
  moderators: Account[]
  vouchers: Account[]
  subscribers: { code: string }[]
  reporters: object[]
}

const castFile = ({ folder }: Yard): string => join(folder, 'demo.json')

const castOf = (yard: Yard): Cast => JSON.parse(readFileSync(castFile(yard), 'utf8')) as Cast

function nothingIsLeft(t: Test, yard: Yard): void {
  t.same(processesOf(yard), [], 'no process')
  t.same(readdirSync(yard.folder), [], 'no file where it was begun')
  t.same(readdirSync(yard.temporary), [], 'no temporary file')
}

const sheetsIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function sheetsOf(page: Page): Promise<number> {
  return sheetsIn(await page.pdf({ preferCSSPageSize: true }))
}

/** An organisation of the exercise draws nine slips. */
async function slipsOf(browser: Browser, cast: Cast): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  const [account] = cast.vouchers
  if (account === undefined) throw new Error('nobody vouches')
  const { username, passphrase, totp_secret: secret } = account
  await signInOn({ username, passphrase, secret, page }, { consoleUrl: cast.console })
  await page.locator('[data-field="left"]').waitFor()
  await page.locator('input[name="count"]').fill('9')
  await press(page, 'draw')
  await page.locator('.slip').nth(8).waitFor()
  return page
}

t.test('an exercise keeps to the ports that are set', options, async (t) => {
  const yard = await openYard(t)
  const exercise = beginExercise(t, yard)
  await exercise.heard('demo ready')
  t.match(exercise.text(), `demo ready public=http://localhost:${yard.ports.PUBLIC_PORT} `)
  const cast = castOf(yard)

  await t.test(
    'it says at each step what it does, and where it is written who is who',
    async (t) => {
      const steps = exercise.text().match(/^\d+\. .+$/gm) ?? []
      t.match(steps[0], /^1\. the database/)
      t.match(steps[1], /^2\. three moderators/)
      t.ok(steps.length > 6)
      t.match(exercise.text(), castFile(yard))
      t.equal(statSync(castFile(yard)).mode & 0o777, 0o600)
    },
  )

  await t.test('everybody in the file comes in with what stands there', async (t) => {
    const s = suiteOf(await loadSodium(), systemRandom)
    const place = placeAt(s, `http://localhost:${yard.ports.CONSOLE_PORT}`, () => new Date())
    t.equal(cast.moderators.length, 3)
    for (const { username, passphrase, totp_secret: totpSecret } of cast.moderators) {
      const desk = await enter(place, { username, passphrase, totpSecret }, place.openBrowser())
      t.ok(desk.person.admitted, username)
    }
    t.equal(cast.reporters.length, 21)
    t.equal((await fetch(`${cast.public}/report`)).status, 200)
  })

  await t.test('no sheet of paper holds the banner alone', { skip: withoutChromium }, async (t) => {
    const browser = await openChromium(t)
    t.equal(await sheetsOf(await slipsOf(browser, cast)), 2, 'nine slips are two sheets')
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${cast.public}/warnings`)
    await page.locator('main input[name="code"]').fill(cast.subscribers[2]?.code ?? '')
    await page.locator('main form button').first().click()
    await page.locator('.warning').first().waitFor()
    for (const sheet of ['board', 'bulletin', 'card']) {
      await page.goto(`${cast.public}/warnings/${sheet}`)
      t.equal(await sheetsOf(page), 1, sheet)
      await page.emulateMedia({ media: 'print' })
      t.ok(await page.locator('.exercise').isVisible(), 'it says that it is an exercise')
      await page.emulateMedia({ media: null })
    }
  })

  await t.test('another one on the same ports is told which setting to change', async (t) => {
    const before = readdirSync(yard.temporary)
    const other = beginExercise(t, yard)
    t.equal(await other.ended, 1)
    const { PUBLIC_PORT: port } = yard.ports
    t.match(other.text(), new RegExp(`port ${port} is in use .* set PUBLIC_PORT to another`))
    t.same(readdirSync(yard.temporary), before, 'it leaves nothing')
    t.same(castOf(yard), cast, 'and the first one its file')
  })

  await t.test('Ctrl-C leaves nothing of it', async (t) => {
    exercise.interrupt()
    t.equal(await exercise.ended, 0)
    nothingIsLeft(t, yard)
  })
})

const ends: readonly {
  readonly name: string
  readonly after: string
  readonly deed: (exercise: Exercise) => void
}[] = [
  {
    name: 'Ctrl-C before there is a database',
    after: '1. the database',
    deed: (exercise) => exercise.interrupt(),
  },
  {
    name: 'Ctrl-C when the database runs and the service starts',
    after: 'child_started',
    deed: (exercise) => exercise.interrupt(),
  },
  {
    name: 'it is told to end while people make their keys',
    after: '2. three moderators',
    deed: (exercise) => exercise.tell('SIGTERM'),
  },
  {
    name: 'its terminal is closed while members join',
    after: '5. members join',
    deed: (exercise) => exercise.tell('SIGHUP'),
  },
]

t.test('an exercise ends at any point of its setup, and nothing is left', options, async (t) => {
  const yard = await openYard(t)
  for (const { name, after, deed } of ends) {
    await t.test(name, async (t) => {
      const exercise = beginExercise(t, yard)
      await exercise.heard(after)
      t.not(processesOf(yard).length, 0)
      deed(exercise)
      t.equal(await exercise.ended, 0, exercise.text())
      nothingIsLeft(t, yard)
    })
  }
})

t.test('an exercise that cannot begin says why and leaves nothing', options, async (t) => {
  const yard = await openYard(t)
  const ports = { ...yard.ports, PUBLIC_PORT: 'many' }
  const exercise = beginExercise(t, { ...yard, ports })
  t.equal(await exercise.ended, 1)
  t.match(exercise.text(), /^PUBLIC_PORT: is not a port/m)
  nothingIsLeft(t, yard)
})
