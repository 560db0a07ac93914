import t from 'tap'
import { fromBase64url, hex } from '../../src/sealing/bytes.ts'
import { parseCode } from '../../src/sealing/code.ts'
import { codeInput, mailboxKeys, type Mailbox } from '../../src/sealing/mailbox.ts'
import type { Bytes, Suite } from '../../src/sealing/suite.ts'
import { blind, deriveKeyPair, evaluate, finalize } from '../../src/sealing/voprf.ts'
import { svc } from '../guard/scheme.ts'
import { sendReport } from '../support/code-reader.ts'
import { startMailbox } from '../support/coming-back.ts'
import { everyRow } from '../support/owner.ts'

t.setTimeout(120_000)

/** How many of the values that follow from a mailbox stand in the tables. */
function foundIn(stolen: string, mailbox: Mailbox): number {
  const numbers = Array.from({ length: 64 }, (_, n) => n)
  const values = [
    ...numbers.map((n) => mailbox.tag(n)),
    ...numbers.slice(0, 32).map((n) => mailbox.withdrawTag('report', n)),
    ...[mailbox.withdrawTag('alert', 0), mailbox.withdrawTag('liaison', 0)],
    ...[mailbox.rid, mailbox.enc.publicKey, mailbox.sig.publicKey, mailbox.kt],
  ]
  return values.filter((value) => stolen.includes(hex(value))).length
}

/** A mailbox as a thief makes it: by the protocol, but with a key of his own in place of the guard's. */
function thiefs(suite: Suite, code: Bytes): Mailbox {
  const pair = deriveKeyPair(suite, suite.random(32), 'code')
  const asked = blind(suite, codeInput(svc, 'mbx', code))
  const [output] = finalize(suite, pair.publicKey, [asked], evaluate(suite, pair, [asked.element]))
  if (output === undefined) throw new Error('one output for one input')
  return mailboxKeys(suite, svc, output)
}

t.test('nobody can tell from the stolen tables whether a code is right (E-02)', async (t) => {
  const place = await startMailbox(t)
  const { suite, guard, mailbox } = place
  const { code, share } = await sendReport(place)
  await place.answer(share, { kind: 'received', n: 0 })
  await mailbox.post()
  await place.answer(share, { kind: 'note', n: 1 })
  const stolen = await everyRow(place.urls.owner)
  const read = parseCode(suite, code)
  if (read === 'mistyped' || 'unknown' in read) throw new Error('it is a code')

  await t.test('not with the very code in his hand', async (t) => {
    for (let tries = 0; tries < 20; tries += 1) {
      t.equal(foundIn(stolen, thiefs(suite, read.bytes)), 0)
    }
    t.notOk(stolen.includes(code))
  })

  await t.test('with the guard’s answer it shows: the search finds what is there', async (t) => {
    const asked = blind(suite, codeInput(svc, 'mbx', read.bytes))
    const answer = await guard.web.evaluate({ key: 'code', elements: [asked.element] })
    const { publicKeys } = await guard.web.state()
    const [output] = finalize(suite, fromBase64url(publicKeys.code_pk, 32), [asked], answer)
    if (output === undefined) throw new Error('one output for one input')
    t.equal(foundIn(stolen, mailboxKeys(suite, svc, output)), 3, 'two answers and a report')
  })
})
