import type { Site } from '../platform/http/site.ts'
import { answerWith, entryPage } from './answer-page.ts'
import type { Doors } from './doors.ts'
import { lookingAt, lookingOf, signInAnswer, warningsBlock } from './read-routes.ts'
import { sheetView, type SheetKind } from './sheet-view.ts'
import type { Looking } from './views.ts'
import type { FoundWarnings } from './warning-view.ts'

const sheets: readonly SheetKind[] = ['bulletin', 'board']

/** Sheets for paper: a month of an area, for whoever is signed in. */
export function sheetRoutes(app: Site, doors: Doors): void {
  const { members, session, areas, now } = doors
  for (const kind of sheets) {
    const path = `/warnings/${kind}`
    const entry = entryPage(doors, '/warnings', (language) => signInAnswer(language, null))
    app.get(path, { schema: { querystring: lookingAt } }, async (request, reply) => {
      const visitor = await members.visitor(session.read(request))
      if (visitor === null) return entry(request, reply)
      const looking = lookingOf(request.query, doors)
      const found = await wholeMonth(doors, looking)
      const frame = { kind, language: request.language, looking, areas, now: now() }
      return answerWith(request, reply, doors, {
        template: 'members/sheet',
        title: `print.${kind}`,
        view: sheetView(found, frame),
        block: warningsBlock,
      })
    })
  }
}

/** All the pages of a month, one after the other. */
async function wholeMonth({ listForMembers }: Doors, looking: Looking): Promise<FoundWarnings> {
  const first = await listForMembers({ ...looking, page: 1 })
  const alerts = [...first.alerts]
  for (let page = 2; page <= first.pages; page += 1)
    alerts.push(...(await listForMembers({ ...looking, page })).alerts)
  return { ...first, alerts }
}
