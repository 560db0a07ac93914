import { type Api, read } from './api.ts'
import type { PersonRole } from './person.ts'

/** An account as the server shows it to moderators. Its keys count only once they stand in the directory. */
export interface Account {
  id: string
  username: string
  role: PersonRole
  post: string | null
  encryptionKey: string
  signingKey: string
  admitted: boolean
}

export async function listPeople(api: Api): Promise<Account[]> {
  return (await read<{ accounts: Account[] }>(api, '/api/people')).accounts
}
