import { readFileSync } from 'node:fs'
import t from 'tap'
import { noticeOf } from '../../src/browser/console/rota/rota-notice.ts'
import { rotaNoticesEn } from '../../src/i18n/en/rota-notices.ts'
import { rotaNoticesRo } from '../../src/i18n/ro/rota-notices.ts'
import { buildBrowser } from '../../src/platform/build-browser.ts'
import { makeVapidPair } from '../../src/platform/push/vapid.ts'
import { openBrowser, startConsole } from '../support/console.ts'

t.setTimeout(240_000)

t.test('the console’s service worker', async (t) => {
  const manifest = await buildBrowser()
  const place = await startConsole(t, { pushKey: makeVapidPair().publicKey })
  const stranger = openBrowser(place.site)
  const file = await stranger.ask({ method: 'GET', url: '/push/worker.js' })

  t.test('comes to whoever asks, is kept nowhere, and may reach nothing', async (t) => {
    t.equal(file.statusCode, 200)
    t.match(file.headers['content-type'], 'text/javascript')
    t.equal(file.headers['cache-control'], 'no-store')
    t.equal(file.headers['content-security-policy'], "default-src 'none'")
    t.notOk('service-worker-allowed' in file.headers, 'its folder is its scope')
    t.equal(file.cookies.length, 0)
    for (const url of ['/push', '/push/', '/push/moved'])
      t.not((await stranger.ask({ method: 'GET', url })).statusCode, 200, 'and no page lies there')
  })

  t.test('is one small file of neutral sentences, and hears no request', async (t) => {
    const { file: name = '' } = manifest['console/rota-worker.js'] ?? {}
    t.equal(file.body, readFileSync(`public/${name}`, 'utf8'))
    t.ok(file.body.length < 3_000, `${file.body.length} bytes`)
    t.notMatch(file.body, /\bcaches\b|"fetch"|fetch\(|import\b|indexedDB|postMessage|https?:/)
    for (const sentence of Object.values({ ...rotaNoticesEn })) t.match(file.body, sentence)
    t.notMatch(file.body, /report|moderator|rota (of|is)|duty|streetlight/i)
  })

  t.test('is not there where no browser is told', async (t) => {
    const without = await startConsole(t)
    const answer = await openBrowser(without.site).ask({ method: 'GET', url: '/push/worker.js' })
    t.equal(answer.statusCode, 404)
  })
})

t.test('a message names a sentence, and nothing of it is ever shown', async (t) => {
  t.same(noticeOf('en look'), { language: 'en', words: rotaNoticesEn['rota.notice.look'] })
  t.same(noticeOf('ro relief'), { language: 'ro', words: rotaNoticesRo['rota.notice.relief'] })
  t.same(noticeOf('en test'), { language: 'en', words: rotaNoticesEn['rota.notice.test'] })
  const known: string[] = [...Object.values(rotaNoticesEn), ...Object.values(rotaNoticesRo)]
  for (const text of [
    '',
    'en',
    'en 5',
    'xx look',
    'en constructor',
    'en look\nmore',
    '{}',
    'ro LOOK',
  ])
    t.ok(known.includes(noticeOf(text).words), JSON.stringify(text))
})
