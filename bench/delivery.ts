import { sql } from 'drizzle-orm'
import { htmlWriter, stopLine } from '../src/alerts/letters.ts'
import { warningText } from '../src/i18n/warning-text.ts'
import { sampleAlert } from '../test/support/members.ts'
import type { TestWorker } from '../test/support/worker.ts'
import { killFigures } from './delivery/kills.ts'
import { concerned, openGround, type Ground } from './delivery/ground.ts'
import { deliver, type Range } from './delivery/range.ts'
import { peakMb, startBarePool, startSink } from './delivery/processes.ts'
import type { SameLetter } from './delivery/processes.ts'
import { alternate, median, type Comparison, type Figure } from './figure.ts'
import { processorTime } from './processor-time.ts'

/**
 * One warning to many members by mail, over a bare pool of the mail library to the same relay in the same run.
 * `--members=N` takes fewer than the hundred thousand; pairs are measured with a tenth of them.
 */
export async function figures(): Promise<Figure[]> {
  const members = Number(/--members=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 100_000)
  const ends: (() => unknown)[] = []
  const t = { teardown: (deed: () => unknown) => ends.push(deed) }
  try {
    const sink = await startSink(t)
    const ground = await openGround(t)
    const pools = [await startBarePool(t, sink.port), await startBarePool(t, sink.port)]
    return await measureAll({ ground, sink, pools }, members)
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

async function measureAll(range: Range, members: number): Promise<Figure[]> {
  const { ground, sink } = range
  const few = Math.ceil(members / 10)
  await ground.grow(few)
  const worker = await ground.worker(sink.url)
  const first = await deliver(range, few)
  const one = await oneWorker(range, worker, few)
  const second = await ground.worker(sink.url)
  const two = await twoWorkers(range, few)
  const kills = await killFigures(range, few, [worker, second])
  await second.stop()
  // After all that: a process that has just started has not yet taken the room that it works in.
  const peaks = [await peakMb([worker.pid()], () => deliver(range, few))]
  for (const count of [Math.ceil(members / 2), members]) {
    await ground.grow(count)
    peaks.push(await peakMb([worker.pid()], () => deliver(range, count)))
  }
  await worker.stop()
  return [
    await releaseFigure(ground, members),
    ...one,
    two,
    {
      name: 'first_opening_us',
      value: (first / concerned(few)) * 1e6,
      unit: 'us',
      how: 'each message when the contact is opened for the first time, which is once after each change of it',
    },
    {
      name: 'rss_growth_mb',
      value: (peaks.at(-1) ?? 0) - (peaks[0] ?? 0),
      unit: 'MB',
      how: `worker's peak with ${few}, ${Math.ceil(members / 2)}, ${members} members: ${peaks.map((mb) => mb.toFixed(0)).join(', ')} MB`,
    },
    ...kills,
  ]
}

async function oneWorker(range: Range, worker: TestWorker, members: number): Promise<Figure[]> {
  const mails = concerned(members)
  const [pool] = range.pools
  const letter = sameLetter(range)
  const spent = { ours: [] as number[], bare: [] as number[] }
  const compared = await alternate(
    async () => {
      const before = processorTime(worker.pid())
      const seconds = await deliver(range, members)
      spent.ours.push(((processorTime(worker.pid()) - before) / mails) * 1e6)
      return mails / seconds
    },
    async () => {
      const before = processorTime(pool?.pid ?? 0)
      const seconds = await sendBare(range, 1, { mails, letter })
      spent.bare.push(((processorTime(pool?.pid ?? 0) - before) / mails) * 1e6)
      return mails / seconds
    },
  )
  return [
    ratioFigure(
      'delivery_ratio',
      compared,
      `one worker over one bare pool, ${mails} mails a round`,
    ),
    {
      name: 'cpu_us',
      value: median(spent.ours),
      unit: 'us',
      how: `processor time of the worker for each message, over ${median(spent.bare).toFixed(0)} of the bare pool`,
    },
  ]
}

async function twoWorkers(range: Range, members: number): Promise<Figure> {
  const mails = concerned(members)
  const letter = sameLetter(range)
  const compared = await alternate(
    async () => mails / (await deliver(range, members)),
    async () => mails / (await sendBare(range, 2, { mails, letter })),
  )
  return ratioFigure('two_workers_ratio', compared, 'two workers over two bare pools')
}

function ratioFigure(name: string, { ratio, ours, baseline }: Comparison, what: string): Figure {
  const rates = `${ours.toFixed(0)}/s over ${baseline.toFixed(0)}/s`
  return {
    name,
    value: ratio,
    unit: 'ratio',
    how: `${rates}: ${what}, PostgreSQL and guard beside`,
  }
}

/** Seconds until so many pools have sent so many mails between them. */
async function sendBare(
  { sink, pools }: Range,
  count: number,
  { mails, letter }: { mails: number; letter: SameLetter },
): Promise<number> {
  const { reached } = await sink.expect(mails)
  const began = performance.now()
  const each = Math.ceil(mails / count)
  const using = pools.slice(0, count)
  const done = using.map((pool, i) => pool.send(Math.min(each, mails - i * each), letter))
  await reached
  const seconds = (performance.now() - began) / 1000
  await Promise.all(done)
  return seconds
}

/** The words that the workers' letters have. */
function sameLetter({ ground }: Range): SameLetter {
  const telling = { language: 'en', discretion: 'full', areaName: (id: string) => id } as const
  const text = warningText(sampleAlert(ground.suite), telling)
  const stop = stopLine(`https://example.test/unsubscribe?k=${'0'.repeat(22)}`, 'en')
  const whole = { ...text, lines: [...text.lines, stop] }
  return {
    subject: text.subject,
    text: `${whole.lines.join('\n\n')}\n`,
    html: htmlWriter()(whole, 'en'),
  }
}

const releases = 5

/** The transaction of a release, without a worker that would begin meanwhile. */
async function releaseFigure(ground: Ground, members: number): Promise<Figure> {
  const seconds: number[] = []
  for (let n = 0; n < releases; n += 1) {
    seconds.push(await ground.release())
    await ground.owner.execute(sql`truncate deliveries`)
  }
  return {
    name: 'release_s_100k',
    value: median(seconds),
    unit: 's',
    how: `the transaction that releases a warning to ${members} members; the slowest of ${releases}: ${Math.max(...seconds).toFixed(2)}`,
  }
}
