import t from 'tap'
import { translate } from '../../src/i18n/catalogue.ts'
import { directionOf, isLanguage, languages, localPath } from '../../src/i18n/locale.ts'
import { fill, placeholdersOf, speak } from '../../src/i18n/messages.ts'

const hours = { wait_one: '{count} hour', wait_other: '{count} hours' }
const ore = { wait_one: '{count} oră', wait_few: '{count} ore', wait_other: '{count} de ore' }

t.test('a message is filled with what it asks for', async (t) => {
  t.equal(fill('{a} and {b} and {a}', { a: 'one', b: 2 }), 'one and 2 and one')
  t.same(placeholdersOf('{a} and {bC}, not {1}'), ['a', 'bC'])
})

t.test('a message with a gap is refused and not shown', async (t) => {
  t.throws(() => fill('Call {phone}'), new RangeError('the message has no value for {phone}'))
})

t.test('what is filled in is not read as a placeholder again', async (t) => {
  t.equal(fill('{a}', { a: '{b} $& $1', b: 'no' }), '{b} $& $1')
})

t.test('English and Romanian each count in their own way', async (t) => {
  const english = speak('en', hours)
  const romanian = speak('ro', ore)
  t.same(
    [1, 2, 20].map((count) => english('wait', { count })),
    ['1 hour', '2 hours', '20 hours'],
  )
  t.same(
    [1, 2, 19, 20, 101].map((count) => romanian('wait', { count })),
    ['1 oră', '2 ore', '19 ore', '20 de ore', '101 ore'],
  )
})

t.test('a message that is not there is refused', async (t) => {
  const english = speak<string>('en', hours)
  t.throws(() => english('nothing'), new RangeError('there is no message nothing'))
})

t.test('the catalogue speaks both languages', async (t) => {
  t.equal(translate('en', 'common.step', { number: 2, total: 15 }), 'Question 2 of 15')
  t.equal(translate('ro', 'common.step', { number: 2, total: 15 }), 'Întrebarea 2 din 15')
})

t.test('a language is a prefix of the path, and English is none', async (t) => {
  t.equal(localPath('en', '/help'), '/help')
  t.equal(localPath('ro', '/help'), '/ro/help')
  t.equal(localPath('ro', '/'), '/ro')
  t.ok(languages.every(isLanguage))
  t.notOk(isLanguage('xx'))
  t.equal(directionOf('ro'), 'ltr')
})
