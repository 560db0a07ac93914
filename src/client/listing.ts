import { base64url, concat } from '../sealing/bytes.ts'
import { GROUPS, groupDigest, type Kind } from '../sealing/listing.ts'
import type { Bytes, Primitives } from '../sealing/suite.ts'
import { type Api, send } from './api.ts'

/** A long list of the server's, of which this client reads again only the groups that have changed. */
export interface Listing<Row> {
  /** Asks what has changed since, and takes it in. Whoever asks meanwhile gets the same answer. */
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
  return {
    sync() {
      running ??= ask().finally(() => {
        running = null
      })
      return running
    },
    all: () => rows,
    find: (id) => byId.get(id),
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
