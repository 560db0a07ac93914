import type { FastifyRequest } from 'fastify'
import type { MessageKey } from '../i18n/catalogue.ts'
import { monthOf } from '../platform/clock.ts'
import type { Site } from '../platform/http/site.ts'
import { answerWith, entryPage } from './answer-page.ts'
import type { Doors } from './doors.ts'
import { lookingAt, lookingOf, signInAnswer, warningsBlock, warningsScript } from './read-routes.ts'
import { cardView } from './sheet-card.ts'
import type { SheetFrame } from './sheet-frame.ts'
import { sheetView } from './sheet-view.ts'
import type { Looking } from './views.ts'
import type { FoundWarnings } from './found-warnings.ts'

/** A sheet for paper: where it is found, what it is called, and how it is made. */
interface Sheet {
  readonly path: string
  readonly template: string
  readonly title: MessageKey
  readonly view: (doors: Doors, looking: Looking, frame: SheetFrame) => Promise<object>
}

const sheets: readonly Sheet[] = [
  ...(['bulletin', 'board'] as const).map((kind): Sheet => ({
    path: `/warnings/${kind}`,
    template: 'members/sheet',
    title: `print.${kind}`,
    view: async (doors, looking, frame) => sheetView(await wholeMonth(doors, looking), kind, frame),
  })),
  {
    path: '/warnings/card',
    template: 'members/card',
    title: 'print.card',
    view: async (doors, { area }, frame) => cardView(await allMonths(doors, area), frame),
  },
]

/** Sheets for paper, for whoever is signed in: a month of an area, and a card with all that holds there now. */
export function sheetRoutes(app: Site, doors: Doors): void {
  const { members, session, areas, now } = doors
  for (const { path, template, title, view } of sheets) {
    const entry = entryPage(doors, '/warnings', (language) => signInAnswer(language, null))
    app.get(path, { schema: { querystring: lookingAt } }, async (request, reply) => {
      const visitor = await members.visitor(session.read(request))
      if (visitor === null) return entry(request, reply)
      const looking = lookingOf(request.query, doors)
      const made = await view(doors, looking, frameOf(request, looking))
      return answerWith(request, reply, doors, {
        template,
        title,
        view: made,
        block: warningsBlock,
        script: warningsScript,
      })
    })
  }

  function frameOf({ language }: FastifyRequest, looking: Looking): SheetFrame {
    return { language, looking, areas, now: now() }
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

/** What holds in an area, of every month that has something. */
async function allMonths(doors: Doors, area: Looking['area']): Promise<FoundWarnings> {
  const month = monthOf(doors.now())
  const newest = await wholeMonth(doors, { month, area, page: 1 })
  const alerts = [...newest.alerts]
  for (const other of newest.months.filter((one) => one !== month))
    alerts.push(...(await wholeMonth(doors, { month: other, area, page: 1 })).alerts)
  return { ...newest, alerts }
}
