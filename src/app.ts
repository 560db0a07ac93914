import { dirname, join } from 'node:path'
import { createAccounts } from './accounts/accounts.ts'
import { admitListed } from './accounts/admission.ts'
import { accountsRoutes } from './accounts/routes.ts'
import { createAlerts } from './alerts/alerts.ts'
import { feedRoutes } from './alerts/feed-routes.ts'
import { sendingRoutes } from './alerts/sending-routes.ts'
import { previews } from './alerts/warning-mail.ts'
import { auditRoutes } from './audit/routes.ts'
import type { WebSettings } from './child-settings.ts'
import { guardConsole } from './console-guard.ts'
import type { Door } from './console-guard.ts'
import { shellRoutes } from './console-shell.ts'
import { outboxRoutes } from './demo/outbox-routes.ts'
import type { WebGuard } from './guard/client.ts'
import { createDuty } from './duty/duty.ts'
import { forgetLeft } from './duty/leaving.ts'
import { dutyRoutes } from './duty/routes.ts'
import { createIntake } from './intake/intake.ts'
import { intakeRoutes } from './intake/routes.ts'
import { keyMemoryIn } from './keys/key-memory.ts'
import { createKeys } from './keys/keys.ts'
import type { KeysNeeds } from './keys/keys.ts'
import { keysRoutes, publicKeysRoutes } from './keys/routes.ts'
import { policyDefaults } from './keys/rules.ts'
import { createLiaison } from './liaison/liaison.ts'
import { liaisonRoutes } from './liaison/routes.ts'
import { mailboxConsoleRoutes } from './mailbox/console-routes.ts'
import { createMailbox } from './mailbox/mailbox.ts'
import { mailboxRoutes } from './mailbox/routes.ts'
import { takenBackRoutes } from './mailbox/taken-back-routes.ts'
import { createMembers } from './members/members.ts'
import { membersRoutes } from './members/routes.ts'
import { pagesRoutes } from './pages/routes.ts'
import { siteOf } from './pages/site.ts'
import { loadAssets } from './platform/assets.ts'
import { monthOf } from './platform/clock.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import { neighbourhoods } from './platform/http/rate-limit.ts'
import { createSite } from './platform/http/site.ts'
import type { Site } from './platform/http/site.ts'
import type { Log } from './platform/log.ts'
import { createPages } from './platform/pages.ts'
import type { Random } from './platform/random.ts'
import { reportSite } from './scheme/report-site.ts'
import type { Suite } from './sealing/suite.ts'
import type { Round } from './timetable.ts'
import { triageRoutes } from './triage/routes.ts'
import { createTriage } from './triage/triage.ts'
import { createInvites } from './vouching/invites.ts'
import { vouchingRoutes } from './vouching/routes.ts'
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

/** The two apps, not yet listening, and what has to happen at its hour. */
export interface Apps {
  readonly publicSite: Site
  readonly consoleSite: Site
  readonly rounds: readonly Round[]
  /** The route tables, but for the static files: method and path, and at the console who may use it. */
  readonly doors: { readonly public: readonly string[]; readonly console: readonly Door[] }
}

/**
 * Who exists and who is given what, in the order of a report's life. What is not handed over here cannot be reached:
 * alerts have no way back to a report, intake has none to an account.
 */
export async function buildApps(ground: Ground): Promise<Apps> {
  const features = createFeatures(ground)
  await features.keys.load()
  const reporters = await buildPublic(ground, features)
  const team = await buildConsole(ground, features)
  return {
    publicSite: reporters.site,
    consoleSite: team.site,
    rounds: roundsOf(features, ground.settings),
    doors: { public: reporters.doors, console: team.doors },
  }
}

/** Brings accounts and the rota's addresses into line with a new directory. */
const admit: KeysNeeds['admit'] = async (tx, people) => {
  await admitListed(tx, people)
  await forgetLeft(tx, people)
}

type Features = ReturnType<typeof createFeatures>

