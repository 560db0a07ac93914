import t from 'tap'
import fc from 'fast-check'
import { startMembers, Visitor } from '../support/members.ts'
import { encodeForm, formType } from '../support/reporter.ts'

const place = await startMembers(t)
const { site } = place
const her = new Visitor(site)
await her.join(await place.invite())
const cookie = her.lastCookie.split(';', 1)[0] ?? ''

const doors = [
  '/join',
  '/join/finish',
  '/warnings',
  '/settings',
  '/settings/code',
  '/confirm',
  '/unsubscribe',
] as const
const names = [
  'invite',
  'code',
  'remember',
  'areas',
  'email',
  'number',
  'k',
  'from_level',
  '__proto__',
  'List-Unsubscribe',
]

t.test('whatever is posted to a door, the answer is a page and never a fault', async (t) => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('yes', '2', 'nudge', '<script>x</script>', '\0'),
  )
  const fields = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(text, fc.array(text, { maxLength: 3 })),
    { maxKeys: 6 },
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...doors), fields, async (url, posted) => {
      const payload = encodeForm(posted)
      const answer = await site.inject({
        method: 'POST',
        url,
        headers: { ...formType, cookie },
        payload,
      })
      if (answer.statusCode >= 500) return false
      return !answer.body.includes('<script>x')
    }),
    { numRuns: 150, seed: 8 },
  )
  t.equal(place.log(), '', 'and nothing of it is logged')
})

t.test('bodies that are no forms, too long or broken are refused kindly', async (t) => {
  const bodies: [string, string, number[]][] = [
    ['application/json', '{"invite":"a"}', [415, 422]],
    ['application/json', '{broken', [400, 415]],
    ['text/plain', 'invite=a', [400, 415]],
    ['application/x-www-form-urlencoded', `invite=${'a'.repeat(70_000)}`, [413]],
    ['application/x-www-form-urlencoded', `invite=${'a'.repeat(5_000)}`, [400]],
    ['application/x-www-form-urlencoded', 'invite=%ff%fe%zz', [400, 422]],
    ['application/x-www-form-urlencoded', '', [400, 422]],
    ['multipart/form-data; boundary=b', '--b--', [400, 415]],
  ]
  for (const [type, payload, allowed] of bodies) {
    const answer = await site.inject({
      method: 'POST',
      url: '/join',
      headers: { 'content-type': type },
      payload,
    })
    t.ok(
      allowed.includes(answer.statusCode),
      `${type} ${payload.slice(0, 20)} ${answer.statusCode}`,
    )
  }
  const nothing = await site.inject({ method: 'POST', url: '/unsubscribe?k=A' })
  t.equal(nothing.statusCode, 200, 'a mailbox may send no body at all')
  t.equal(place.log(), '')
})

t.test('no other method and no other cookie opens a door', async (t) => {
  for (const url of doors) {
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
      const answer = await site.inject({ method, url, headers: { cookie } })
      t.ok([404, 405].includes(answer.statusCode), `${method} ${url}`)
    }
  }
  for (const value of ['', 'x', 'A'.repeat(64), '%00', `${cookie.slice(2)}A`]) {
    const answer = await site.inject({ url: '/settings', headers: { cookie: `r=${value}` } })
    t.equal(answer.statusCode, 303, value)
  }
})
