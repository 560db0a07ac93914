import { spawnSync } from 'node:child_process'
import { cpSync, globSync, lstatSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'
import { findPostgres, repairLinks } from '../../src/platform/postgres-binaries.ts'

t.setTimeout(120_000)

t.test('an installation without install scripts is made whole', async (t) => {
  const copy = join(t.testdir(), 'package')
  cpSync(dirname(dirname(dirname(findPostgres().postgres))), copy, {
    recursive: true,
    verbatimSymlinks: true,
  })
  for (const name of globSync('native/lib/*', { cwd: copy })) {
    if (lstatSync(join(copy, name)).isSymbolicLink()) rmSync(join(copy, name))
  }
  const run = (): number | null =>
    spawnSync(join(copy, 'native', 'bin', 'postgres'), ['--version']).status
  t.not(run(), 0, 'without the links between library names the server cannot run')
  repairLinks(copy)
  t.equal(run(), 0)
  repairLinks(copy)
  t.equal(run(), 0, 'and doing it again changes nothing')
})
