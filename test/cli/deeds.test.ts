import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { leftOut } from '../../src/cli/backup-store.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { addMonths, monthOf } from '../../src/client/months.ts'
import type { Person } from '../../src/demo/people.ts'
import { streetlight } from '../support/command-line.ts'
import type { Ended } from '../support/command-line.ts'
import { askOwner } from '../support/owner.ts'
import { storeWarning } from '../support/stored-warning.ts'
import { gatherStaff, startWorld } from '../support/world.ts'
import type { World } from '../support/world.ts'

t.setTimeout(600_000)

/** What an operator's shell on this machine has set. */
function settingsOf(world: World): Record<string, string> {
  return {
    DATA_DIR: world.dataDir,
    PUBLIC_PORT: new URL(world.service.publicUrl).port,
    CONSOLE_PORT: new URL(world.service.consoleUrl).port,
  }
}

/** Runs a command for which this person signs in, whatever code she used before. */
async function signedIn(world: World, person: Person, words: readonly string[]): Promise<Ended> {
  const { username, passphrase } = person.account
  await world.service.forgetCodes()
  return streetlight(words, settingsOf(world), [
    username,
    passphrase,
    world.place.codeOf(person.account),
  ])
}

function fileIn(t: Test, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'streetlight-backup-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

t.test('an operator and a moderator at the terminal', async (t) => {
  const world = await startWorld(t)
  const { first, second } = await gatherStaff(world)
  const env = settingsOf(world)
  const run = (...words: string[]): Promise<Ended> => streetlight(words, env)
  const ask = (text: string, values?: readonly unknown[]): Promise<unknown[]> =>
    askOwner(world.dataDir, text, values)
  const month = monthOf(new Date())
  const next = addMonths(month, 1)

  await t.test('status says what is up and counts what waits', async (t) => {
    const { code, out } = await run('status')
    t.match(out, /^web +up$/m)
    t.match(out, /^guard +up$/m)
    t.match(out, new RegExp(`^key of ${month} +there$`, 'm'))
    t.match(out, new RegExp(`^key of ${next} +there$`, 'm'))
    t.match(out, /^reports that wait for the guard +0$/m)
    t.equal(code, 0)
    const dead = await streetlight(['status'], { ...env, CONSOLE_PORT: '9' })
    t.match(dead.out, /^web +down$/m)
    t.equal(dead.code, 1)
  })

  await t.test('migrate beside a running service changes nothing', async (t) => {
    t.same(await run('migrate'), {
      code: 0,
      out: 'the database is in its newest state\n',
      errors: '',
    })
    t.equal((await run('status')).code, 0)
  })

  await t.test('a wrong passphrase opens nothing and says no more than that', async (t) => {
    const answers = [first.account.username, 'not the passphrase', '000000']
    const { code, out, errors } = await streetlight(['invite'], env, answers)
    t.equal(code, 1)
    t.equal(out, '')
    t.match(errors, 'it was refused: sign_in_failed')
  })

  await t.test('invites are drawn and printed as slips', async (t) => {
    const { code, out, errors } = await signedIn(world, first, ['invite', '--count', '9'])
    t.equal(code, 0, errors)
    t.notMatch(out + errors, first.account.passphrase)
    const slips = out.split(/^(?:- )+-$/m).slice(1)
    t.equal(slips.length, 9)
    for (const slip of slips) {
      t.match(slip, `${world.service.publicUrl}/join`)
      t.match(slip, /(?:[a-z]+ {2}){3}[a-z]+\n(?:[a-z]+ {2}){3}[a-z]+\n(?:[a-z]+ {2}){3}[a-z]+\n*$/)
    }
  })

  await t.test('the key of the next month is made, and waits for a colleague', async (t) => {
    const idle = await signedIn(world, second, ['rotate'])
    t.equal(idle.code, 0, idle.errors)
    t.match(idle.out, 'nothing to do')
    const later = addMonths(month, 2)
    const { code, out, errors } = await signedIn(world, first, ['rotate', '--month', later])
    t.equal(code, 0, errors)
    t.match(out, later)
    const { proposal } = await watchDirectory(second.desk)
    t.same(
      proposal?.document.epochs.map(({ id }) => id),
      [month, next, later],
    )
    const again = await signedIn(world, second, ['rotate'])
    t.equal(again.code, 1)
    t.match(again.errors, 'another change still waits')
  })

  await t.test('the log is whole, and a head that was kept is still in it', async (t) => {
    const seen = await signedIn(world, first, ['verify-audit'])
    t.equal(seen.code, 0, seen.errors)
    const head = /^head (.*)$/m.exec(seen.out)?.[1] ?? ''
    t.equal(head.length, 43)
    t.match(seen.out, /the log is whole: [1-9]\d* lines/)
    const later = await signedIn(world, second, ['verify-audit', '--head', head])
    t.equal(later.code, 0, later.errors)
    const other = await signedIn(world, first, ['verify-audit', '--head', 'A'.repeat(42) + 'E'])
    t.equal(other.code, 1)
    t.match(other.errors, 'THE LOG IS ANOTHER ONE')
  })

  await t.test('the scripts that are served are those of the build', async (t) => {
    const { code, out, errors } = await run('verify-bundle')
    t.equal(code, 0, errors)
    t.match(out, /files are those of the build, here and as served/)
  })

  await t.test('a script that somebody changed on the way is found', async (t) => {
    const site = createServer((request, answer) => {
      void fetch(world.service.publicUrl + (request.url ?? '')).then(async (real) => {
        const text = await real.text()
        const isScript = (request.url ?? '').endsWith('.js')
        answer.writeHead(real.status).end(isScript ? `${text};evil()` : text)
      })
    }).listen(0)
    await once(site, 'listening')
    t.teardown(() => site.close())
    const { port } = site.address() as AddressInfo
    const { code, errors } = await run('verify-bundle', '--site', `http://localhost:${port}`)
    t.equal(code, 1)
    t.match(errors, /^built\/public\/.*: another file is served$/m)
  })

  await t.test('sweep removes what has run out, here and at the guard', async (t) => {
    await ask(`insert into sessions values ('\\x01', '\\x02', 1)`)
    const { code, out, errors } = await run('sweep')
    t.equal(code, 0, errors)
    t.match(out, 'keys erased at the guard: 0')
    t.same(await ask('select 1 from sessions where ends_hour = 1'), [])
  })

  await t.test(
    'sweep empties a warning the day after its last day, not the month after',
    async (t) => {
      const stored = (days: number) => storeWarning(t, { env, ask }, days) // prettier-ignore
      const [ended, lasting] = [await stored(-1), await stored(1)]
      const { code, out, errors } = await run('sweep')
      t.equal(code, 0, errors)
      t.match(out, 'warnings emptied: 1')
      const sizes = 'select length(blob) > 0 as "isThere" from alerts where id = $1'
      t.same(await ask(sizes, [ended]), [{ isThere: false }])
      t.same(await ask(sizes, [lasting]), [{ isThere: true }])
      t.match((await run('sweep')).out, 'warnings emptied: 0')
    },
  )

  const file = fileIn(t, 'one.backup')

  await t.test(
    'a backup is one file for its owner alone, without what it must not hold',
    async (t) => {
      await ask(
        `insert into waiting_reports values
        ('\\x01', '2026-01', 'waiting-key', 'waiting-body', '\\x02', 2, '2026-W01', 0)`,
      )
      const { code, out, errors } = await run('backup', file)
      t.equal(code, 0, errors)
      t.match(out, /tables are in/)
      t.equal(statSync(file).mode & 0o777, 0o600)
      const bytes = readFileSync(file)
      t.ok(bytes.includes('intake_cards'))
      t.notOk(bytes.includes('waiting-body'))
      for (const table of leftOut) t.notOk(bytes.includes(`"table":"${table}"`), table)
      t.equal((await run('backup', file)).code, 1, 'and it is never overwritten')
      const status = await run('status')
      t.match(status.out, /^reports that wait for the guard +1$/m)
      t.equal(status.code, 1)
    },
  )

  await t.test('a running service is not restored over', async (t) => {
    const { code, errors } = await run('restore', file, '--replace')
    t.equal(code, 1)
    t.match(errors, 'stop it first')
  })

  await t.test('a backup comes back whole or not at all', async (t) => {
    world.service.child.kill('SIGTERM')
    await world.service.ended
    const full = await run('restore', file)
    t.equal(full.code, 1)
    t.match(full.errors, '--replace')

    const damaged = `${file}.damaged`
    copyFileSync(file, damaged)
    const bytes = readFileSync(damaged)
    bytes[bytes.length - 4000] = (bytes[bytes.length - 4000] ?? 0) ^ 1
    writeFileSync(damaged, bytes)
    const refused = await run('restore', damaged, '--replace')
    t.equal(refused.code, 1)
    t.match(refused.errors, 'is not a whole backup')
    writeFileSync(damaged, bytes.subarray(0, bytes.length - 10))
    t.match((await run('restore', damaged, '--replace')).errors, 'is not a whole backup')

    const fresh = { ...env, DATA_DIR: join(world.dataDir, '..', 'fresh') }
    const restored = await streetlight(['restore', file], fresh)
    t.equal(restored.code, 0, restored.errors)
    const copy = `${file}.again`
    t.equal((await streetlight(['backup', copy], fresh)).code, 0)
    t.ok(
      readFileSync(copy).equals(readFileSync(file)),
      'a backup of the copy is the same, byte for byte',
    )
  })
})
