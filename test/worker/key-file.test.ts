import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { startGuard } from '../support/guard.ts'
import { testDatabase } from '../support/template-database.ts'
import { says, startWorker } from '../support/worker.ts'

t.test(
  'a key file that was made under another guard is not opened, and not replaced',
  async (t) => {
    const urls = await testDatabase(t)
    const first = await startWorker(t, { guard: await startGuard(t), urls }, { smtpUrl: null })
    t.equal(await first.stop(), 0)
    const file = join(first.folder, 'keys.box')
    const before = readFileSync(file, 'utf8')
    const options = { smtpUrl: null, folder: first.folder }
    const stranger = await startWorker(t, { guard: await startGuard(t), urls }, options)
    await says(stranger, 'stopped', 'cannot_open')
    t.equal(readFileSync(file, 'utf8'), before)
  },
)

t.test('a worker that starts before its guard waits for it', async (t) => {
  const urls = await testDatabase(t)
  const guard = await startGuard(t)
  await guard.kill()
  const starting = startWorker(t, { guard, urls }, { smtpUrl: null })
  await guard.start()
  await starting
  const { publicKeys } = await guard.web.state()
  t.match(publicKeys.delivery_pk, /^[\w-]{1622}$/)
})
