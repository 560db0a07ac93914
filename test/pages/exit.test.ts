import t from 'tap'
import { publicSite } from './public-site.ts'

t.test('leaving leads to the neutral page of the scheme and tells it nothing', async (t) => {
  const { app, scheme } = await publicSite()
  t.teardown(() => app.close())
  for (const url of ['/x', '/ro/x', '/x?from=report']) {
    const answer = await app.inject(url)
    t.equal(answer.statusCode, 303)
    t.equal(answer.headers.location, scheme.exit_to)
    t.equal(answer.headers['referrer-policy'], 'no-referrer')
    t.equal(answer.headers['cache-control'], 'no-store')
    t.equal(answer.body, '')
  }
})

t.test('leaving asks the browser to forget what the site left in it', async (t) => {
  const { app } = await publicSite()
  t.teardown(() => app.close())
  const answer = await app.inject({ url: '/x', headers: { 'sec-fetch-dest': 'document' } })
  t.equal(answer.headers['clear-site-data'], '"cache", "cookies", "storage"')
})

t.test('a picture or a script of another site cannot make the browser forget', async (t) => {
  const { app } = await publicSite()
  t.teardown(() => app.close())
  for (const dest of ['image', 'script', 'iframe', 'empty']) {
    const answer = await app.inject({ url: '/x', headers: { 'sec-fetch-dest': dest } })
    t.equal(answer.statusCode, 303)
    t.equal(answer.headers['clear-site-data'], undefined, dest)
  }
})
