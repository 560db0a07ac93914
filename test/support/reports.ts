import { arrivals, reports } from '../../src/intake/schema.ts'
import { addMonths, monthOf, weekOf } from '../../src/platform/clock.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { parseSubmission, sealReport } from '../../src/sealing/report.ts'
import type { TestConsole } from './console.ts'

/** A sealed report as intake leaves it: both locks on, in one of the two tables. Gives its id. */
export async function leaveReport(
  place: TestConsole,
  left: { story: string; state?: number; table?: 'arrivals' | 'reports' },
): Promise<string> {
  const { suite, guard, db, keys } = place
  const directory = keys.directory()
  if (directory === null) throw new Error('not begun')
  const epoch = monthOf(place.now())
  const keyOf = directory.epochs.find((one) => one.id === epoch)?.intake_pk ?? ''
  const oid = suite.random(16)
  const bytes = sealReport(suite, {
    svc: directory.svc,
    epoch,
    intakeKey: fromBase64url(keyOf, 1216),
    oid,
    body: {
      v: 1,
      type: 'report',
      form: { story: left.story },
      consent: {},
      mbx: null,
      wt: null,
      lc: null,
      n: 0,
    },
    challenge: suite.random(48),
  })
  const { sealedKey, sealedBody, withdrawTag } = parseSubmission(bytes)
  const expires = addMonths(epoch, 12)
  const [wrapped] = await guard.web.wrap([
    { oid, class: 'report', expires, blob: sealedKey, withdrawTag },
  ])
  if (wrapped === undefined) throw new Error('not wrapped')
  await db.insert(left.table === 'reports' ? reports : arrivals).values({
    oid,
    epoch,
    sealedKey: wrapped,
    sealedBody,
    withdrawTag,
    tier: 2,
    week: weekOf(place.now()),
    state: left.state ?? 0,
  })
  return base64url(oid)
}
