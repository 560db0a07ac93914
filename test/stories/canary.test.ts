import { readFileSync } from 'node:fs'
import t from 'tap'
import type { Test } from 'tap'
import { drawInvites } from '../../src/client/invites.ts'
import { enterWorkroom } from '../../src/client/workroom.ts'
import { joinAsMember } from '../../src/demo/member.ts'
import { workroomOf } from '../../src/demo/people.ts'
import { createReporter } from '../../src/demo/reporter.ts'
import { handOver, open, propose } from '../../src/demo/stages.ts'
import { startEmbedded } from '../../src/platform/embedded-postgres.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { searchBytes, searchFolder } from '../support/canary.ts'
import { everyRow } from '../support/owner.ts'
import { createReporter as createPlainReporter, doorTo } from '../support/reporter.ts'
import { gatherStaff, startWorld } from '../support/world.ts'
import type { World } from '../support/world.ts'

t.setTimeout(300_000)

/** A word that stands nowhere else. */
const marker = (name: string): string => `zq${name}xw7canary`

t.test('nothing that people typed is found anywhere on the server (E-01)', async (t) => {
  const world = await startWorld(t)
  const { service, suite, outbox } = world
  const staff = await gatherStaff(world)
  const typed: string[] = []
  const word = (name: string): string => {
    typed.push(marker(name))
    return marker(name)
  }

  const answers = (way: string) => ({
    what_category: ['PA'],
    area: 'plymouth',
    place_text: word(`place${way}`),
    story: `He said ${word(`story${way}`)} and left.`,
    'persons[0][name]': word(`name${way}`),
    'persons[0][build]': 'heavy',
    'persons[0][hair]': 'shaved',
    'persons[0][marks]': 'a scar',
    'identifiers[0][kind]': 'username',
    'identifiers[0][value]': word(`handle${way}`),
    'vehicle[plate]': 'AB12 CDE',
    'vehicle[colour]': 'blue',
    consent_alert: 'yes',
    consent_police: 'anonymous',
    police_account: 'yes',
    never_publish: word(`never${way}`),
    safe_contact: word(`contact${way}`),
  })
  const device = {
    'user-agent': word('browser'),
    'x-forwarded-for': word('forwarded'),
    referer: `https://${word('referrer')}.example.test/`,
    'accept-language': word('tongue'),
    cookie: `a=${word('cookie')}`,
  }
  for (const path of ['/', '/report', '/ro/report', '/nothing-here', '/report/steps']) {
    await fetch(service.publicUrl + path, { headers: device })
  }
  const odd = new URLSearchParams({ story: word('unasked'), go: 'next' })
  await fetch(`${service.publicUrl}/report`, { method: 'POST', headers: device, body: odd })
  const scripted = createReporter(suite, service.publicUrl, () => new Date())
  const first = await scripted.report(answers('scripted'))
  const plain = createPlainReporter(doorTo(service.publicUrl))
  await plain.fillInAnswers(answers('plain'))
  const sent = await plain.press('send')
  t.equal(sent.status, 200)
  typed.push(first.code.words.join(' '), first.code.digits, sent.code ?? '')

  const writer = await workroomOf(staff.first)
  const reader = await enterWorkroom(staff.second.desk)
  const [invite = []] = await drawInvites(writer, 1)
  const email = `${word('mail')}@example.test`
  const code = await joinAsMember(
    { origin: service.publicUrl, outbox },
    { invite: invite.join(' '), email, areas: ['plymouth'], discretion: 'nudge' },
  )
  typed.push(code, invite.join(' '))
  await open(reader, base64url(first.oid))
  await propose(writer, base64url(first.oid), {
    nickname: 'Amber Heron 7',
    headline: `Blue car ${word('headline')}`,
    body: `Reported: a heavy man ${word('draft')}.`,
    advice: '',
    reason: word('reason'),
  })
  await handOver([writer, reader], base64url(first.oid), `Someone was hit ${word('account')}.`)
  for (const { account } of [staff.first, staff.second, staff.officer]) {
    typed.push(account.passphrase, account.totpSecret)
  }

  await t.test('not in any table', async (t) => {
    t.same(searchBytes('dump', await dump(world), typed), [])
  })
  await t.test(
    'not in any file of the data folder: tables, write-ahead log, guard, worker',
    async (t) => {
      t.same(searchFolder(world.dataDir, typed), [])
    },
  )
  await t.test('not in what the processes wrote', async (t) => {
    t.same(searchBytes('log', Buffer.from(service.text()), typed), [])
  })
  await t.test('not in the arguments or environment of any process', async (t) => {
    for (const pid of [...Object.values(service.pids()), service.child.pid ?? 0]) {
      for (const part of ['environ', 'cmdline']) {
        t.same(searchBytes(part, readFileSync(`/proc/${pid}/${part}`), typed), [])
      }
    }
  })
  await thisSearchFindsThings(t, world)
})

/** The search itself is put to the test: what does stand there in clear is found. */
async function thisSearchFindsThings(t: Test, world: World): Promise<void> {
  await t.test('and the search finds what does stand there in clear', async (t) => {
    const found = searchBytes('dump', await dump(world), ['pcso-plymouth'])
    t.match(found, [{ spelling: 'utf-8' }])
    t.not(searchFolder(world.dataDir, ['streetlight_worker']).length, 0)
    const hidden = Buffer.from(`x${marker('a')}`).toString('base64')
    t.match(searchBytes('text', Buffer.from(hidden), [marker('a')]), [{ spelling: /base64/ }])
  })
}

/** Every row of every table, as the owner reads them. */
async function dump({ dataDir }: World): Promise<Buffer> {
  const server = await startEmbedded(dataDir)
  try {
    return Buffer.from(await everyRow(server.ownerUrl))
  } finally {
    await server.stop()
  }
}
