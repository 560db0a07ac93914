import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { systemRandom } from '../src/platform/random.ts'
import { loadSodium } from '../src/sealing/sodium.ts'
import { suiteOf } from '../src/sealing/suite.ts'
import { median, type Figure } from './figure.ts'
import { startService } from './own-service.ts'

/** The pages somebody can come in by; the first form page is `/report`. */
const entryPages = [
  '/',
  '/report',
  '/ro/report',
  '/help',
  '/options',
  '/safety',
  '/about',
  '/promises',
  '/join',
  '/warnings',
  '/code',
]

/** A slow phone's line: 400 kbit/s down, 400 ms there and back; its processor six times slower than this one. */
const slowLine = {
  offline: false,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
  latency: 400,
}
const slowdown = 6

/** What the entry pages weigh on the wire, and when the largest thing on them is painted on a slow phone. */
export async function figures(): Promise<Figure[]> {
  const service = await startService(suiteOf(await loadSodium(), systemRandom))
  const origin = `http://localhost:${service.publicPort}`
  const browser = await openBrowser()
  try {
    const all: Figure[] = []
    for (const path of entryPages) all.push(...(await weigh(origin, path)))
    if (browser !== null) {
      for (const path of ['/', '/report']) all.push(await paint(browser, origin, path))
    }
    return all
  } finally {
    await browser?.close()
    await service.stop()
  }
}

async function weigh(origin: string, path: string): Promise<Figure[]> {
  const page = await get(origin + path)
  const sheet = /href="([^"]+\.css)"/.exec(page.text)?.[1] ?? ''
  const css = await get(origin + sheet)
  const how = `HTML ${page.bytes} + CSS ${css.bytes}, as sent to a browser that takes brotli; at most 14336`
  const html = { name: `wire_bytes ${path}`, value: page.bytes + css.bytes, unit: 'bytes', how }
  const script = /<script[^>]+src="([^"]+)"/.exec(page.text)?.[1]
  if (script === undefined) return [html]
  const code = await (await fetch(origin + script)).text()
  const value = brotliCompressSync(code).length
  return [html, { name: `script_brotli_bytes ${path}`, value, unit: 'bytes', how: 'at most 46080' }]
}

/** Bytes of the body on the wire, and the text (read a second time, unpacked). */
async function get(url: string): Promise<{ bytes: number; text: string }> {
  const bytes = await new Promise<number>((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let count = 0
      response.on('data', (part: Buffer) => (count += part.length))
      response.on('end', () => resolve(count))
    })
      .on('error', reject)
      .end()
  })
  return { bytes, text: await (await fetch(url)).text() }
}

async function openBrowser(): Promise<Browser | null> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) return null
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  })
}

async function paint(browser: Browser, origin: string, path: string): Promise<Figure> {
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) times.push(await paintOnce(browser, origin + path))
  const how = '400 kbit/s, 400 ms, processor slowed 6 times, nothing cached; median of 5'
  return { name: `largest_paint_ms_slow ${path}`, value: median(times), unit: 'ms', how }
}

const largestPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true })
})`

async function paintOnce(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowLine)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(url, { waitUntil: 'load' })
    // As text: what runs in the page is typed for a page, and this file for Node.
    return Number(await page.evaluate(largestPaint))
  } finally {
    await context.close()
  }
}
