import { searchFolder } from '../support/canary.ts'
import t from 'tap'
import { startIntake } from '../support/intake.ts'
import { createReporter, encodeForm, formType } from '../support/reporter.ts'
import { lastStep } from '../../src/intake/last-step.ts'

const least = { what_category: ['NP'], consent_police: 'no' }

// The real guard and database share the machine with the other tests.
t.setTimeout(180_000)

t.test('someone without a script', async (t) => {
  const place = await startIntake(t)

  t.test('is told at once where help is, and can go back without losing an answer', async (t) => {
    const reporter = createReporter(place.site)
    const first = await reporter.open()
    t.match(first.html, /tel:999/)
    t.equal(first.draft, '')
    await reporter.press('next', { what_category: ['PA', 'RO'], reporter_relation: 'me' })
    const when = await reporter.press('next', { when_precision: 'yesterday' })
    t.equal(when.step, 'where')
    await reporter.press('next', { area: 'plymouth', place_text: 'by the docks' })
    await reporter.press('back', { story: 'Two lines.\nThe second & <third>' })
    t.strictSame(reporter.page().values['place_text'], ['by the docks'])
    await reporter.press('back')
    const start = await reporter.press('back')
    t.equal(start.step, 'what')
    t.strictSame(start.values['what_category'], ['PA', 'RO'])
    for (const step of ['when', 'where', 'story']) {
      t.equal((await reporter.press('next')).step, step)
    }
    t.strictSame(reporter.page().values['story'], ['Two lines.\nThe second & <third>'])
    t.notMatch(reporter.page().html, '<third>')
  })

  t.test(
    'hears gently of an answer that is missing, too long or unknown, and keeps the others',
    async (t) => {
      const reporter = createReporter(place.site)
      await reporter.open()
      const missing = await reporter.press('next', { reporter_relation: 'saw' })
      t.equal(missing.step, 'what')
      t.equal(missing.errors.length, 1)
      t.strictSame(missing.values['reporter_relation'], ['saw'])
      await reporter.press('next', { what_category: ['OT'] })
      await reporter.press('next')
      await reporter.press('next')
      const long = await reporter.press('next', { story: 'x'.repeat(5001) })
      t.equal(long.step, 'story')
      t.match(long.errors[0], /5000/)
      t.equal(long.values['story']?.[0]?.length, 5001, 'nothing she typed is lost')
      const odd = await reporter.press('next', { story: 'short', price: '40' })
      t.equal(odd.status, 400)
      t.equal(odd.step, 'story')
      t.strictSame(odd.values['story'], ['short'])
      t.notMatch(odd.html, /\bprice\b/)
      t.equal((await reporter.press('next', { story: 'short' })).step, 'who')
    },
  )

  t.test('may describe up to five people, and leave one empty', async (t) => {
    const reporter = createReporter(place.site)
    await reporter.fillIn({ ...least, persons: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] })
    while (reporter.page().step !== 'who') await reporter.press('back')
    t.ok(reporter.page().names.has('persons[2][hair]'))
    const four = await reporter.press('add', { 'persons[1][name]': '' })
    t.ok(four.names.has('persons[3][name]'))
    const five = await reporter.press('add', { 'persons[3][hair]': 'red' })
    t.ok(five.names.has('persons[4][name]'))
    t.notOk(five.buttons.includes('add'), 'a sixth is not offered')
    while (reporter.page().step !== lastStep) await reporter.press('next')
    await reporter.press('send')
    const oids = await place.oids('arrivals')
    const bodies = await Promise.all(oids.map((oid) => place.open(oid)))
    t.strictSame(bodies[0]?.form['persons'], [{ name: 'A' }, { name: 'C' }, { hair: 'red' }])
  })

  t.test('who presses send twice, or goes back and sends again, sends one report', async (t) => {
    const reporter = createReporter(place.site)
    const last = await reporter.fillIn(least)
    const payload = encodeForm({ d: last.draft, go: 'send' })
    const post = { method: 'POST', url: '/report', headers: formType, payload } as const
    const before = (await place.oids('arrivals')).length
    const all = await Promise.all([1, 2, 3].map(() => place.site.inject(post)))
    for (const { statusCode, body } of all) {
      t.equal(statusCode, 200)
      t.match(body, last.code ?? 'a code')
    }
    t.equal((await place.oids('arrivals')).length, before + 1)
  })

  t.test('gets answers of one size after each press, with the locked answers last', async (t) => {
    const reporter = createReporter(place.site)
    await reporter.open()
    const page = await reporter.press('next', { what_category: ['NP'] })
    t.equal(Buffer.byteLength(page.html) % 16_384, 0)
    t.ok(page.html.indexOf('name="d"') > page.html.lastIndexOf('type="radio"'))
    t.notMatch(page.html.replace(page.draft, ''), /NP/)
  })

  t.test('can send a report that was begun an hour or a day ago', async (t) => {
    const reporter = createReporter(place.site)
    await reporter.fillIn({ ...least, story: 'begun yesterday' })
    place.pass(26 * 3_600_000)
    const sent = await reporter.press('send')
    t.equal(sent.status, 200)
    t.equal(sent.code?.split(' ').length, 7)
  })

  t.test('is asked to begin again when the page is not ours or too old', async (t) => {
    const reporter = createReporter(place.site)
    await reporter.fillIn(least)
    const { draft } = reporter.page()
    const bent = `${draft.slice(0, 50)}${draft[50] === 'A' ? 'B' : 'A'}${draft.slice(51)}`
    for (const d of [bent, 'AAAA', '!', 'x'.repeat(50_000)]) {
      const payload = encodeForm({ d, go: 'send' })
      const response = await place.site.inject({
        ...{ method: 'POST', url: '/report', headers: formType, payload },
      })
      t.equal(response.statusCode, 400)
      t.match(response.body, /data-step="what"/)
    }
  })

  t.test('gets a plain page for a body that is too large or broken', async (t) => {
    const post = (payload: string, headers = formType) =>
      place.site.inject({ method: 'POST', url: '/report', headers, payload })
    const large = await post(`story=${'x'.repeat(200_000)}`)
    t.equal(large.statusCode, 413)
    t.match(large.headers['content-type'], /text\/html/)
    const broken = await post('what_category=%FF%FE%ZZ&go=next')
    t.equal(broken.statusCode, 200)
    t.match(broken.body, /data-step="what"/)
    t.equal((await post('x', { 'content-type': 'text/csv' })).statusCode, 415)
    t.equal((await post('[]', { 'content-type': 'application/json' })).statusCode, 400)
  })

  t.test('reads it all in Romanian', async (t) => {
    const reporter = createReporter(place.site, 'ro')
    const first = await reporter.open()
    t.match(first.html, /<html lang="ro"/)
    t.match(first.html, /Ce s-a întâmplat\?/)
    const next = await reporter.press('next')
    t.match(next.errors[0], /Altceva/)
    t.match(next.html, /action="\/ro\/report"/)
  })

  t.test('finds nothing to write into before the service is open', async (t) => {
    place.setCard(null)
    const reporter = createReporter(place.site)
    const page = await reporter.open()
    t.match(page.html, /0808 168 9111/)
    t.equal(page.names.size, 0)
    t.notMatch(page.html, /<form/)
    const offer = await place.site.inject({ method: 'GET', url: '/report/challenge' })
    t.equal(offer.statusCode, 503)
    place.setCard(place.card)
  })
})

