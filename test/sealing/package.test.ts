import t from 'tap'
import { box } from '../../src/sealing/envelope.ts'
import { canonicalBytes } from '../../src/sealing/canonical.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import { ctxh } from '../../src/sealing/hash.ts'
import { openPackage, readPackage, sealPackage } from '../../src/sealing/package.ts'
import { PURPOSE } from '../../src/sealing/purposes.ts'
import { both } from './both.ts'

const id = 'ab'.repeat(16)
const parcel = {
  v: 1,
  id,
  post: 'pcso-torbay',
  level: 1,
  facts: { categories: ['PO', 'TR'] },
} as const

for (const suite of both) {
  const { name } = suite
  t.test(`${name}: a report of police misconduct can be made into no package`, async (t) => {
    const at = { svc: 'example-svc', id, key: suite.random(32) }
    t.throws(() => readPackage(parcel), new RefusalError('misconduct'))
    t.throws(() => sealPackage(suite, at, parcel), new RefusalError('misconduct'))
    const allowed = { ...parcel, facts: { categories: ['TR'] } }
    t.same(openPackage(suite, at, sealPackage(suite, at, allowed)), allowed)
  })

  t.test(
    `${name}: an officer's client shows nothing of one that altered clients made`,
    async (t) => {
      const at = { svc: 'example-svc', id, key: suite.random(32) }
      const context = ctxh(suite, at.svc, 'pkg', id)
      const use = { key: at.key, purpose: PURPOSE.liaisonPackage, bucket: 3, context } as const
      const forged = box(suite, use, canonicalBytes(parcel))
      t.throws(() => openPackage(suite, at, forged), new RefusalError('misconduct'))
    },
  )
}
