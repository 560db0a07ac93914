import cookie from '@fastify/cookie'
import type { Site } from '../platform/http/site.ts'
import type { Doors, MembersRoutes } from './doors.ts'
import { joinRoutes } from './join-routes.ts'
import { linkRoutes } from './link-routes.ts'
import { pushRoutes } from './push-routes.ts'
import { readRoutes } from './read-routes.ts'
import { sessionCookie } from './session-cookie.ts'
import { sheetRoutes } from './sheet-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { stopRoutes } from './stop-routes.ts'

export type { MembersRoutes } from './doors.ts'

/** The members' pages. Cookies are understood here and nowhere else on the public site. */
export async function membersRoutes(app: Site, needs: MembersRoutes): Promise<void> {
  await app.register(async (scope: Site) => {
    await scope.register(cookie)
    const doors: Doors = { ...needs, session: sessionCookie(needs.isHttps) }
    joinRoutes(scope, doors)
    readRoutes(scope, doors)
    sheetRoutes(scope, doors)
    settingsRoutes(scope, doors)
    pushRoutes(scope, doors)
    stopRoutes(scope, doors)
    linkRoutes(scope, doors)
  })
}
