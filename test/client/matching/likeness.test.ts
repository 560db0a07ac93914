import fc from 'fast-check'
import t from 'tap'
import { readAnswers } from '../../../src/client/answers.ts'
import { factsOf } from '../../../src/client/matching/facts.ts'
import type { Facts } from '../../../src/client/matching/facts-record.ts'
import { likeness } from '../../../src/client/matching/likeness.ts'
import { sampleReports } from '../../support/sample-form.ts'

const now = new Date('2026-11-21T12:00:00Z')
const facts = (form: Record<string, unknown>): Facts =>
  factsOf({ form, messages: [], answers: readAnswers(form) }, now)
const samples = sampleReports().map(({ id, form }) => ({ id, facts: facts(form) }))

const van = {
  persons: [{ age: '40s', build: 'heavy', marks: 'spider web tattoo on left elbow' }],
  vehicle: { plate: 'WA07 K?D', colour: 'blue', make: 'Ford Transit', type: 'van' },
  area: 'plymouth',
}
const reasons = (a: Record<string, unknown>, b: Record<string, unknown>) => {
  const { grade, agree, against } = likeness(facts(a), facts(b))
  return {
    grade,
    agree: agree.map(({ code }) => code),
    against: against.map(({ code }) => code),
  }
}

t.test('of the samples, those about one man are offered, and no others', async (t) => {
  const offered = samples.flatMap((one, i) =>
    samples.slice(i + 1).flatMap((other) => {
      const { grade } = likeness(one.facts, other.facts)
      return grade === null ? [] : [`${one.id} ${other.id} ${grade}`]
    }),
  )
  t.same(offered, ['s01 s07 likely', 's02 s10 strong'])
  const pairs = (samples.length * (samples.length - 1)) / 2
  t.comment(`${pairs} pairs of samples, 2 about one man, false offers: ${offered.length - 2}`)
})

t.test('s07 is offered beside s01 with its reasons', async (t) => {
  const [s01, s07] = ['s01', 's07'].map((id) => samples.find((one) => one.id === id)?.facts)
  if (!s01 || !s07) throw new Error('the samples are there')
  const { agree, against } = likeness(s01, s07)
  t.same(agree.map(({ code }) => code).slice(0, 4), [
    'part_plate',
    'marks',
    'vehicle_make',
    'vehicle_colour',
  ])
  t.match(agree, [{ words: ['WA07??D'] }, { words: ['spider', 'web', 'tattoo', 'elbow'] }])
  t.same(against, [])
})

t.test('a long description has to agree in proportion, a short one in a word or two', async (t) => {
  const he = (marks: string) => ({ persons: [{ marks, age: '30s', build: 'slim' }] })
  const filler = (from: string) => Array.from({ length: 16 }, (_, i) => `${from}${String(i)}`)
  const short = reasons(he('snake on his neck'), he('neck, a snake'))
  t.equal(short.grade, 'possible')
  const long = reasons(
    he(['snake', 'neck', ...filler('one')].join(' ')),
    he(['snake', 'neck', ...filler('two')].join(' ')),
  )
  t.equal(long.grade, null, 'two words of eighteen are chance')
  t.same(long.agree.includes('marks'), true, 'they are still shown')
  const inside = reasons(he('snake neck'), he(['snake', 'neck', ...filler('two')].join(' ')))
  t.equal(inside.grade, 'possible', 'the shorter one decides')
})

t.test('each identifier that is his alone is strong by itself', async (t) => {
  const by = (kind: string, one: string, other: string) =>
    reasons({ identifiers: [{ kind, value: one }] }, { identifiers: [{ kind, value: other }] })
  t.match(by('phone', '07700 900417', '+44 7700 900417'), {
    grade: 'strong',
    agree: ['same_phone'],
  })
  t.match(by('email', 'A@example.test', 'a+x@example.test'), { grade: 'strong' })
  t.match(by('username', '@kind_gent_75', 'Kind_Gent_75'), {
    grade: 'strong',
    agree: ['same_name'],
  })
  t.match(by('phone', '???417', '07700 900417'), { grade: null, agree: ['part_phone'] })
  t.match(by('phone', '???0900417', '07700 900417'), { grade: 'likely', agree: ['part_phone'] })
  t.match(by('phone', '07700 900417', '07700 900418'), { grade: null, agree: [] })
  const plate = (one: string, other: string) =>
    reasons({ vehicle: { plate: one } }, { vehicle: { plate: other } })
  t.match(plate('WA07 KXD', 'wa07kxd'), { grade: 'strong', agree: ['same_plate'] })
  t.match(plate('WD51 OGS', 'W051 D65'), { grade: 'strong', agree: ['misread_plate'] })
  t.match(plate('WA07 KXD', 'WA07 KYD'), { grade: 'likely', agree: ['near_plate'] })
  t.match(plate('WA07 KXD', 'WA12 KYE'), { grade: null, agree: [] })
})

t.test('a name that many have is a weak reason, an unusual one a strong one', async (t) => {
  const name = (value: string) =>
    reasons(
      { identifiers: [{ kind: 'username', platform: 'one', value }] },
      { identifiers: [{ kind: 'payment', value }] },
    ).grade
  t.equal(name('steve'), null)
  t.equal(name('northern_light_x'), 'strong')
})

t.test('a scar is a scar in two languages', async (t) => {
  const marks = (text: string) => ({ persons: [{ marks: text, build: 'x', age: '40s' }] })
  t.match(reasons(marks('scar on his chin'), marks('blizna na brodzie')), {
    agree: ['marks', 'age'],
  })
  t.match(reasons(marks('cicatrice pe gât'), marks('scar, neck')), { agree: ['marks', 'age'] })
})

t.test('what contradicts is said, and a description alone is never strong', async (t) => {
  const other = {
    ...van,
    persons: [{ age: '20s', build: 'slim' }],
    vehicle: { ...van.vehicle, plate: '', colour: 'red', type: 'car', make: 'Skoda' },
  }
  t.match(reasons(van, other), {
    grade: null,
    against: ['vehicle_make', 'age', 'vehicle_type', 'vehicle_colour', 'build'],
  })
  const same = { ...van, vehicle: { ...van.vehicle, plate: '' } }
  t.equal(reasons(same, same).grade, 'likely')
})

t.test('an identifier that a moderator said no to counts no more', async (t) => {
  const [one, other] = [facts({ story: '07700 900417' }), facts({ story: '07700 900417' })]
  t.equal(likeness(one, other).grade, 'strong')
  const no = { ...other, found: other.found.map((found) => ({ ...found, state: 'no' as const })) }
  t.equal(likeness(one, no).grade, null)
})

t.test('which of two reports is looked at first makes no difference', async (t) => {
  const pair = fc.constantFrom(...samples)
  const check = fc.property(pair, pair, (a, b) => {
    const [one, other] = [likeness(a.facts, b.facts), likeness(b.facts, a.facts)]
    return one.grade === other.grade && Math.abs(one.points - other.points) < 1e-9
  })
  t.doesNotThrow(() => fc.assert(check, { seed: 9, numRuns: 500 }))
})
