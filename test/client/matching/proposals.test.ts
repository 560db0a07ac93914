import fc from 'fast-check'
import t from 'tap'
import { proposalFrom, proposals } from '../../../src/client/matching/proposals.ts'
import { sampleReports } from '../../support/sample-form.ts'

const found = (story: string, form: Record<string, unknown> = {}) =>
  proposals({ form: { ...form, story }, messages: [] }).map(({ identifier, known, places }) => {
    const [place] = places
    return {
      what: `${identifier.kind} ${identifier.value}${known === 'part' ? ' in part' : ''}`,
      written: place === undefined ? '' : story.slice(place.start, place.end),
    }
  })
const whats = (story: string): string[] => found(story).map(({ what }) => what)

/** One number, as people write and say it. */
const spellings = [
  '07700 900417',
  '07700900417',
  '+44 7700 900417',
  '+44 (0)7700 900 417',
  '0044-7700-900417',
  '(07700) 900.417',
  'oh seven seven double oh, nine hundred four one seven',
  'zero seven seven zero zero nine zero zero four one seven',
  'plus four four seven seven zero zero nine zero zero four one seven',
  'zero șapte șapte zero zero nouă zero zero patru unu șapte',
  'zero siedem siedem zero zero dziewięć zero zero cztery jeden siedem',
  'zero sete sete zero zero nove zero zero quatro um sete',
  'cero siete siete cero cero nueve cero cero cuatro uno siete',
  '๐๗๗๐๐ ๙๐๐๔๑๗',
  '零七七零零九零零四一七',
  '٠٧٧٠٠ ٩٠٠٤١٧',
  '０７７００９００４１７',
  '\u202d07700 900417\u202c',
]

