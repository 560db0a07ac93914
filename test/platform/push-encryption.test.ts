import { createECDH } from 'node:crypto'
import t from 'tap'
import { encryptPush, encryptRecord } from '../../src/platform/push/push-encryption.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')

t.test('the walrus of RFC 8188 3.1 is locked as printed there', async (t) => {
  const locked = encryptRecord(Buffer.from('I am the walrus'), bytes('yqdlZ-tYemfogSmv7Ws5PQ'), {
    salt: bytes('I1BsxtFttlv3u_Oo94xnmw'),
    keyId: new Uint8Array(),
    recordSize: 4096,
    padding: 0,
  })
  t.equal(
    locked.toString('base64url'),
    'I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg',
  )
})

t.test('the watermelon of RFC 8291 5 is locked as printed there', async (t) => {
  const sender = createECDH('prime256v1')
  sender.setPrivateKey(bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'))
  const p256dh = bytes(
    'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  )
  const locked = encryptPush(
    Buffer.from('When I grow up, I want to be a watermelon'),
    { p256dh, auth: bytes('BTBZMqHH6r4Tts7J_aSIgg') },
    { sender, salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'), padding: 0 },
  )
  t.equal(
    locked.toString('base64url'),
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY' +
      'WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
})

t.test(
  'a text that does not fit into one record is not cut, and a key off the curve is refused',
  async (t) => {
    const frame = {
      salt: new Uint8Array(16),
      keyId: new Uint8Array(),
      recordSize: 100,
      padding: 83,
    }
    t.equal(encryptRecord(new Uint8Array(0), new Uint8Array(16), frame).length, 16 + 5 + 100)
    t.throws(() => encryptRecord(new Uint8Array(1), new Uint8Array(16), frame), RangeError)
    const sender = createECDH('prime256v1')
    sender.generateKeys()
    const to = { p256dh: new Uint8Array(65).fill(4), auth: new Uint8Array(16) }
    t.throws(() => encryptPush(new Uint8Array(1), to, { sender, salt: to.auth, padding: 0 }))
  },
)
