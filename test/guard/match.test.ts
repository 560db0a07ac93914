import t from 'tap'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import { withdrawTagOf } from '../../src/sealing/mailbox.ts'
import { matchInput, matchTag, MATCH_BATCH } from '../../src/sealing/match.ts'
import { signFields } from '../../src/sealing/signing.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { blind, finalize, type Blinded } from '../../src/sealing/voprf.ts'
import { startGuard, type TestGuard } from '../support/guard.ts'
import { ask, begin, later, svc, type Somebody } from './scheme.ts'

const points = ({ suite, web }: TestGuard, who: Somebody, blinded: readonly Blinded[]) => {
  const elements = blinded.map(({ element }) => element)
  const signature = signFields(suite, who.sig.secretKey, 'rw1/match-points', svc, ...elements)
  return web.evaluateMatch({ elements, by: who.id, signature })
}

const batch = ({ suite }: TestGuard, first: Bytes): Blinded[] =>
  Array.from({ length: MATCH_BATCH }, (_, i) => blind(suite, i === 0 ? first : suite.random(32)))

t.test('two moderators get one tag for one number, and the check’s key gives none', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const { ana, bea } = await begin(suite, web)
  const { publicKeys } = await web.state()
  const input = matchInput('phone:+447700900123')
  const tagFor = async (who: Somebody, key = publicKeys.match_pk): Promise<Bytes> => {
    const sent = batch(guard, input)
    const [output = input] = finalize(
      suite,
      fromBase64url(key, 32),
      sent,
      await points(guard, who, sent),
    )
    return matchTag(suite, output)
  }
  t.same(await tagFor(ana), await tagFor(bea))
  await t.rejects(tagFor(ana, publicKeys.check_pk), { code: 'proof' })
})

t.test('only a moderator’s own signature has points evaluated, sixteen at once', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const { ana, bea, officer } = await begin(suite, web)
  const sent = batch(guard, suite.random(8))
  await t.rejects(points(guard, officer, sent), { code: 'not_allowed' })
  await t.rejects(points(guard, { ...bea, id: 'ana' }, sent), { code: 'bad-signature' })
  await t.rejects(points(guard, { ...ana, id: 'nobody' }, sent), { code: 'unknown-signer' })
  await t.rejects(points(guard, ana, sent.slice(1)), { code: 'shape' })
  const elements = sent.map(({ element }) => element)
  const signature = signFields(suite, ana.sig.secretKey, 'rw1/draw', svc, ...elements)
  await t.rejects(web.evaluateMatch({ elements, by: 'ana', signature }), { code: 'bad-signature' })
})

t.test(
  'nobody can try out all numbers: the day’s allowance ends, and is seen before',
  async (t) => {
    const guard = await startGuard(t)
    const { suite, web } = guard
    const { ana, bea } = await begin(suite, web)
    const sent = batch(guard, suite.random(8))
    for (let i = 0; i < 125; i++) await points(guard, ana, sent)
    await t.rejects(points(guard, ana, sent), { code: 'quota_spent' })
    await points(guard, bea, sent)
    const actions = (await web.audit({ from: 1, count: 500 })).map(({ entry }) => entry.action)
    t.same(actions, ['genesis', 'near:match'], 'and no line is kept of a single question')
  },
)

t.test('a row opens until its report is taken back, and nothing else opens with it', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const scheme = await begin(suite, web)
  const secret = suite.random(32)
  const row = (withdrawTag: Bytes | null, slotClass: 'match' | 'vault' = 'match') => ({
    ...{ oid: suite.random(16), class: slotClass, expires: later(12), blob: suite.random(142) },
    withdrawTag,
  })
  const [hers, others, note] = [
    row(withdrawTagOf(suite, 'report', secret)),
    row(null),
    row(null, 'vault'),
  ]
  const wrapped = await web.wrap([hers, others, note])
  const stored = [hers, others, note].map(({ oid }, i) => ({ oid, blob: wrapped[i] ?? oid }))
  const [one, two, three] = stored
  if (!one || !two || !three) throw new Error('three were wrapped')
  t.same(await web.openMatches([one, two]), [hers.blob, others.blob])
  await t.rejects(web.openMatches([three]), { code: 'not_allowed' })
  await t.rejects(web.release(ask(suite, scheme, scheme.ana, [one]).input), { code: 'not_allowed' })
  t.same(await web.shredByPreimage([{ scope: 'report', secret }]), [hers.oid])
  t.same(await web.openMatches([one, two]), [null, others.blob])
})
