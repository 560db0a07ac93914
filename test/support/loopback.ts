import { once } from 'node:events'
import type { Server } from 'node:http'

/** Lets a peer of a test listen on this machine alone, on a free port; it ends with the test. Gives the port. */
export async function listenHere(
  t: { teardown(deed: () => unknown): unknown },
  server: Server,
): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
