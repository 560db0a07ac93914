import { base64url } from '../sealing/bytes.ts'
import { isStale } from './put-over.ts'
import type { Kept } from './vault.ts'
import type { ProfileRecord } from './vault-record.ts'
import type { Workroom } from './workroom.ts'

export type KeptView = ProfileRecord['views'][number]

/** More than this nobody finds her way in. */
const MOST_VIEWS = 12

/** What this moderator keeps at hand; where two devices began one each, the one with the lower id. */
export function profileOf({ vault, desk }: Workroom): ProfileRecord {
  return find(vault.of('profile'), desk.person.id)?.record ?? empty(desk.person.id)
}

/** Keeps a view under a name; one of the same name is replaced. */
export function keepView(room: Workroom, view: KeptView): Promise<void> {
  return change(room, (before) => {
    const others = before.views.filter(({ name }) => name !== view.name)
    return { ...before, views: [...others, view].slice(-MOST_VIEWS) }
  })
}

export function dropView(room: Workroom, name: string): Promise<void> {
  return change(room, (before) => ({
    ...before,
    views: before.views.filter((view) => view.name !== name),
  }))
}

/** Switches the single-key commands on or off for this person. */
export function useKeys(room: Workroom, keys: boolean): Promise<void> {
  return change(room, (before) => ({ ...before, keys }))
}

async function change(room: Workroom, to: (before: ProfileRecord) => ProfileRecord): Promise<void> {
  const { vault, desk } = room
  const write = async (): Promise<void> => {
    const id = find(vault.of('profile'), desk.person.id)?.id ?? base64url(desk.s.random(16))
    await vault.put(id, to(profileOf(room)))
  }
  try {
    await write()
  } catch (error) {
    // Another of her own devices wrote it.
    if (!isStale(error)) throw error
    await vault.refresh()
    await write()
  }
}

function find(
  profiles: readonly Kept<ProfileRecord>[],
  me: string,
): Kept<ProfileRecord> | undefined {
  const [mine] = profiles
    .filter(({ record }) => record.by === me)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return mine
}

function empty(by: string): ProfileRecord {
  return { type: 'profile', by, views: [], keys: true, wt: null }
}
