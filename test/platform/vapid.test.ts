import { createPublicKey, verify } from 'node:crypto'
import t from 'tap'
import { isPair, makeVapidPair, vapidHeaders } from '../../src/platform/push/vapid.ts'
import { believed, passOf } from '../support/push-service.ts'

const noon = Date.UTC(2026, 0, 5, 12, 34, 56)

t.test('our reader of passes believes the one printed in RFC 8292 2.4, and no other', async (t) => {
  const header =
    'vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA, ' +
    'k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs'
  t.same(passOf(header)?.claims, {
    aud: 'https://push.example.net',
    exp: 1453523768,
    sub: 'mailto:push@example.com',
  })
  t.equal(passOf(header.replace('i3CYb7t', 'i3CYb7u')), null)
})

t.test('a pass names the push service and whom to write to, and ends within a day', async (t) => {
  const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
  let now = noon
  const headerFor = vapidHeaders(keys, () => new Date(now))
  const first = headerFor('https://push.example.net')
  const pass = believed(first)
  t.equal(pass.key, keys.publicKey)
  t.equal(pass.claims.aud, 'https://push.example.net')
  t.equal(pass.claims.sub, 'mailto:post@example.test')
  t.ok(pass.claims.exp > noon / 1_000 && pass.claims.exp <= noon / 1_000 + 86_400)
  t.equal(pass.claims.exp % 3_600, 0, 'it says the hour at most')
  t.not(believed(headerFor('https://other.example.net')).claims.aud, pass.claims.aud)
  now += 3_600_000
  t.equal(headerFor('https://push.example.net'), first, 'one pass serves for hours')
  now += 20 * 3_600_000
  const later = believed(headerFor('https://push.example.net'))
  t.ok(later.claims.exp > now / 1_000, 'and an old one is never shown')
})

t.test('a pair is known as one, also with zeros in front', async (t) => {
  for (let i = 0; i < 300; i += 1) {
    const pair = makeVapidPair()
    t.equal(Buffer.from(pair.privateKey, 'base64url').length, 32)
    if (!isPair(pair)) t.fail('a pair of ours is one')
  }
  const [one, other] = [makeVapidPair(), makeVapidPair()]
  t.notOk(isPair({ publicKey: one.publicKey, privateKey: other.privateKey }))
  t.notOk(isPair({ publicKey: one.publicKey, privateKey: '' }))
  t.notOk(isPair({ publicKey: one.publicKey, privateKey: `${one.privateKey}A` }))
})

t.test('the standard library believes our signature too', async (t) => {
  const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
  const header = vapidHeaders(keys, () => new Date(noon))('https://push.example.net')
  const [head = '', body = '', signature = ''] = /t=([^,]*)/.exec(header)?.[1]?.split('.') ?? []
  const point = Buffer.from(keys.publicKey, 'base64url')
  const key = createPublicKey({
    format: 'jwk',
    key: {
      ...{ kty: 'EC', crv: 'P-256' },
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const dsa = { key, dsaEncoding: 'ieee-p1363' } as const
  t.ok(verify('sha256', Buffer.from(`${head}.${body}`), dsa, Buffer.from(signature, 'base64url')))
})
