import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { ConfigError, readConfig } from '../../src/config.ts'
import { readFeedSecrets } from '../../src/feed-secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'streetlight-feed-secrets-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'feeds')
const [one, two] = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210']

t.test('an operator names who reads a feed, a line each', async (t) => {
  writeFileSync(file, `# other schemes\nhull ${one}\n\nbristol ${two}\n`)
  t.same(readFeedSecrets(file), [one, two])
  t.same(readFeedSecrets(null), [])
  t.equal(readConfig({ FEED_SECRETS_FILE: file }).feedSecretsFile, file)
})

t.test('an operator with a short secret is told the line, and not the secret', async (t) => {
  writeFileSync(file, `hull ${one}\nbristol tooshort\n`)
  const tried = () => readConfig({ FEED_SECRETS_FILE: file })
  t.throws(tried, ConfigError)
  t.throws(tried, { message: /FEED_SECRETS_FILE: line 2 is not/ })
  t.throws(tried, { message: /^(?!.*tooshort)/s })
})

t.test('an operator who names no file that is there is told so once', async (t) => {
  const tried = () => readConfig({ FEED_SECRETS_FILE: join(folder, 'none') })
  t.throws(tried, new ConfigError(['FEED_SECRETS_FILE: names a file that cannot be read']))
})
