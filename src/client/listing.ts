import { base64url, concat } from '../sealing/bytes.ts'
import { GROUPS, groupDigest, type Kind } from '../sealing/listing.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { type Api, send } from './api.ts'

/** A long list of the server's, of which this client reads again only the groups that have changed. */
export interface Listing<Row> {
  /** Asks what has changed and takes it in: whatever was written before the call is in it. */
  sync: () => Promise<void>
  /** What is known now, in no order that means anything. */
  all: () => readonly Row[]
  /** One row by its id. */
  find: (id: string) => Row | undefined
}

interface Group<Row> {
  rows: readonly Row[]
  digest: Bytes
}

interface Needs<Row> {
  s: Primitives
  api: Api
  /** The door that gives changed groups. */
  path: string
  kind: Kind<Row>
}

/** Knows nothing yet: `sync` asks. */
export function createListing<Row>({ s, api, path, kind }: Needs<Row>): Listing<Row> {
  const groups = new Map<string, Group<Row>>()
  const nothing = groupDigest(s, kind, [])
  let rows: readonly Row[] = []
  let byId = new Map<string, Row>()
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  return {
    sync() {
      if (running === null && next === null) return begin()
      // What runs may have been answered already. Those who ask meanwhile share the one that follows.
      next ??= follow(running ?? Promise.resolve())
      return next
    },
    all: () => rows,
    find: (id) => byId.get(id),
  }

  async function follow(before: Promise<void>): Promise<void> {
    // Why the one before failed was told to who asked for it.
    await before.catch(() => undefined)
    next = null
    await begin()
  }

  function begin(): Promise<void> {
    running = ask().finally(() => {
      running = null
    })
    return running
  }

  async function ask(): Promise<void> {
    const known = GROUPS.map((letter) => groups.get(letter)?.digest ?? nothing)
    const digests = base64url(concat(...known))
    const answer = await send<{ groups: Record<string, Row[]> }>(api, path, { digests })
    const changed = Object.entries(answer.groups)
    if (changed.length === 0) return
    for (const [letter, fresh] of changed)
      groups.set(letter, { rows: fresh, digest: groupDigest(s, kind, fresh) })
    rows = [...groups.values()].flatMap((group) => group.rows)
    byId = new Map(rows.map((row) => [kind.idOf(row), row]))
  }
}
