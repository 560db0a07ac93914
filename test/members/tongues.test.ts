import type { Response } from 'light-my-request'
import t, { type Test } from 'tap'
import { confirmOf, contactOf, ownDelivery, startMembers, Visitor } from '../support/members.ts'
import { members as table } from '../../src/members/schema.ts'
import { otherTongueOn } from '../support/other-tongue.ts'
import { readPage } from '../support/reporter.ts'

const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })

/** The form that the buttons for other languages belong to. */
function formOn(page: string): string {
  const [before, after] = page.split('value="tongue:')
  return [before?.split('<form ').at(-1), after?.split('</form>').at(0)].join('')
}

/** What stands in the fields of that form, in hidden fields and lists as well. */
function standingOn(page: string): Record<string, readonly string[]> {
  const html = formOn(page)
  const standing: Record<string, readonly string[]> = {
    ...readPage({ statusCode: 200, body: html }).values,
  }
  const hidden = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)
  const lists = html.matchAll(
    /<select name="(\w+)"(?:(?!<\/select>)[^])*?value="([^"]*)" selected/g,
  )
  for (const [, name = '', value = ''] of [...hidden, ...lists]) standing[name] = [value]
  delete standing['k']
  return standing
}

/** Presses the way to Romanian as a browser without scripts does: the same page, in Romanian, with the same in its fields. */
async function inRomanian(t: Test, who: Visitor, page: Response): Promise<Response> {
  const way = otherTongueOn(page.body)
  if (way === null) throw new Error('there is no way to another language')
  const token = /name="k" value="([^"]*)"/.exec(page.body)?.[1]
  const form = {
    ...standingOn(page.body),
    ...(token === undefined ? {} : { k: token }),
  }
  const other =
    way.kind === 'link'
      ? await who.get(way.href)
      : await who.post(way.action, { ...form, go: way.go })
  t.match(other.body, '<html lang="ro"')
  t.equal(other.statusCode, 200)
  t.same(standingOn(other.body), standingOn(page.body), 'nothing that stood there is lost')
  t.match(other.body, 'value="tongue:en"', 'and there is a way back')
  return other
}

const onlyMember = async () => {
  const [row] = await place.db.select().from(table)
  if (row === undefined) throw new Error('nobody is a member')
  return row
}

const choices = {
  ...{ areas: ['exeter', 'torbay'], from_level: '3', email: 'mia@example.test' },
  ...{ discretion: 'coarse', language: 'en', quiet_from: '22', quiet_to: '7', zone: 'bucharest' },
  ...{ digest_day: '', digest_hour: '18', number: '+44 7700 900123', number_discretion: 'full' },
}

const her = new Visitor(place.site)

t.test('somebody who joins reads each page in her language and keeps what it holds', async (t) => {
  const wrong = await her.post('/join', { invite: 'lamp lamp' })
  await inRomanian(t, her, wrong)
  const invite = await place.invite()
  const shown = await her.post('/join', { invite })
  const code = /id="code"[^>]*>([^<]*)</.exec(shown.body)?.[1] ?? ''
  const romanian = await inRomanian(t, her, shown)
  t.match(romanian.body, code, 'the same code')
  t.equal(await place.db.$count(table), 0, 'and the invite is not spent')
  const kept = { invite, code, remember: 'yes', go: 'tongue:ro' }
  const ticked = await her.post('/join/finish', kept)
  t.match(ticked.body, 'name="remember" value="yes" checked')
  const spent = await her.post('/join/finish', { invite: 'lamp lamp', code })
  t.equal(spent.statusCode, 422)
  await inRomanian(t, her, spent)
  await her.post('/join/finish', { invite, code })
  t.ok(her.isSignedIn)
})

t.test('a wrong code leads to the same page in another language', async (t) => {
  const page = await new Visitor(place.site).post('/warnings', { code: 'lamp lamp' })
  t.same(otherTongueOn(page.body), { kind: 'link', href: '/ro/warnings' })
})

t.test('what stands on the page of choices stands there in another language', async (t) => {
  const kept = await her.post('/settings', choices)
  t.match(kept.body, 'Your choices are kept.')
  const before = await onlyMember()
  await inRomanian(t, her, kept)
  await inRomanian(t, her, await her.post('/settings', { ...choices, email: 'not an address' }))
  await inRomanian(t, her, await her.post('/settings', { ...choices, email: '' }))
  await inRomanian(t, her, await her.post('/settings/try', choices))
  t.same(await onlyMember(), before, 'reading another language keeps nothing and sends nothing')
  await inRomanian(t, her, await her.post('/settings/again'))
  await inRomanian(t, her, await her.post('/settings/code', { code: '000000' }))
})

t.test('what a link in a mail did is said in another language, and done once', async (t) => {
  const contact = await contactOf(place, delivery.keys(), await onlyMember())
  const done = await her.post('/confirm', { k: confirmOf(contact) })
  t.match(done.body, 'Messages can come to this address now')
  const romanian = await inRomanian(t, her, done)
  t.match(romanian.body, 'Acum pot veni mesaje la această adresă')
  await inRomanian(t, her, await her.post('/confirm', { k: 'x' }))
  const stopped = await her.post('/settings/stop')
  t.match(stopped.body, 'It is done')
  const said = await inRomanian(t, her, stopped)
  t.notMatch(said.body, 'data-action="stop"', 'nothing is asked again')
  await inRomanian(t, her, await her.post('/unsubscribe'))
  t.equal(place.log(), '')
})
