import { type Api, send } from './api.ts'
import type { NewAccount } from './new-account.ts'
import type { PersonRole } from './person.ts'

/** What an enrolment link is for. */
export interface Invitation {
  token: string
  spoken: string
  role: PersonRole
  post: string | null
  svc: string
  /** Minutes until the link ends. */
  minutes: number
}

/** A link for a new person; the six digits are told by voice, so that the link alone lets nobody in. */
export interface EnrolmentLink {
  token: string
  spoken: string
  endsInMinutes: number
}

/** Makes a link for one new moderator or organisation, or for an officer of a post. */
export async function inviteColleague(
  api: Api,
  role: PersonRole,
  post?: string,
): Promise<EnrolmentLink> {
  return send(api, '/api/enrolments', post === undefined ? { role } : { role, post })
}

/** Opens a link with its six digits. Throws `ApiRefusal`: 'wrong_digits' (three burn the link), 'link_invalid'. */
export async function readInvitation(
  api: Api,
  link: { token: string; spoken: string },
): Promise<Invitation> {
  const { token, spoken } = link
  const told = await send<Omit<Invitation, 'token' | 'spoken'>>(api, '/api/enrol', {
    token,
    spoken,
  })
  return { ...told, token, spoken }
}

/**
 * Leaves the new account at the server. It waits there, unable to do anything, until two colleagues have
 * compared its eight words and signed it into the directory.
 */
export async function finishEnrolment(
  { api }: { api: Api },
  invitation: Invitation,
  { account, totpCode }: { account: NewAccount; totpCode: string },
): Promise<void> {
  const { token, spoken } = invitation
  await send(api, '/api/enrol/finish', { token, spoken, account: { ...account.record, totpCode } })
}
