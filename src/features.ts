import { dirname, join } from 'node:path'
import { createAccounts } from './accounts/accounts.ts'
import { admitListed } from './accounts/admission.ts'
import { createAlerts } from './alerts/alerts.ts'
import type { WebSettings } from './child-settings.ts'
import type { WebGuard } from './guard/client.ts'
import { createDuty } from './duty/duty.ts'
import { forgetLeft } from './duty/leaving.ts'
import { createIntake } from './intake/intake.ts'
import { keyMemoryIn } from './keys/key-memory.ts'
import { createKeys } from './keys/keys.ts'
import type { KeysNeeds } from './keys/keys.ts'
import { policyDefaults } from './keys/rules.ts'
import { createLiaison } from './liaison/liaison.ts'
import { createMailbox } from './mailbox/mailbox.ts'
import { createMembers } from './members/members.ts'
import { monthOf } from './platform/clock.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import type { Log } from './platform/log.ts'
import type { Random } from './platform/random.ts'
import { reportSite } from './scheme/report-site.ts'
import type { Suite } from './sealing/suite.ts'
import { createTriage } from './triage/triage.ts'
import { createInvites } from './vouching/invites.ts'
import { withdrawalEffects } from './withdrawal-effects.ts'

/** What the service stands on. Everything that varies comes in here. */
export interface Ground {
  readonly settings: WebSettings
  readonly db: Database
  readonly guard: WebGuard
  readonly suite: Suite
  readonly now: Clock
  readonly random: Random
  readonly log: Log
  readonly folders: { readonly templates: string; readonly public: string }
  /** Whether the worker runs, as the supervisor last said. */
  readonly isWorkerUp: () => boolean
}

/** Brings accounts and the rota's addresses into line with a new directory. */
const admit: KeysNeeds['admit'] = async (tx, people) => {
  await admitListed(tx, people)
  await forgetLeft(tx, people)
}

/** Who exists. */
export type Features = ReturnType<typeof createFeatures>

/**
 * Who exists and who is given what, in the order of a report's life. What is not handed over here cannot be reached:
 * alerts have no way back to a report, intake has none to an account.
 */
export function createFeatures(ground: Ground) {
  const { settings, db, guard, suite, now, random, log, isWorkerUp } = ground
  const { scheme } = settings
  const common = { db, suite, guard, now }

  const keys = createKeys({
    ...common,
    memory: keyMemoryIn(join(settings.ownDir, 'directory.json')),
    isWorkerUp,
    admit,
  })
  const directory = () => keys.directory()
  const intake = createIntake({
    ...common,
    random,
    log,
    site: reportSite(scheme),
    card: () => keys.card(),
    rootPk: () => keys.knownRoot(),
  })
  const mailbox = createMailbox({
    ...common,
    intake: { ...intake, ...intake.comingBack },
    effects: withdrawalEffects,
  })
  const alerts = createAlerts(common)
  const members = createMembers(common)
  const triage = createTriage({
    ...common,
    directory,
    releaseAlert: (tx, released) => alerts.releaseAlert(tx, released),
  })
  const liaison = createLiaison({ ...common, directory })
  const invites = createInvites(common)
  const { canText, pushKey } = settings
  const duty = createDuty({ ...common, directory, canText, pushKey })
  const accounts = accountsBeside(ground, keys)
  return { keys, intake, mailbox, alerts, members, triage, liaison, invites, duty, accounts }
}

/** Accounts, which ask the keys what the signed directory says and hand them what the ceremony made. */
function accountsBeside(
  { settings, db, suite, guard, now }: Ground,
  keys: ReturnType<typeof createKeys>,
) {
  const posts = settings.scheme.liaison_posts
  return createAccounts({
    ...{ db, suite, guard, now },
    dataDir: dirname(settings.ceremonyLinkFile),
    consoleOrigin: settings.consoleOrigin,
    posts,
    svc: () => keys.directory()?.svc ?? null,
    trust: () => keys.trust(),
    facts: async () => ({
      publicKeys: (await guard.state()).publicKeys,
      posts,
      month: monthOf(now()),
      policyDefaults,
    }),
    found: (tx, made) => keys.found(tx, made),
    onFounded: () => keys.load(),
  })
}
