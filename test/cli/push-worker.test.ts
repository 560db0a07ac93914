import { createServer } from 'node:http'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { streetlight } from '../support/command-line.ts'
import { listenHere } from '../support/loopback.ts'
import { dataFolder, start } from '../support/start.ts'

t.setTimeout(240_000)

t.test('a script for messages in browsers that somebody changed is found', async (t) => {
  const file = join(t.testdir(), 'push.json')
  writeFileSync(file, JSON.stringify({ ...makeVapidPair(), contact: 'mailto:post@example.test' }))
  const { publicUrl, consoleUrl } = await start(t, {
    ...{ DATA_DIR: dataFolder(t), WEB_PUSH_KEYS_FILE: file },
  })
  let answers: (url: string, real: Response) => Promise<{ status: number; body: Buffer }>
  const asItIs = async (_url: string, real: Response) => {
    return { status: real.status, body: Buffer.from(await real.arrayBuffer()) }
  }
  answers = asItIs
  /** Stands before one of the two sites, as whoever has taken over its machine would. */
  const before = async (site: string): Promise<string> => {
    const server = createServer((request, answer) => {
      const url = request.url ?? ''
      void fetch(site + url)
        .then((real) => answers(url, real))
        .then(({ status, body }) => answer.writeHead(status).end(body))
    })
    return `http://localhost:${String(await listenHere(t, server))}`
  }
  const [site, desk] = [await before(publicUrl), await before(consoleUrl)]
  /** What is found about these two scripts; the form says besides that no ceremony has been held here. */
  const found = async () => {
    const { errors } = await streetlight(['verify-bundle', '--site', site, '--console', desk])
    return errors.split('\n').filter((line) => line.includes('worker'))
  }
  const isWorker = (url: string): boolean => url === '/push/worker.js'
  t.same(await found(), [])

  answers = async (url, real) => {
    const { status, body } = await asItIs(url, real)
    return { status, body: isWorker(url) ? Buffer.concat([body, Buffer.from(';evil()')]) : body }
  }
  t.same(
    await found(),
    [site, desk].map((origin) => `${origin}/push/worker.js: another file is served`),
  )

  answers = async (url, real) => {
    const { status, body } = await asItIs(url, real)
    return { status: isWorker(url) ? 500 : status, body }
  }
  t.same(
    await found(),
    [site, desk].map((origin) => `${origin}/push/worker.js: answers 500`),
  )

  answers = async (url, real) => {
    const { status, body } = await asItIs(url, real)
    return { status: isWorker(url) ? 404 : status, body }
  }
  t.same(await found(), [], 'where no browser is told there is none')
})
