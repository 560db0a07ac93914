import { readFileSync } from 'node:fs'
import t from 'tap'
import { fromHex, hex, piece, utf8 } from '../../src/sealing/bytes.ts'
import { codeOf, parseCode } from '../../src/sealing/code.ts'
import { box, keyId, openBox, openSeal, seal } from '../../src/sealing/envelope.ts'
import { ctxh, H, KDF } from '../../src/sealing/hash.ts'
import { codeInput, mailboxKeys } from '../../src/sealing/mailbox.ts'
import { PURPOSE } from '../../src/sealing/purposes.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { blindWith, deriveKeyPair, evaluateDirect } from '../../src/sealing/voprf.ts'
import { evaluateWith, finalize } from '../../src/sealing/voprf.ts'
import { WORDS } from '../../src/sealing/wordlist.ts'
import { both, filled } from './both.ts'

interface Vectors {
  service: string
  xwing_seed: string
  kid: string
  xwing_pk_blake2b256: string
  ctx_report_key: string
  seal: Record<'encSeed' | 'pt' | 'blake2b256' | 'commit' | 'tail64', string> & { len: number }
  box: Record<'key' | 'nonce' | 'ctx' | 'pt' | 'blake2b256' | 'commit', string> & { len: number }
  code: Record<
    'R' | 'k_code_seed' | 'k_code_info' | 'k_code_pk' | 'voprf_input' | 'Y_code',
    string
  > & {
    indices: number[]
  }
  mailbox: Record<string, string>
  check: Record<
    'seed' | 'info' | 'sk' | 'pk' | 'input' | 'Y' | 'tag' | 'ver' | 'pt' | 'record',
    string
  > & {
    bucket_b8: number
    bucket_b15: number
  }
}

