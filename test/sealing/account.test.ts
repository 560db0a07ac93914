import t from 'tap'
import { accountKeys, accountSalt, accountSecrets, authHash } from '../../src/sealing/account.ts'
import { fingerprintWords, openMaster, wrapMaster } from '../../src/sealing/account.ts'
import { argon2id, STRETCH_COST, STRETCH_FLOOR } from '../../src/sealing/argon2.ts'
import { hex } from '../../src/sealing/bytes.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import { openTeamSecret, teamKeys, wrapTeamSecret } from '../../src/sealing/team.ts'
import { WORDS } from '../../src/sealing/wordlist.ts'
import { both, cannotOpen, filled, noble, random, sodium as s } from './both.ts'

const svc = 'example-svc'

t.test(
  "A client refuses a server's offer to stretch a passphrase too little, or far too much",
  async (t) => {
    const salt = accountSalt(s, svc, 'ana')
    const offers = [
      { passes: 2, mebibytes: 64 },
      { passes: 3, mebibytes: 63 },
      { passes: 0, mebibytes: 0 },
      { passes: 3.5, mebibytes: 64 },
      { passes: Number.NaN, mebibytes: 64 },
      { passes: 3, mebibytes: 4096 },
      { passes: 1000, mebibytes: 64 },
    ]
    for (const offer of offers) {
      await t.rejects(argon2id('seven words', salt, offer), new RefusalError('cost'))
    }
    await t.rejects(argon2id('seven words', random(8), STRETCH_FLOOR), new RefusalError('salt'))
    t.same(STRETCH_COST, { passes: 3, mebibytes: 256 })
  },
)

t.test('Stretching gives the bytes that another implementation of Argon2id gives', async (t) => {
  // Made once with @noble/hashes argon2id({ t: 3, m: 65536, p: 1, version: 0x13, dkLen: 32 }).
  const S = await argon2id('abandon math mimic', filled(0x5a, 16), STRETCH_FLOOR)
  t.equal(hex(S), '3c844c45986acf1cb56e31a83afb0250d313c08c35349e5937f7a7b273b19e74')
})

t.test('A sign-in proves the passphrase without giving away what opens the account', async (t) => {
  const S = random(32)
  const { authKey, kek } = accountSecrets(s, S)
  t.notSame(authKey, kek)
  t.notSame(authHash(s, authKey), authKey)
  t.same(accountSecrets(noble, S), { authKey, kek })
  t.notSame(accountSalt(s, svc, 'ana'), accountSalt(s, svc, 'bea'))
  t.notSame(accountSalt(s, svc, 'ana'), accountSalt(s, 'elsewhere', 'ana'))
})

t.test(
  'The account master opens with the passphrase or the recovery key, for its own account',
  async (t) => {
    const ams = random(32)
    const key = random(32)
    const wrap = { svc, id: 'm1', under: 'passphrase', key } as const
    const sealed = wrapMaster(s, wrap, ams)
    t.equal(sealed.length, 142)
    for (const suite of both) t.same(openMaster(suite, wrap, sealed), ams)
    cannotOpen(t, () => openMaster(s, { ...wrap, id: 'm2' }, sealed))
    cannotOpen(t, () => openMaster(s, { ...wrap, under: 'recovery' }, sealed))
    cannotOpen(t, () => openMaster(s, { ...wrap, key: random(32) }, sealed))
  },
)

t.test('Two people compare eight words for a key, and other keys give other words', async (t) => {
  const { enc, sig } = accountKeys(s, filled(1, 32))
  t.same(accountKeys(noble, filled(1, 32)), { enc, sig })
  const words = fingerprintWords(s, enc.publicKey, sig.publicKey)
  t.equal(words.length, 8)
  t.ok(words.every((word) => WORDS.includes(word)))
  t.same(fingerprintWords(noble, enc.publicKey, sig.publicKey), words)
  const other = accountKeys(s, filled(2, 32))
  t.notSame(fingerprintWords(s, other.enc.publicKey, sig.publicKey), words)
  t.notSame(fingerprintWords(s, enc.publicKey, other.sig.publicKey), words)
})

t.test("A month's secret opens for the moderator and the month it was wrapped for", async (t) => {
  const T = random(32)
  const { enc } = accountKeys(s, filled(1, 32))
  const at = { svc, epoch: '2026-11', memberId: 'm1' }
  const sealed = wrapTeamSecret(s, { ...at, to: enc.publicKey }, T)
  t.equal(sealed.length, 1246)
  for (const suite of both) t.same(openTeamSecret(suite, { ...at, key: enc }, sealed), T)
  cannotOpen(t, () => openTeamSecret(s, { ...at, memberId: 'm2', key: enc }, sealed))
  cannotOpen(t, () => openTeamSecret(s, { ...at, epoch: '2026-12', key: enc }, sealed))
  t.same(teamKeys(noble, T), teamKeys(s, T))
  const keys = teamKeys(s, T)
  t.equal(new Set([keys.vaultKey, keys.indexKey, keys.intake.secretKey].map(hex)).size, 3)
})
