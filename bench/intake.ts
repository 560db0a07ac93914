import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureRoles } from '../src/platform/database-roles.ts'
import { startEmbedded } from '../src/platform/embedded-postgres.ts'
import { systemRandom } from '../src/platform/random.ts'
import { base64url, fromBase64url } from '../src/sealing/bytes.ts'
import { pickEpoch, verifyCard } from '../src/sealing/card.ts'
import { sealReport } from '../src/sealing/report.ts'
import { loadSodium } from '../src/sealing/sodium.ts'
import { suiteOf, type Bytes, type Suite } from '../src/sealing/suite.ts'
import { freePort } from '../test/support/start.ts'
import { alternate, median, type Figure } from './figure.ts'
import { flood, formPost } from './flood.ts'
import { startService, type OwnService } from './own-service.ts'
import { processorTime } from './processor-time.ts'
import { unscriptedRatio } from './unscripted.ts'

const connections = 16
const perRound = 1_500

/** Taking in reports: how much the locks, the checks and the guard cost over a bare insert of the same bytes. */
export async function figures(): Promise<Figure[]> {
  const suite = suiteOf(await loadSodium(), systemRandom)
  const service = await startService(suite)
  try {
    const restart = await service.restart()
    await pause(5_000)
    const idle = service.residentMb()
    const sealed = await sealedFigures(suite, service)
    return [
      ...sealed,
      await unscriptedRatio(suite),
      {
        name: 'rss_idle_mb',
        value: idle,
        unit: 'MB',
        how: 'web + guard + worker, 5 s after a start on existing data',
      },
      { name: 'restart_s', value: restart, unit: 's', how: 'start on old data to the first page' },
    ]
  } finally {
    await service.stop()
  }
}

async function sealedFigures(suite: Suite, service: OwnService): Promise<Figure[]> {
  const postgres = await startEmbedded(service.dataDir)
  const roles = await ensureRoles(postgres.ownerUrl, join(service.dataDir, 'setup'), systemRandom)
  const baselinePort = await freePort()
  const baseline = await startBaseline(roles.web, baselinePort)
  const p99: number[] = []
  const spent = { ours: [] as number[], baseline: [] as number[] }
  const model = await sealedModel(suite, service.publicPort)
  const compared = await alternate(
    async () => {
      const requests = await submissions(suite, service.publicPort, model)
      const before = service.processorTime()
      const result = await flood(service.publicPort, connections, requests)
      spent.ours.push(((service.processorTime() - before) / perRound) * 1e6)
      p99.push(result.p99Ms)
      return result.perSecond
    },
    async () => {
      const requests = Array.from({ length: perRound }, () => post(variant(suite, model)))
      const before = processorTime(baseline.pid ?? 0)
      const { perSecond } = await flood(baselinePort, connections, requests)
      spent.baseline.push(((processorTime(baseline.pid ?? 0) - before) / perRound) * 1e6)
      return perSecond
    },
  )
  baseline.kill()
  await once(baseline, 'exit')
  await postgres.stop()
  const rates = `${Math.round(compared.ours)}/s over ${Math.round(compared.baseline)}/s`
  return [
    {
      name: 'sealed_ratio',
      value: compared.ratio,
      unit: 'ratio',
      how: `${rates}, 16 connections, guard and database included`,
    },
    {
      name: 'sealed_cpu_us',
      value: median(spent.ours),
      unit: 'us',
      how: `processor time of web and guard for each, over ${median(spent.baseline).toFixed(0)} of the bare route`,
    },
    { name: 'sealed_p99_ms', value: median(p99), unit: 'ms', how: 'the same run' },
  ]
}

async function startBaseline(database: string, port: number): Promise<ChildProcess> {
  const entry = new URL('./baseline-intake.ts', import.meta.url).pathname
  const env = { BASELINE_DATABASE: database, BASELINE_PORT: String(port) }
  const child = spawn(process.execPath, [entry], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

interface OfferJson {
  readonly challenge: string
  readonly card: unknown
  readonly svc: string
  readonly rootPk: string
}

async function offerOf(port: number): Promise<OfferJson> {
  const response = await fetch(`http://localhost:${port}/report/challenge`)
  return (await response.json()) as OfferJson
}

/** One report, sealed; the others differ from it in number and challenge, which no server can tell from a real one. */
async function sealedModel(suite: Suite, port: number): Promise<Bytes> {
  const { card, svc, rootPk } = await offerOf(port)
  const verified = verifyCard(suite, { rootPk: fromBase64url(rootPk, 32), svc }, card)
  const { epoch } = pickEpoch(verified, '2999-01')
  return sealReport(suite, {
    svc,
    epoch: verified.epochs.at(-1)?.id ?? epoch.id,
    intakeKey: epoch.intakeKey,
    oid: suite.random(16),
    body: { v: 1, type: 'report', form: {}, consent: {}, mbx: null, wt: null, lc: null, n: 0 },
    challenge: suite.random(48),
  })
}

function variant(suite: Suite, model: Bytes, challenge?: Bytes): Bytes {
  const copy = model.slice()
  copy.set(suite.random(16), 8)
  if (challenge !== undefined) copy.set(challenge, copy.length - 48 - 8 - 64)
  return copy
}

function post(submission: Bytes): Buffer {
  return formPost('/report', 'sealed', base64url(submission))
}

async function submissions(suite: Suite, port: number, model: Bytes): Promise<Buffer[]> {
  const made: Buffer[] = []
  const one = async (): Promise<void> => {
    while (made.length < perRound) {
      const { challenge } = await offerOf(port)
      made.push(post(variant(suite, model, fromBase64url(challenge, 48))))
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  return made.slice(0, perRound)
}
