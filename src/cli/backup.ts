import { writeBackup } from './backup-file.ts'
import { onConnection } from '../platform/connection.ts'
import { copyAllOut } from './backup-store.ts'
import type { Command } from './command.ts'
import { configOf, withOwnedStore } from './owned-store.ts'

/** The main database in one file. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE',
  summary: 'writes the database into a file, as it is at one moment',
  about: `
Not in it, on purpose: the guard's folder and the boot secret, without which no report in the file can be opened; reports
that wait for the guard; sessions and links. The service may run meanwhile. FILE must not be there yet; only its owner may
read it. What a thief of the database learns, a thief of this file learns.`,
  options: {},
  words: 1,
  async run(call) {
    const [path = ''] = call.words
    const tables = await withOwnedStore(configOf(call), (ownerUrl) =>
      onConnection(ownerUrl, async (client) => {
        const backup = writeBackup(path)
        try {
          const count = await copyAllOut(client, backup)
          backup.finish()
          return count
        } catch (error) {
          backup.abandon()
          throw error
        }
      }),
    )
    call.terminal.say(`${tables} tables are in ${path}`)
    return 0
  },
}
