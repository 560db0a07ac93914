import t from 'tap'
import type { Test } from 'tap'
import { cancelInvites } from '../../src/guard/calls/cancel-invites.ts'
import { drawInvites } from '../../src/guard/calls/draw-invites.ts'
import { redeemInvite, revokeInvite } from '../../src/guard/calls/redeem-invite.ts'
import { forgetQuotas } from '../../src/guard/quotas.ts'
import { dayNow, type Room } from '../../src/guard/room.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import type { DirectoryVoucher } from '../../src/sealing/directory.ts'
import { inviteHandle, inviteInput, inviteMac, makeInviteNonce } from '../../src/sealing/invite.ts'
import { signFields } from '../../src/sealing/signing.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { blind, evaluateDirect } from '../../src/sealing/voprf.ts'
import { openRoom, type TestRoom } from './room.ts'
import { somebody, svc, type Somebody } from './scheme.ts'

interface Place extends TestRoom {
  readonly harbour: Somebody
  readonly officer: Somebody
  /** Changes what the directory says of the organisation. */
  readonly list: (part: Partial<DirectoryVoucher>) => void
}

async function open(t: Test, perMonth: number): Promise<Place> {
  const opened = await openRoom(t)
  const { room } = opened
  const [harbour, officer] = [somebody(room.suite, 'harbour'), somebody(room.suite, 'officer')]
  const keys = ({ id, enc, sig }: Somebody) => ({
    ...{ id, name: id, from: '2026-01', to: null },
    enc_pk: base64url(enc.publicKey),
    sig_pk: base64url(sig.publicKey),
  })
  const list = (part: Partial<DirectoryVoucher>): void => {
    const vouchers = [{ ...keys(harbour), per_month: perMonth, ...part }]
    const liaisons = [{ ...keys(officer), post: 'north', areas: [] }]
    const directory = { moderators: [], liaisons, vouchers } as never
    room.charter = { svc, rootPk: '', directory, signatures: [] }
  }
  list({})
  return { ...opened, harbour, officer, list }
}

function draw({ room, harbour }: Place, count: number, by = harbour): unknown {
  const { suite } = room
  const elements = Array.from({ length: count }, () => blind(suite, suite.random(9)).element)
  const signature = signFields(suite, by.sig.secretKey, 'rw1/draw', svc, ...elements)
  return drawInvites(room, { elements, by: by.id, signature })
}

function cancel({ room, harbour }: Place, handles: readonly Bytes[], by = harbour): unknown {
  const signature = signFields(room.suite, by.sig.secretKey, 'rw1/inv/cancel', svc, ...handles)
  return cancelInvites(room, { handles, by: by.id, signature })
}

/** A slip that the guard has stamped this month. */
function slip({ suite, seeds, clock }: Room): { t: Bytes; mac: Bytes; handle: Bytes } {
  const nonce = makeInviteNonce(suite)
  const month = clock().toISOString().slice(0, 7)
  const W = evaluateDirect(suite, seeds.prf.inv.secretKey, inviteInput(month, nonce))
  return { t: nonce, mac: inviteMac(suite, W), handle: inviteHandle(suite, nonce) }
}

t.test('an organisation draws what the directory allows in a month, and no more', async (t) => {
  const place = await open(t, 12)
  const { room, setTime, list } = place
  draw(place, 8)
  t.throws(() => draw(place, 5), { code: 'quota_spent' })
  draw(place, 4)
  t.throws(() => draw(place, 1), { code: 'quota_spent' })

  setTime('2026-11-30T23:00:00Z')
  forgetQuotas(room.books, dayNow(room))
  t.throws(() => draw(place, 1), { code: 'quota_spent' }, 'also on the last day of the month')
  list({ per_month: 13 })
  draw(place, 1)
  setTime('2026-12-01T00:00:00Z')
  draw(place, 8)
  t.throws(() => draw(place, 8), { code: 'quota_spent' })
})

t.test('the log says who drew and ended how many', async (t) => {
  const place = await open(t, 12)
  draw(place, 3)
  cancel(place, [slip(place.room).handle])
  const rows = place.room.books.rows('SELECT entry FROM audit ORDER BY seq')
  const entries = rows.map(
    ({ entry }) => JSON.parse(String(entry)) as { actor: string; action: string },
  )
  t.same(
    entries.map(({ actor, action }) => `${actor} ${action}`),
    ['harbour invites:3', 'harbour cancelled:1'],
  )
})

t.test(
  'an organisation that has left, an officer or a stranger draws and ends nothing',
  async (t) => {
    const place = await open(t, 12)
    const { room, harbour, officer, list } = place
    const { handle } = slip(room)
    t.throws(() => draw(place, 1, officer), { code: 'not_allowed' })
    t.throws(() => cancel(place, [handle], officer), { code: 'not_allowed' })
    t.throws(() => draw(place, 1, { ...officer, id: harbour.id }), { code: 'bad-signature' })
    t.throws(() => draw(place, 1, somebody(room.suite, 'nobody')), { code: 'unknown-signer' })
    list({ to: '2026-11' })
    t.throws(() => draw(place, 1), { code: 'closed-signer' })
    t.throws(() => cancel(place, [handle]), { code: 'closed-signer' })
    t.equal(room.books.rows('SELECT spent FROM invites').length, 0)
  },
)

t.test('an ended slip lets nobody in', async (t) => {
  const place = await open(t, 12)
  const { room } = place
  const { t: nonce, mac, handle } = slip(room)
  cancel(place, [handle])
  const member = room.suite.random(16)
  t.throws(() => redeemInvite(room, { t: nonce, mac, member }), { code: 'invite_spent' })
  t.equal(revokeInvite(room, { t: nonce }), null, 'and names nobody')
})

t.test('nobody can see from an end whether somebody had come in, and she stays', async (t) => {
  const place = await open(t, 12)
  const { room } = place
  const [used, unused] = [slip(room), slip(room)]
  const member = room.suite.random(16)
  redeemInvite(room, { t: used.t, mac: used.mac, member })
  t.same(cancel(place, [used.handle]), cancel(place, [unused.handle]))
  t.same(revokeInvite(room, { t: used.t }), member)
  const kept = room.books.rows('SELECT month, member FROM invites')
  t.equal(kept.length, 2)
  const [one, other] = kept.map(({ month, member: box }) => [
    month,
    box instanceof Uint8Array ? [...box.subarray(0, 8)].join() : null,
    box instanceof Uint8Array ? box.length : 0,
  ])
  t.same(one?.[0], other?.[0])
  t.same(one?.[2], other?.[2], 'what is kept of both is of one length')
})

t.test(
  'whoever has the list of an organisation can end its slips and not join with them',
  async (t) => {
    const place = await open(t, 1)
    const { room } = place
    const { handle, mac } = slip(room)
    const member = room.suite.random(16)
    const guess = { t: handle.subarray(0, 9), mac, member }
    t.throws(() => redeemInvite(room, guess), { code: 'invite_invalid' })
    const some = Array.from({ length: 3 }, () => slip(room).handle)
    cancel(place, some)
    t.throws(
      () => cancel(place, [handle]),
      { code: 'quota_spent' },
      'three months of slips at most',
    )
  },
)
