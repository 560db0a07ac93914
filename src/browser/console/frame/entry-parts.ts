import type { Room } from './room.ts'

/** What somebody works with who is signed in. */
export function deskPart({ parts }: Room) {
  return parts.bring('desk', () => import('../desk.part.ts'))
}

/** What an account is made and won back with. */
export function accountPart({ parts }: Room) {
  return parts.bring('account', () => import('../account.part.ts'))
}
