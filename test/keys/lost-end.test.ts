import t from 'tap'
import { proposeChange, signProposal, watchDirectory } from '../../src/client/directory-watch.ts'
import { release } from '../../src/client/release.ts'
import { signDirectory } from '../../src/sealing/directory.ts'
import { startConsole } from '../support/console.ts'
import { admission, beginWithTwo, enrol } from '../support/people.ts'
import { leaveReport } from '../support/reports.ts'

t.setTimeout(120_000)

t.test(
  'a change that the guard took and the tables lost is completed by signing again',
  async (t) => {
    const place = await startConsole(t)
    const { first, second } = await beginWithTwo(place)
    const third = await enrol(place, first, { username: 'cora' })
    await proposeChange(first.desk, await watchDirectory(first.desk), await admission(first, third))
    const seen = await watchDirectory(second.desk)
    const { proposal } = seen
    if (proposal === null) throw new Error('no proposal')

    // As if web had been killed between the guard's answer and its own commit.
    const { id, keys } = second.desk.person
    const signing = { by: id, secretKey: keys.sig.secretKey }
    const { document } = proposal
    const signatures = [...proposal.signatures, signDirectory(place.suite, document, signing)]
    await place.guard.web.acceptDirectory({ directory: document, signatures })
    const oids = [await leaveReport(place, { story: 'He drove off.' })]
    const asked = { what: 'report', oids } as const
    await t.rejects(release(first.desk, seen.current, asked), { code: 'wrong_directory' })

    t.same(await signProposal(second.desk, seen), { complete: true })
    const { current } = await watchDirectory(first.desk)
    t.equal(current.seq, document.seq)
    t.ok(await release(first.desk, current, asked))
    t.equal((await third.browser.ask({ url: '/api/reports' })).statusCode, 200)
  },
)
