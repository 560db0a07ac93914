import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import { writeSecretFile } from '../platform/secret-file.ts'
import { linkMinutes } from './rules.ts'
import type { Links } from './links.ts'
import { deleteEnded } from './store.ts'
import { hourOf, minuteOf } from './rules.ts'

/** Keeps the first coordinator's one-time link in a file that only the operator reads. */
export interface CeremonyLinkFile {
  readonly path: string
  /**
   * Writes a fresh link when the one in the file has ended; removes the file once the service has begun. Call it at
   * the start and every minute. Tells whether a link waits there.
   */
  renew(): Promise<boolean>
}

export interface CeremonyLinkNeeds {
  readonly db: Database
  readonly now: Clock
  readonly links: Links
  readonly consoleOrigin: string
  readonly dataDir: string
  readonly isBegun: () => boolean
}

/** Touches nothing before the first `renew`. */
export function createCeremonyLinkFile(needs: CeremonyLinkNeeds): CeremonyLinkFile {
  const { db, now, links, consoleOrigin, isBegun } = needs
  const path = join(needs.dataDir, 'ceremony-link.txt')
  let endsMinute = 0
  return {
    path,
    renew: async () => {
      if (isBegun()) {
        rmSync(path, { force: true })
        return false
      }
      if (minuteOf(now()) < endsMinute) return true
      // Links that were opened in time live on: somebody may be writing down words at this moment.
      await deleteEnded(db, hourOf(now()), minuteOf(now()))
      const { token } = await links.make(db, { role: 'ceremony', post: null })
      writeSecretFile(path, `${consoleOrigin}/begin#${token}\n`)
      endsMinute = minuteOf(now()) + linkMinutes
      return true
    },
  }
}
