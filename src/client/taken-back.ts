import { RefusalError } from '../sealing/errors.ts'
import { send } from './api.ts'
import { listReports } from './queue.ts'
import type { OpenedReport } from './reports.ts'
import type { Workroom } from './workroom.ts'

/**
 * Before anything goes out over a report: whether its reporter took that back, or said no to it, in a message that nobody
 * here has opened. The guard then stops it. It goes on only when everything that came in until then was opened and she
 * allows it still or again; the guard is told so, for what she said until then and not for what she says next.
 * @param tags the withdrawal tags under which it goes out, base64url; at most 16
 * @param mayGo looks again whether it is allowed, at what was opened meanwhile
 * Throws `RefusalError`: 'taken_back' while something waits to be opened, 'not_permitted' when she does not allow it.
 */
export async function expectHeard(
  room: Workroom,
  tags: readonly string[],
  mayGo: () => Promise<boolean>,
): Promise<void> {
  if (tags.length === 0) return
  const { api } = room.desk
  const { marks } = await send<{ marks: string[] }>(api, '/api/taken-back', { tags })
  if (marks.length === 0) return
  await room.vault.refresh()
  if (!(await isAllOpened(room))) throw new RefusalError('taken_back')
  if (!(await mayGo())) throw new RefusalError('not_permitted')
  await send(api, '/api/taken-back/heard', { marks })
}

/** The tags of reports in one scope; who wanted no code has none to take it back by. */
export function tagsIn(
  scope: 'alert' | 'liaison',
  sources: readonly Pick<OpenedReport, 'body'>[],
): string[] {
  return sources.flatMap(({ body }) => (body.wt === null ? [] : [body.wt[scope]]))
}

/** Nobody knows whose an unopened sending is, so none may be left. */
async function isAllOpened({ desk, vault }: Workroom): Promise<boolean> {
  const cases = vault.of('case').map(({ record }) => record.report)
  const messages = vault.of('follow-up').map(({ record }) => record.report)
  const known = new Set([...cases, ...messages])
  return (await listReports(desk.api)).every(({ oid }) => known.has(oid))
}
