import type { Test } from 'tap'
import { boxAlert } from '../../src/alerts/alert-box.ts'
import { guardDoor } from '../../src/child-settings.ts'
import { configOf } from '../../src/cli/owned-store.ts'
import { monthOf } from '../../src/client/months.ts'
import { connectWorkerGuard } from '../../src/guard/client.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { fromHex } from '../../src/sealing/bytes.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { someWarning } from './warnings.ts'

/** A running service: its settings, and its database under the owner. */
interface Place {
  env: Record<string, string>
  ask: (text: string, values: readonly unknown[]) => Promise<unknown[]>
}

/** Stores a warning whose last day is so many days from today, as web does; its id. */
export async function storeWarning(t: Test, { env, ask }: Place, days: number): Promise<Buffer> {
  const { socket, keyFile } = guardDoor(configOf({ env }), 'worker')
  const suite = suiteOf(await loadSodium(), systemRandom)
  const guard = connectWorkerGuard({ socket, keyFile, suite, timeoutMs: 60_000 })
  t.teardown(() => guard.close())
  await guard.connected(60_000)
  const month = monthOf(new Date())
  const expires = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const alert = someWarning(suite, { expires })
  const name = { id: fromHex(alert.id, 16), version: 1 }
  const key = await guard.serviceKey({ name: 'alert', period: month })
  const { svc } = await guard.state()
  const row = { ...name, key, svc: svc ?? '' }
  const blob = boxAlert(suite, row, { canonical: JSON.stringify(alert), signatures: [] })
  const columns = 'id, version, month, blob, withdraw_tags, expires_month, state'
  // The month is this one in any case: only the box says which day.
  const values = [name.id, 1, month, blob, [], month, 0]
  await ask(`insert into alerts (${columns}) values ($1, $2, $3, $4, $5, $6, $7)`, values)
  return Buffer.from(name.id)
}
