import type { Reader } from '../sealing/shape.ts'
import { evaluate, evaluateShape } from './calls/evaluate.ts'
import { openBoard, openBoardShape } from './calls/open-board.ts'
import { serviceKey, serviceKeyShape } from './calls/service-key.ts'
import { shredByPreimage, shredByPreimageShape } from './calls/shred-by-preimage.ts'
import { stripContacts, stripContactsShape } from './calls/strip-contacts.ts'
import { wrap, wrapShape } from './calls/wrap.ts'
import type { Role } from './role.ts'
import type { Room } from './room.ts'

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
  ['wrap', call(web, wrapShape, wrap)],
  ['openBoard', call(web, openBoardShape, openBoard)],
  ['shredByPreimage', call(web, shredByPreimageShape, shredByPreimage)],
  ['evaluate', call(web, evaluateShape, evaluate)],
  ['serviceKey', call(both, serviceKeyShape, serviceKey)],
  ['stripContacts', call(worker, stripContactsShape, stripContacts)],
])
