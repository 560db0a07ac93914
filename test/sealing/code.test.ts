import fc from 'fast-check'
import t from 'tap'
import { codeOf, makeCode, parseCode } from '../../src/sealing/code.ts'
import { inviteInput, inviteMac, inviteWords, makeInviteNonce } from '../../src/sealing/invite.ts'
import { parseInvite } from '../../src/sealing/invite.ts'
import { codeInput, mailboxKeys } from '../../src/sealing/mailbox.ts'
import { loginHash, memberKeys } from '../../src/sealing/member-code.ts'
import {
  makePassphrase,
  parseRecoveryWords,
  plainPassphrase,
} from '../../src/sealing/passphrase.ts'
import { recoveryWords } from '../../src/sealing/passphrase.ts'
import { blind, deriveKeyPair, evaluate, evaluateDirect } from '../../src/sealing/voprf.ts'
import { finalize } from '../../src/sealing/voprf.ts'
import { WORDS } from '../../src/sealing/wordlist.ts'
import { both, filled, noble, random, slow, sodium } from './both.ts'

const s = sodium
const secret = fc.uint8Array({ minLength: 9, maxLength: 9 })

t.test('The word list has 2,048 words that four letters tell apart', async (t) => {
  t.equal(WORDS.length, 2048)
  t.equal(new Set(WORDS.map((word) => word.slice(0, 4))).size, 2048)
  t.same(WORDS, WORDS.toSorted())
})

t.test('A reporter who types her code in any of its forms is understood', async (t) => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const { words, digits } = codeOf(s, bytes)
      const forms = [
        words.join(' '),
        ` ${words.join(', ').toUpperCase()} \n`,
        words.map((word) => word.slice(0, 4)).join('-'),
        digits,
        digits.replaceAll(' ', ''),
        digits.replaceAll(' ', '-'),
      ]
      return forms.every((form) => {
        const read = parseCode(s, form)
        return typeof read === 'object' && 'bytes' in read && s.equal(read.bytes, bytes)
      })
    }),
    { numRuns: 200 * slow },
  )
  const code = makeCode(s)
  t.equal(code.words.length, 7)
  t.match(code.digits, /^\d{4}( \d{4}){5}$/)
})

t.test(
  'A reporter who gets one word wrong is told so, but for one time in thirty-two',
  async (t) => {
    let accepted = 0
    const { words } = codeOf(s, filled(0x5a, 9))
    for (let place = 0; place < 7; place++) {
      for (const word of WORDS) {
        if (word === words[place]) continue
        if (typeof parseCode(s, words.with(place, word).join(' ')) === 'object') accepted++
      }
    }
    const share = accepted / (7 * 2047)
    t.ok(share > 1 / 64 && share < 1 / 16, `accepted ${share}`)
  },
)

t.test('A reporter who misspells a word is shown the nearest ones', async (t) => {
  const words = codeOf(s, filled(3, 9)).words
  const read = parseCode(s, words.with(2, 'tabel').with(5, 'zzzzzzz').join(' '))
  if (typeof read !== 'object' || !('unknown' in read)) throw new Error('two words are unknown')
  const [near, far] = read.unknown
  t.equal(near?.word, 'tabel')
  t.ok(near?.suggestions.includes('table'))
  t.ok((near?.suggestions.length ?? 9) <= 3)
  t.same(far, { word: 'zzzzzzz', suggestions: [] })
})

t.test('A reporter who types too few words, or digits of no code, has mistyped', async (t) => {
  const { words, digits } = codeOf(s, filled(3, 9))
  t.equal(parseCode(s, words.slice(1).join(' ')), 'mistyped')
  t.equal(parseCode(s, ''), 'mistyped')
  t.equal(parseCode(s, digits.slice(1)), 'mistyped')
  t.equal(parseCode(s, '9'.repeat(24)), 'mistyped', 'a number that is too large')
  t.equal(parseCode(s, 'a'.repeat(100_000)), 'mistyped')
})

t.test(
  'The same code gives the same mailbox through the guard and without a browser',
  async (t) => {
    const guard = deriveKeyPair(s, filled(2, 32), 'code')
    const { bytes } = makeCode(s)
    const input = codeInput('svc', 'mbx', bytes)
    const without = mailboxKeys(s, 'svc', evaluateDirect(s, guard.secretKey, input))
    for (const browser of both) {
      const sent = blind(browser, input)
      const answer = evaluate(s, guard, [sent.element])
      const [Y] = finalize(browser, guard.publicKey, [sent], answer)
      if (!Y) throw new Error('one output for one input')
      const within = mailboxKeys(browser, 'svc', Y)
      t.same(
        [within.k, within.kt, within.rid, within.tag(5), within.enc, within.sig],
        [without.k, without.kt, without.rid, without.tag(5), without.enc, without.sig],
      )
    }
  },
)

t.test("A reporter's and a member's code of the same bytes open different things", async (t) => {
  const bytes = random(9)
  t.notSame(codeInput('svc', 'mbx', bytes), codeInput('svc', 'sub', bytes))
  t.notSame(codeInput('svc', 'sub', bytes), codeInput('other', 'sub', bytes))
  const Y = random(64)
  t.same(memberKeys(sodium, 'svc', Y), memberKeys(noble, 'svc', Y))
  t.notSame(memberKeys(s, 'svc', Y), memberKeys(s, 'other', Y))
  t.equal(loginHash(s, memberKeys(s, 'svc', Y).login).length, 32)
})

t.test(
  'A moderator gets a passphrase of seven listed words, and any spacing of it is the same',
  async (t) => {
    const phrase = makePassphrase(s)
    t.equal(phrase.split(' ').length, 7)
    t.ok(phrase.split(' ').every((word) => WORDS.includes(word)))
    t.not(makePassphrase(s), phrase)
    t.equal(plainPassphrase(`  ${phrase.toUpperCase().replaceAll(' ', '\n ')} `), phrase)
  },
)

t.test('A recovery key survives being written down as 24 words', async (t) => {
  const key = random(32)
  const words = recoveryWords(s, key)
  t.equal(words.length, 24)
  t.same(parseRecoveryWords(s, words.map((word) => word.slice(0, 4)).join(' ')), { key })
  const swapped = words.with(0, words[1] ?? '').with(1, words[0] ?? '')
  if (words[0] !== words[1]) {
    // One swap in 256 passes the check; then at least it is another key.
    t.notSame(parseRecoveryWords(s, swapped.join(' ')), { key })
  }
  t.equal(parseRecoveryWords(s, words.slice(1).join(' ')), 'mistyped')
  t.same(parseRecoveryWords(s, words.with(3, 'qqqqqq').join(' ')), {
    unknown: [{ word: 'qqqqqq', suggestions: [] }],
  })
})

t.test('An invite carries its nonce and the stamp of the month, and nothing else', async (t) => {
  const key = deriveKeyPair(s, filled(6, 32), 'inv')
  const nonce = makeInviteNonce(s)
  const W = evaluateDirect(s, key.secretKey, inviteInput('2026-11', nonce))
  const words = inviteWords(s, nonce, W)
  t.equal(words.length, 12)
  t.same(parseInvite(s, words.join(' ')), { nonce, mac: inviteMac(s, W) })
  const later = evaluateDirect(s, key.secretKey, inviteInput('2026-12', nonce))
  t.notSame(inviteMac(s, later), inviteMac(s, W), 'another month is another stamp')
  t.equal(parseInvite(s, words.slice(2).join(' ')), 'mistyped')
  t.same(parseInvite(s, words.with(0, 'qqqqqq').join(' ')), {
    unknown: [{ word: 'qqqqqq', suggestions: [] }],
  })
})
