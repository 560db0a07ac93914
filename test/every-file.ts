import { availableParallelism } from 'node:os'
import t from 'tap'
import { filesInOrder } from './order.ts'

/** Said before the names of files that have the machine for themselves, one after the other. */
const alone = '--alone'

/** No test may hang for ever; files that need longer say so themselves. */
const patienceMs = 300_000

/*
 * Every test file in a process of its own, and one more at a time than there are cores: many wait for a browser, for
 * another process or for an hour to come. A file is not watched as `tap run` watches it (loaders for mocks, for
 * coverage and for source maps, which were a third of the work of a small file): the types are stripped in place, so that
 * every line is where it was. `env -u` takes away what tap puts into the environment to bring those loaders back.
 */
const before = [
  '-u',
  'NODE_OPTIONS',
  process.execPath,
  '--import',
  './src/platform/light-loading.ts',
]

// All of them together may take as long as they take.
t.setTimeout(0)
const words = process.argv.slice(2)
t.jobs = words.includes(alone) ? 1 : availableParallelism() + 1
for (const file of filesInOrder(words.filter((word) => word !== alone)))
  void t.spawn('/usr/bin/env', [...before, file], { buffered: true, timeout: patienceMs }, file)
