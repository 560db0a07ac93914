import t from 'tap'
import { addressStates } from '../../src/members/way-states.ts'
import { members as table } from '../../src/members/schema.ts'
import { contactOf, ownDelivery, startMembers, Visitor } from '../support/members.ts'

const delivery = ownDelivery()
const place = await startMembers(t, { before: delivery.before })

const choices = {
  ...{ areas: ['exeter', 'torbay'], from_level: '3', discretion: 'coarse', language: 'en' },
  ...{ number_discretion: 'full', quiet_from: '22', quiet_to: '7', zone: 'bucharest' },
}
const address = { email: 'mia@example.test' }
const number = { number: '+44 7700 900123' }

const her = new Visitor(place.site)
await her.join(await place.invite())

async function ways(): Promise<string[]> {
  const [row] = await place.db.select().from(table)
  if (row === undefined) throw new Error('nobody is a member')
  const contact = await contactOf(place, delivery.keys(), row)
  return (contact?.channels ?? []).map(({ address }) => address)
}

t.test('who never gave an address is not asked about one', async (t) => {
  const page = await her.get('/settings')
  t.notMatch(page.body, 'name="ends"')
  t.match(page.body, 'You can leave it empty and come here to read.')
  t.match((await her.post('/settings', choices)).body, 'Your choices are kept.')
})

t.test(
  'an address left empty ends nothing: she is asked, and nothing she chose is lost',
  async (t) => {
    await her.post('/settings', { ...choices, ...address })
    t.same(await ways(), ['mia@example.test'])
    const page = await her.get('/settings')
    t.match(page.body, 'You gave an address before. It is locked')
    t.match(page.body, 'name="ends" value="email"')
    t.notMatch(page.body, 'mia@example.test', 'nobody reads it over her shoulder')
    const asked = await her.post('/settings', { ...choices, areas: 'torbay', ...number })
    t.equal(asked.statusCode, 422)
    t.match(
      asked.body,
      /<a href="#email">You left the e-mail address empty. Shall the e-mails stop\?/,
    )
    t.notMatch(asked.body, 'mia@example.test')
    t.match(asked.body, 'value="torbay" checked')
    t.match(asked.body, 'value="+44 7700 900123"')
    t.match(asked.body, '<option value="bucharest" selected>')
    t.same(await ways(), ['mia@example.test'], 'nothing changed')
  },
)

t.test('typed again, the e-mails go on', async (t) => {
  const kept = await her.post('/settings', { ...choices, ...address, areas: 'torbay' })
  t.match(kept.body, 'Your choices are kept.')
  t.same(await ways(), ['mia@example.test'])
})

t.test('an address and a wish to end the e-mails are one too many', async (t) => {
  const asked = await her.post('/settings', { ...choices, ...address, ends: 'email' })
  t.equal(asked.statusCode, 422)
  t.match(asked.body, 'Please take one of the two away')
  t.match(asked.body, 'name="ends" value="email" checked')
  t.same(await ways(), ['mia@example.test'])
})

t.test(
  'both left empty are both asked about, beside whatever else is to be looked at',
  async (t) => {
    await her.post('/settings', { ...choices, ...address, ...number })
    t.same(await ways(), ['mia@example.test', '+447700900123'])
    const asked = await her.post('/settings', { ...choices, areas: 'torbay', quiet_to: '' })
    t.match(asked.body, 'Shall the e-mails stop?')
    t.match(asked.body, 'Shall the text messages stop?')
    t.match(asked.body, '<a href="#quiet">', 'everything at once')
    t.same(await ways(), ['mia@example.test', '+447700900123'])
  },
)

t.test('ticked, one ends and the other goes on, and the page says so', async (t) => {
  const kept = await her.post('/settings', { ...choices, ...address, ends: 'number' })
  t.equal(kept.statusCode, 200)
  t.match(kept.body, 'No text messages come any more.')
  t.notMatch(kept.body, 'No e-mails come any more.')
  t.notMatch(kept.body, 'name="ends" value="number"')
  t.same(await ways(), ['mia@example.test'])
  const none = await her.post('/settings', { ...choices, ends: ['email', 'number'] })
  t.match(none.body, 'No e-mails come any more.')
  t.notMatch(none.body, 'No text messages come any more.', 'there was none to end')
  t.match(none.body, 'nothing is sent to you')
  t.same(await ways(), [])
})

t.test('nobody has to end an address that takes nothing any more', async (t) => {
  await her.post('/settings', { ...choices, ...address })
  await place.db.update(table).set({ addressState: addressStates.takesNothing })
  t.notMatch((await her.get('/settings')).body, 'name="ends"')
  t.match((await her.post('/settings', choices)).body, 'Your choices are kept.')
})
