import t from 'tap'
import { base64url } from '../../src/sealing/bytes.ts'
import { startIntake } from '../support/intake.ts'
import { createReporter } from '../support/reporter.ts'
import { fetchOffer, makeMailbox, postSealed, sealAnswers } from '../support/script-sender.ts'

const answers = { what_category: ['NP'], consent_police: 'no', story: 'He laughed and drove off.' }

// The real guard and database share the machine with the other tests.
t.setTimeout(180_000)

t.test('a report sealed in the browser', async (t) => {
  const place = await startIntake(t)

  t.test('is 34,268 bytes, is kept with both locks, and opens to what was written', async (t) => {
    const mailbox = await makeMailbox(place)
    const submission = await sealAnswers(place, answers, { mailbox })
    t.equal(submission.length, 34_268)
    const response = await postSealed(place, submission)
    t.equal(response.statusCode, 200)
    t.strictSame(response.json(), { ok: true })
    const [oid = ''] = await place.oids('arrivals')
    const body = await place.open(oid)
    t.strictSame(body.form, answers)
    t.equal(body.mbx?.rid, base64url(mailbox.rid))
    t.equal(body.wt?.check.length, 64)
  })

  t.test('sent again is the same report, also under a fresh challenge', async (t) => {
    const submission = await sealAnswers(place, answers)
    await postSealed(place, submission)
    const before = (await place.oids('arrivals')).length
    const again = await postSealed(place, submission)
    t.strictSame(again.json(), { ok: true, again: true })
    const { challenge } = await fetchOffer(place)
    const renewed = submission.slice()
    renewed.set(Buffer.from(challenge, 'base64url'), renewed.length - 48 - 8 - 64)
    t.strictSame((await postSealed(place, renewed)).json(), { ok: true, again: true })
    t.equal((await place.oids('arrivals')).length, before)
  })

  t.test('sent twenty times at once is one report', async (t) => {
    const submission = await sealAnswers(place, answers)
    const before = (await place.oids('arrivals')).length
    const all = await Promise.all(Array.from({ length: 20 }, () => postSealed(place, submission)))
    t.ok(all.every(({ statusCode }) => statusCode === 200))
    t.equal((await place.oids('arrivals')).length, before + 1)
  })

  t.test('is found as the same one after the night has moved it', async (t) => {
    const submission = await sealAnswers(place, answers)
    await postSealed(place, submission)
    const moved = await place.intake.shuffle()
    t.ok(moved > 0)
    t.strictSame((await postSealed(place, submission)).json(), { ok: true, again: true })
    t.strictSame(await place.oids('arrivals'), [])
  })

  t.test('of the wrong size, format or month gets one and the same answer (M-07)', async (t) => {
    const good = await sealAnswers(place, answers)
    const bent = (change: (copy: Uint8Array) => void): Uint8Array => {
      const copy = good.slice()
      change(copy)
      return copy
    }
    const bad = [
      good.subarray(0, good.length - 1),
      Buffer.concat([good, Buffer.of(0)]),
      new Uint8Array(0),
      bent((copy) => (copy[0] = 2)),
      bent((copy) => copy.set(Buffer.from('2031-01'), 1)),
      bent((copy) => copy.set(Buffer.from('2026-99'), 1)),
      bent((copy) => copy.fill(0, 24, 40)),
      bent((copy) => copy.fill(7, copy.length - 120)),
    ]
    const responses = await Promise.all(bad.map((bytes) => postSealed(place, bytes)))
    for (const response of responses) {
      t.equal(response.statusCode, 400)
      t.equal(response.body, '{"error":"not_accepted"}')
    }
    t.strictSame(await place.oids('arrivals'), [])
    const page = await place.site.inject({
      method: 'POST',
      url: '/report',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'sealed=AAAA',
    })
    t.equal(page.statusCode, 400)
    t.match(page.headers['content-type'], /text\/html/)
  })

  t.test(
    'under a challenge that is too old, or was used for another, may come again (M-10)',
    async (t) => {
      const { challenge } = await fetchOffer(place)
      const bytes = Buffer.from(challenge, 'base64url')
      const first = await sealAnswers(place, answers, { challenge: bytes })
      const second = await sealAnswers(place, answers, { challenge: bytes })
      t.equal((await postSealed(place, first)).statusCode, 200)
      const reused = await postSealed(place, second)
      t.equal(reused.statusCode, 409)
      t.strictSame(reused.json(), { error: 'challenge_expired' })
      const late = await sealAnswers(place, answers)
      place.pass(7_201_000)
      t.equal((await postSealed(place, late)).statusCode, 409)
      t.equal((await postSealed(place, await sealAnswers(place, answers))).statusCode, 200)
    },
  )

  t.test('a challenge makes one code', async (t) => {
    const { challenge } = await fetchOffer(place)
    const element = base64url(place.suite.ristretto.fromHash(place.suite.random(64)))
    const other = base64url(place.suite.ristretto.fromHash(place.suite.random(64)))
    const ask = async (payload: object): Promise<number> =>
      (await place.site.inject({ method: 'POST', url: '/k', payload })).statusCode
    t.equal(await ask({ element, challenge }), 200)
    t.equal(await ask({ element: other, challenge }), 409)
    t.equal(await ask({ element, challenge: base64url(place.suite.random(48)) }), 400)
    t.equal(await ask({ element, challenge, more: 1 }), 400)
    const fresh = (await fetchOffer(place)).challenge
    t.equal(await ask({ element: base64url(new Uint8Array(32)), challenge: fresh }), 400)
  })
})

t.test(
  'while the guard is away reports are kept, and get their outer lock when it is back',
  async (t) => {
    const place = await startIntake(t)
    await fetchOffer(place)
    await place.guard.kill()
    const submission = await sealAnswers(place, answers)
    t.equal((await postSealed(place, submission)).statusCode, 200)
    t.strictSame((await postSealed(place, submission)).json(), { ok: true, again: true })
    const waiting = await place.oids('waiting')
    t.equal(waiting.length, 1)
    t.strictSame(await place.oids('arrivals'), [])
    t.equal(await place.intake.wrapWaiting(), 0)
    const { challenge } = await fetchOffer(place)
    const element = base64url(place.suite.ristretto.fromHash(place.suite.random(64)))
    const code = await place.site.inject({
      method: 'POST',
      url: '/k',
      payload: { element, challenge },
    })
    t.equal(code.statusCode, 503, 'no code can be made')
    await place.guard.start()
    t.equal(await place.intake.wrapWaiting(), 1)
    t.strictSame(await place.oids('waiting'), [])
    t.strictSame((await place.open(waiting[0] ?? '')).form, answers)
  },
)

t.test('a card that the root did not sign opens nothing (M-05)', async (t) => {
  const place = await startIntake(t)
  const [epoch] = place.card.epochs
  if (epoch === undefined) throw new Error('no epoch')
  const reporter = createReporter(place.site)
  await reporter.fillIn({ what_category: ['NP'], consent_police: 'no' })
  const swapped = place.suite.xwingKeypair(place.suite.random(32))
  const intake_pk = base64url(swapped.publicKey)
  place.setCard({ ...place.card, epochs: [{ ...epoch, intake_pk }] })
  const response = await place.site.inject({ method: 'GET', url: '/report' })
  t.equal(response.statusCode, 503)
  t.notMatch(response.body, /<form/)
  const late = await reporter.press('send')
  t.equal(late.status, 503, 'nor does the server seal what was begun before')
  t.same(await place.oids('arrivals'), [])
})
