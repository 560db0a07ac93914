import type { Page } from 'playwright-core'
import t from 'tap'
import { vouchingEn } from '../../src/i18n/en/vouching.ts'
import { withoutChromium } from '../support/chromium.ts'
import { enrolOn } from '../support/screens/desk.ts'
import { faultsOf } from '../support/screens/faults.ts'
import { staffedConsole } from '../support/screens/staffed.ts'
import { copied, go, press, saysDone, signInOn } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

t.test('an organisation vouches, from its link to a member who came in', options, async (t) => {
  const staffed = await staffedConsole(t)
  const { browser, service } = staffed
  const first = await staffed.signIn('first')
  const second = await staffed.signIn('second')
  const fresh = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage()
    return page
  }
  const office = await fresh()

  await go(first, 'people')
  await first.locator('select[name="post"]').selectOption({ label: 'organisation that vouches' })
  await press(first, 'invite')
  const link = (await first.locator('[data-field="enrolment-link"]').textContent()) ?? ''
  const spoken = (await first.locator('[data-field="spoken"]').textContent()) ?? ''
  const { keeper, fingerprint } = await enrolOn(office, { link, spoken, username: 'harbour' })

  await go(first, 'people')
  const waiting = first.locator('[data-waiting="harbour"]')
  await waiting.waitFor()
  t.same(await copied(waiting, 'fingerprint'), fingerprint)
  await waiting.locator('input[type="checkbox"]').check()
  await waiting.locator('input[type="number"]').fill('101')
  await press(waiting, 'admit')
  await waiting.locator('.failure:not(:empty)').waitFor()
  await waiting.locator('input[type="number"]').fill('12')
  await press(waiting, 'admit')
  await saysDone(first, 'Proposed. A colleague has to sign.')
  await go(second, 'people')
  const proposal = second.locator('[data-field="proposal"]')
  t.match(await proposal.textContent(), '12 notes a month for: harbour')
  await press(proposal, 'sign')
  await saysDone(second, 'Signed.')

  await signInOn(keeper, service)
  await office.locator('[data-field="left"]').waitFor()
  t.equal(await office.locator('[data-action^="go-"]').count(), 1, 'it has no menu but its guide')
  await press(office, 'go-guide')
  await office.locator('.guide h1:focus').waitFor()
  t.same(await faultsOf(office), [], 'its guide')
  for (const word of await office.locator('.guide .named').allTextContents())
    t.ok(Object.values<string>(vouchingEn).includes(word), `the page says ${word} too`)
  await press(office, 'guide-back')
  await press(office, 'turn-ro')
  await office.locator('h1', { hasText: 'Bilete' }).waitFor()
  t.equal(await office.locator('html').getAttribute('lang'), 'ro')
  await press(office, 'turn-en')
  await office.locator('h1', { hasText: 'Notes' }).waitFor()
  await office.locator('input[name="count"]').fill('13')
  await press(office, 'draw')
  await office.locator('.failure:not(:empty)').waitFor()
  await office.locator('input[name="count"]').fill('9')
  await press(office, 'draw')
  await office.locator('.slip').nth(8).waitFor()
  const text = (await office.locator('.slip').first().textContent()) ?? ''
  t.same(await faultsOf(office), [], 'slips on the screen')
  await press(office, 'turn-ro')
  await saysDone(office, 'Close the sheet first')
  t.equal(await office.locator('.slip').count(), 9, 'what is shown once stays')
  // The twelve are drawn from a list in which 'member' and 'police' are words like others.
  const drawn = await copied(office.locator('.slip').first(), 'invite')
  const rest = drawn.reduce((left, word) => left.replace(word, ''), text)
  t.notMatch(rest, /warn|sex|member|report|streetlight|police/i, 'a slip outs nobody')
  const pdf = await office.pdf({ preferCSSPageSize: true })
  t.equal(
    pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length,
    2,
    'nine slips are two sheets',
  )
  const words = (await copied(office.locator('.slip').nth(3), 'invite')).join(' ')

  t.notOk(await office.locator('[data-action="draw"]').isVisible(), 'first these go on paper')
  await press(office, 'close-sheet')
  await office.locator('.slip-deeds .failure:not(:empty)').waitFor()
  await office.locator('input[name="printed"]').check()
  await press(office, 'close-sheet')
  await office.locator('.slip').first().waitFor({ state: 'detached' })
  t.equal(await office.locator('.slip-month input').count(), 9)
  t.notMatch(await office.content(), words, 'the words are gone from the page')

  const her = await fresh()
  const address = `${service.publicUrl}/join#${new URLSearchParams({ invite: words }).toString()}`
  await her.goto(address)
  await her.waitForFunction(`document.querySelector('[name="invite"]').value !== ''`)
  t.equal(await her.locator('[name="invite"]').inputValue(), words)
  t.equal(
    her.url(),
    `${service.publicUrl}/join`,
    'and neither the address nor the way back has them',
  )
  await press(her, 'join')
  await her.locator('[data-action="written"]').click()
  await her.waitForURL('**/settings')

  for (const number of [4, 5]) await office.getByLabel(`Note ${number}`, { exact: true }).check()
  await press(office, 'end-slips')
  await office.locator('.slip-month .ended').nth(1).waitFor()
  t.same(await faultsOf(office), [], 'the list of slips')
  await her.reload()
  t.equal(await her.locator('[data-action="save"]').count(), 1, 'whoever came in stays')

  await go(first, 'people')
  await first.locator('[data-account="harbour"]').waitFor()
  await go(first, 'log')
  await first.locator('select[name="deed"]').selectOption('invites')
  t.match(await first.locator('tbody').textContent(), 'harbour')
  t.same(staffed.faults, [])
})
