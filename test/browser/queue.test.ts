import type { Page } from 'playwright-core'
import t from 'tap'
import { seed } from '../../bench/queue/seeding.ts'
import { openingsLeft } from '../../src/client/allowance.ts'
import { proposeChange, watchDirectory } from '../../src/client/directory-watch.ts'
import { profileOf } from '../../src/client/profile.ts'
import { rootKeyFrom } from '../../src/client/root-words.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { go, openReport, press, saysDone, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

/** The whole queue is drawn and the team's notes are read. */
const notesRead = (page: Page): Promise<void> =>
  page.locator('[data-field="reading-notes"][data-state="read"]').waitFor({ state: 'attached' })

/** Goes to the desk, also from the desk: on the new one the notes are read. */
async function deskAnew(page: Page): Promise<void> {
  await go(page, 'desk')
  await notesRead(page)
}

const focused = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.closest('li')?.getAttribute('aria-posinset') ?? ''")

t.test('a long queue at two desks', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { people, faults } = staffed
  await seed(staffed.room, staffed.dataDir, { reports: 120, opened: 12, drafts: 1 })
  const ana = await staffed.signIn('first')
  const bela = await staffed.signIn('second')
  for (const page of [ana, bela]) await notesRead(page)
  const row = (page: Page, place: number) => page.locator(`[aria-posinset="${String(place)}"]`)

  await t.test('it is walked with single keys, over the ends of its pages', async (t) => {
    t.equal(await ana.locator('[data-report]').count(), 50)
    t.equal(await row(ana, 1).getAttribute('aria-setsize'), '120', 'and says how long it is')
    for (const key of ['j', 'j', 'j', 'k']) await ana.keyboard.press(key)
    t.equal(await focused(ana), '2')
    await ana.keyboard.press('n')
    t.equal(await focused(ana), '51')
    await ana.keyboard.press('k')
    t.equal(await focused(ana), '50', 'the last row of the page before')
    await ana.keyboard.press('j')
    t.equal(await focused(ana), '51')
    await ana.keyboard.press('p')
    t.equal(await focused(ana), '1')
  })

  await t.test('no key acts while somebody types, and all can be switched off', async (t) => {
    await ana.locator('.narrow summary').click()
    const name = ana.locator('[data-field="view-name"]')
    await name.focus()
    await ana.keyboard.type('jcn?')
    t.equal(await name.inputValue(), 'jcn?')
    t.equal(await ana.locator('dialog[open]').count(), 0)
    await row(ana, 1).locator('button').focus()
    await ana.keyboard.press('?')
    await ana.locator('dialog[open]').waitFor()
    t.same(await complaintsOf(ana), [], 'axe finds nothing in the explanation')
    await ana.locator('[data-field="use-keys"]').uncheck()
    await ana.keyboard.press('Escape')
    await row(ana, 1).locator('button').focus()
    await ana.keyboard.press('j')
    t.equal(await focused(ana), '1')
    await press(ana, 'keys')
    await ana.locator('[data-field="use-keys"]').check()
    await press(ana, 'close-keys')
  })

  await t.test('a view is kept with her notes and is hers alone', async (t) => {
    await ana.locator('[data-field="filter-level"]').selectOption('3')
    const count = await ana.locator('[data-report]').count()
    t.ok(count > 0 && count < 13, 'only opened reports have a level')
    await type(ana, 'view-name', 'Grave ones')
    await press(ana, 'keep-view')
    await ana.locator('[data-view="own Grave ones"][aria-pressed="true"]').waitFor()
    await ana.locator('[data-view="all"]').click()
    t.equal(await ana.locator('[data-report]').count(), 50)
    await deskAnew(bela)
    t.equal(await bela.locator('[data-view^="own"]').count(), 0)
    t.same(await complaintsOf(ana), [], 'axe finds nothing at the queue')
  })

  await t.test(
    'a view that cannot be dropped says why, and is dropped once it can be',
    async (t) => {
      const own = ana.locator('[data-view="own Grave ones"]')
      const failure = ana.locator('.own-view .failure:not(:empty)')
      await ana.context().setOffline(true)
      await press(ana, 'drop-view')
      t.match(await failure.textContent(), /connection/)
      await press(ana, 'drop-view')
      await failure.waitFor()
      t.equal(await failure.count(), 1, 'and says it once')
      t.equal(await own.count(), 1, 'it stays')
      await ana.context().setOffline(false)
      await press(ana, 'drop-view')
      await own.waitFor({ state: 'detached' })
      t.equal(await failure.count(), 0)
      await staffed.room.vault.refresh()
      t.same(profileOf(staffed.room).views, [], 'nor is it in her notes')
    },
  )

  await t.test('whoever is later sees who has it, and takes nothing over', async (t) => {
    await row(ana, 3).locator('button').focus()
    const oid = (await row(ana, 3).locator('button').getAttribute('data-report')) ?? ''
    await ana.keyboard.press('c')
    const mine = ana.locator(`[data-report="${oid}"]`)
    await mine.filter({ hasText: 'with you' }).waitFor()
    const hers = bela.locator(`[data-report="${oid}"]`)
    t.notMatch(await hers.textContent(), 'ana', 'her page was drawn before')
    await hers.focus()
    await bela.keyboard.press('c')
    await bela.locator('.queue .failure:not(:empty)').waitFor()
    t.match(
      await bela.locator('.queue .failure:not(:empty)').textContent(),
      'A colleague is working',
    )
    t.match(await hers.textContent(), 'with ana')
    await openReport(bela, oid)
    t.match(await bela.locator('[data-field="claimed"]').textContent(), 'ana works on this')
    t.equal(await bela.locator('[data-action="claim"]').count(), 0)
    await openReport(ana, oid)
    await ana.locator('h1').first().focus()
    await ana.keyboard.press('h')
    t.equal(await ana.evaluate('document.activeElement.name'), 'hand-to')
    await press(ana.locator('.claim'), 'hand')
    await mine.filter({ hasText: 'with bela' }).waitFor()
  })

  await t.test(
    'a line says why shut reports look alike, and what is left of the hour',
    async (t) => {
      const line = ana.locator('[data-field="openings"]')
      const leaves = (left: number) =>
        ana.locator(`[data-field="openings"][data-left="${String(left)}"]`).waitFor()
      const { left: before } = await openingsLeft(staffed.room.desk.api)
      t.ok(before > 0 && before <= 60)
      await leaves(before)
      t.match(await line.textContent(), `You can open ${String(before)} more this hour`)
      await ana.locator('[data-view="shut"]').click()
      const second = row(ana, 2).locator('button')
      const oid = (await second.getAttribute('data-report')) ?? ''
      await openReport(ana, second)
      await leaves(before - 1)
      t.equal(
        await row(ana, 2).locator('button').getAttribute('data-report'),
        oid,
        'it stays there',
      )
      t.match(await row(ana, 2).textContent(), /nothing decided.*stays here until/)
      await ana.locator('[data-view="mine"]').click()
      t.equal(await line.isVisible(), false, 'where none is shut there is nothing to say')
      await ana.locator('[data-view="shut"]').click()
      t.equal(await ana.locator(`[data-report="${oid}"]`).count(), 0, 'it left with the view')
      await ana.locator('[data-view="all"]').click()
    },
  )

  await t.test('pressing “I take this” twice takes it, and gives nothing back', async (t) => {
    await openReport(ana, row(ana, 4).locator('button'))
    await ana.locator('.claim [data-action="claim"]').dblclick()
    await ana.locator('.claim [data-field="claimed"]').waitFor()
    await ana.keyboard.press('Enter')
    t.match(await ana.locator('.claim [data-field="claimed"]').textContent(), 'You work on this')
    t.equal(await ana.locator('[data-action="unclaim"]').isVisible(), false, 'folded away')
    await ana.locator('.claim summary').click()
    t.same(await complaintsOf(ana), [], 'axe finds nothing in the ways to let it go')
    await press(ana, 'unclaim')
    await ana.locator('.claim [data-action="claim"]').waitFor()
  })

  await t.test('what a colleague passed on says so in its row', async (t) => {
    // One that was opened before stays on the first page; a shut one would go behind all that are shut still.
    const opened = bela.locator('[data-report]', { hasText: 'nothing decided' }).last()
    const oid = (await opened.getAttribute('data-report')) ?? ''
    const her = (page: Page) => page.locator(`[data-report="${oid}"]`)
    await openReport(bela, oid)
    await bela.locator('.before-reading [data-action="pass-on"]').click()
    await saysDone(bela, 'It is back in the queue')
    await deskAnew(ana)
    t.match(await her(ana).textContent(), 'a colleague passed it on')
    t.notMatch(await her(bela).textContent(), 'passed it on')
  })

  await t.test('without a connection the queue stands and says what is wrong', async (t) => {
    await ana.context().setOffline(true)
    await row(ana, 5).locator('button').click()
    await ana.locator('.source .failure').waitFor()
    t.match(await ana.locator('.source .failure').textContent(), 'cannot be reached')
    t.equal(await ana.locator('[data-report]').count(), 50)
    await ana.context().setOffline(false)
    await row(ana, 5).locator('button').click()
    await ana.locator('#source-title').waitFor()
  })

  await t.test(
    'a row that is drawn anew under her finger is opened as she pressed it',
    async (t) => {
      await ana.locator('[data-view="all"]').click()
      const pressed = row(ana, 4).locator('button')
      const before = await ana.locator('#source-title').elementHandle()
      const box = await pressed.boundingBox()
      await ana.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10)
      await ana.mouse.down()
      await ana.evaluate(`document.querySelector('[data-view="all"]').click()`)
      await ana.mouse.up()
      await before.waitForElementState('hidden')
      await ana.locator('#source-title').waitFor()
      t.equal(await row(ana, 4).locator('button').getAttribute('aria-current'), 'true')
    },
  )

  await t.test(
    'somebody who was taken out of the team is locked out by her next press',
    async (t) => {
      const { desk } = people.first
      const watched = await watchDirectory(desk)
      const root = rootKeyFrom(desk.s, staffed.rootWords, watched.rootPk)
      await proposeChange(desk, watched, { kind: 'close', id: people.second.account.id }, root)
      await row(bela, 6).locator('button').click()
      await bela.locator('[data-action="sign-in"]').waitFor()
      t.match(
        await bela.locator('main [role="status"]').first().textContent(),
        'your access has ended',
      )
      t.equal(
        await bela.locator('[data-report], .source').count(),
        0,
        'nothing stays on her screen',
      )
      t.same(faults, [])
    },
  )
})
