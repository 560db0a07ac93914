import t from 'tap'
import { ApiRefusal } from '../../src/client/api.ts'
import { coSignCard, nextCard } from '../../src/client/card-keeping.ts'
import { nextDirectory } from '../../src/client/directory-change.ts'
import { watchDirectory } from '../../src/client/directory-watch.ts'
import { epochEntry } from '../../src/client/team.ts'
import { addMonths, monthOf } from '../../src/platform/clock.ts'
import { canonical } from '../../src/sealing/canonical.ts'
import { signDirectory } from '../../src/sealing/directory.ts'
import type { Directory } from '../../src/sealing/directory.ts'
import { teamKeys } from '../../src/sealing/team.ts'
import { startConsole } from '../support/console.ts'
import { beginWithTwo } from '../support/people.ts'

t.setTimeout(120_000)

t.test('a card that two moderators signed must still say what the directory says', async (t) => {
  const place = await startConsole(t)
  const { suite, keys } = place
  const { first, second } = await beginWithTwo(place)
  const watched = await watchDirectory(first.desk)
  const month = monthOf(place.now())
  const next = addMonths(month, 2)
  const [mine, hers] = [first, second].map(({ desk: { person } }) => ({
    by: person.id,
    secretKey: person.keys.sig.secretKey,
  }))
  if (mine === undefined || hers === undefined) throw new Error('two people were expected')
  const withMonth = (): Directory => {
    const epoch = epochEntry(next, teamKeys(suite, suite.random(32)))
    return nextDirectory(suite, watched.current, { kind: 'epoch', epoch }, month)
  }
  const cardOf = (document: Directory): string => {
    const card = nextCard(suite, { before: watched.card, document, month, signing: mine })
    return canonical(coSignCard(suite, card, hers))
  }
  const document = withMonth()
  const signatures = [mine, hers].map((one) => signDirectory(suite, document, one))
  const propose = (card: string) =>
    first.browser.api('/api/directory/propose', {
      method: 'POST',
      body: { document: canonical(document), signatures, card },
    })
  const otherGuard = { ...document, guard: { ...document.guard, code_pk: document.guard.check_pk } }
  const differs = new ApiRefusal('card_differs', 400)
  await t.rejects(propose(cardOf(withMonth())), differs, 'another key for the month')
  await t.rejects(propose(cardOf(otherGuard)), differs, 'another key of the guard')
  t.equal(keys.directory()?.seq, watched.current.seq)
  t.same(await propose(cardOf(document)), { complete: true, seq: document.seq })
  t.equal(keys.card()?.epochs.length, 3)
})
