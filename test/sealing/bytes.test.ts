import fc from 'fast-check'
import t from 'tap'
import {
  base64url,
  concat,
  fromBase64url,
  fromHex,
  fromUtf8,
  hex,
} from '../../src/sealing/bytes.ts'
import { lp, readU32, u32, unlp, utf8, zeros } from '../../src/sealing/bytes.ts'
import { canonical, readJson, wellFormed } from '../../src/sealing/canonical.ts'
import { filled, refuses, slow, sodium, thrown } from './both.ts'

const runs = { numRuns: 300 * slow }

t.test('Bytes survive every spelling, and it is the spelling of the standards', async (t) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const buffer = Buffer.from(bytes)
      return (
        hex(bytes) === buffer.toString('hex') &&
        base64url(bytes) === buffer.toString('base64url') &&
        sodium.equal(fromHex(hex(bytes)), bytes) &&
        sodium.equal(fromBase64url(base64url(bytes), bytes.length), bytes)
      )
    }),
    runs,
  )
  t.same(fromUtf8(utf8('ș 👍')), 'ș 👍')
})

t.test('Bytes have one spelling: any other is refused', async (t) => {
  for (const odd of ['A', 'AB', 'AAA=', 'A+AA', 'AAAAB', 'AA\n', 'ÄAAA', 'AAB']) {
    refuses(t, 'base64url', () => fromBase64url(odd))
  }
  refuses(t, 'base64url', () => fromBase64url('AAAA', 4))
  for (const odd of ['a', 'AB', 'gg', ' 0', '0 ']) refuses(t, 'hex', () => fromHex(odd))
  refuses(t, 'hex', () => fromHex('abcd', 3))
  refuses(t, 'utf8', () => fromUtf8(filled(0xff, 2)))
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      let read = zeros(0)
      const error = thrown(() => (read = fromBase64url(text)))
      return error !== undefined || base64url(read) === text
    }),
    runs,
  )
})

t.test('Fields come back as they went in, and no other list gives the same bytes', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 6 }), (fields) => {
      const back = unlp(lp(...fields))
      return (
        back.length === fields.length && back.every((one, i) => hex(one) === hex(fields[i] ?? one))
      )
    }),
    runs,
  )
  t.notSame(lp('ab', 'c'), lp('a', 'bc'))
  t.notSame(lp('ab'), lp('ab', ''))
  t.same(u32(0x01020304), new Uint8Array([4, 3, 2, 1]))
  t.equal(readU32(u32(0xffffffff)), 0xffffffff)
  for (const odd of [-1, 1.5, 2 ** 32, Number.NaN]) refuses(t, 'range', () => u32(odd))
  refuses(t, 'fields', () => unlp(concat(u32(5), zeros(4))))
  refuses(t, 'fields', () => unlp(zeros(3)))
})

t.test('What is signed has one spelling, that of RFC 8785', async (t) => {
  const sample = { '€': 1, '\r': 2, '1': 3, '\ufb33': 4, '😀': 5, '\u0080': 6, ö: 7 }
  t.equal(
    canonical(sample),
    '{"\\r":2,"1":3,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":4}',
    'keys in the order of RFC 8785, section 3.2.3',
  )
  t.equal(
    canonical({ b: [true, null, 'é"\u000f'], a: -0 }),
    '{"a":0,"b":[true,null,"é\\"\\u000f"]}',
  )
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      let text = ''
      if (thrown(() => (text = canonical(value))) !== undefined) return true
      return canonical(JSON.parse(text)) === text
    }),
    runs,
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const shuffled = Object.fromEntries(Object.entries(value).toReversed())
      return canonical(shuffled) === canonical(value)
    }),
    runs,
  )
})

t.test('What has no one spelling is not signed', async (t) => {
  const loop: unknown[] = []
  loop.push(loop)
  const odd = [
    1.5,
    Number.NaN,
    2 ** 53,
    undefined,
    1n,
    new Map(),
    new Date(0),
    () => 1,
    '\ud800',
    loop,
  ]
  for (const value of odd) refuses(t, 'canonical', () => canonical({ value }))
  t.equal(canonical(wellFormed({ 'a\udc00': ['\ud83d', '👍'] })), '{"a\ufffd":["\ufffd","👍"]}')
})

t.test('JSON from outside is read, or refused without its own words', async (t) => {
  t.same(readJson(utf8('{"a":[1,{"b":null}]}')), { a: [1, { b: null }] })
  for (const odd of [
    '',
    '{',
    '{"__proto__":1}',
    '[[{"__proto__":{}}]]',
    '['.repeat(100_000),
    '{"a":01}',
  ]) {
    refuses(t, 'json', () => readJson(utf8(odd)))
  }
  refuses(t, 'json', () => readJson(utf8('['.repeat(40) + ']'.repeat(40))))
  const wide = `[${'['.repeat(20_000)}${']'.repeat(20_000)}]`
  refuses(t, 'json', () => readJson(utf8(wide)))
})
