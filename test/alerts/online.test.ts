import t from 'tap'
import { isFor } from '../../src/alerts/audience.ts'
import { atomFeed } from '../../src/alerts/atom.ts'
import { capMessage } from '../../src/alerts/cap.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { onlineArea } from '../../src/sealing/online-area.ts'
import { enlist, startDelivery } from '../support/delivery.ts'
import { openMailbox } from '../support/mailbox.ts'
import { ownDelivery, publish, sampleAlert, startMembers, Visitor } from '../support/members.ts'

const mailbox = await openMailbox(t)
const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })
const worker = startDelivery(t, place, { smtpUrl: mailbox.url, delivery: delivery.keys() })
const everyArea = place.place.areas.map(({ id }) => id)
for (const area of everyArea)
  await enlist(place, delivery.keys(), [`${area}@example.test`], { areas: [area] })
const online = { areas: [onlineArea], audience: { areas: [onlineArea], work: [] } }

/** Who was told, once nothing waits any more. */
async function told(): Promise<string[]> {
  mailbox.mails.length = 0
  await worker.drain()
  return mailbox.mails.map(({ to }) => to.split('@')[0] ?? '').sort()
}

t.test('of a man who is met online every member is told, whatever area she chose', async (t) => {
  const warning = await publish(place, online)
  t.same(await told(), [...everyArea].sort())
  const narrow = { areas: ['exeter'], audience: { areas: ['exeter'], work: [] } }
  await publish(place, { ...warning, ...narrow, version: 2, kind: 'update' })
  t.same(await told(), ['exeter'], 'once it is known where he is met, it is for those there')
  const all = { areas: ['exeter', onlineArea], audience: online.audience }
  await publish(place, { id: warning.id, ...all, version: 3, kind: 'recall' })
  t.same(await told(), [...everyArea].sort(), 'a recall reaches whoever heard of any version')
})

t.test('somebody whose area is no more in the scheme hears of him too', (t) => {
  const alert = { ...sampleAlert(place.suite), ...online }
  const wish = { areas: ['a-town-that-left'], levels: [3 as const], work: ['street'] }
  t.ok(isFor(alert, wish))
  t.notOk(isFor({ ...alert, audience: { ...online.audience, work: ['indoor'] } }, wish))
  t.notOk(isFor(alert, { ...wish, levels: [4] }), 'her levels hold all the same')
  t.end()
})

t.test('it stands under every area and under its own, on the page and on paper', async (t) => {
  const alert = await publish(place, { ...online, nickname: 'Quiet Otter 3' })
  const local = await publish(place, { nickname: 'Green Finch 9' })
  const her = new Visitor(place.site)
  await her.join(await place.invite())
  const month = monthOf(new Date())
  const page = await her.get('/warnings')
  t.match(page.body, '<option value="online">Online, not tied to a place</option>')
  t.match(page.body, '<dd>Online, not tied to a place</dd>')
  for (const area of ['', 'torbay', 'exeter', onlineArea]) {
    for (const path of ['/warnings', '/warnings/bulletin', '/warnings/board', '/warnings/card']) {
      const { body } = await her.get(`${path}?month=${month}&area=${area}`)
      t.match(body, alert.nickname, `${path} ${area}`)
      const isThere = area === '' || area === 'exeter'
      t.equal(body.includes(local.nickname), isThere, `${path} ${area}, another one`)
    }
  }
  const romanian = await her.get(`/ro/warnings?month=${month}&area=${onlineArea}`)
  t.match(romanian.body, '<option value="online" selected>Pe internet, nelegat de un loc</option>')
})

t.test('the page of choices says that such warnings come to everybody', async (t) => {
  const her = new Visitor(place.site)
  await her.join(await place.invite())
  const { body } = await her.get('/settings')
  t.match(body, 'Warnings about men who are met online only come to everybody')
  t.notMatch(body, 'value="online" name="areas"', 'it is nothing to tick')
})

t.test('feeds say it in words, and carry the codes of all areas for whoever sorts by code', (t) => {
  const frame = { areas: place.place.areas, origin: 'https://warn.example.test', isExercise: false }
  const version = { month: '2026-11', version: 1 }
  const one = {
    ...{ alert: sampleAlert(place.suite, online), isWithdrawn: false, isHidden: false },
    ...{ earlier: [], ...version },
  }
  t.match(atomFeed([one], { ...frame, language: 'en' }), 'Danger: Online, not tied to a place')
  t.match(atomFeed([one], { ...frame, language: 'ro' }), 'Pericol: Pe internet')
  const cap = JSON.stringify(capMessage(one, { ...frame, language: 'en' }))
  const codes = place.place.areas.flatMap(({ ons = [] }) => ons)
  t.ok(codes.length > 1)
  for (const code of codes) t.match(cap, code)
  t.match(cap, 'Online, not tied to a place')
  t.match(cap, 'Pe internet', 'in each language in which it is written')
  t.notMatch(cap, /polygon|circle/)
  t.end()
})