t.test(
  'while the guard is away she is told that there is no code, and nothing lies readable (M-11)',
  async (t) => {
    const place = await startIntake(t)
    await place.guard.kill()
    const marker = 'zebra crossing at Quarrel Bank'
    const reporter = createReporter(place.site)
    const last = await reporter.fillIn({ ...least, story: marker, never_publish: marker })
    t.equal(last.code, null)
    t.match(last.html, /cannot make a code just now/)
    t.equal((await reporter.press('send')).status, 200)
    t.match(reporter.page().html, /has no code/)
    t.equal((await reporter.press('back')).status, 200)
    t.equal((await place.oids('waiting')).length, 1)
    t.strictSame(searchFolder(place.guard.paths.folder, [marker]), [])
    t.notMatch(place.log() + place.guard.log(), marker)
    await place.guard.start()
    t.equal(await place.intake.wrapWaiting(), 1)
    const [oid = ''] = await place.oids('arrivals')
    t.equal((await place.open(oid)).form['story'], marker)
  },
)

t.test(
  'when the database is away the page keeps her answers, and sending again works',
  async (t) => {
    const place = await startIntake(t)
    const reporter = createReporter(place.site)
    const last = await reporter.fillIn({ ...least, story: 'kept in the page' })
    const giveBack = await place.cutDatabase()
    const away = await reporter.press('send')
    t.equal(away.status, 503)
    t.match(away.html, /kept in the page/)
    t.equal(away.code, last.code)
    t.equal(away.errors.length, 1)
    await giveBack()
    const sent = await reporter.press('send')
    t.equal(sent.status, 200)
    t.equal(sent.code, last.code)
    t.equal((await place.oids('arrivals')).length, 1)
  },
)
