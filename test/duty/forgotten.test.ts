import t from 'tap'
import { signProposal, watchDirectory } from '../../src/client/directory-watch.ts'
import { forgetContact, readDuty, saveContact } from '../../src/client/duty.ts'
import { ApiRefusal } from '../../src/client/api.ts'
import { proposeLeaving } from '../../src/client/team.ts'
import { dutyContacts } from '../../src/duty/schema.ts'
import type { ContactRow } from '../../src/duty/store.ts'
import { base64url } from '../../src/sealing/bytes.ts'
import { dutyTeam, hereOf } from '../support/duty.ts'
import { admit, enrol, type TestPerson } from '../support/people.ts'

t.setTimeout(240_000)

t.test('an address that is no longer on the rota opens to nobody', async (t) => {
  const { place, first, second } = await dutyTeam(t)
  const rowOf = async ({ account }: TestPerson): Promise<ContactRow> => {
    const rows = await place.db.select().from(dutyContacts)
    const row = rows.find(({ accountId }) => base64url(accountId) === account.id)
    if (row === undefined) throw new Error('she has left nothing')
    return row
  }
  /** Whether a row opens that somebody kept from an old backup, with all that guard and worker have today. */
  const opens = async ({ oid, blob }: ContactRow): Promise<boolean> =>
    (await place.guard.worker.stripContacts([{ member: oid, blob }]))[0] !== null
  const keep = async (who: TestPerson, address: string) =>
    saveContact(await hereOf(who), {
      ...{ v: 1, language: 'en' },
      ways: [{ kind: 'email', address }],
    })

  t.test('once she wrote down another one', async (t) => {
    const before = await rowOf(first)
    t.ok(await opens(before))
    await keep(first, 'ana.new@example.test')
    t.notOk(await opens(before))
    t.ok(await opens(await rowOf(first)))
  })

  t.test('once she took it away', async (t) => {
    const before = await rowOf(first)
    await forgetContact(await hereOf(first))
    t.notOk(await opens(before))
    t.match(await readDuty(await hereOf(first)), { contactId: null, testing: null })
    await keep(first, 'ana@example.test')
    t.ok(await opens(await rowOf(first)))
  })

  t.test('and only by her own word', async (t) => {
    const { api } = first.browser
    const { oid, blob } = await rowOf(second)
    const { contactId } = await readDuty(await hereOf(first))
    t.not(contactId, base64url(oid), 'a colleague’s id is told to nobody')
    const signature = base64url(place.suite.random(64))
    for (const id of [contactId ?? '', base64url(oid)]) {
      const body = { before: { id, signature } }
      await t.rejects(api('/api/duty/contact/forget', { method: 'POST', body }))
    }
    t.ok(await opens(await rowOf(first)))
    t.ok(await opens(await rowOf(second)))
    const stale = { id: base64url(place.suite.random(16)), signature }
    const kinds = { hasMail: true, hasNumber: false, hasBrowser: false }
    const body = { blob: base64url(blob.subarray(40)), ...kinds, before: stale }
    const asked = api('/api/duty/contact', { method: 'PUT', body })
    await t.rejects(asked, new ApiRefusal('stale', 409), 'changed in another tab meanwhile')
    t.ok(await opens(await rowOf(first)))
  })

  t.test('once she left the team', async (t) => {
    const third = await enrol(place, first, { username: 'cora' })
    await admit(first, second, third)
    const before = await rowOf(second)
    t.ok(await opens(before))
    const here = await hereOf(first)
    await proposeLeaving(first.desk, here.watched, second.account.id)
    await signProposal(third.desk, await watchDirectory(third.desk))
    t.notOk(await opens(before))
    t.ok(await opens(await rowOf(first)), 'who stays is still written to')
  })
})
