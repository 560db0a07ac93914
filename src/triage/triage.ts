import type { WebGuard } from '../guard/client.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { Refusal } from '../platform/errors.ts'
import type { Directory } from '../sealing/directory.ts'
import type { Suite } from '../sealing/suite.ts'
import { createMatching } from './match.ts'
import type { Matching } from './match.ts'
import { createPublish } from './publish.ts'
import type { Publish, ReleaseAlert } from './publish.ts'
import { createQueue } from './queue.ts'
import type { Queue } from './queue.ts'
import { createRelease } from './release.ts'
import type { Release } from './release.ts'
import { createVault } from './vault.ts'
import type { Vault } from './vault.ts'
import { createShredding } from './shredding.ts'
import type { Shredding } from './shredding.ts'

/** What moderators do with reports. The server relays and keeps; it opens nothing (protocol 10). */
export interface Triage {
  readonly queue: Queue
  readonly release: Release
  readonly vault: Vault
  readonly shredding: Shredding
  readonly publish: Publish
  readonly matching: Matching
  /** The time as this service has it. */
  readonly now: Clock
}

export interface TriageNeeds {
  readonly db: Database
  readonly suite: Suite
  readonly guard: Pick<
    WebGuard,
    | 'wrap'
    | 'release'
    | 'allowance'
    | 'shred'
    | 'recordPublication'
    | 'evaluateMatch'
    | 'openMatches'
  >
  readonly now: Clock
  /** The directory as it stands; null before genesis. */
  readonly directory: () => Directory | null
  readonly releaseAlert: ReleaseAlert
}

export function createTriage(needs: TriageNeeds): Triage {
  const directory = (): Directory => {
    const current = needs.directory()
    if (current === null) throw new Refusal('before_genesis', 409)
    return current
  }
  return {
    queue: createQueue(needs),
    release: createRelease(needs),
    vault: createVault({ ...needs, directory }),
    shredding: createShredding({ ...needs, directory }),
    publish: createPublish({ ...needs, directory }),
    matching: createMatching({ ...needs, directory }),
    now: needs.now,
  }
}
