import t, { type Test } from 'tap'
import { drawInvites } from '../../src/client/invites.ts'
import { joinAsMember } from '../../src/demo/member.ts'
import { workroomOf, type Person } from '../../src/demo/people.ts'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { press, tickAll, type } from '../browser/keeper.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { chaptersOf } from '../support/chapters.ts'
import { atDesk, openDesk, type AtDesk } from '../support/screens/desk.ts'
import { letterTo, memberAt } from '../support/screens/member.ts'
import { sitDown } from '../support/screens/reporter.ts'
import { watch } from '../support/screens/witness.ts'
import { gatherStaff, startWorld } from '../support/world.ts'

t.setTimeout(600_000)
const options = { skip: withoutChromium, timeout: 600_000 }

const email = 'wren@example.test'
/** As a browser holds it: what is typed has no NUL. */
const storyOf = (id: string): string => String(sampleAnswers(id)['story']).replaceAll('\0', '')
const hostile = '<img src=x onerror=alert(1)> {{constructor}} =HYPERLINK("x")'

t.test('the whole way with her scripts off', options, async (t) => {
  const world = await startWorld(t)
  const { publicUrl, consoleUrl } = world.service
  const witness = watch(await openChromium(t), [publicUrl, consoleUrl])
  const chapter = chaptersOf(t, () => witness.scenes())
  const staff = await gatherStaff(world)
  const [invite = []] = await drawInvites(await workroomOf(staff.first), 1)
  const memberCode = await joinAsMember(
    { origin: publicUrl, outbox: world.outbox },
    { invite: invite.join(' '), email, areas: ['plymouth'], discretion: 'full' },
  )
  const deskOf = async ({ account }: Person): Promise<AtDesk> => {
    const { username, passphrase, totpSecret: secret } = account
    const page = await openDesk(witness)
    return atDesk(witness, { username, passphrase, secret, page }, world.service)
  }
  const ana = await deskOf(staff.first)
  const bela = await deskOf(staff.second)
  const sit = (path: string) => sitDown(witness, { url: publicUrl + path, scripts: false })
  const allWell = (t: Test): void => {
    t.same(witness.faults(), [], 'nothing failed, leaked or was left behind in any browser')
  }
  const reports = ana.page.locator('[data-report]')

  await chapter('she reports in Romanian, goes back, and presses twice', async (t) => {
    const her = await sit('/ro/report')
    await her.fillIn(sampleAnswers('s03'), { until: 'story' })
    await her.press('back')
    await her.press('next')
    await her.fillIn(sampleAnswers('s03'))
    t.equal(await her.page.locator('html').getAttribute('lang'), 'ro')
    t.match(await her.page.locator('.review').allTextContents(), /așteaptă în mașină/)
    const code = await her.code()
    t.equal(code.split(' ').length, 7)
    await her.send()
    t.equal(await her.code(), code)
    await her.sendOnceMore()
    t.equal(await her.code(), code, 'the same press again is the same report')
    t.match(await her.page.locator('main').textContent(), /deja/)
    t.same(await her.cookies(), [])
    allWell(t)
  })

  await chapter('somebody sends text that is meant to do harm', async (t) => {
    const her = await sit('/report')
    await her.fillIn(sampleAnswers('s09'))
    const shown = await her.page.locator('.review').allTextContents()
    t.ok(shown.join('\n').includes('<script>alert(1)</script>'), 'it is shown as it was typed')
    await her.send()
    allWell(t)
  })

  await chapter('somebody tells of an officer, and says yes to the police', async (t) => {
    const her = await sit('/report')
    await her.fillIn(sampleAnswers('s19'))
    await her.send()
    allWell(t)
  })

  await chapter('one press leaves, and takes nothing along', async (t) => {
    const her = await sit('/report')
    let leaving: { to: string | undefined; referrer: string | null } | null = null
    await her.page.route('**/x', async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 })
      const referrer = await route.request().headerValue('referer')
      leaving = { to: answer.headers()['location'], referrer }
      await route.fulfill({ body: 'rain later', contentType: 'text/plain' })
    })
    await her.page.locator('[data-action="exit"]').click()
    await her.page.locator('text=rain later').waitFor()
    t.same(leaving, { to: 'https://www.bbc.co.uk/weather', referrer: null })
    allWell(t)
  })

  await chapter('three reports wait at the desk, each of them once', async (t) => {
    await ana.signIn()
    await ana.page.locator('[data-report]').nth(2).waitFor()
    t.equal(await reports.count(), 3)
    allWell(t)
  })

  await chapter('every report is opened and read as it was written', async (t) => {
    for (const id of ['s03', 's09', 's19']) t.ok(await openStory(ana, storyOf(id)), id)
    t.equal(await ana.page.locator('.source script, .source img').count(), 0)
    allWell(t)
  })

  await chapter('nothing from the officer’s report can be handed to that force', async (t) => {
    const source = await openStory(ana, storyOf('s19'))
    await source.locator('.hand-over summary').click()
    const bar = source.locator('[data-field="hand-over-bar"]')
    t.match(await bar.textContent(), /police/)
    t.equal(await ana.page.locator('[data-action="hand-over"]').count(), 0)
    t.equal(await ana.page.locator('[data-action="propose"]').count(), 0, 'she wants no warning')
    await witness.look(ana.page, 'a hand-over that cannot be')
    allWell(t)
  })

  await chapter('hostile text stays text at both desks, in the mail and on the page', async (t) => {
    const { page } = ana
    await openStory(ana, storyOf('s09'))
    await page.locator('[name="area"]').selectOption('plymouth')
    await page.locator('[name="level"]').selectOption('2')
    await type(page, 'headline', hostile.slice(0, 60))
    await type(page, 'body', hostile)
    await type(page, 'advice', hostile)
    await type(page, 'reason', hostile)
    await tickAll(page)
    await press(page, 'propose')
    await ana.done()
    await bela.signIn()
    const draft = await bela.review()
    t.equal(await bela.page.locator('.review [data-field="story"]').textContent(), storyOf('s09'))
    t.equal(await draft.locator('[data-field="body"]').textContent(), hostile)
    await bela.approve()
    await bela.go('warnings')
    const letter = await letterTo(world.outbox, email, 2)
    t.match(letter.text, hostile)
    const [, drawn = ''] = letter.raw.split('Content-Type: text/html')
    t.match(drawn, '&lt;img')
    t.notMatch(drawn, /<img|<script/, 'and not as mark-up either')
    const member = await memberAt(witness, publicUrl)
    await member.signIn(memberCode)
    t.match(await member.warnings(), hostile)
    t.equal(await member.page.locator('main img, main script').count(), 0)
    allWell(t)
  })
})

/** Opens reports from the top until it is the one with this story. */
async function openStory(desk: AtDesk, story: string) {
  const { page } = desk
  const rows = await page.locator('[data-report]').all()
  const oids = await Promise.all(rows.map((row) => row.getAttribute('data-report')))
  for (const oid of oids) {
    const source = await desk.open(page.locator(`[data-report="${oid}"]`))
    if ((await source.locator('[data-field="story"]').textContent()) === story) return source
  }
  throw new Error('no report has this story')
}
