import t from 'tap'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { inviteInput, inviteMac, makeInviteNonce } from '../../src/sealing/invite.ts'
import { codeInput } from '../../src/sealing/mailbox.ts'
import { signFields } from '../../src/sealing/signing.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { blind, finalize, type Blinded } from '../../src/sealing/voprf.ts'
import { startGuard, type TestGuard } from '../support/guard.ts'
import { begin, later, svc, type Scheme, type Somebody } from './scheme.ts'

const publicKey = async ({ web }: TestGuard, name: 'code_pk' | 'member_pk' | 'inv_pk') =>
  fromBase64url((await web.state()).publicKeys[name], 32)

t.test('one code gives one mailbox, another one for members, also after a new start', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const code = suite.random(9)
  const ask = async (key: 'code' | 'member'): Promise<Bytes | undefined> => {
    const sent = blind(suite, codeInput(svc, key === 'code' ? 'mbx' : 'sub', code))
    const answer = await web.evaluate({ key, elements: [sent.element] })
    return finalize(suite, await publicKey(guard, `${key}_pk`), [sent], answer)[0]
  }
  const mailbox = await ask('code')
  t.equal(mailbox?.length, 64)
  t.notSame(await ask('member'), mailbox)
  await guard.kill()
  await guard.start()
  t.same(await ask('code'), mailbox)
})

t.test('an answer under another key does not pass', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const sent = blind(suite, suite.random(9))
  const answer = await web.evaluate({ key: 'code', elements: [sent.element] })
  const wrongKey = await publicKey(guard, 'member_pk')
  t.throws(() => finalize(suite, wrongKey, [sent], answer), { code: 'proof' })
})

t.test('points that are none are refused', async (t) => {
  const { web } = await startGuard(t)
  for (const element of [new Uint8Array(32), new Uint8Array(32).fill(255)]) {
    await t.rejects(web.evaluate({ key: 'code', elements: [element] }), { code: 'point' })
  }
})

t.test("a flood of reporters' codes is cut off and leaves members' codes alone", async (t) => {
  const { web, suite } = await startGuard(t)
  const elements = Array.from({ length: 8 }, () => blind(suite, suite.random(9)).element)
  const flood = await Promise.allSettled(
    Array.from({ length: 120 }, () => web.evaluate({ key: 'code', elements, origin: 'a-network' })),
  )
  t.ok(flood.some((one) => one.status === 'fulfilled'))
  t.match(
    flood.find((one) => one.status === 'rejected'),
    { reason: { code: 'busy' } },
  )
  await web.evaluate({ key: 'member', elements })
})

async function draw({ suite, web }: TestGuard, who: Somebody, blinded: readonly Blinded[]) {
  const elements = blinded.map(({ element }) => element)
  const signature = signFields(suite, who.sig.secretKey, 'rw1/draw', svc, ...elements)
  return web.drawInvites({ elements, by: who.id, signature })
}

async function invite(guard: TestGuard, scheme: Scheme, month: string) {
  const { suite } = guard
  const t = makeInviteNonce(suite)
  const sent = blind(suite, inviteInput(month, t))
  const answer = await draw(guard, scheme.ana, [sent])
  const [stamp] = finalize(suite, await publicKey(guard, 'inv_pk'), [sent], answer)
  return { t, mac: inviteMac(suite, stamp ?? t) }
}

t.test('an invite lets in one member, and whoever has the slip can name her', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const scheme = await begin(suite, web)
  const slip = await invite(guard, scheme, later(-2))
  const member = suite.random(16)
  t.equal(await web.revokeInvite({ t: slip.t }), null)
  await web.redeemInvite({ ...slip, member })
  await t.rejects(web.redeemInvite({ ...slip, member: suite.random(16) }), { code: 'invite_spent' })
  t.same(await web.revokeInvite({ t: slip.t }), member)
})

t.test('an invite that is forged or too old lets nobody in', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const scheme = await begin(suite, web)
  const old = await invite(guard, scheme, later(-3))
  const member = suite.random(16)
  for (const slip of [old, { t: makeInviteNonce(suite), mac: suite.random(7) }]) {
    await t.rejects(web.redeemInvite({ ...slip, member }), { code: 'invite_invalid' })
  }
})

t.test('guessing invites is slow', async (t) => {
  const { web, suite } = await startGuard(t)
  await begin(suite, web)
  const guess = () =>
    web.redeemInvite({ t: suite.random(9), mac: suite.random(7), member: suite.random(16) })
  const codes = await Promise.allSettled(Array.from({ length: 12 }, guess))
  t.match(codes.at(-1), { reason: { code: 'busy' } })
})

t.test(
  'a moderator draws a hundred invites a day, an officer none, and the log says how many',
  async (t) => {
    const guard = await startGuard(t)
    const { suite, web } = guard
    const scheme = await begin(suite, web)
    const blinded = Array.from({ length: 8 }, () => blind(suite, suite.random(9)))
    await t.rejects(draw(guard, scheme.officer, blinded), { code: 'not_allowed' })
    await t.rejects(draw(guard, { ...scheme.bea, id: 'ana' }, blinded), { code: 'bad-signature' })
    for (let i = 0; i < 12; i++) await draw(guard, scheme.ana, blinded)
    await t.rejects(draw(guard, scheme.ana, blinded), { code: 'quota_spent' })
    await draw(guard, scheme.bea, blinded)
    const lines = await web.audit({ from: 1, count: 500 })
    t.match(lines.at(-1)?.entry, { actor: 'bea', action: 'invites:8' })
    t.equal(base64url(lines.at(-1)?.hash ?? new Uint8Array()).length, 43)
  },
)
