import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connectWebGuard } from '../src/guard/client.ts'
import type { WebGuard } from '../src/guard/client.ts'
import { systemRandom } from '../src/platform/random.ts'
import { socketFolder } from '../src/platform/socket-folder.ts'
import { utf8 } from '../src/sealing/bytes.ts'
import { RefusalError } from '../src/sealing/errors.ts'
import { loadSodium } from '../src/sealing/sodium.ts'
import { suiteOf, type Bytes, type Suite } from '../src/sealing/suite.ts'
import { blind } from '../src/sealing/voprf.ts'
import { median, type Figure } from './figure.ts'
import { startService } from './own-service.ts'

const guessers = 64
const floodMs = 8_000
const people = 20

/** Guessing at reporters' codes: what the guard lets through, and what everybody else feels of it. */
export async function figures(): Promise<Figure[]> {
  const suite = suiteOf(await loadSodium(), systemRandom)
  const service = await startService(suite)
  const folder = socketFolder(join(service.dataDir, 'guard-web'))
  const connect = (): WebGuard =>
    connectWebGuard({
      socket: join(folder, 'guard.sock'),
      keyFile: join(service.dataDir, 'guard-web', 'guard.key'),
      suite,
    })
  const [attack, others] = [connect(), connect()]
  try {
    await Promise.all([attack.connected(), others.connected()])
    return await measure(suite, attack, others)
  } finally {
    await Promise.all([attack.close(), others.close()])
    await service.stop()
  }
}

async function measure(suite: Suite, attack: WebGuard, others: WebGuard): Promise<Figure[]> {
  const element = (): Bytes => blind(suite, utf8('a guess')).element
  const quiet = await waits(others, element())
  const flood = startFlood(attack, element())
  // The bucket's burst of one second is spent first; what is measured is what holds from then on.
  await pause(2_000)
  const [before, began] = [flood.through(), performance.now()]
  const pressed = await waits(others, element())
  const served = await realUsers(others, element())
  await pause(Math.max(0, floodMs - (performance.now() - began)))
  const perSecond = (flood.through() - before) / ((performance.now() - began) / 1000)
  await flood.end()
  const how = `${guessers} clients of one network without a pause`
  return [
    {
      name: 'guesses_per_s',
      value: perSecond,
      unit: '/s',
      how: `${how}; the cap is 200 a second for all`,
    },
    {
      name: 'member_wait_ratio',
      value: median(pressed) / median(quiet),
      unit: 'ratio',
      how: `median wait of a member's code in the flood over the same without, ${median(quiet).toFixed(1)} ms`,
    },
    {
      name: 'reporters_served',
      value: served,
      unit: 'of 20',
      how: 'reporters of other networks who got their answer within three tries, one a second',
    },
  ]
}

/** Milliseconds that members' evaluations take, one after the other. */
async function waits(guard: WebGuard, element: Bytes): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < 100; turn += 1) {
    const began = performance.now()
    await guard.evaluate({ key: 'member', elements: [element], origin: 'members' })
    times.push(performance.now() - began)
    await pause(8)
  }
  return times
}

function startFlood(guard: WebGuard, element: Bytes): { through(): number; end(): Promise<void> } {
  let [isOn, through] = [true, 0]
  const guess = async (): Promise<void> => {
    while (isOn) {
      if (await answered(guard, element, 'attacker')) through += 1
    }
  }
  const running = Array.from({ length: guessers }, guess)
  return {
    through: () => through,
    end: async () => {
      isOn = false
      await Promise.all(running)
    },
  }
}

async function realUsers(guard: WebGuard, element: Bytes): Promise<number> {
  const one = async (_: unknown, index: number): Promise<number> => {
    for (let turn = 0; turn < 3; turn += 1) {
      if (await answered(guard, element, `reader ${index}`)) return 1
      await pause(1_000)
    }
    return 0
  }
  const served = await Promise.all(Array.from({ length: people }, one))
  return served.reduce((sum, each) => sum + each, 0)
}

async function answered(guard: WebGuard, element: Bytes, origin: string): Promise<boolean> {
  try {
    await guard.evaluate({ key: 'code', elements: [element], origin })
    return true
  } catch (error) {
    if (error instanceof RefusalError && ['busy', 'guard_down'].includes(error.code)) return false
    throw error
  }
}
