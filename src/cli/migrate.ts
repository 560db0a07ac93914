import { mkdirSync } from 'node:fs'
import { openStore, prepareStore } from '../service.ts'
import type { Command } from './command.ts'
import { configOf, logOf } from './owned-store.ts'

/** As the start of the service does it. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'brings the database to the newest state, and its two roles',
  about: `
The service does the same at every start. Both may run at once: one works, the other waits.
The owner named in DATABASE_URL needs the right to create roles.`,
  options: {},
  words: 0,
  async run(call) {
    const config = configOf(call)
    // Another user, who runs the embedded server, may have to walk through; nobody may look into it.
    const mode = process.geteuid?.() === 0 ? 0o711 : 0o700
    mkdirSync(config.dataDir, { recursive: true, mode })
    const store = await openStore(config)
    try {
      await prepareStore(store.ownerUrl, { config, log: logOf(call) })
    } finally {
      await store.server?.stop()
    }
    call.terminal.say('the database is in its newest state')
    return 0
  },
}
