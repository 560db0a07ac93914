import { hostname } from 'node:os'
import t from 'tap'
import { deliveries } from '../../src/alerts/schema.ts'
import { openMailbox, type TakenMail } from '../support/mailbox.ts'
import { publish, startMembers, Visitor } from '../support/members.ts'
import { until } from '../support/until.ts'
import { startWorker, type TestWorker } from '../support/worker.ts'

const mailbox = await openMailbox(t)
let worker: TestWorker | null = null
const place = await startMembers(t, {
  before: async (guard, urls) => {
    worker = await startWorker(t, { guard, urls }, { smtpUrl: mailbox.url })
  },
})
const { db } = place

const linkIn = (mail: TakenMail | undefined): string =>
  /https:\/\/example\.test(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''

interface Wish {
  name: string
  areas?: string
  from_level?: string
  discretion?: string
  language?: string
}

/** Somebody who joins, gives an address, and presses the button in the mail that comes. */
async function join({ name, ...wish }: Wish): Promise<Visitor> {
  const visitor = new Visitor(place.site)
  await visitor.join(await place.invite())
  const email = `${name}@example.test`
  const usual = { areas: 'exeter', from_level: '2', discretion: 'full', language: 'en' }
  await visitor.post('/settings', { ...usual, ...wish, email })
  await until(() => mailbox.to(email).length > 0)
  const k =
    new URL(linkIn(mailbox.to(email)[0]), 'https://example.test').searchParams.get('k') ?? ''
  await visitor.post('/confirm', { k })
  return visitor
}

const queueIsEmpty = (): Promise<void> => until(async () => (await db.$count(deliveries)) === 0)

t.test('an address is asked about first, with a link to a page with one button', async (t) => {
  await join({ name: 'nudge', discretion: 'nudge' })
  const [mail] = mailbox.to('nudge@example.test')
  t.equal(mail?.headers.get('subject'), 'Please confirm this address')
  t.match(mail?.text, 'If it was not you, do nothing')
  t.match(linkIn(mail), /^\/confirm\?k=[\w-]{22}$/)
  t.notOk(mail?.headers.has('list-unsubscribe'))
})

t.test('each member gets what she asked for, and nobody a warning for another area', async (t) => {
  await join({ name: 'coarse', discretion: 'coarse', areas: 'torbay' })
  await join({ name: 'full', discretion: 'full', language: 'ro' })
  await join({ name: 'grave', from_level: '4' })
  await place.site.inject('/warnings')
  const before = mailbox.mails.length
  await publish(place, {
    areas: ['exeter', 'torbay'],
    audience: { areas: ['exeter', 'torbay'], work: [] },
  })
  await queueIsEmpty()
  t.equal(mailbox.mails.length, before + 3)
  const [, nudge] = mailbox.to('nudge@example.test')
  t.equal(nudge?.text.trim(), 'There is something new to read, when you have a quiet moment.')
  t.notMatch(nudge?.text, 'example.test', 'a nudge has no link in sight')
  const [, coarse] = mailbox.to('coarse@example.test')
  t.match(coarse?.text, 'Danger: Exeter, Torbay')
  t.notMatch(coarse?.text, 'van')
  t.match(coarse?.text, 'To end these messages: https://example.test/unsubscribe?k=')
  const [, full] = mailbox.to('full@example.test')
  t.match(full?.text, 'Dubă argintie')
  t.match(full?.text, 'Amber Heron 7')
  t.match(full?.html, '<p>Dubă argintie</p>')
  t.equal(mailbox.to('grave@example.test').length, 1, 'level 3 is not what she asked for')
  const [shown] = await place.alerts.listForConsole()
  const noFailure = { gone: 0, late: 0, unsure: 0 }
  t.same(shown?.counts, [
    { channel: 'email', sent: 3, failed: 0, skipped: 0, ...noFailure },
    { channel: 'none', sent: 0, failed: 0, skipped: 1, ...noFailure },
  ])
  t.match(shown, { state: 'released', waiting: 0, dead: 0 })
})

t.test('the mail of a whole warning says how to know him, and no quieter one does', async (t) => {
  const [, full] = mailbox.to('full@example.test')
  t.match(full?.text, /Cum îl recunoști\r?\nVârsta: 30–39 de ani/)
  t.match(full?.html, '<p>Mașina<br>Culoarea: Argintiu<br>Felul: Dubă</p>')
  const others = mailbox.mails.filter(({ to }) => to !== 'full@example.test')
  for (const { text } of others) t.notMatch(text, /Hair|30 to 39|Vehicle/)
})

t.test('no header says what sent the mail, from which machine, or for whom else', async (t) => {
  for (const mail of mailbox.mails) {
    const names = [...mail.headers.keys()].sort()
    const expected = [
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]
    t.same(
      names.filter((name) => !name.startsWith('list-unsubscribe')),
      expected,
    )
    t.equal(mail.greeting, 'mail.example.test')
    t.equal(mail.headers.get('from'), 'Post <post@mail.example.test>')
    t.match(mail.headers.get('message-id'), /^<[0-9a-f]{32}@mail\.example\.test>$/)
    t.match(mail.headers.get('date'), /^\w{3}, \d\d? \w{3} \d{4} \d\d:\d\d:00 \+0000$/)
    for (const word of [hostname(), 'nodemailer', 'NmP', 'treetlight', 'Devon'])
      t.notMatch(mail.raw, word)
  }
  const [, nudge] = mailbox.to('nudge@example.test')
  const [, full] = mailbox.to('full@example.test')
  t.equal(nudge?.headers.get('subject'), 'There is something new to read')
  t.match(
    nudge?.headers.get('list-unsubscribe'),
    /^<https:\/\/example\.test\/unsubscribe\?k=[\w-]{22}>$/,
  )
  t.equal(full?.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
})

t.test('a recall goes to everybody whom the warning could have reached', async (t) => {
  const alert = await publish(place)
  await queueIsEmpty()
  const before = mailbox.mails.length
  const silence = { headline: {}, body: {}, advice: {}, person: {}, vehicle: {}, identifiers: [] }
  await publish(place, { id: alert.id, version: 2, kind: 'recall', ...silence })
  await queueIsEmpty()
  const recalls = mailbox.mails.slice(before)
  t.same(
    recalls.map(({ to }) => to).sort(),
    ['full@example.test', 'grave@example.test', 'nudge@example.test'],
    'also to her who only wants level 4: an earlier version might have had it',
  )
  t.match(recalls.find(({ to }) => to === 'grave@example.test')?.text, 'Withdrawn')
  t.notMatch(recalls.map(({ text }) => text).join(), 'van')
  const quiet = recalls.find(({ to }) => to === 'nudge@example.test')
  t.match(quiet?.text, 'There is something new to read')
})

t.test('one press in the mailbox ends it: what was queued for her goes nowhere', async (t) => {
  const [, full] = mailbox.to('full@example.test')
  const link =
    /<https:\/\/example\.test(.*)>/.exec(full?.headers.get('list-unsubscribe') ?? '')?.[1] ?? ''
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  await place.site.inject({
    method: 'POST',
    url: link,
    headers,
    payload: 'List-Unsubscribe=One-Click',
  })
  const before = mailbox.to('full@example.test').length
  await publish(place)
  await queueIsEmpty()
  t.equal(mailbox.to('full@example.test').length, before)
})

t.test('the worker writes nothing but codes and counts', async (t) => {
  t.equal(await worker?.stop(), 0, 'and ends in order')
  const lines = (worker?.log() ?? '').trim().split('\n')
  for (const line of lines) {
    const fields = Object.keys(JSON.parse(line) as object)
    t.same(
      fields.filter((name) => !['level', 'event', 'part', 'code', 'count'].includes(name)),
      [],
    )
  }
  t.notMatch(worker?.log(), /@|example|van|Heron/)
})
