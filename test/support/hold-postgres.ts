import { startEmbedded } from '../../src/platform/embedded-postgres.ts'

/** A process that runs the embedded server in the folder it is given, says so, and waits to be killed or told to stop. */
const server = await startEmbedded(process.argv[2] ?? '')
process.send?.({ ownerUrl: server.ownerUrl, pid: server.pid, isAdopted: server.isAdopted })
process.once('message', () => {
  server.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  )
})
