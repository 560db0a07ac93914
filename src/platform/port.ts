import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from './errors.ts'

/** Listens for a moment; the code of what kept it from that (`EADDRINUSE`, `EACCES`), or null. */
function hindranceNow(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(errorCode(error) ?? 'EUNKNOWN'))
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}

const patienceMs = 3_000
const stepMs = 100

/**
 * What keeps this process from listening on a port: a code of the system, or null for nothing. A port in use is looked at
 * again for three seconds: what was killed a moment ago may still be letting go of it.
 */
export async function portHindrance(port: number, host: string): Promise<string | null> {
  for (let waited = 0; ; waited += stepMs) {
    const code = await hindranceNow(port, host)
    if (code !== 'EADDRINUSE' || waited >= patienceMs) return code
    await pause(stepMs)
  }
}
