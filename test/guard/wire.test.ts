import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import t from 'tap'
import fc from 'fast-check'
import { concat, utf8 } from '../../src/sealing/bytes.ts'
import { RefusalError } from '../../src/sealing/errors.ts'
import type { Bytes } from '../../src/sealing/suite.ts'
import { connectWebGuard, GuardDown } from '../../src/guard/client.ts'
import { openLink } from '../../src/guard/client-link.ts'
import {
  frame,
  frameKeys,
  helloLine,
  lineSplitter,
  readFrame,
  readHello,
  type FrameKeys,
} from '../../src/guard/frames.ts'
import { startGuard, type TestGuard } from '../support/guard.ts'

/** A caller that speaks the guard's lines by hand, with any key. */
async function dial(
  guard: TestGuard,
  keyFile = guard.paths.webKey,
): Promise<{ socket: Socket; keys: FrameKeys }> {
  const socket = connect(guard.paths.webSocket)
  socket.on('error', () => undefined)
  const [hello] = (await once(socket, 'data')) as [Buffer]
  const caller = guard.suite.random(16)
  socket.write(helloLine(caller))
  const nonces = { guard: readHello(hello.subarray(0, -1)), caller }
  return {
    socket,
    keys: frameKeys(guard.suite, utf8(readFileSync(keyFile, 'utf8').trim()), nonces),
  }
}

async function isHungUpOn(socket: Socket): Promise<boolean> {
  // A reset is as good an end as any; `once` would reject on it.
  if (!socket.closed) await new Promise((resolve) => socket.resume().once('close', resolve))
  return true
}

const state = (id: number) => ({ id, call: 'state', args: null })

t.test('a caller with the right key is answered', async (t) => {
  const guard = await startGuard(t)
  const { socket, keys } = await dial(guard)
  socket.write(frame(guard.suite, keys.calls, state(1)))
  const [line] = (await once(socket, 'data')) as [Buffer]
  t.match(readFrame(guard.suite, keys.answers, line.subarray(0, -1)), {
    id: 1,
    ok: { ready: false },
    refused: null,
  })
  socket.destroy()
})

t.test("the worker's key opens nothing at web's door", async (t) => {
  const guard = await startGuard(t)
  const { socket, keys } = await dial(guard, guard.paths.workerKey)
  socket.write(frame(guard.suite, keys.calls, state(1)))
  t.ok(await isHungUpOn(socket))
  t.equal((await guard.web.state()).ready, false, 'the others are still served')
})

t.test('a changed, repeated or foreign line ends its connection and no other', async (t) => {
  const guard = await startGuard(t)
  const bent: ((line: Bytes, keys: FrameKeys) => Bytes)[] = [
    (line) => line.map((byte, i) => (i === 60 ? byte ^ 1 : byte)),
    (line) => line.map((byte, i) => (i === 3 ? (byte === 65 ? 66 : 65) : byte)),
    (line) => concat(line, line),
    () => utf8('nonsense\n'),
    () => utf8('\n'),
    () => utf8(`${'A'.repeat(43)} {}\n`),
    (_line, keys) => frame(guard.suite, keys.calls, { id: 1 }),
    (_line, keys) => frame(guard.suite, keys.calls, [1, 2, 3]),
    (_line, keys) => frame(guard.suite, keys.answers, state(1)),
  ]
  for (const bend of bent) {
    const { socket, keys } = await dial(guard)
    socket.write(bend(frame(guard.suite, keys.calls, state(1)), keys))
    t.ok(await isHungUpOn(socket))
  }
  t.equal((await guard.web.state()).ready, false)
})

t.test('a line without an end is cut off at sixteen mebibytes', async (t) => {
  const guard = await startGuard(t)
  const { socket } = await dial(guard)
  const much = new Uint8Array(1024 * 1024).fill(65)
  for (let i = 0; i < 18 && socket.writable; i++) socket.write(much)
  t.ok(await isHungUpOn(socket))
  t.equal((await guard.web.state()).ready, false)
})

