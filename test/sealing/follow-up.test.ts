import t from 'tap'
import { base64url, hex } from '../../src/sealing/bytes.ts'
import { signFollowUp, verifyFollowUp } from '../../src/sealing/follow-up.ts'
import { mailboxKeys } from '../../src/sealing/mailbox.ts'
import {
  readWithdrawal,
  withdrawalRequest,
  WITHDRAWAL_LENGTH,
} from '../../src/sealing/withdrawal.ts'
import { both, filled, noble, random, refuses, sodium } from './both.ts'
import { bodyWith, mailbox, read, send, svc } from './sending.ts'

t.test('A follow-up proves that the same code wrote it, for this place only', async (t) => {
  const oid = random(16)
  const content = {
    ...bodyWith({ story: 'I saw the van again \ud83d' }),
    type: 'followup',
    n: 7,
  } as const
  const followUp = signFollowUp(sodium, mailbox, oid, content)
  const arrived = read(noble, send(noble, followUp, oid))
  if (arrived.type !== 'followup') throw new Error('a follow-up was sent')
  t.equal(arrived.rid, base64url(mailbox.rid))
  for (const s of both) {
    const key = mailbox.sig.publicKey
    t.equal(verifyFollowUp(s, key, oid, arrived), true)
    t.equal(verifyFollowUp(s, key, random(16), arrived), false, 'elsewhere')
    t.equal(verifyFollowUp(s, key, oid, { ...arrived, form: { story: 'no' } }), false, 'changed')
    const stranger = mailboxKeys(s, svc, random(64))
    t.equal(verifyFollowUp(s, stranger.sig.publicKey, oid, arrived), false, 'another code')
  }
})

t.test(
  'A withdrawal has one length, and each secret opens its own scope and no other',
  async (t) => {
    const all = ['report', 'check', 'alert', 'liaison'] as const
    for (const scopes of [[], ['alert'], ['report', 'check'], all] as const) {
      const request = withdrawalRequest(sodium, mailbox, scopes)
      t.equal(request.length, WITHDRAWAL_LENGTH)
      t.equal(request.length, 3136)
      const places = readWithdrawal(noble, request)
      const chosen: readonly string[] = scopes
      const matches = places.every(
        ({ scope, n, tag }) =>
          (hex(tag) === hex(mailbox.withdrawTag(scope, n))) === chosen.includes(scope),
      )
      t.ok(matches, `withdraws ${chosen.join(', ')} and nothing else`)
    }
    const tags = all.flatMap((scope) =>
      Array.from({ length: 64 }, (_, n) => hex(mailbox.withdrawTag(scope, n))),
    )
    t.equal(new Set(tags).size, 4 * 64, 'no two scopes share a tag')
    refuses(t, 'withdrawal', () => readWithdrawal(sodium, filled(0, 3135)))
  },
)
