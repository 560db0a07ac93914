import fc from 'fast-check'
import t from 'tap'
import { gsmText, smsParts } from '../../src/i18n/gsm7.ts'

t.test('160 letters are one text message, 161 are two of at most 153', async (t) => {
  t.match(smsParts('a'.repeat(160)), { encoding: 'gsm-7', length: 160, parts: 1, room: 160 })
  t.match(smsParts('a'.repeat(161)), { length: 161, parts: 2, room: 153 })
  t.equal(smsParts('a'.repeat(306)).parts, 2)
  t.equal(smsParts('a'.repeat(307)).parts, 3)
  t.match(smsParts(''), { length: 0, parts: 1 })
})

t.test(
  'brackets, backslash and the euro sign take two places and are not cut in two',
  async (t) => {
    t.equal(smsParts('^{}\\[~]|€').length, 18)
    t.equal(smsParts('a'.repeat(159) + '€').length, 161)
    t.equal(smsParts('a'.repeat(152) + '€'.repeat(77)).parts, 3)
  },
)

t.test('one letter outside the alphabet changes the whole message', async (t) => {
  t.match(smsParts('Mașină'), { encoding: 'ucs-2', length: 6, room: 70, foreign: ['ș', 'ă'] })
  t.match(smsParts('ă'.repeat(71)), { parts: 2, room: 67 })
  t.equal(smsParts('😀'.repeat(67)).parts, 3, 'what takes two units is not cut')
})

t.test('Romanian, Polish and Hungarian fit into plain text messages', async (t) => {
  t.equal(
    gsmText('Mașină albă, „Ștefan” – încuie ușile…'),
    'Masina alba, "Stefan" - incuie usile...',
  )
  t.equal(gsmText('Zażółć gęślą jaźń ŁÓDŹ'), 'Zazolc gesla jazn LODZ')
  t.equal(gsmText('Kőszeg'), 'Koszeg')
  t.equal(gsmText('à ä ñ £'), 'à ä ñ £', 'what the alphabet has stays')
  t.equal(gsmText('ระวัง'), 'ระวัง')
})

t.test('a text put into plain letters needs never more parts', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = gsmText(text)
      return (
        gsmText(plain) === plain &&
        smsParts(plain).foreign.every((one) => text.normalize('NFC').includes(one))
      )
    }),
  )
})
