import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { identifierKinds, normalIdentifier, viewsOf } from '../../src/sealing/identifier.ts'
import type { Identifier } from '../../src/sealing/identifier.ts'
import { slow } from './both.ts'

const file = new URL('./vectors/protocol-vectors.json', import.meta.url)
const { plate_views } = JSON.parse(readFileSync(file, 'utf8')) as {
  plate_views: Record<string, string[]>
}

const views = (kind: Identifier['kind'], value: string, more: Partial<Identifier> = {}): string[] =>
  viewsOf({ kind, value, platform: '', colour: '', ...more })

t.test('a plate has the views of the vectors (V-08)', async (t) => {
  for (const [given, expected] of Object.entries(plate_views)) {
    const [plate = '', colour = ''] = given.split('|')
    t.same(views('plate', plate, { colour }), expected)
  }
})

t.test('an incomplete plate has no more views than it earns', async (t) => {
  t.same(views('plate', 'WA07 K?D', { colour: 'blue' }), ['plate1:WA07K?0', 'plateL:WA07|blue'])
  t.same(views('plate', 'wa07 **d', { colour: 'blue' }), ['plateL:WA07|blue'])
  t.same(views('plate', '?? ?? XYZ', { colour: 'grey' }), ['plateR:XY2|grey'])
  for (const little of ['WK', 'WA07 ??D', '??18', 'WA0', '????????', '', 'much too long a plate'])
    t.same(views('plate', little), [], little)
})

t.test('one letter misread on a dark street leads to the same plate', async (t) => {
  const pairs = [
    ['AB12 XYZ', 'A812 XY2'],
    ['WD51 OGS', 'W051 D65'],
    ['B 4 ILL', '84111'],
  ]
  for (const [one = '', other = ''] of pairs) {
    const first = views('plate', one)[0]
    t.match(first, /^plate:/)
    t.equal(views('plate', other)[0], first)
  }
})

t.test('two plates that differ in one character share a view, and others share none', async (t) => {
  const shared = (one: string, other: string): string[] => {
    const there = new Set(views('plate', other))
    return views('plate', one).filter((view) => there.has(view))
  }
  t.same(shared('WA07 KXD', 'WA07 KYD'), ['plate1:WA07K?0'])
  t.same(shared('WA07 KXD', 'WA07 K?D'), ['plate1:WA07K?0'])
  t.same(shared('WA07 KXD', 'WA07 KYE'), [])
})

/** V-09: what was written, and its one spelling or null. */
const phones: readonly (readonly [string, string | null])[] = [
  ['07700 900123', '+447700900123'],
  ['07700900123', '+447700900123'],
  ['+44 7700 900123', '+447700900123'],
  ['+44 (0)7700 900 123', '+447700900123'],
  ['+44 07700 900123', '+447700900123'],
  ['0044 7700 900123', '+447700900123'],
  ['44 7700 900123', '+447700900123'],
  ['7700900123', '+447700900123'],
  ['(07700) 900-123', '+447700900123'],
  ['\u202a07700 900123\u202c', '+447700900123'],
  ['０７７００　９００１２３', '+447700900123'],
  ['๐๗๗๐๐ ๙๐๐๑๒๓', '+447700900123'],
  ['٠٧٧٠٠ ٩٠٠١٢٣', '+447700900123'],
  ['020 7946 0958', '+442079460958'],
  ['+40 712 345 678', '+40712345678'],
  ['0040712345678', '+40712345678'],
  ['07700 ???123', null],
  ['??????417', null],
  ['417', null],
  ['999', null],
  ['call me', null],
  ['', null],
  ['+', null],
  ['0', null],
  ['123456789012345678901', null],
]
const emails: readonly (readonly [string, string | null])[] = [
  ['Mark@Example.Test', 'mark@example.test'],
  [' mark@example.test ', 'mark@example.test'],
  ["o'neil+tag@example.test", "o'neil+tag@example.test"],
  ['ｍark@example.test', 'mark@example.test'],
  ['mark@bücher.example', 'mark@xn--bcher-kva.example'],
  ['mark@example', null],
  ['mark@127.0.0.1', null],
  ['mark@a@example.test', null],
  ['mark.example.test', null],
  ['@example.test', null],
  ['mark@exa mple.test', null],
  ['mark@example.test/path', null],
]
const names: readonly (readonly [string, string | null])[] = [
  ['@Kind_Gent_75', 'kind_gent_75'],
  ['kind_gent_75', 'kind_gent_75'],
  ['@@ab', null],
  ['ab', null],
  ['x'.repeat(65), null],
  ['x'.repeat(64), 'x'.repeat(64)],
]

t.test('every spelling of a number, an address or a name is one (V-09)', async (t) => {
  for (const [kind, table] of [
    ['phone', phones],
    ['email', emails],
    ['username', names],
  ] as const)
    for (const [written, expected] of table)
      t.equal(normalIdentifier({ kind, value: written }), expected, `${kind} ${written}`)
})

t.test('views are those of the protocol', async (t) => {
  t.same(views('phone', '07700 900123'), ['phone:+447700900123'])
  t.same(views('email', 'A.b+x@googlemail.com'), [
    'email:a.b+x@googlemail.com',
    'emailc:ab@gmail.com',
  ])
  t.same(views('email', 'a.b+x@example.test'), [
    'email:a.b+x@example.test',
    'emailc:a.b@example.test',
  ])
  t.same(views('username', '@Kind_Gent', { platform: 'Adult Site' }), [
    'user:adultsite:kind_gent',
    'user:*:kind_gent',
  ])
  t.same(views('payment', '07700900123'), views('phone', '07700 900123'))
  t.same(views('payment', 'Northern_Light_X')[1], 'user:*:northern_light_x')
  t.same(views('website', 'https://www.Example.test/Profile/7/?x=1#y'), [
    'site:example.test/profile/7',
  ])
})

const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.stringMatching(/^[+0-9 ()?@.A-Za-z_*-]{0,30}$/),
)

t.test(
  'the one spelling of the one spelling is the same, whatever was written (T-12)',
  async (t) => {
    const check = fc.property(fc.constantFrom(...identifierKinds), written, (kind, value) => {
      const once = normalIdentifier({ kind, value })
      return once === null || normalIdentifier({ kind, value: once }) === once
    })
    t.doesNotThrow(() => fc.assert(check, { seed: 9, numRuns: 6000 * slow }))
  },
)

t.test('no text makes it fail, and none has more than ten views', async (t) => {
  const given = fc.record({
    kind: fc.constantFrom(...identifierKinds),
    value: written,
    platform: written,
    colour: fc.constantFrom('', 'blue'),
  })
  const check = fc.property(given, (identifier) => {
    const found = viewsOf(identifier)
    return found.length <= 10 && new Set(found).size === found.length
  })
  t.doesNotThrow(() => fc.assert(check, { seed: 9, numRuns: 4000 * slow }))
})
