import type { workEn } from '../en/work.ts'
import type { Romanian } from '../messages.ts'

/** Kinds of work, as members choose them and as a warning is for them. In Romanian. */
export const workRo = {
  'common.work.street': 'Pe stradă',
  'common.work.indoor': 'La interior, într-un loc propriu sau împărțit',
  'common.work.outcall': 'Deplasări la hotel sau acasă la clienți',
  'common.work.online': 'Doar online',
} as const satisfies Romanian<typeof workEn>
