import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardPart, webPart, workerPart } from './child-settings.ts'
import type { PartNeeds } from './child-settings.ts'
import { ConfigError, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { errorCode } from './platform/errors.ts'
import { createLog } from './platform/log.ts'
import { writeSecretFile } from './platform/secret-file.ts'
import { nodeFlags } from './platform/supervise.ts'
import type { Part } from './platform/supervise.ts'
import { prepareStore } from './service.ts'

/*
 * One part of the service by itself, for containers: `node src/part.ts setup|web|worker|guard`. It reads the settings that
 * `npm start` reads and then becomes the part, which is told what it needs and no more. `setup` makes the roles and the
 * tables, puts each role's address of the database into that role's folder, and ends.
 */

type Role = 'web' | 'worker'

class NotYet extends Error {}

const entry = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const addressFile = ({ dataDir }: Config, role: Role): string => join(dataDir, role, 'database-url')

/** The database's address under a role; each role's folder holds its own alone. */
function addressOf(config: Config, role: Role): string {
  const file = addressFile(config, role)
  if (!existsSync(file)) throw new NotYet('run setup first')
  return readFileSync(file, 'utf8')
}

function needsOf(config: Config, role: Role | null): PartNeeds {
  const address = role === null ? '' : addressOf(config, role)
  return { config, env: process.env, isTraining: false, roles: { web: address, worker: address } }
}

function webAlone(config: Config): Part {
  const part = webPart(needsOf(config, 'web'), entry('server.ts'))
  const env = {
    ...part.env,
    // What the operator fetches lies in the one folder that this container keeps.
    CEREMONY_LINK_FILE: join(config.dataDir, 'web', 'ceremony-link.txt'),
    // Web is not told how mail leaves; that there is a sender means that it can.
    CAN_MAIL: config.mailFrom === null ? '0' : '1',
  }
  return { ...part, env }
}

const parts: Readonly<Record<string, (config: Config) => Part>> = {
  web: webAlone,
  worker: (config) => workerPart(needsOf(config, 'worker'), entry('worker.ts')),
  guard: (config) => guardPart(needsOf(config, null), entry('guard.ts')),
}

async function setUp(config: Config): Promise<void> {
  const { databaseUrl } = config.secrets
  if (databaseUrl === null) throw new NotYet('DATABASE_URL is missing')
  const roles = await prepareStore(databaseUrl, { config, log: createLog() })
  for (const role of ['web', 'worker'] as const) {
    mkdirSync(join(config.dataDir, role), { recursive: true, mode: 0o700 })
    writeSecretFile(addressFile(config, role), roles[role])
  }
}

/** This process goes on as the part: with its environment, and nothing left of ours. */
function become({ file, env }: Part): never {
  if (process.execve === undefined) throw new NotYet('this system cannot run parts alone')
  return process.execve(process.execPath, [process.execPath, ...nodeFlags, file], { ...env })
}

async function main(name: string): Promise<void> {
  const config = readConfig(process.env, { holdsBootSecret: name === 'guard' })
  const part = parts[name]
  if (part !== undefined) become(part(config))
  if (name !== 'setup') throw new NotYet('say which: setup, web, worker or guard')
  await setUp(config)
}

function wordsFor(error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.mistakes
  if (error instanceof NotYet) return [error.message]
  return [`it did not work: ${errorCode(error) ?? 'failed'}`]
}

await main(process.argv[2] ?? '').catch((error: unknown) => {
  for (const line of wordsFor(error)) process.stderr.write(`${line}\n`)
  process.exit(1)
})
