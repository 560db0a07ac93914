import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { verifyAuditLog, type LogLine } from '../../src/client/audit-log.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { exportLog, verifyLogFile } from '../../src/client/log-export.ts'
import { compareLog, rememberedLog } from '../../src/client/log-memory.ts'
import { actorsIn, filterLog, logRow } from '../../src/client/log-rows.ts'
import type { Desk } from '../../src/client/person.ts'
import { openKeyring } from '../../src/client/team.ts'
import { logFingerprint } from '../../src/sealing/audit-chain.ts'
import { base64url, fromBase64url } from '../../src/sealing/bytes.ts'
import { OpenError } from '../../src/sealing/errors.ts'
import { openBrowser, startConsole } from '../support/console.ts'
import { admit, beginWithTwo, enrol } from '../support/people.ts'
import type { TestPerson } from '../support/people.ts'

t.setTimeout(120_000)

const no = (code: string, status: number): ApiRefusal => new ApiRefusal(code, status)

/** A desk whose server answers one question otherwise than it should. */
function lied(desk: Desk, path: RegExp, lie: (answer: unknown) => unknown): Desk {
  return {
    ...desk,
    api: async (asked, request) => {
      const answer = await desk.api(asked, request)
      return path.test(asked) && request.method === 'GET' ? lie(structuredClone(answer)) : answer
    },
  }
}