t.test('each role is refused what belongs to the other, and what nobody knows', async (t) => {
  const guard = await startGuard(t)
  const { suite, paths } = guard
  const web = openLink({ socket: paths.webSocket, keyFile: paths.webKey, suite })
  const worker = openLink({ socket: paths.workerSocket, keyFile: paths.workerKey, suite })
  await Promise.all([web.connected(), worker.connected()])
  for (const call of [
    'stripContacts',
    'announce',
    'sweep',
    'receiptOf',
    'nothing',
    'constructor',
    '__proto__',
  ]) {
    await t.rejects(web.call(call, null), new RefusalError('refused'), call)
  }
  for (const call of [
    'wrap',
    'release',
    'shred',
    'shredByPreimage',
    'evaluate',
    'genesis',
    'acceptDirectory',
    'openBoard',
    'allowance',
    'audit',
  ]) {
    await t.rejects(worker.call(call, null), new RefusalError('refused'), call)
  }
  await Promise.all([web.close(), worker.close()])
})

t.test('whatever arguments come, the guard refuses and stays', async (t) => {
  const guard = await startGuard(t)
  const { suite, paths } = guard
  const link = openLink({ socket: paths.webSocket, keyFile: paths.webKey, suite })
  await link.connected()
  const calls = [
    'wrap',
    'release',
    'shred',
    'shredByPreimage',
    'evaluate',
    'genesis',
    'acceptDirectory',
    'openBoard',
    'audit',
    'drawInvites',
    'cancelInvites',
    'redeemInvite',
    'recordPublication',
    'serviceKey',
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...calls), fc.jsonValue(), async (call, args) => {
      const outcome = await link.call(call, args).then(
        () => 'answered',
        (error: unknown) => (error instanceof RefusalError ? error.code : 'broken'),
      )
      return !['answered', 'broken', 'failed', 'guard_down'].includes(outcome)
    }),
    { numRuns: 300, seed: 7 },
  )
  t.equal((await guard.web.state()).ready, false)
  await link.close()
})

t.test('without a guard every call fails at once, and works again when it is back', async (t) => {
  const guard = await startGuard(t)
  await guard.kill()
  await t.rejects(guard.web.state(), GuardDown)
  await guard.start()
  t.equal((await guard.web.state()).ready, false)
})

t.test('a guard that does not answer is given up after the time allowed', async (t) => {
  const guard = await startGuard(t)
  const { suite, paths } = guard
  const web = connectWebGuard({
    socket: paths.webSocket,
    keyFile: paths.webKey,
    suite,
    timeoutMs: 100,
  })
  await web.connected()
  process.kill(guard.pid(), 'SIGSTOP')
  await t.rejects(web.state(), { code: 'guard_down' })
  process.kill(guard.pid(), 'SIGCONT')
  await web.close()
})

t.test('the log holds codes and nothing that came in', async (t) => {
  const guard = await startGuard(t)
  await t.rejects(guard.web.openBoard([{ oid: utf8('marker-marker-16'), blob: utf8('marker') }]))
  await t.rejects(guard.web.serviceKey({ name: 'draft', period: 'marker' }))
  await guard.stop()
  t.notMatch(guard.log(), /marker|bWFya2Vy/)
  t.match(guard.log(), '"event":"ready","part":"guard"')
})

t.test('lines come out whole however they are cut', (t) => {
  const holds = () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{0,9}$/)),
        fc.array(fc.nat({ max: 12 })),
        (lines, cuts) => {
          const stream = utf8(lines.map((line) => `${line}\n`).join(''))
          const splitter = lineSplitter()
          const got: string[] = []
          let from = 0
          for (const cut of [...cuts, stream.length]) {
            got.push(
              ...splitter
                .push(stream.subarray(from, from + cut))
                .map((line) => Buffer.from(line).toString()),
            )
            from += cut
          }
          return JSON.stringify(got) === JSON.stringify(lines)
        },
      ),
    )
  t.doesNotThrow(holds)
  t.end()
})
