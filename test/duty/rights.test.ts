import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { signProposal, watchDirectory } from '../../src/client/directory-watch.ts'
import { forgetContact, readDuty, saveRota, tryContact } from '../../src/client/duty.ts'
import { proposeLeaving } from '../../src/client/team.ts'
import { dutyContacts } from '../../src/duty/schema.ts'
import { openBrowser } from '../support/console.ts'
import { dutyTeam, hereOf } from '../support/duty.ts'
import { admit, enrol } from '../support/people.ts'
import type { TestPerson } from '../support/people.ts'

t.setTimeout(240_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

t.test('who may touch the rota', async (t) => {
  const { place, first, second, rota } = await dutyTeam(t)
  await saveRota(await hereOf(first), rota)
  const officer = await enrol(place, first, { username: 'offa', post: 'north' })
  await admit(first, second, officer)
  const waiting = await enrol(place, first, { username: 'wanda' })
  const doors = [
    ['GET', '/api/duty'],
    ['POST', '/api/duty/test'],
    ['POST', '/api/duty/looked'],
    ['POST', '/api/duty/contact/forget'],
    ['POST', '/api/duty/code'],
    ['POST', '/api/duty/code/again'],
  ] as const

  t.test('neither officers nor whoever waits nor strangers', async (t) => {
    for (const [method, path] of doors) {
      const ask = ({ api }: { api: TestPerson['browser']['api'] }) =>
        api(path, method === 'GET' ? { method } : { method, body: {} })
      await t.rejects(ask(officer.browser), no('forbidden', 403), path)
      await t.rejects(ask(waiting.browser), no('forbidden', 403), path)
      await t.rejects(ask(openBrowser(place.site)), no('sign_in_first', 401), path)
    }
    for (const [path, body] of [
      ['/api/duty/contact', { blob: 'A'.repeat(2942) }],
      ['/api/duty/plan', {}],
    ] as const)
      await t.rejects(officer.browser.api(path, { method: 'PUT', body }), no('forbidden', 403))
  })

  t.test('of two who change it at once the second is told', async (t) => {
    const { rota: held } = await readDuty(await hereOf(first))
    if (held === null) throw new Error('no rota')
    await saveRota(await hereOf(second), { ...held, patience: 3 })
    await t.rejects(saveRota(await hereOf(first), { ...held, patience: 4 }), no('stale', 409))
    t.equal((await readDuty(await hereOf(first))).rota?.patience, 3)
  })

  t.test('each removes only her own address', async (t) => {
    await forgetContact(await hereOf(first))
    t.same((await readDuty(await hereOf(second))).reachable, [second.account.id])
    await t.rejects(tryContact(first.browser.api), no('no_contact', 409))
  })

  t.test('the address of somebody who leaves goes with her', async (t) => {
    const third = await enrol(place, first, { username: 'cora' })
    await admit(first, second, third)
    const here = await hereOf(first)
    await proposeLeaving(first.desk, here.watched, second.account.id)
    await signProposal(third.desk, await watchDirectory(third.desk))
    t.same(await place.db.select().from(dutyContacts), [])
  })
})