interface Rfc9497 {
  mode: number
  seed: string
  keyInfo: string
  skSm: string
  pkSm: string
  vectors: {
    Input: string
    Blind: string
    BlindedElement: string
    EvaluationElement: string
    Output: string
    Proof: { proof: string; r: string }
  }[]
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./vectors/${name}.json`, import.meta.url), 'utf8'))
const v = read('protocol-vectors') as Vectors
const rfc = read('rfc9497-ristretto255') as Rfc9497[]

for (const s of both) {
  t.test(
    `On ${s.name}, a key has the public half and the name that the vectors give`,
    async (t) => {
      const { publicKey } = s.xwingKeypair(fromHex(v.xwing_seed))
      t.equal(hex(H(s, 8, 'rw1/kid', publicKey)), v.kid)
      t.equal(hex(keyId(s, publicKey)), v.kid)
      t.equal(hex(s.blake2b(32, publicKey)), v.xwing_pk_blake2b256)
    },
  )

  t.test(`On ${s.name}, sealing gives the envelope of the vectors, byte for byte`, async (t) => {
    const fixed = suiteOf(s, (length) => piece(fromHex(v.seal.encSeed), 0, length))
    const key = s.xwingKeypair(fromHex(v.xwing_seed))
    const context = ctxh(s, v.service, 'report-key', '2026-11', filled(0xaa, 16))
    t.equal(hex(context), v.ctx_report_key)
    const use = { purpose: PURPOSE.reportKey, bucket: 0, context } as const
    const envelope = seal(fixed, { ...use, to: key.publicKey }, fromHex(v.seal.pt))
    t.equal(envelope.length, v.seal.len)
    t.equal(hex(s.blake2b(32, envelope)), v.seal.blake2b256)
    t.equal(hex(piece(envelope, 1134, 1166)), v.seal.commit)
    t.equal(hex(piece(envelope, envelope.length - 64)), v.seal.tail64)
    t.equal(hex(openSeal(s, { ...use, key }, envelope)), v.seal.pt)
  })

  t.test(`On ${s.name}, boxing gives the envelope of the vectors, byte for byte`, async (t) => {
    const fixed = suiteOf(s, () => fromHex(v.box.nonce))
    const context = ctxh(s, v.service, 'report-body', 'x')
    t.equal(hex(context), v.box.ctx)
    const key = fromHex(v.box.key)
    const use = { key, purpose: PURPOSE.reportBody, bucket: 3, context } as const
    const envelope = box(fixed, use, utf8(v.box.pt))
    t.equal(envelope.length, v.box.len)
    t.equal(hex(s.blake2b(32, envelope)), v.box.blake2b256)
    t.equal(hex(piece(envelope, 30, 62)), v.box.commit)
    t.same(openBox(s, use, envelope), utf8(v.box.pt))
  })

  t.test(`On ${s.name}, a code leads to the mailbox of the vectors`, async (t) => {
    const code = codeOf(s, fromHex(v.code.R))
    t.same(
      code.words,
      v.code.indices.map((i) => WORDS[i]),
    )
    t.same(parseCode(s, code.words.join(' ')), { bytes: fromHex(v.code.R) })
    const input = codeInput(v.service, 'mbx', code.bytes)
    t.equal(hex(input), v.code.voprf_input)
    const key = deriveKeyPair(s, fromHex(v.code.k_code_seed), v.code.k_code_info)
    t.equal(hex(key.publicKey), v.code.k_code_pk)
    const Y = evaluateDirect(s, key.secretKey, input)
    t.equal(hex(Y), v.code.Y_code)
    const m = mailboxKeys(s, v.service, Y)
    t.same(
      {
        k: hex(m.k),
        sig_pk: hex(m.sig.publicKey),
        enc_pk_blake2b256: hex(s.blake2b(32, m.enc.publicKey)),
        tag_0: hex(m.tag(0)),
        tag_1: hex(m.tag(1)),
        burn_0: hex(m.burn(0)),
        bt_0: hex(m.burnTag(0)),
        rid: hex(m.rid),
        ws_report_0: hex(m.withdrawSecret('report', 0)),
        wt_report_0: hex(m.withdrawTag('report', 0)),
        wt_report_31: hex(m.withdrawTag('report', 31)),
        wt_alert_0: hex(m.withdrawTag('alert', 0)),
        wt_check_0: hex(m.withdrawTag('check', 0)),
        wt_liaison_0: hex(m.withdrawTag('liaison', 0)),
      },
      v.mailbox,
    )
  })

  t.test(`On ${s.name}, the check's PRF and record are those of the vectors`, async (t) => {
    const { check } = v
    const key = deriveKeyPair(s, fromHex(check.seed), check.info)
    t.equal(hex(key.secretKey), check.sk)
    t.equal(hex(key.publicKey), check.pk)
    const Y = evaluateDirect(s, key.secretKey, fromHex(check.input))
    t.equal(hex(Y), check.Y)
    const y = piece(Y, 0, 32)
    const bucket = new DataView(KDF(s, y, 'rw1/chk/bucket', { length: 4 }).buffer).getUint32(0)
    t.equal(bucket >>> 24, check.bucket_b8)
    t.equal(bucket >>> 17, check.bucket_b15)
    const tag = KDF(s, y, 'rw1/chk/tag', { length: 16 })
    t.equal(hex(tag), check.tag)
    const info = fromHex(check.ver)
    const body = s.xchachaSeal(
      KDF(s, y, 'rw1/chk/key', { info }),
      KDF(s, y, 'rw1/chk/nonce', { info, length: 24 }),
      fromHex(check.pt),
      new Uint8Array([...tag, ...info]),
    )
    t.equal(hex(tag) + check.ver + hex(body), check.record)
  })

  t.test(`On ${s.name}, the PRF passes the vectors of RFC 9497, mode VOPRF`, async (t) => {
    const suite = rfc.find((one) => one.mode === 1)
    if (!suite) throw new Error('the vectors are missing')
    const key = deriveKeyPair(s, fromHex(suite.seed), fromHex(suite.keyInfo))
    t.equal(hex(key.secretKey), suite.skSm)
    t.equal(hex(key.publicKey), suite.pkSm)
    for (const vector of suite.vectors) {
      const blinds = vector.Blind.split(',').map((one) => fromHex(one))
      const sent = vector.Input.split(',').map((input, i) =>
        blindWith(s, fromHex(input), blinds[i] ?? filled(0, 32)),
      )
      t.equal(sent.map((one) => hex(one.element)).join(), vector.BlindedElement)
      const elements = sent.map((one) => one.element)
      const answer = evaluateWith(s, key, elements, fromHex(vector.Proof.r))
      t.equal(answer.elements.map(hex).join(), vector.EvaluationElement)
      t.equal(hex(answer.proof), vector.Proof.proof)
      t.equal(finalize(s, key.publicKey, sent, answer).map(hex).join(), vector.Output)
      const direct = sent.map(({ input }) => hex(evaluateDirect(s, key.secretKey, input)))
      t.equal(direct.join(), vector.Output)
    }
  })
}
