import type { Page } from 'playwright-core'
import t from 'tap'
import { findDraft } from '../../src/client/cases.ts'
import { findReport } from '../../src/client/queue.ts'
import { refreshWorkroom } from '../../src/client/workroom.ts'
import { draftSaver, versionsAside } from '../../src/client/draft-versions.ts'
import { openReports } from '../../src/client/reports.ts'
import { sampleAnswers, sampleForm } from '../../src/demo/samples.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { complaintsOf } from '../support/complaints.ts'
import { withoutChromium } from '../support/chromium.ts'
import { staffedConsole, type Staffed } from '../support/screens/staffed.ts'
import { go, openReport, press, type } from './keeper.ts'

t.setTimeout(300_000)
const options = { skip: withoutChromium, timeout: 300_000 }

/** Somebody sends a sample, and the moderator opens and reads it. */
async function read(page: Page, staffed: Staffed, sample: string): Promise<string> {
  const oid = base64url((await staffed.reporter.report(sampleAnswers(sample))).oid)
  await go(page, 'desk')
  await openReport(page, oid)
  await press(page, 'read-on')
  return oid
}

const advice = (page: Page, code: string) => page.locator(`[data-advice="${code}"]`)
const saved = (page: Page) => page.locator('.draft [data-saved="true"]:not(:empty)')

