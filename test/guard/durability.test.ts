import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { deferred } from '../../src/guard/deferred.ts'
import { openReleaseAnswer } from '../../src/sealing/release.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { environment, spawnGuard, startGuard } from '../support/guard.ts'
import { ask, begin, later, svc } from './scheme.ts'

t.test(
  'a guard that is killed in the middle of its work has lost no key that it had answered',
  async (t) => {
    const guard = await startGuard(t)
    const { suite, web } = guard
    const scheme = await begin(suite, web)
    const answered: { oid: Bytes; blob: Bytes; inner: Bytes }[] = []
    const enough = deferred<undefined>()
    const one = async (): Promise<void> => {
      const oid = suite.random(16)
      const inner = suite.random(1246)
      const [blob = inner] = await web.wrap([
        { oid, class: 'vault', expires: later(12), blob: inner },
      ])
      answered.push({ oid, blob, inner })
      if (answered.length === 400) enough.resolve(undefined)
      return one()
    }
    const workers = Promise.allSettled(Array.from({ length: 16 }, () => one()))
    await enough.promise
    await guard.kill()
    for (const worker of await workers) t.match(worker, { reason: { code: 'guard_down' } })
    await guard.start()
    for (let from = 0; from < answered.length; from += 400) {
      const items = answered.slice(from, from + 400)
      const { nonce, input } = ask(
        suite,
        scheme,
        scheme.ana,
        items.map(({ oid, blob }) => ({ oid, blob })),
      )
      const opened = openReleaseAnswer(
        suite,
        { svc, nonce, key: scheme.ana.enc },
        await web.release(input),
      )
      t.same(
        opened,
        items.map(({ oid, inner }) => ({ oid, inner })),
      )
    }
  },
)

t.test('an orderly end and a new start keep everything', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  await begin(suite, web)
  const before = await web.state()
  const key = await web.serviceKey({ name: 'totp', period: '' })
  t.equal(await guard.stop(), 0)
  await guard.start()
  t.same(await web.state(), before)
  t.same(await web.serviceKey({ name: 'totp', period: '' }), key)
  await t.rejects(
    web.genesis({ svc, rootPk: before.rootPk ?? '', directory: {}, signatures: [] }),
    { code: 'genesis_done' },
  )
})

t.test('with another boot secret the guard does not start', async (t) => {
  const guard = await startGuard(t)
  await begin(guard.suite, guard.web)
  await guard.stop()
  writeFileSync(join(guard.paths.folder, 'boot-secret'), 'x'.repeat(43))
  let heard = ''
  const child = await spawnGuard(environment(guard.paths), (text) => (heard += text))
  t.equal(child.exitCode, 1)
  t.match(heard, 'wrong_boot_secret')
})

t.test('a second guard on the same folder gives way to the first', async (t) => {
  const guard = await startGuard(t)
  let heard = ''
  const child = await spawnGuard(environment(guard.paths), (text) => (heard += text))
  t.equal(child.exitCode, 1)
  t.match(heard, 'guard_runs_already')
  t.equal((await guard.web.state()).ready, false)
})

t.test('a half-written slot is cleared and the others stay', async (t) => {
  const guard = await startGuard(t)
  const { suite, web } = guard
  const scheme = await begin(suite, web)
  const items = [suite.random(16), suite.random(16)].map((oid) => ({
    oid,
    blob: suite.random(1246),
  }))
  const wrapped = await web.wrap(
    items.map((item) => ({ ...item, class: 'report', expires: later(1) })),
  )
  await guard.stop()
  const path = join(guard.paths.folder, 'shred.slots')
  const file = readFileSync(path)
  const [torn, whole] = items
  if (torn === undefined || whole === undefined) throw new Error('two were made')
  const at = file.indexOf(torn.oid)
  file.fill(0, at - (at % 160) + 100, at - (at % 160) + 160)
  writeFileSync(path, file)
  appendFileSync(path, new Uint8Array(7))
  await guard.start()
  t.notOk(readFileSync(path).includes(Buffer.from(torn.oid)))
  const { nonce, input } = ask(
    suite,
    scheme,
    scheme.ana,
    items.map(({ oid }, i) => ({ oid, blob: wrapped[i] ?? oid })),
  )
  const opened = openReleaseAnswer(
    suite,
    { svc, nonce, key: scheme.ana.enc },
    await web.release(input),
  )
  t.same(opened, [{ oid: whole.oid, inner: whole.blob }])
})

t.test('the folder and what is in it are for the guard alone', async (t) => {
  const { paths } = await startGuard(t)
  t.equal(statSync(paths.folder).mode & 0o777, 0o700)
  for (const name of readdirSync(paths.folder)) {
    t.equal(statSync(join(paths.folder, name)).mode & 0o077, 0, name)
  }
  for (const path of [paths.webKey, paths.workerKey, paths.webSocket, paths.workerSocket]) {
    t.equal(statSync(path).mode & 0o077, 0)
  }
})
