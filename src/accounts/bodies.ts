import { Type } from 'typebox'
import type { Static } from 'typebox'
import { bytesText, exactly, monthText } from '../platform/http/json-shapes.ts'

/** Lengths of what a client sends, in bytes; made in `sealing/account.ts` and `sealing/envelope.ts`. */
const boxOfMaster = 142
const encryptionKey = 1216
const wrapOfTeamSecret = 1246

const username = Type.String({ pattern: '^[a-z][a-z0-9._-]{2,31}$' })
const totpCode = Type.String({ pattern: '^[0-9]{6}$' })
const token = bytesText(32)
const spoken = Type.String({ pattern: '^[0-9]{6}$' })

const totpSecret = Type.String({ pattern: '^[A-Z2-7]{32,52}$' })

/** Memory (MiB) and passes of Argon2id; below the floor no account is taken (M-08). */
const argon = exactly({
  mebibytes: Type.Integer({ minimum: 64, maximum: 1024 }),
  passes: Type.Integer({ minimum: 3, maximum: 10 }),
})

/** Everything the server is given of a new account: checks and closed boxes, no secret but the second factor's. */
export const accountRecord = exactly({
  id: bytesText(16),
  username,
  authHash: bytesText(32),
  argon,
  masterByPassphrase: bytesText(boxOfMaster),
  masterByRecovery: bytesText(boxOfMaster),
  encryptionKey: bytesText(encryptionKey),
  signingKey: bytesText(32),
  totpSecret,
  totpCode,
})
export type AccountRecord = Static<typeof accountRecord>

export const beginBody = exactly({ token })

export const signatures = Type.Array(
  exactly({ by: Type.String({ maxLength: 64 }), sig: bytesText(64) }),
  { maxItems: 16 },
)

/** Everything the first coordinator's browser has made. Documents travel as the canonical text that was signed. */
export const ceremonyBody = exactly({
  token,
  svc: Type.String({ minLength: 1, maxLength: 128 }),
  rootPk: bytesText(32),
  directory: Type.String({ maxLength: 200_000 }),
  signatures,
  card: Type.String({ maxLength: 100_000 }),
  account: accountRecord,
  team: Type.Array(exactly({ epoch: monthText, blob: bytesText(wrapOfTeamSecret) }), {
    minItems: 1,
    maxItems: 4,
  }),
})
export type CeremonyBody = Static<typeof ceremonyBody>

export const enrolBody = exactly({ token, spoken })
export const enrolFinishBody = exactly({ token, spoken, account: accountRecord })

export const invitationBody = exactly({
  role: Type.Union([Type.Literal('moderator'), Type.Literal('liaison'), Type.Literal('voucher')]),
  post: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
})
export type Invitation = Static<typeof invitationBody>

export const parametersBody = exactly({ username })

/** Who has lost the passphrase says who she is. */
export const recoverBody = exactly({ username })

/** A new passphrase, signed with the account's own key (`sealing/renewal.ts`). */
export const recoverFinishBody = exactly({
  username,
  renewal: exactly({
    id: bytesText(16),
    authHash: bytesText(32),
    argon,
    masterByPassphrase: bytesText(boxOfMaster),
    minute: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
  }),
  signature: bytesText(64),
  totp: totpCode,
})
export type RecoverFinishBody = Static<typeof recoverFinishBody>

const signature = exactly({ by: Type.String({ minLength: 1, maxLength: 64 }), sig: bytesText(64) })

/** A new second factor; the root's signature where nobody else could sign. */
export const newFactorBody = exactly({
  username,
  authKey: bytesText(32),
  totpSecret,
  totpCode,
  signature: Type.Optional(signature),
})
export type NewFactorBody = Static<typeof newFactorBody>

export const signFactorBody = exactly({ id: bytesText(16), signature })
export type SignFactorBody = Static<typeof signFactorBody>

export const refuseFactorBody = exactly({ id: bytesText(16) })

/** A Box in the bucket of 1,024 bytes: what a moderator's own client remembers. */
export const profileBody = exactly({ blob: bytesText(1102) })

export const signInBody = exactly({ username, authKey: bytesText(32), totp: totpCode })
export type SignInBody = Static<typeof signInBody>

export const nothing = Type.Optional(Type.Union([exactly({}), Type.Null()]))