t.test('a number is one number in every spelling, and is found where it stands', async (t) => {
  const bare = (text = ''): string => text.replace(/[\u202c\u202d]|^\(/g, '')
  for (const spelling of spellings) {
    const [one] = found(`He rang from ${spelling}, twice.`)
    t.equal(one?.what, 'phone +447700900417', spelling)
    t.equal(bare(one?.written), bare(spelling))
  }
})

const plates: readonly (readonly [story: string, what: string, written: string])[] = [
  ['It was WA07 KXD, I wrote it down.', 'plate WA07KXD', 'WA07 KXD'],
  ['wa07kxd parked outside', 'plate WA07KXD', 'wa07kxd'],
  ['the plate was wa 07 kxd', 'plate WA07KXD', 'wa 07 kxd'],
  ['Blue van, WA07 something D. He left.', 'plate WA07??D in part', 'WA07 something D'],
  ['WA07 K?D on the back', 'plate WA07K?D in part', 'WA07 K?D'],
  ['the plate starts with WA07', 'plate WA07??? in part', 'WA07'],
  ['the reg ends in KXD', 'plate ????KXD in part', 'KXD'],
  ['numărul mașinii începe cu WK', 'plate WK????? in part', 'WK'],
  ['rejestracja WA 12345, czarny', 'plate WA12345', 'WA 12345'],
  ['la matrícula es 1234 BCD', 'plate 1234BCD', '1234 BCD'],
  ['a placa era 12-AB-34', 'plate 12AB34', '12-AB-34'],
]

t.test('plates are found whole and in part', async (t) => {
  for (const [story, what, written] of plates) t.same(found(story), [{ what, written }], story)
})

const names: readonly (readonly [story: string, what: string])[] = [
  ['mail kind_gent@example.test please', 'email kind_gent@example.test'],
  ['kind.gent at example dot test', 'email kind.gent@example.test'],
  ['kind.gent (at) example.test', 'email kind.gent@example.test'],
  ['kind.gent arroba example ponto test', 'email kind.gent@example.test'],
  ['kind.gent małpa example kropka test', 'email kind.gent@example.test'],
  ['his insta @kind_gent_75 is private', 'username kind_gent_75'],
  ['Username is northern_light_x on the site', 'username northern_light_x'],
  ['snapchat: kindgent', 'username kindgent'],
  ['paid by paypal.me/steve99 once', 'payment steve99'],
  ['cashapp $steveo99', 'payment steveo99'],
  ['revolut @steveo', 'payment steveo'],
  ['IBAN GB33BUKB20201555555555', 'payment gb33bukb20201555555555'],
  ['sort code 20-20-15 account 55555555', 'payment 20201555555555'],
  ['see https://www.example.test/p/77.', 'website example.test/p/77'],
]

t.test('addresses and names are found, also those that are spelt out', async (t) => {
  for (const [story, what] of names) t.same(whats(story), [what], story)
})

t.test('an end of a number is found as what it is', async (t) => {
  for (const story of ['ends in 417', 'se termină în 417', 'termina em 417', 'końcówka 417'])
    t.same(found(`Numărul ${story}`), [{ what: 'phone ?417 in part', written: '417' }])
})

const ordinary = [
  'He paid 300 on 17/11/2026 at 18:30 in room 204, and again on 07/11/2026.',
  'Two or three of them, one hit me, at 10 and at 20 min past.',
  'parked at home. then he left on the M25 with 2 friends',
  'Un bărbat vine mereu în fața casei și așteaptă în mașină, de două ori pe zi.',
  'Zgwałcił mnie. Nie chcę mówić więcej. Ma bliznę na brodzie i psa, dużego.',
  'Pagou 150 e riu. Eram dois. Foi às 23h no dia 14 de novembro de 2026.',
  'The user was angry. My handle on things slipped, in 15 minutes it was over.',
]

t.test('ordinary words and numbers are left alone', async (t) => {
  for (const story of ordinary) t.same(whats(story), [], story)
})

t.test('answers and words give one identifier with both places', async (t) => {
  const [s02] = sampleReports().filter(({ id }) => id === 's02')
  const [phone, ...more] = proposals({ form: s02?.form ?? {}, messages: [] })
  t.same(more, [])
  t.match(phone, { identifier: { kind: 'phone', value: '+447700900417' }, known: 'whole' })
  t.same(
    phone?.places.map(({ field }) => field),
    ['identifiers.0.value', 'story'],
  )
})

t.test('what she adds later is searched, and her own safe number is never proposed', async (t) => {
  const messages = [{ form: { message: 'Now I have it: 07700 900418. Mine is 07700 900555.' } }]
  const form = { safe_contact: '07700900555', story: 'He took my number, 07700 900 555.' }
  const all = proposals({ form, messages } as unknown as Parameters<typeof proposals>[0])
  t.match(all, [{ identifier: { value: '+447700900418' }, places: [{ field: 'messages.0' }] }])
  t.equal(all.length, 1)
})

t.test('a beginning in the answers stands where it belongs', async (t) => {
  const plate = (vehicle: Record<string, string>) =>
    proposals({ form: { vehicle }, messages: [] }).map(({ identifier }) => identifier.value)
  t.same(plate({ plate: 'WA07', plate_known: 'start' }), ['WA07???'])
  t.same(plate({ plate: 'kxd', plate_known: 'end' }), ['????KXD'])
  t.same(plate({ plate: '??18', plate_known: 'middle' }), ['??18'])
  t.same(plate({ plate: '???', plate_known: 'most' }), [])
})

t.test('somebody can type one in', async (t) => {
  t.match(proposalFrom('phone', '07700 900 417'), { identifier: { value: '+447700900417' } })
  t.match(proposalFrom('phone', '???417'), { identifier: { value: '?417' }, known: 'part' })
  t.match(proposalFrom('plate', 'wa07 ??d'), { identifier: { value: 'WA07??D' }, known: 'part' })
  t.equal(proposalFrom('email', 'not one'), null)
  t.equal(proposalFrom('phone', '12'), null)
})

t.test('no text makes the search fail or lose its place', async (t) => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...spellings, ...plates.map(([story]) => story), ...names.map(([s]) => s)),
    fc.stringMatching(/^[0-9 +?a-d@._-]{0,40}$/),
  )
  const check = fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    const story = pieces.join(' ')
    return proposals({ form: { story }, messages: [] })
      .flatMap(({ places }) => places)
      .every(({ start, end }) => start >= 0 && start < end && end <= story.length)
  })
  t.doesNotThrow(() => fc.assert(check, { seed: 9, numRuns: 1500 }))
})

t.test('the longest hostile text is searched in a moment', async (t) => {
  const texts = [
    'a',
    '0',
    'a@',
    'a.',
    '+4',
    'ab1 ',
    '? ',
    'at dot ',
    'double ',
    'one ',
    '@a.',
    '一',
  ]
  for (const text of texts) {
    const story = text.repeat(20_000).slice(0, 20_000)
    // Processor time: other tests may hold up the clock.
    const begun = process.cpuUsage()
    proposals({ form: { story }, messages: [] })
    const { user, system } = process.cpuUsage(begun)
    t.ok(user + system < 1_000_000, `${JSON.stringify(text)} repeated`)
  }
})
