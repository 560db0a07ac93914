import t from 'tap'
import { ApiRefusal, ApiUnreachable, type Api } from '../../src/client/api.ts'
import { claimReport } from '../../src/client/claims.ts'
import { listReports } from '../../src/client/queue.ts'
import { openReports } from '../../src/client/reports.ts'
import { enterWorkroom } from '../../src/client/workroom.ts'
import { translate, type MessageKey } from '../../src/i18n/catalogue.ts'
import { languages } from '../../src/i18n/locale.ts'
import type { MessageParams } from '../../src/i18n/messages.ts'
import { startConsole } from '../support/console.ts'
import { admit, agree, beginWithTwo, enrol } from '../support/people.ts'
import { leaveReport } from '../support/reports.ts'

t.setTimeout(120_000)

/** What the page says of an error. It is loaded by its address: the types of a page are not those of this process. */
const screens = new URL('../../src/browser/console/', import.meta.url)
const { failureText } = (await import(new URL('page/failure.ts', screens).href)) as {
  failureText: (say: (key: MessageKey, params?: MessageParams) => string, error: unknown) => string
}
const { apiOfSession } = (await import(new URL('frame/session-end.ts', screens).href)) as {
  apiOfSession: (api: Api, ended: () => void) => Api
}

/** What a person would read of what a deed ended with. */
async function told(deed: Promise<unknown>): Promise<string> {
  try {
    await deed
    return 'nothing went wrong'
  } catch (error) {
    return failureText((key, params) => translate('en', key, params), error)
  }
}

t.test('what goes wrong at a desk is said in plain words', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const room = await enterWorkroom(first.desk)
  const epoch = place.now().toISOString().slice(0, 7)
  const left = { oid: await leaveReport(place, { story: 'He came back.' }), epoch }

  t.test('a directory that does not follow from the root stops everything', async (t) => {
    const forged: Api = async (path, request) => {
      const answer = await first.desk.api(path, request)
      if (path !== '/api/directory') return answer
      const swapped = JSON.stringify(answer).replace(/intake_pk\\":\\"..../, 'intake_pk\\":\\"AAAA')
      return JSON.parse(swapped) as unknown
    }
    const text = await told(enterWorkroom({ ...first.desk, api: forged }))
    t.match(text, /Do not go on. Tell the other coordinator by phone/)
  })

  t.test(
    'a report that is gone, one that a colleague has, an allowance that is used up',
    async (t) => {
      const hers = await enterWorkroom(second.desk)
      await claimReport(hers, left)
      await room.vault.refresh()
      t.match(await told(claimReport(room, left)), /colleague is working/)
      const gone = { oid: 'A'.repeat(22), epoch }
      t.match(await told(openReports(room, [gone])), /not there any more/)
      const spent: Api = (path, request) =>
        path === '/api/release'
          ? Promise.reject(new ApiRefusal('quota_spent', 429))
          : first.desk.api(path, request)
      const text = await told(openReports({ ...room, desk: { ...room.desk, api: spent } }, [left]))
      t.match(text, /next full hour/, 'when it fills up')
      t.match(text, /What is open stays open/, 'and what still works')
    },
  )

  t.test('no connection, and a guard that is away', async (t) => {
    const cut: Api = () => Promise.reject(new ApiUnreachable())
    t.match(await told(listReports(cut)), /cannot be reached/)
    await place.guard.kill()
    t.match(await told(openReports(room, [left])), /guard/)
    await place.guard.start()
  })

  t.test('the first word of a session that is over ends the work', async (t) => {
    const leaver = await enrol(place, first, { username: 'leo' })
    await admit(first, second, leaver)
    let ends = 0
    const api = apiOfSession(leaver.browser.api, () => (ends += 1))
    await enterWorkroom({ ...leaver.desk, api })
    t.equal(ends, 0)
    await agree(first, second, { kind: 'close', id: leaver.account.id })
    await t.rejects(listReports(api), { code: 'sign_in_first' })
    t.equal(ends, 1)
    await t.rejects(listReports(apiOfSession(() => Promise.reject(new ApiUnreachable()), () => (ends += 1)))) // prettier-ignore
    t.equal(ends, 1, 'a lost connection does not')
  })

  t.test('every text is there in every language', async (t) => {
    for (const language of languages) {
      const text = failureText((key, params) => translate(language, key, params), new ApiRefusal('own_discard', 403)) // prettier-ignore
      t.ok(text.length > 10)
    }
  })
})
