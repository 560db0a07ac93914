import type { Reader } from '../sealing/shape.ts'
import { acceptDirectory, acceptDirectoryShape, directory } from './calls/accept-directory.ts'
import { allowance, allowanceShape } from './calls/allowance.ts'
import { announce, announceShape } from './calls/announce.ts'
import { audit, auditShape, checkpoint } from './calls/audit.ts'
import { cancelInvites, cancelInvitesShape } from './calls/cancel-invites.ts'
import { drawInvites, drawInvitesShape } from './calls/draw-invites.ts'
import { evaluate, evaluateMatch, evaluateMatchShape, evaluateShape } from './calls/evaluate.ts'
import { genesis, genesisShape } from './calls/genesis.ts'
import { openBoard, openBoardShape } from './calls/open-board.ts'
import { openMatches, openMatchesShape } from './calls/open-matches.ts'
import {
  publicationNameShape,
  publicationShape,
  receiptOf,
  recordPublication,
} from './calls/publications.ts'
import {
  redeemInvite,
  redeemInviteShape,
  revokeInvite,
  revokeInviteShape,
} from './calls/redeem-invite.ts'
import { release, releaseShape } from './calls/release.ts'
import { serviceKey, serviceKeyShape } from './calls/service-key.ts'
import { shredByPreimage, shredByPreimageShape } from './calls/shred-by-preimage.ts'
import { shred, shredShape } from './calls/shred.ts'
import { state } from './calls/state.ts'
import { stripContacts, stripContactsShape } from './calls/strip-contacts.ts'
import { sweep } from './calls/sweep.ts'
import { heard, marksShape, tagsShape, takenBack } from './calls/taken-back.ts'
import { wrap, wrapShape } from './calls/wrap.ts'
import type { Role } from './role.ts'
import type { Room } from './room.ts'
import { nothing } from './shapes.ts'

/** One thing that can be asked of the guard. */
export interface Call {
  readonly roles: readonly Role[]
  /** Reads the arguments, refuses those of another shape, and does it. */
  run(room: Room, args: unknown, role: Role): unknown
}

function call<A>(
  roles: readonly Role[],
  shape: Reader<A>,
  deed: (room: Room, args: A, role: Role) => unknown,
): Call {
  return { roles, run: (room, args, role) => deed(room, shape(args), role) }
}

const web: readonly Role[] = ['web']
const worker: readonly Role[] = ['worker']
const both: readonly Role[] = ['web', 'worker']

/** All that the guard does, and for whom. What is not here it does not do. */
export const callTable: ReadonlyMap<string, Call> = new Map([
  ['state', call(both, nothing, state)],
  ['directory', call(both, nothing, directory)],
  ['serviceKey', call(both, serviceKeyShape, serviceKey)],
  ['genesis', call(web, genesisShape, genesis)],
  ['acceptDirectory', call(web, acceptDirectoryShape, acceptDirectory)],
  ['wrap', call(web, wrapShape, wrap)],
  ['release', call(web, releaseShape, release)],
  ['allowance', call(web, allowanceShape, allowance)],
  ['openBoard', call(web, openBoardShape, openBoard)],
  ['openMatches', call(web, openMatchesShape, openMatches)],
  ['shredByPreimage', call(web, shredByPreimageShape, shredByPreimage)],
  ['takenBack', call(web, tagsShape, takenBack)],
  ['heard', call(web, marksShape, heard)],
  ['shred', call(web, shredShape, shred)],
  ['evaluate', call(web, evaluateShape, evaluate)],
  ['evaluateMatch', call(web, evaluateMatchShape, evaluateMatch)],
  ['drawInvites', call(web, drawInvitesShape, drawInvites)],
  ['cancelInvites', call(web, cancelInvitesShape, cancelInvites)],
  ['redeemInvite', call(web, redeemInviteShape, redeemInvite)],
  ['revokeInvite', call(web, revokeInviteShape, revokeInvite)],
  ['recordPublication', call(web, publicationShape, recordPublication)],
  ['audit', call(web, auditShape, audit)],
  ['checkpoint', call(web, nothing, checkpoint)],
  ['announce', call(worker, announceShape, announce)],
  ['stripContacts', call(worker, stripContactsShape, stripContacts)],
  ['receiptOf', call(worker, publicationNameShape, receiptOf)],
  ['sweep', call(worker, nothing, sweep)],
])