t.test('the log, as a moderator reads it', async (t) => {
  const place = await startConsole(t)
  const { first, second } = await beginWithTwo(place)
  const ring = async ({ desk }: TestPerson) => openKeyring(desk, await watchDirectory(desk))
  await ring(first)
  const watched = await watchDirectory(first.desk)
  const lies = (lie: (lines: LogLine[]) => LogLine[]): Desk =>
    lied(first.desk, /^\/api\/log\?/, (answer) => {
      const { lines, isLast } = answer as { lines: LogLine[]; isLast: boolean }
      return { lines: lie(lines), isLast }
    })

  t.test('says who did what, to the hour, newest first', async (t) => {
    const log = await verifyAuditLog(first.desk, watched, null)
    const rows = log.read.map(logRow)
    t.match(rows[0], { deed: 'directory', actors: ['root'], action: 'genesis', count: null })
    t.match(filterLog(rows, { actor: first.account.id, deed: 'team' }), [
      { action: 'release:team:2', count: 2, refs: [] },
    ])
    t.match(rows[0]?.hour, /^\d{4}-\d\d-\d\dT\d\d:00:00Z$/)
    const actors = actorsIn(rows, watched.current)
    t.match(
      actors.find(({ id }) => id === first.account.id),
      { name: 'ana' },
    )
    t.equal(filterLog(rows, { actor: '', deed: '' })[0]?.seq, log.lines)
    t.same(filterLog(rows, { actor: 'nobody', deed: '' }), [])
  })

  t.test('a line that was changed, moved, left out or put in is found', async (t) => {
    const broken = { code: 'chain' }
    const of = (lie: (lines: LogLine[]) => LogLine[]) => verifyAuditLog(lies(lie), watched, null)
    const changed = (lines: LogLine[]): LogLine[] =>
      lines.map((line, at) => (at === 1 ? { ...line, entry: { ...line.entry, actor: 'x' } } : line))
    await t.rejects(of(changed), broken)
    await t.rejects(
      of((lines) => lines.toReversed()),
      broken,
    )
    await t.rejects(
      of((lines) => lines.filter((_, at) => at !== 1)),
      broken,
    )
    await t.rejects(
      of(([one, ...rest]) => (one ? [one, one, ...rest] : [])),
      broken,
    )
  })

  t.test('a word for yesterday that is not the guard’s is found', async (t) => {
    const forged = lied(first.desk, /checkpoint/, (answer) => ({
      ...(answer as object),
      signature: base64url(place.suite.random(64)),
    }))
    await t.rejects(verifyAuditLog(forged, watched, null), { code: 'checkpoint' })
    const other = lied(first.desk, /checkpoint/, (answer) => ({
      ...(answer as object),
      day: '2020-01-01',
    }))
    await t.rejects(verifyAuditLog(other, watched, null), { code: 'checkpoint' })
  })

  t.test('each sign-in compares it with what the account remembers', async (t) => {
    t.equal(await rememberedLog(first.desk), null)
    const { before, log } = await compareLog(first.desk, watched)
    t.equal(before, null)
    t.match(await rememberedLog(first.desk), { day: log.day, seq: log.vouched.seq })
    const again = await compareLog(first.desk, watched)
    t.equal(again.before?.day, log.day)
    t.equal(await rememberedLog(second.desk), null, 'each remembers for herself')
  })

  t.test('a log that was written anew does not follow from what was seen', async (t) => {
    const { log } = await compareLog(first.desk, watched)
    const at = { seq: 1, hash: fromBase64url(log.read[0]?.hash ?? '', 32) }
    const tail = await verifyAuditLog(first.desk, watched, null, { ...at }).catch(
      (error: unknown) => error,
    )
    t.match(tail, { code: 'chain' }, 'the word for yesterday is older than what is read')
    await t.rejects(
      verifyAuditLog(first.desk, watched, null, { seq: 1, hash: place.suite.random(32) }),
      { code: 'chain' },
    )
    await t.rejects(verifyAuditLog(first.desk, watched, place.suite.random(32)), { code: 'head' })
  })

  t.test('the server can neither read nor change what the account remembers', async (t) => {
    const { blob } = (await first.browser.api('/api/profile', { method: 'GET' })) as {
      blob: string
    }
    t.equal(fromBase64url(blob).length, 1102)
    await second.browser.api('/api/profile', { method: 'PUT', body: { blob } })
    await t.rejects(rememberedLog(second.desk), OpenError, 'another’s is none of hers')
    await t.rejects(compareLog(second.desk, watched), OpenError)
    const short = { method: 'PUT', body: { blob: blob.slice(4) } } as const
    await t.rejects(second.browser.api('/api/profile', short), no('bad_request', 400))
  })

  t.test('two people who are shown two logs read different words', async (t) => {
    const one = logFingerprint(place.suite, '2026-11-20', place.suite.random(32))
    const other = logFingerprint(place.suite, '2026-11-20', place.suite.random(32))
    t.equal(one.length, 8)
    t.not(one.join(), other.join())
  })

  t.test('as a file it can be verified without the service', async (t) => {
    const log = await verifyAuditLog(first.desk, watched, null)
    const text = JSON.stringify(await exportLog(first.desk, log))
    const parsed = () => JSON.parse(text) as { lines: LogLine[]; directory: { document: string }[] }
    const verified = verifyLogFile(place.suite, parsed(), log.head)
    t.match(verified, { lines: log.lines, day: log.day })
    t.same(verified.rootPk, watched.rootPk)
    const changed = parsed()
    changed.lines.splice(1, 1)
    t.throws(() => verifyLogFile(place.suite, changed, null), { code: 'chain' })
    const swapped = parsed()
    swapped.directory.splice(1, 1)
    t.throws(() =>
      verifyLogFile(place.suite, { ...swapped, root_pk: base64url(place.suite.random(32)) }, null),
    )
    t.throws(() => verifyLogFile(place.suite, {}, null), { code: 'shape' })
    t.throws(() => verifyLogFile(place.suite, parsed(), place.suite.random(32)), { code: 'head' })
  })

  t.test('officers, whoever waits, and strangers read none of it', async (t) => {
    const officer = await enrol(place, first, { username: 'offa', post: 'north' })
    await admit(first, second, officer)
    const waiting = await enrol(place, first, { username: 'wanda' })
    for (const path of ['/api/log?from=1', '/api/log/checkpoint', '/api/profile']) {
      const ask = ({ api }: { api: Desk['api'] }) => api(path, { method: 'GET' })
      await t.rejects(ask(officer.browser), no('forbidden', 403), path)
      await t.rejects(ask(waiting.browser), no('forbidden', 403), path)
      await t.rejects(ask(openBrowser(place.site)), no('sign_in_first', 401), path)
    }
  })
})
