import t from 'tap'
import { concat, fromHex, hex, piece, utf8 } from '../../src/sealing/bytes.ts'
import { both } from './both.ts'

const count = (from: number, length: number) => Uint8Array.from({ length }, (_, i) => from + i)

for (const s of both) {
  t.test(`${s.name} gives the first answer of the X-Wing draft, appendix C`, async (t) => {
    // Seed and coins are the first 96 bytes of SHAKE128('').
    const seed = '7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26'
    const coins =
      '3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e2' +
      '35b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2'
    const secret = 'd2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384'
    const pair = s.xwingKeypair(fromHex(seed))
    const sent = s.xwingEncapsulate(pair.publicKey, fromHex(coins))
    t.equal(hex(sent.secret), secret)
    t.equal(hex(s.xwingDecapsulate(sent.ciphertext, pair.secretKey)), secret)
    t.same([pair.publicKey.length, sent.ciphertext.length], [1216, 1120])
  })

  t.test(`${s.name} signs the first test of RFC 8032, section 7.1`, async (t) => {
    const pair = s.signKeypair(
      fromHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
    )
    const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
    t.equal(hex(pair.publicKey), publicKey)
    t.equal(
      hex(s.sign(utf8(''), pair.secretKey)),
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
        '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    )
  })

  t.test(`${s.name} hashes "abc" as RFC 7693, appendix A, and FIPS 180 do`, async (t) => {
    t.equal(
      hex(s.blake2b(64, utf8('abc'))),
      'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1' +
        '7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
    )
    t.equal(
      hex(s.sha512(utf8('abc'))),
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
        '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    )
  })

  t.test(`${s.name} encrypts as draft-irtf-cfrg-xchacha-03, appendix A.3.1`, async (t) => {
    const text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, " +
      'sunscreen would be it.'
    const ad = fromHex('50515253c0c1c2c3c4c5c6c7')
    const sealed = s.xchachaSeal(count(0x80, 32), count(0x40, 24), utf8(text), ad)
    t.equal(hex(piece(sealed, 0, 16)), 'bd6d179d3e83d43b9576579493c0e939')
    t.equal(hex(piece(sealed, text.length)), 'c0875924c1c7987947deafd8780acf49')
    t.same(s.xchachaOpen(count(0x80, 32), count(0x40, 24), concat(sealed), ad), utf8(text))
  })
}
