import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { webPart, workerPart } from '../../src/child-settings.ts'
import { readConfig, ConfigError } from '../../src/config.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { readWebPushKeys } from '../../src/web-push-keys.ts'
import { streetlight } from '../support/command-line.ts'

t.test('an operator makes the keys once, and the service then starts with them', async (t) => {
  const file = join(t.testdir(), 'push.json')
  const words = ['push-keys', file, '--contact', 'mailto:post@example.test']
  const made = await streetlight(words)
  t.equal(made.code, 0, made.errors)
  t.equal(statSync(file).mode & 0o777, 0o600, 'nobody else reads them')
  const keys = readWebPushKeys(file)
  t.equal(keys.contact, 'mailto:post@example.test')
  t.notMatch(made.out, keys.privateKey)
  const config = readConfig({ WEB_PUSH_KEYS_FILE: file })
  t.equal(config.webPushKey, keys.publicKey)
  t.notMatch(JSON.stringify(config), keys.privateKey, 'the settings keep the public half alone')
  const text = readFileSync(file, 'utf8')
  const again = await streetlight(words)
  t.equal(again.code, 1)
  t.match(again.errors, 'is there already')
  t.equal(readFileSync(file, 'utf8'), text, 'browsers are bound to it')
})

t.test('without a file or somebody to write to no keys are made', async (t) => {
  const file = join(t.testdir(), 'push.json')
  t.equal((await streetlight(['push-keys'])).code, 2)
  t.equal((await streetlight(['push-keys', file])).code, 1)
  t.equal((await streetlight(['push-keys', file, '--contact', 'post@example.test'])).code, 1)
  t.throws(() => statSync(file))
})

t.test(
  'web is told the public half, the worker where both are, and a training instance offers nothing',
  async (t) => {
    const file = join(t.testdir(), 'push.json')
    const keys = { ...makeVapidPair(), contact: 'mailto:post@example.test' }
    writeFileSync(file, JSON.stringify(keys))
    const config = readConfig({ WEB_PUSH_KEYS_FILE: file })
    const roles = { web: 'postgresql://web@db/x', worker: 'postgresql://worker@db/x' }
    const told = (isTraining: boolean) => {
      const needs = { config, roles, isTraining, env: {} }
      return { web: webPart(needs, 'web').env, worker: workerPart(needs, 'worker').env }
    }
    const { web, worker } = told(false)
    t.equal(web['WEB_PUSH_KEY'], keys.publicKey)
    t.notMatch(JSON.stringify(web), file)
    t.notMatch(JSON.stringify(web), keys.privateKey)
    t.equal(worker['WEB_PUSH_KEYS_FILE'], file)
    t.notOk('WEB_PUSH_KEY' in told(true).web)
  },
)

t.test('a file of keys that cannot serve stops the start, and says no key', async (t) => {
  const folder = t.testdir()
  const [one, other] = [makeVapidPair(), makeVapidPair()]
  const contact = 'mailto:post@example.test'
  const bad = [
    'no json',
    '[]',
    '"text"',
    JSON.stringify({ ...one }),
    JSON.stringify({ ...one, contact: 'post@example.test' }),
    JSON.stringify({ publicKey: one.publicKey, contact }),
    JSON.stringify({ ...one, publicKey: other.publicKey, contact }),
  ]
  for (const [i, text] of bad.entries()) {
    const file = join(folder, `${i}.json`)
    writeFileSync(file, text)
    try {
      readConfig({ WEB_PUSH_KEYS_FILE: file })
      t.fail(text)
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      t.equal(error.mistakes.length, 1)
      t.match(error.mistakes[0], /^WEB_PUSH_KEYS_FILE: /)
      t.notMatch(error.message, one.privateKey)
    }
  }
})
