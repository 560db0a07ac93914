import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Test } from 'tap'
import { createLog } from '../../src/platform/log.ts'
import { supervise } from '../../src/platform/supervise.ts'
import type { Supervisor } from '../../src/platform/supervise.ts'
import { until } from '../support/until.ts'

const file = fileURLToPath(new URL('../support/part.ts', import.meta.url))

function watch(
  t: Test,
  env: Record<string, string> = {},
): { supervisor: Supervisor; lines: string[] } {
  const lines: string[] = []
  const log = createLog({ write: (line) => lines.push(line) })
  const supervisor = supervise(
    [
      { name: 'one', file, env },
      { name: 'two', file, env: {} },
    ],
    { log },
  )
  t.teardown(() => supervisor.stop())
  return { supervisor, lines }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

t.test('a part that is killed is started again', async (t) => {
  const { supervisor, lines } = watch(t)
  await supervisor.ready
  const before = supervisor.pids()
  process.kill(before['one'] ?? 0, 'SIGKILL')
  await until(() => (supervisor.pids()['one'] ?? before['one']) !== before['one'])
  t.equal(supervisor.pids()['two'], before['two'], 'and the other goes on')
  t.ok(lines.some((line) => line.includes('"child_exited","part":"one","code":"SIGKILL"')))
})

t.test('a part that never gets ready stops the start', async (t) => {
  const { supervisor } = watch(t, { BROKEN: '1' })
  await t.rejects(supervisor.ready, { message: 'one does not start' })
})

t.test('every part is told when another goes down', async (t) => {
  const { supervisor, lines } = watch(t, { LEANS_ON: 'two' })
  await supervisor.ready
  process.kill(supervisor.pids()['two'] ?? 0, 'SIGKILL')
  await until(() => lines.some((line) => line.includes('"child_exited","part":"one","code":"7"')))
  t.pass()
})

t.test('a part that is still opening ends when it is told to', async (t) => {
  const { supervisor } = watch(t, { SLOW: '1' })
  const { one = 0 } = supervisor.pids()
  await supervisor.stop()
  t.notOk(isAlive(one))
})

t.test('stopping ends every part for good', async (t) => {
  const { supervisor } = watch(t)
  await supervisor.ready
  const pids = Object.values(supervisor.pids())
  await supervisor.stop()
  t.equal(pids.length, 2)
  t.same(pids.filter(isAlive), [])
  t.same(supervisor.pids(), {})
})