function createFeatures(ground: Ground) {
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
  const duty = createDuty({ ...common, directory, canText: settings.canText })
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

/** Reporters' and members' pages. No session exists on the reporters' side: cookies are unknown outside `members`. */
async function buildPublic(ground: Ground, features: Features) {
  const { settings, log, now, random } = ground
  const { keys, intake, mailbox, members, alerts } = features
  const { scheme, publicOrigin, onionOrigin } = settings
  const { pages, assets } = openPages(ground, 'public')
  const site = await createSite({
    ...{ scope: 'public', origin: publicOrigin, onionOrigin, pages, assets, log },
  })
  const doors: string[] = []
  site.addHook('onRoute', ({ method, url }) => void doors.push(`${method.toString()} ${url}`))
  const labelOf = neighbourhoods(now, random)
  const areaName = (id: string) => scheme.areas.find((area) => area.id === id)?.name ?? id
  await site.register(pagesRoutes, { pages, scheme })
  await site.register(publicKeysRoutes, { keys })
  await site.register(intakeRoutes, { intake, pages, labelOf })
  await site.register(mailboxRoutes, { mailbox, pages, labelOf })
  await site.register(membersRoutes, {
    ...{ members, pages, assets, now, labelOf },
    areas: scheme.areas,
    listForMembers: (looking) => alerts.listForMembers(looking),
    isHttps: publicOrigin.startsWith('https:'),
    canText: settings.canText,
    pushKey: settings.pushKey,
    previews: (language) => previews(language, areaName, scheme.areas[0]?.id ?? ''),
  })
  await site.register(feedRoutes, {
    ...{ secrets: settings.feedSecrets, areas: scheme.areas, origin: publicOrigin, now },
    ...{ isExercise: settings.isTraining, listForFeeds: () => alerts.listForFeeds() },
  })
  return { site, doors }
}

/** The console: shut, but for what says that it is open. */
async function buildConsole(ground: Ground, features: Features) {
  const { settings, log } = ground
  const { keys, accounts, triage, liaison, invites, mailbox, alerts, duty } = features
  const { consoleOrigin, publicOrigin, canMail, isTraining, ownDir } = settings
  const areas = settings.scheme.areas.map(({ id, name }) => ({ id, name }))
  const { pages, assets } = openPages(ground, 'console')
  const site = await createSite({
    ...{ scope: 'console', origin: consoleOrigin, onionOrigin: null, pages, assets, log },
  })
  const cookie = { name: 'streetlight', secure: consoleOrigin.startsWith('https:') }
  const guarding = {
    find: (value: string) => accounts.sessions.find(value),
    cookieName: cookie.name,
  }
  const doors = await guardConsole(site, guarding, async (app) => {
    await app.register(shellRoutes, { pages, assets, areas })
    await app.register(publicKeysRoutes, { keys })
    await app.register(keysRoutes, { keys, setting: { smtp: canMail, language: 'en' } })
    await app.register(accountsRoutes, { accounts, cookie })
    await app.register(triageRoutes, { triage, listAlerts: () => alerts.listForConsole() })
    await app.register(sendingRoutes, { db: ground.db })
    await app.register(liaisonRoutes, { liaison })
    await app.register(vouchingRoutes, { invites, list: accounts.profile, publicOrigin })
    await app.register(auditRoutes, { guard: ground.guard })
    await app.register(dutyRoutes, { duty })
    await app.register(mailboxConsoleRoutes, { mailbox })
    await app.register(takenBackRoutes, { guard: ground.guard })
    if (isTraining) await app.register(outboxRoutes, { pages, folder: join(ownDir, 'outbox') })
  })
  return { site, doors }
}

function openPages({ settings, folders }: Ground, scope: 'public' | 'console') {
  const assets = loadAssets(folders.public, scope)
  const site = siteOf(settings.scheme, { exercise: settings.isTraining })
  return { assets, pages: createPages({ templatesFolder: folders.templates, assets, site }) }
}

/** Answers are posted at five fixed hours of the day; an exercise cannot wait that long (decision 16). */
const postingHours = '0 4,9,13,18,22 * * *'

/** What comes again by itself. No round keeps a time of any single report. */
function roundsOf(
  { keys, intake, mailbox, alerts, members, triage, accounts }: Features,
  { isTraining }: WebSettings,
): Round[] {
  return [
    { at: isTraining ? '* * * * *' : postingHours, part: 'board', go: () => mailbox.post() },
    { at: '*/5 * * * *', part: 'taken-back', go: () => mailbox.hideAgain() },
    { at: '17 3 * * *', part: 'shuffle', go: () => intake.shuffle() },
    { at: '27 3 * * *', part: 'match', go: () => triage.matching.tidy() },
    { at: '0 */4 * * *', part: 'age', go: () => intake.age() },
    { at: '* * * * *', part: 'wrap', go: () => intake.wrapWaiting() },
    { at: '* * * * *', part: 'root', go: () => keys.root() },
    { at: '* * * * *', part: 'link', go: () => accounts.linkFile.renew() },
    { at: '11 * * * *', part: 'accounts', go: () => accounts.sweep() },
    { at: '41 3 * * *', part: 'alerts', go: () => alerts.sweep() },
    { at: '51 3 * * *', part: 'members', go: () => members.sweep() },
    { at: '0 11 2 * *', part: 'remind', go: () => members.remind() },
  ]
}
