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

/** Everything the server is given of a new account: checks and closed boxes, no secret but the second factor's. */
export const accountRecord = exactly({
  id: bytesText(16),
  username,
  authHash: bytesText(32),
  argon: exactly({
    mebibytes: Type.Integer({ minimum: 64, maximum: 1024 }),
    passes: Type.Integer({ minimum: 3, maximum: 10 }),
  }),
  masterByPassphrase: bytesText(boxOfMaster),
  masterByRecovery: bytesText(boxOfMaster),
  encryptionKey: bytesText(encryptionKey),
  signingKey: bytesText(32),
  totpSecret: Type.String({ pattern: '^[A-Z2-7]{32,52}$' }),
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
  role: Type.Union([Type.Literal('moderator'), Type.Literal('liaison')]),
  post: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
})
export type Invitation = Static<typeof invitationBody>

export const parametersBody = exactly({ username })

export const signInBody = exactly({ username, authKey: bytesText(32), totp: totpCode })
export type SignInBody = Static<typeof signInBody>

export const nothing = Type.Optional(Type.Union([exactly({}), Type.Null()]))
