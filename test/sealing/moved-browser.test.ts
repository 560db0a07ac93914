import t from 'tap'
import { OpenError } from '../../src/sealing/errors.ts'
import { movedHash, openMove, sealMove } from '../../src/sealing/moved-browser.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import type { PushReach } from '../../src/sealing/contact.ts'
import { both, filled } from './both.ts'

const at = { svc: 'example-svc', was: 'https://push.example.org/a' }

for (const suite of both) {
  t.test(
    `${suite.name}: where a browser went is opened by the worker alone, in its own place`,
    async (t) => {
      const delivery = suite.xwingKeypair(suite.random(32))
      const deliveryPk = delivery.publicKey
      const keys = { p256dh: base64url(filled(4, 65)), auth: base64url(filled(5, 16)) }
      const to = (address: string): PushReach => ({
        ...{ kind: 'push', address, discretion: 'nudge', ...keys },
      })
      const next = to('https://push.example.org/b')
      const sealed = sealMove(suite, { ...at, deliveryPk }, next)
      t.same(openMove(suite, { ...at, delivery }, sealed), next)
      const long = sealMove(suite, { ...at, deliveryPk }, to(`https://${'a'.repeat(392)}`))
      t.equal(long.length, sealed.length, 'as long as any other')
      const stranger = suite.xwingKeypair(suite.random(32))
      t.throws(() => openMove(suite, { ...at, delivery: stranger }, sealed), OpenError)
      for (const moved of [{ was: 'https://push.example.org/c' }, { svc: 'other' }]) {
        t.throws(() => openMove(suite, { ...at, delivery, ...moved }, sealed), OpenError)
        t.notSame(movedHash(suite, { ...at, ...moved }), movedHash(suite, at))
      }
    },
  )
}
