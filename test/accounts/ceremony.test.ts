import { statSync } from 'node:fs'
import t from 'tap'
import { openBrowser, startConsole } from '../support/console.ts'
import { begin } from '../support/people.ts'

t.test('the first coordinator begins the service with the link from the file', async (t) => {
  const place = await startConsole(t)
  t.match(await openBrowser(place.site).ask({ url: '/root.json' }), { statusCode: 404 })
  await place.ceremonyToken()
  t.equal(statSync(place.accounts.linkFile.path).mode & 0o777, 0o600)

  const { first } = await begin(place)

  t.match(first.desk.person, { username: 'ana', role: 'moderator', admitted: true })
  const root = await openBrowser(place.site).ask({ url: '/root.json' })
  t.match(root.json(), { svc: first.desk.person.svc, root_pk: /^[\w-]{43}$/ })
  t.match(await place.guard.web.state(), { ready: true, directorySeq: 1 })
  t.ok(place.keys.card(), 'public pages have a card')
})
