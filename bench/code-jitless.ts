import { readAnswers } from '../src/mailbox/reading.ts'
import { systemRandom } from '../src/platform/random.ts'
import { askFor, inOrder } from '../src/sealing/board.ts'
import { codeInput, mailboxKeys } from '../src/sealing/mailbox.ts'
import { nobleBackend } from '../src/sealing/noble.ts'
import { sealReply } from '../src/sealing/reply.ts'
import { mailboxShare } from '../src/sealing/report.ts'
import { suiteOf } from '../src/sealing/suite.ts'
import { blind, deriveKeyPair, evaluate, finalize } from '../src/sealing/voprf.ts'
import { median } from './figure.ts'

/** Run as `node --jitless`: prints milliseconds as JSON. What a phone in a lockdown mode computes, with this machine's processor. */
const rounds = 9
const answers = 8
const slots = 1024
const svc = 'bench'
const epoch = '2026-11'

const s = suiteOf(nobleBackend, systemRandom)
const guardKey = deriveKeyPair(s, s.random(32), 'bench')
const blinded = blind(s, codeInput(svc, 'mbx', s.random(9)))
const evaluation = evaluate(s, guardKey, [blinded.element])
const open = () => {
  const [output] = finalize(s, guardKey.publicKey, [blinded], evaluation)
  return mailboxKeys(s, svc, output ?? new Uint8Array(64))
}
const mailbox = open()
const reply = s.signKeypair(s.random(32))
const share = mailboxShare(mailbox)
const sealed = Array.from({ length: answers }, (_, n) =>
  sealReply(
    s,
    { svc, share, epoch, replySecretKey: reply.secretKey },
    {
      v: 1,
      kind: 'note',
      month: epoch,
      text: { en: 'Thank you.' },
      alert: null,
      consents: null,
      n,
    },
  ),
)
const others = Array.from({ length: slots - answers }, () => s.random(16))
const tags = inOrder([...sealed.map(({ tag }) => tag), ...others])
const recognise = () => askFor(s, mailbox, tags)
const asked = recognise()
const own = asked.own
const blobs = asked.tags.map((tag) => {
  const found = sealed.find((one) => s.equal(one.tag, tag))
  return found?.blob ?? new Uint8Array()
})
const by = {
  card: {
    svc,
    epochs: [{ id: epoch, intakeKey: mailbox.enc.publicKey, replyKey: reply.publicKey }],
  },
  mailbox,
}
const read = () => readAnswers(s, by, own, blobs)
if (read().replies.length !== answers) throw new Error('not all answers opened')

function timed(deed: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    deed()
    return performance.now() - began
  })
  return median(times)
}

const times = {
  recognise_1024_jitless_ms: timed(recognise),
  open_mailbox_jitless_ms: timed(open),
  open_8_answers_jitless_ms: timed(read),
}
console.log(JSON.stringify(times))
