import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

interface Teardown {
  teardown(deed: () => unknown): unknown
}

/** The relay that takes everything at once. */
export interface Sink {
  readonly url: string
  readonly port: number
  /** Counts from zero; `reached` resolves when so many mails have come. */
  expect(count: number, byAddress?: boolean): Promise<{ reached: Promise<void> }>
  /** Mails since then, and to how many addresses. */
  report(): Promise<{ mails: number; addresses: number }>
}

export async function startSink(t: Teardown): Promise<Sink> {
  const child = fork(new URL('./sink.ts', import.meta.url).pathname)
  t.teardown(() => child.kill('SIGKILL'))
  const { port } = await told<{ port: number }>(child)
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    port,
    async expect(count, byAddress = false) {
      child.send({ count, byAddress })
      await told(child)
      return { reached: told(child).then(() => undefined) }
    },
    report() {
      child.send('report')
      return told<{ mails: number; addresses: number }>(child)
    },
  }
}

/** What every copy of a letter says. */
export interface SameLetter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A bare pool of the library's own. */
export interface BarePool {
  readonly pid: number
  send(mails: number, letter: SameLetter): Promise<void>
}

export async function startBarePool(t: Teardown, sinkPort: number): Promise<BarePool> {
  const env = { SINK_PORT: String(sinkPort) }
  const child = fork(new URL('./bare-pool.ts', import.meta.url).pathname, { env })
  t.teardown(() => child.kill('SIGKILL'))
  await told(child)
  return {
    pid: child.pid ?? 0,
    async send(mails, letter) {
      child.send({ mails, letter })
      await told(child)
    },
  }
}

async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T]
  return message
}

/** Resident memory of a process, in MB. */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

/** The most memory that processes had, each by itself, while a deed went on; sampled. */
export async function peakMb(
  pids: readonly number[],
  deed: () => Promise<unknown>,
): Promise<number> {
  let peak = 0
  const look = (): void => {
    peak = Math.max(peak, ...pids.map(residentMb))
  }
  const timer = setInterval(look, 100)
  try {
    await deed()
    look()
  } finally {
    clearInterval(timer)
  }
  return peak
}