t.test('the redaction workbench', options, async (t) => {
  const staffed = await staffedConsole(t)
  const page = await staffed.signIn('first')
  const left: string[] = []
  page.on('request', (request) => left.push(request.postData() ?? ''))
  const first = await read(page, staffed, 's01')

  await t.test(
    'what may point to her is underlined in the source, by kind and in words',
    async (t) => {
      const mark = (kind: string) => page.locator(`.story mark[data-mark="${kind}"]`)
      await page.locator('[data-field="marks"]').waitFor()
      t.same(await mark('red-line').allTextContents(), ['garage', 'Kelly', 'coat'])
      t.equal(await mark('place').first().getAttribute('data-kind'), 'place')
      t.match(await mark('place').first().getAttribute('title'), /Where she lives or works/)
      t.match(await page.locator('[data-field="marks-why"]').textContent(), /name|never publish/)
      const shown = await page.locator('.story').textContent()
      t.equal(shown, sampleForm('s01')['story'], 'the text is what she wrote')
    },
  )

  await t.test('as it is typed, the draft of s01 is told what it carries over', async (t) => {
    await type(page, 'headline', 'Blue van, locks doors')
    await type(
      page,
      'body',
      'He is a criminal. Once we were parked he locked the doors and punched me. Seen near a flat on Friday at 9pm by Kelly.',
    )
    await advice(page, 'quote').waitFor()
    t.match(await advice(page, 'quote').textContent(), /Once we were parked he locked the doors/)
    t.match(await advice(page, 'verdict').textContent(), /criminal/)
    t.match(await page.locator('[data-advice="points"]').allTextContents(), [/Friday/])
    t.match(await page.locator('[data-finding="red-line"]').textContent(), /Kelly/)
    t.match(await page.locator('.draft [data-item="exact_time"] .again').textContent(), /Friday/)
    t.same(await complaintsOf(page), [])
  })

  await t.test('it shows how he would read it, and what a screen gives away', async (t) => {
    await page.locator('.previews > summary').click()
    t.match(await page.locator('[data-preview="attacker"]').textContent(), /Once we were parked/)
    t.match(await page.locator('[data-preview="shoulder"]').textContent(), /Danger: Plymouth/)
    t.match(await page.locator('[data-sms] .gist').allTextContents(), [/one message/, /160/])
    t.match(await page.locator('[data-preview="member"]').textContent(), /locks doors/)
    t.same(await complaintsOf(page), [])
  })

  await t.test('each message is folded behind its name and what it begins with', async (t) => {
    const folds = page.locator('.previews details')
    t.equal(await folds.count(), 12)
    t.equal(await page.locator('.previews details[open]').count(), 0, 'nothing is open unasked')
    const box = await page.locator('.previews').boundingBox()
    t.ok((box?.height ?? 0) < 1700, `${String(box?.height)} pixels high`)
    const gist = (fold: string) => page.locator(`${fold} > summary .gist`).textContent()
    t.match(await gist('[data-mail="nudge"]'), 'when you have a quiet moment.')
    t.equal(await gist('[data-mail="coarse"]'), 'Danger: Plymouth')
    t.match(await gist('[data-mail="full"]'), /^Danger: Plymouth · .+ · Blue van, locks doors$/)
    t.match(await gist('[data-sms="full"]'), /^\d+ characters, [23] messages/)
    const mail = page.locator('[data-mail="full"]')
    await mail.locator('summary').focus()
    await page.keyboard.press('Enter')
    await mail.locator('.seen-screen').waitFor()
    t.match(await mail.textContent(), /To know him by\nMarks: spider web tattoo on left elbow/)
    await type(page, 'headline', 'Blue van, locks the doors')
    await mail.locator('.seen-screen', { hasText: 'locks the doors' }).waitFor()
    t.equal(await mail.getAttribute('open'), '', 'and stays open while she writes')
    await type(page, 'headline', 'Blue van, locks doors')
    t.same(await complaintsOf(page), [])
  })

  await t.test('where else it will stand is folded, and opened with the keyboard', async (t) => {
    const notices = page.locator('[data-push]')
    await notices.locator('summary').focus()
    await page.keyboard.press('Enter')
    await notices.locator('.seen-screen').waitFor()
    t.match(await notices.textContent(), /A note is waiting for you/)
    for (const [place, words] of [
      ['board', /Blue van, locks doors/],
      ['card', /Danger/],
      ['feed', /Danger: Plymouth/],
    ] as const) {
      const fold = page.locator(`[data-place="${place}"]`)
      await fold.locator('summary').focus()
      await page.keyboard.press('Enter')
      await fold.locator('.seen-screen').waitFor()
      t.match(await fold.locator('.seen-screen').textContent(), words)
    }
    t.notMatch(await page.locator('[data-place="board"] .seen-screen').textContent(), /punched/)
    await page.locator('[name="preview-version"]').selectOption('held')
    const member = page.locator('[data-preview="member"]')
    await member.locator('summary').click()
    await member.locator('.seen-screen').waitFor()
    const second = /Not checked yet: one person has read this, a second has not/
    for (const [place, words] of [
      ['[data-preview="member"]', second],
      ['[data-mail="full"]', second],
      ['[data-mail="coarse"] .gist', /Not checked yet: one person has read this/],
      ['[data-place="card"]', second],
      ['[data-place="feed"]', /Not checked yet: one person has read this/],
    ] as const)
      t.match(await page.locator(place).textContent(), words, place)
    t.notMatch(await member.textContent(), /locks doors/, 'nobody’s own words go out held')
    t.ok((await page.locator('[data-place="board"]').getAttribute('open')) === '', 'it stays open')
    await page.locator('[name="preview-version"]').selectOption('whole')
    t.match(await member.textContent(), /locks doors/)
    t.same(await complaintsOf(page), [])
  })

  await t.test('what the facts do not say of him is named, and asked about', async (t) => {
    await type(page, 'body', 'Reported: a man of 44 in a blue van with a dent locked the doors.')
    t.match(await advice(page, 'beyond-fields').textContent(), /44, dent/)
    const asked = page.locator('.draft [data-item="only_she_knows"] .again')
    t.match(await asked.textContent(), /dent/)
    t.equal(await advice(page, 'points').count(), 0, 'an age is no time')
  })

  await t.test(
    'a warning that says what he did and how to know him is left in peace',
    async (t) => {
      await type(
        page,
        'body',
        'Reported: a heavy man, 40 to 49, with a shaved head locked the doors of a blue van, hit a person and robbed them.',
      )
      await page.locator('.advice .good').waitFor()
      t.equal(await page.locator('.advice [data-advice]').count(), 0)
      t.equal(await page.locator('[data-again]:visible').count(), 0)
    },
  )

  await t.test('a text in another language waits for somebody who knows both', async (t) => {
    await page.locator('[data-field="more-language"]').selectOption('pl')
    await press(page, 'add-language')
    await type(page, 'headline-pl', 'Niebieski van')
    await type(page, 'body-pl', 'Zgłoszono mężczyznę w niebieskim vanie.')
    const finding = page.locator('[data-finding="unread"]')
    t.match(await finding.textContent(), /Polish/)
    await page.locator('[data-field="same-pl"]').check()
    t.equal(await finding.count(), 0)
    await type(page, 'body-pl', 'Zgłoszono mężczyznę w czarnym vanie.')
    t.notOk(await page.locator('[data-field="same-pl"]').isChecked(), 'a changed text is unread')
    await page.locator('[data-field="same-pl"]').check()
    await saved(page).waitFor()
  })

  await t.test('the last day follows the level, and who is told follows the area', async (t) => {
    const day = () => page.locator('[name="expires"]').inputValue()
    const before = await day()
    await page.locator('[name="level"]').selectOption('1')
    t.ok((await day()) < before)
    t.ok(await page.locator('[data-audience="plymouth"]').isChecked())
    await page.locator('[name="area"]').selectOption('torbay')
    t.ok(await page.locator('[data-audience="torbay"]').isChecked())
    t.notOk(await page.locator('[data-audience="plymouth"]').isChecked())
    await page.locator('[data-audience="cornwall"]').check()
    await page.locator('[name="area"]').selectOption('plymouth')
    t.ok(await page.locator('[data-audience="torbay"]').isChecked(), 'a choice of hers stays')
    await saved(page).waitFor()
  })

  await t.test(
    'without a connection nothing is lost, and it is saved when it is back',
    async (t) => {
      await page.context().setOffline(true)
      await type(page, 'advice', 'Others suggest meeting where people are.')
      const line = page.locator('.draft [data-field="saved"]', { hasText: 'no connection' })
      await line.waitFor()
      await page.context().setOffline(false)
      await saved(page).waitFor()
      await refreshWorkroom(staffed.colleague)
      const draft = findDraft(staffed.colleague, await findReport(staffed.colleague, first))
      t.equal(draft?.draft.texts['en']?.advice, 'Others suggest meeting where people are.')
      t.same(draft?.draft.audience, ['torbay', 'cornwall'])
    },
  )

  await t.test('when a colleague wrote too, both versions stand side by side', async (t) => {
    const { colleague } = staffed
    const [hers] = await openReports(colleague, [await findReport(colleague, first)])
    if (hers === undefined) throw new Error('it did not open')
    const stored = findDraft(colleague, hers)
    if (stored === null) throw new Error('no draft')
    const { draft, ticks } = stored
    const texts = { ...draft.texts, en: { headline: 'Hers', body: 'Reported: hers.', advice: '' } }
    await draftSaver(colleague, hers)({ draft: { ...draft, texts }, ticks })
    await type(page, 'headline', 'Mine')
    await page.locator('[data-version="theirs"]').waitFor()
    t.match(await page.locator('[data-version="theirs"]').textContent(), /Reported: hers/)
    t.match(await page.locator('[data-version="mine"]').textContent(), /Mine/)
    t.same(await complaintsOf(page), [])
    await press(page, 'keep-theirs')
    await page.locator('[data-version]').first().waitFor({ state: 'detached' })
    t.equal(await page.locator('[name="headline"]').inputValue(), 'Hers')
    await refreshWorkroom(colleague)
    t.same(
      versionsAside(colleague, hers).map((one) => one.texts['en']?.headline),
      ['Mine'],
      'the other one is kept beside it',
    )
    await page.locator('.both > details > summary').click()
    t.match(await page.locator('.both').textContent(), /Mine/)
  })

  await t.test('the draft of s06 is told of its verdict and its hour, in Polish too', async (t) => {
    await read(page, staffed, 's06')
    await type(page, 'headline', 'Man with a scar')
    await type(page, 'body', 'He is a rapist. He came on Sunday night at 2am.')
    await advice(page, 'verdict').waitFor()
    t.match(await advice(page, 'points').allTextContents(), [/Sunday night, 2am/])
    t.equal(await advice(page, 'not-reported').count(), 1)
    await page.locator('[data-field="more-language"]').selectOption('pl')
    await press(page, 'add-language')
    await type(page, 'body-pl', 'Zgłoszono: Nie chcę mówić więcej. Ma bliznę na brodzie i psa.')
    await advice(page, 'quote').waitFor()
    t.match(await advice(page, 'quote').textContent(), /Ma bliznę na brodzie i psa/)
  })

  await t.test('nothing of a source left the page readable', async (t) => {
    const sent = left.join('\n')
    for (const words of ['punched me', 'Kelly', 'Zgwałcił', 'kind_gent', 'red coat'])
      t.notOk(sent.includes(words), words)
    t.same(staffed.faults, [])
  })

  await t.test('what he could be found by is underlined where it is proposed', async (t) => {
    const story = 'He rings from oh seven seven double oh nine double oh four one seven at night.'
    const { oid } = await staffed.reporter.report({ ...sampleAnswers('s02'), story })
    await go(page, 'desk')
    await openReport(page, base64url(oid))
    await press(page, 'read-on')
    const number = page.locator('.story mark[data-mark="number"]').first()
    t.match(await number.textContent(), /^oh seven.*seven$/)
    t.equal(await page.locator('.story').textContent(), story)
  })
})
