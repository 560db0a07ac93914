import fc from 'fast-check'
import t from 'tap'
import { concat, hex, piece, utf8 } from '../../src/sealing/bytes.ts'
import { openReport } from '../../src/sealing/open-report.ts'
import { parseSubmission, sealReport, SUBMISSION_LENGTH } from '../../src/sealing/report.ts'
import type { ReportBody } from '../../src/sealing/report.ts'
import { teamKeys } from '../../src/sealing/team.ts'
import { both, cannotOpen, filled, noble, random, refuses, slow, sodium } from './both.ts'
import { bodyWith, epoch, read, send, svc, team } from './sending.ts'

for (const s of both) {
  t.test(`A report sealed on ${s.name} is read by a moderator, whatever opens it`, async (t) => {
    const body = bodyWith({ story: 'A silver van, twice.', place: { area: 'docks' } })
    const submission = send(s, body)
    t.equal(submission.length, 34268)
    for (const other of both) t.same(read(other, submission), body)
  })
}

t.test('A submission carries its fields in the order of the protocol', async (t) => {
  const oid = random(16)
  const withdrawTag = random(32)
  const submission = sealReport(sodium, {
    svc,
    epoch,
    intakeKey: team.intake.publicKey,
    oid,
    body: bodyWith({}),
    withdrawTag,
    challenge: filled(1, 48),
  })
  const fields = parseSubmission(submission)
  t.equal(submission[0], 1)
  t.same(piece(submission, 1, 8), utf8(epoch))
  t.same(
    [fields.epoch, hex(fields.oid), hex(fields.withdrawTag)],
    [epoch, hex(oid), hex(withdrawTag)],
  )
  t.same(fields.challenge, filled(1, 48))
  t.same(
    [fields.sealedKey, fields.sealedBody, fields.pow, fields.vouch].map((one) => one.length),
    [1246, 32846, 8, 64],
  )
  const { sealedKey, sealedBody } = fields
  const again = concat(sealedKey, fields.withdrawTag, sealedBody, fields.challenge)
  t.same(piece(submission, 24, 24 + again.length), again)
})

t.test('Every report is as long as every other, in any script and at any length', async (t) => {
  const script = fc.constantFrom(
    'a',
    'ă',
    'ภ',
    'ษ',
    '漢',
    '👩‍👩‍👧',
    '\ud800',
    '"',
    '\\',
    '\u0000',
    '\n',
    '🚐',
  )
  const story = fc.string({ unit: script, maxLength: 400 })
  const form = fc.record({
    story,
    more: fc.option(fc.dictionary(fc.string({ maxLength: 12 }), fc.oneof(story, fc.boolean()))),
  })
  let count = 0
  fc.assert(
    fc.property(form, fc.boolean(), (answers, anonymous) => {
      count++
      const whole = bodyWith(answers)
      const body = anonymous ? { ...whole, mbx: null, wt: null } : whole
      return send(sodium, body).length === SUBMISSION_LENGTH
    }),
    { numRuns: 1000 * slow },
  )
  t.ok(count >= 1000)
  fc.assert(
    fc.property(form, (answers) => send(noble, bodyWith(answers)).length === SUBMISSION_LENGTH),
    { numRuns: 10 * slow },
  )
  for (const letter of ['ภ', '👍', 'x']) {
    const longest = bodyWith({ story: letter.repeat(5000) })
    t.equal(send(sodium, longest).length, SUBMISSION_LENGTH, 'the longest story the form allows')
    t.same(read(noble, send(sodium, longest)), longest)
  }
})

t.test('A report with a broken emoji still arrives', async (t) => {
  const body = read(sodium, send(sodium, bodyWith({ story: 'van \ud83d here' })))
  t.equal(body.form['story'], 'van \ufffd here')
})

t.test('A report that is too long is refused before anything is sealed', async (t) => {
  refuses(t, 'too-long', () => send(sodium, bodyWith({ story: 'x'.repeat(33_000) })))
})

t.test('A report opens at its own place only', async (t) => {
  const mine = parseSubmission(send(sodium, bodyWith({ story: 'mine' })))
  const other = parseSubmission(send(sodium, bodyWith({ story: 'other' })))
  const at = { svc, epoch, oid: mine.oid, intakeKeypair: team.intake }
  const last = teamKeys(sodium, filled(7, 32)).intake
  const open = (where: Partial<typeof at>, key = mine.sealedKey, body = mine.sealedBody) =>
    openReport(sodium, { ...at, ...where }, key, body)
  t.equal(open({}).form['story'], 'mine')
  cannotOpen(t, () => open({ oid: other.oid }), 'under another id')
  cannotOpen(t, () => open({ epoch: '2026-10' }), 'in another month')
  cannotOpen(t, () => open({ svc: 'elsewhere' }), 'at another service')
  cannotOpen(t, () => open({ intakeKeypair: last }), "with last month's key")
  cannotOpen(t, () => open({}, other.sealedKey), "with another report's key")
  cannotOpen(t, () => open({}, mine.sealedKey, other.sealedBody), "with another report's body")
})

t.test('What is no submission is refused, without a word about why', async (t) => {
  const good = send(sodium, bodyWith({}))
  const withByte = (at: number, byte: number) => {
    const copy = new Uint8Array(good)
    copy[at] = byte
    return copy
  }
  const month = (text: string) => {
    const copy = new Uint8Array(good)
    copy.set(utf8(text), 1)
    return copy
  }
  const odd = [
    piece(good, 1),
    concat(good, filled(0, 1)),
    filled(0, 0),
    filled(0, good.length),
    withByte(0, 2),
    withByte(3, 0xff),
    withByte(24, 0),
    withByte(28, 2),
    withByte(24 + 1246 + 32, 0),
    month('2026-13'),
    month('2026/11'),
    month('1999-01'),
  ]
  for (const bytes of odd) refuses(t, 'submission', () => parseSubmission(bytes))
  refuses(t, 'submission', () =>
    sealReport(sodium, {
      svc,
      epoch,
      intakeKey: team.intake.publicKey,
      oid: random(15),
      body: bodyWith({}),
      challenge: filled(1, 48),
    }),
  )
})

t.test(
  'A moderator whose report is not what it should be inside is told only that it does not open',
  async (t) => {
    const twisted = [
      { ...bodyWith({}), v: 2 },
      { ...bodyWith({}), n: 32 },
      { ...bodyWith({}), extra: true },
      { ...bodyWith({}), lc: 'x' },
      { ...bodyWith({}), form: [] },
      { ...bodyWith({}), type: 'followup' },
      { ...bodyWith({}), wt: { alert: 'x', liaison: 'y', check: [] } },
    ] as unknown as ReportBody[]
    for (const body of twisted) {
      const submission = send(sodium, body)
      cannotOpen(t, () => read(sodium, submission))
    }
    const named = JSON.parse('{"__proto__":{"admin":true},"story":"x"}') as Record<string, unknown>
    const submission = send(sodium, bodyWith(named))
    cannotOpen(t, () => read(sodium, submission), 'a name that would change what objects are')
    const deep = JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) as unknown
    refuses(t, 'canonical', () => send(sodium, bodyWith({ deep })))
  },
)
