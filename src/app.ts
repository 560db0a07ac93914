import { join } from 'node:path'
import { accountsRoutes } from './accounts/routes.ts'
import { feedRoutes } from './alerts/feed-routes.ts'
import { sendingRoutes } from './alerts/sending-routes.ts'
import { previews } from './alerts/warning-mail.ts'
import { auditRoutes } from './audit/routes.ts'
import { guardConsole } from './console-guard.ts'
import type { Door } from './console-guard.ts'
import { shellRoutes } from './console-shell.ts'
import { outboxRoutes } from './demo/outbox-routes.ts'
import { dutyRoutes } from './duty/routes.ts'
import { intakeRoutes } from './intake/routes.ts'
import { keysRoutes, publicKeysRoutes } from './keys/routes.ts'
import { liaisonRoutes } from './liaison/routes.ts'
import { mailboxConsoleRoutes } from './mailbox/console-routes.ts'
import { mailboxRoutes } from './mailbox/routes.ts'
import { takenBackRoutes } from './mailbox/taken-back-routes.ts'
import { membersRoutes } from './members/routes.ts'
import { textsRoutes } from './members/texts-routes.ts'
import { pagesRoutes } from './pages/routes.ts'
import { siteOf } from './pages/site.ts'
import { loadAssets } from './platform/assets.ts'
import { neighbourhoods } from './platform/http/rate-limit.ts'
import { createSite } from './platform/http/site.ts'
import type { Site } from './platform/http/site.ts'
import { createPages } from './platform/pages.ts'
import type { Round } from './timetable.ts'
import { triageRoutes } from './triage/routes.ts'
import { vouchingRoutes } from './vouching/routes.ts'
import { createFeatures, type Features, type Ground } from './features.ts'
import { roundsOf } from './rounds.ts'

/** The two apps, not yet listening, and what has to happen at its hour. */
export interface Apps {
  readonly publicSite: Site
  readonly consoleSite: Site
  readonly rounds: readonly Round[]
  /** The route tables, but for the static files: method and path, and at the console who may use it. */
  readonly doors: { readonly public: readonly string[]; readonly console: readonly Door[] }
}

/**
 * The whole service in the order of a report's life: who exists (`features.ts`), which doors lead to whom on each of the two
 * sites (here), and what comes again at its hour (`rounds.ts`).
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

/** Reporters' and members' pages. No session exists on the reporters' side: cookies are unknown outside `members`. */
async function buildPublic(ground: Ground, features: Features) {
  const { settings, log, now, random } = ground
  const { keys, intake, mailbox, members, alerts } = features
  const { scheme, publicOrigin, onionOrigin, proxies } = settings
  const { pages, assets } = openPages(ground, 'public')
  const site = await createSite({
    ...{ scope: 'public', origin: publicOrigin, onionOrigin, proxies, pages, assets, log },
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
  await site.register(textsRoutes, {
    ...{ members, labelOf, token: settings.textsToken, url: `${publicOrigin}/texts` },
  })
  await site.register(feedRoutes, {
    ...{ secrets: settings.feedSecrets, areas: scheme.areas, origin: publicOrigin, now },
    ...{ isExercise: settings.isTraining, listForFeeds: () => alerts.listForFeeds() },
  })
  return { site, doors }
}

/** The console, not yet listening: shut, but for what says that it is open. Its keys are loaded already. */
export async function buildConsole(ground: Ground, features: Features) {
  const { settings, log } = ground
  const { keys, accounts, triage, liaison, invites, mailbox, alerts, duty } = features
  const { consoleOrigin, publicOrigin, isTraining, ownDir } = settings
  const canTell = settings.canMail || settings.canText || settings.pushKey !== null
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
    await app.register(keysRoutes, { keys, setting: { canTell, language: 'en' } })
    await app.register(accountsRoutes, { accounts, cookie })
    await app.register(triageRoutes, { triage, listAlerts: () => alerts.listForConsole() })
    await app.register(sendingRoutes, { db: ground.db })
    await app.register(liaisonRoutes, { liaison })
    await app.register(vouchingRoutes, { invites, list: accounts.profile, publicOrigin })
    await app.register(auditRoutes, { guard: ground.guard })
    await app.register(dutyRoutes, { duty, assets, isBrowserTold: settings.pushKey !== null })
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
