import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { sampleAnswers } from '../../src/demo/samples.ts'
import { copied, keepPaperWords, makeAccountOn, press, tickAll, type } from '../browser/keeper.ts'
import { openChromium, withoutChromium } from '../support/chromium.ts'
import { chaptersOf } from '../support/chapters.ts'
import {
  admit,
  atDesk,
  enrolOn,
  inviteColleague,
  openDesk,
  type AtDesk,
} from '../support/screens/desk.ts'
import { letterTo, linkIn, memberAt, type MemberAtSite } from '../support/screens/member.ts'
import { sitDown } from '../support/screens/reporter.ts'
import { cookiesOf, watch } from '../support/screens/witness.ts'
import { until } from '../support/until.ts'
import { startWorld } from '../support/world.ts'

t.setTimeout(600_000)
const options = { skip: withoutChromium, timeout: 600_000 }

const email = 'robin@example.test'
const headline = 'Blue Transit, locks the doors, violent'

t.test('the whole way, from a link in a file to a warning and a package', options, async (t) => {
  const world = await startWorld(t)
  const { publicUrl, consoleUrl } = world.service
  const witness = watch(await openChromium(t), [publicUrl, consoleUrl])
  const chapter = chaptersOf(t, () => witness.scenes())
  const allWell = (t: Test): void => {
    t.same(witness.faults(), [], 'nothing failed, leaked or was left behind in any browser')
  }
  const file = join(world.dataDir, 'ceremony-link.txt')
  let ana: AtDesk
  let bela: AtDesk
  let carol: AtDesk
  let member: MemberAtSite
  let rootWords: string[] = []

  await chapter('the coordinator makes the keys with the link from the file', async (t) => {
    const page = await openDesk(witness)
    await page.goto(readFileSync(file, 'utf8').trim())
    await page.locator('[data-action="begin"]').waitFor()
    await witness.look(page, 'begin')
    await press(page, 'begin')
    await page.locator('[data-field="root-words"]').waitFor()
    await witness.look(page, 'root words')
    rootWords = await keepPaperWords(page, 'root-words')
    const keeper = await makeAccountOn(page, 'ana')
    await witness.look(page, 'keys made')
    const onPaper = await copied(page, 'root-fingerprint')
    ana = atDesk(witness, keeper, world.service)
    await ana.signIn()
    await ana.go('people')
    t.same(await copied(page, 'root-fingerprint'), onPaper)
    allWell(t)
  })

  await chapter('a second coordinator comes by link, digits and eight words', async (t) => {
    const page = await openDesk(witness)
    const { link, spoken } = await inviteColleague(ana)
    await witness.look(ana.page, 'a link for a colleague')
    const made = await enrolOn(page, { link, spoken, username: 'bela' })
    await witness.look(page, 'enrolled')
    t.same(await admit(ana, 'bela', rootWords), made.fingerprint)
    bela = atDesk(witness, made.keeper, world.service)
    await ana.go('desk')
    await bela.signIn()
    await bela.page.locator('.queue .empty').waitFor()
    allWell(t)
  })

  await chapter('an officer comes the same way, and two sign', async (t) => {
    const page = await openDesk(witness)
    const told = await inviteColleague(ana, 'pcso-plymouth')
    const made = await enrolOn(page, { ...told, username: 'carol' })
    t.same(await admit(ana, 'carol'), made.fingerprint)
    await bela.go('people')
    const proposal = bela.page.locator('[data-field="proposal"]')
    t.same(await copied(proposal, 'fingerprint'), made.fingerprint, 'the other compares too')
    await press(proposal, 'sign')
    await bela.page.locator('[data-account="carol"]').waitFor()
    carol = atDesk(witness, made.keeper, world.service)
    await carol.signIn()
    t.equal(await page.locator('.screen .empty').count(), 1, 'nothing was handed over yet')
    t.equal(await page.locator('[data-action^="go-"]').count(), 0, 'there is nothing to search')
    allWell(t)
  })

  await chapter('a member joins by invite without scripts and confirms her address', async (t) => {
    const invite = await ana.invite()
    member = await memberAt(witness, publicUrl)
    const code = await member.join(invite, { email, area: 'plymouth' })
    t.equal(code.trim().split(' ').length, 7)
    const letter = await letterTo(world.outbox, email, 1)
    t.ok(linkIn(letter).startsWith(`${publicUrl}/confirm?k=`))
    await member.confirm(letter)
    allWell(t)
  })

  await chapter('she reports on her phone; the code is there before and after', async (t) => {
    const her = await sitDown(witness, { url: `${publicUrl}/report`, scripts: true })
    await her.fillIn(sampleAnswers('s01'))
    const code = await her.code()
    t.equal(code.split(' ').length, 7)
    const width = await her.page.evaluate('document.documentElement.scrollWidth')
    t.equal(width, 360, 'nothing is wider than her phone')
    await her.send()
    t.equal(await her.code(), code)
    t.same(await her.cookies(), [])
    t.equal(await her.page.evaluate('history.length'), 2, 'about:blank and the form')
    allWell(t)
  })

  await chapter('one moderator opens, writes, ticks and proposes', async (t) => {
    const { page } = ana
    await ana.go('desk')
    const source = await ana.open(page.locator('[data-report]'))
    t.equal(
      await source.locator('[data-field="story"]').textContent(),
      sampleAnswers('s01')['story'],
    )
    await type(page, 'headline', headline)
    await type(page, 'body', 'Reported: a man in a blue van locked its doors and hit someone.')
    await type(page, 'reason', 'Somebody was hurt.')
    await tickAll(page)
    await witness.look(page, 'a draft, ticked')
    await press(page, 'propose')
    t.match(await ana.done(), /Proposed/)
    allWell(t)
  })

  await chapter('the other reads source and draft side by side, and signs', async (t) => {
    const draft = await bela.review()
    const source = bela.page.locator('.review [data-field="story"]')
    t.match(await source.textContent(), /My mate Kelly/)
    const [left, right] = [await source.boundingBox(), await draft.boundingBox()]
    t.ok(left && right && left.x + left.width <= right.x, 'side by side')
    await bela.approve()
    t.match(await bela.done(), /It is out/)
    await bela.go('warnings')
    t.match(await bela.page.locator('.released').textContent(), headline)
    allWell(t)
  })

  await chapter('the member gets a mail that tells nothing, and reads the warning', async (t) => {
    const letter = await letterTo(world.outbox, email, 2)
    t.notMatch(letter.raw, /Transit|van|violen|Plymouth|report|warning/i)
    const text = await member.warnings()
    t.match(text, headline)
    t.notMatch(text, /Kelly|garage|red coat/)
    t.same(await cookiesOf(member.page), ['r'], 'one cookie, which names nobody')
    await until(() => !existsSync(file))
    t.notOk(existsSync(file), 'the link that began it all is gone')
    allWell(t)
  })

  await chapter('two hand the facts over to the police officer, who opens them', async (t) => {
    const { page } = ana
    await ana.go('desk')
    const source = await ana.open(page.locator('[data-report]'))
    await source.locator('.hand-over > summary').click()
    const panel = source.locator('.hand-over')
    t.equal(await panel.locator('[data-level]').getAttribute('data-level'), '1')
    t.equal(await panel.locator('[name="account"]').count(), 0, 'she allowed no account')
    for (const box of await panel.locator('input[value="done"]').all()) await box.check()
    const ticked = await panel.locator('input:checked').count()
    await tickAll(page)
    t.equal(
      await panel.locator('input:checked').count(),
      ticked,
      'the warning has a list of its own',
    )
    await witness.look(page, 'a hand-over')
    await press(panel, 'hand-over')
    t.match(await ana.done(), /Proposed/)
    await bela.review()
    await bela.approve()
    await carol.signIn()
    await press(carol.page, 'open')
    const parcel = carol.page.locator('article.package')
    await parcel.waitFor()
    await witness.look(carol.page, 'a package')
    const text = await parcel.textContent()
    t.match(text, /Ford Transit/)
    t.notMatch(text, /Kelly|garage|punched|coat/)
    allWell(t)
  })
})
