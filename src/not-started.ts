import { listenHost } from './config.ts'
import type { Config } from './config.ts'
import { databaseErrorCode } from './platform/database.ts'
import { portHindrance } from './platform/port.ts'

/** Thrown when another process serves from the same data folder already. */
export class AlreadyRunning extends Error {}

/** Thrown when one of the sites cannot listen where the settings say. */
export class PortClosed extends Error {
  /** @param code of the system, such as `EADDRINUSE` */
  constructor(setting: string, port: number, code: string) {
    const what = code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${code})`
    const other = port < 40_000 ? port + 20_000 : port - 20_000
    super(`port ${port} ${what}: set ${setting} to another one, such as ${setting}=${other}`)
  }
}

/** Looks whether both sites can listen, before anything is begun. Throws a PortClosed that names the setting. */
export async function needPorts(config: Config): Promise<void> {
  const { publicPort, publicOrigin, consolePort, consoleOrigin } = config
  for (const [setting, port, origin] of [
    ['PUBLIC_PORT', publicPort, publicOrigin],
    ['CONSOLE_PORT', consolePort, consoleOrigin],
  ] as const) {
    const code = await portHindrance(port, listenHost(origin))
    if (code !== null) throw new PortClosed(setting, port, code)
  }
}

/** One line for whoever started it. A fault of the database carries the query's values in its message, so only its code is shown. */
export function whyNotStarted(error: unknown, dataDir: string): string {
  if (error instanceof AlreadyRunning) return `Streetlight runs already on ${dataDir}`
  const code = databaseErrorCode(error)
  if (code !== null) return `Streetlight did not start: the database or the system answered ${code}`
  return `Streetlight did not start: ${error instanceof Error ? error.message : 'for an unknown reason'}`
}
