import fc from 'fast-check'
import t from 'tap'
import { readAnswers } from '../../src/client/answers.ts'
import { maskedIdentifiers } from '../../src/client/draft.ts'
import { maskIdentifier } from '../../src/client/masking.ts'
import { isMasked, lettersOf } from '../../src/sealing/alert-parts.ts'

t.test('what is shown of him is enough to know him again, and never the whole', (t) => {
  const cases: [kind: string, value: string, shown: string][] = [
    ['username', 'northern_light_x', 'nor…t_x'],
    ['username', '@northern_light_x', 'nor…t_x'],
    ['username', 'ghostmike', 'gho…e'],
    ['username', 'nighto', 'ni…'],
    ['username', 'kev_9', ''],
    ['username', 'mike', ''],
    ['username', 'nor???????x', 'nor…x'],
    ['username', '????????', ''],
    ['username', 'nor...', 'no…'],
    ['email', 'dave.plumber@example.test', 'dav…'],
    ['email', 'info@plumber.example', ''],
    ['username', 'dave.plumber@example.test', 'dav…'],
    ['payment', 'Dave Plumber', 'Da…'],
    ['payment', '07700 900982', '…982'],
    ['website', 'https://www.ghosts.example/mike', 'gho…ke'],
    ['phone', '07700 ???417', '…417'],
    ['phone', '07700 9009??', ''],
    ['phone', '417', ''],
  ]
  for (const [kind, value, shown] of cases) t.equal(maskIdentifier(kind, value), shown, value)
  t.end()
})

/** Names as people make them, and as nobody does. */
const names = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[a-z0-9_.\- ]{1,40}$/),
)
const kinds = fc.constantFrom('username', 'website', 'email', 'payment', 'other')

t.test('no more than half of a name is ever shown, and four letters are hidden at least', (t) => {
  fc.assert(
    fc.property(kinds, names, (kind, name) => {
      const shown = lettersOf(maskIdentifier(kind, name))
      const whole = lettersOf(
        name
          .normalize('NFC')
          .replace(/\.{3,}|…+/g, 'xxxx')
          .replace(/[?*]/g, 'x'),
      )
      if (shown.length === 0) return true
      const isNumber = kind === 'payment' && /^[\d\s+()?*./…-]+$/.test(name)
      return isNumber || (shown.length * 2 <= whole.length && shown.length + 4 <= whole.length)
    }),
    { numRuns: 2_000 },
  )
  t.end()
})

t.test('whatever is shown in part may be signed, and says that there is more', (t) => {
  fc.assert(
    fc.property(fc.oneof(kinds, fc.constant('phone')), names, (kind, name) => {
      const masked = maskIdentifier(kind, name)
      return (
        masked === '' || (masked.includes('…') && masked.length <= 40 && isMasked({ kind, masked }))
      )
    }),
    { numRuns: 2_000 },
  )
  t.end()
})

t.test(
  'names of the same ends and any length are shown alike, so that nobody counts letters',
  (t) => {
    const shown = ['north_x1234', 'north_light_x34', 'northern_lights_of_mine_34']
    t.same([...new Set(shown.map((name) => maskIdentifier('username', name)))], ['nor…34'])
    t.end()
  },
)

t.test('the service that everybody uses is named, the page where she advertises is not', (t) => {
  const on = (platform: string) =>
    maskedIdentifiers(
      readAnswers({ identifiers: [{ kind: 'username', platform, value: 'northern_light_x' }] }),
    )
  t.same(on('Telegram'), [{ kind: 'username', masked: 'nor…t_x', on: 'telegram' }])
  t.same(on('whats app'), [{ kind: 'username', masked: 'nor…t_x', on: 'whatsapp' }])
  for (const platform of ['AdultWork', 'the chat on my page', ''])
    t.same(on(platform), [{ kind: 'username', masked: 'nor…t_x' }], platform)
  t.end()
})
