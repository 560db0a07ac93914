import t from 'tap'
import type { Api } from '../../src/client/api.ts'
import { createListing } from '../../src/client/listing.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import { changedGroups, NOTES, type ListedNote } from '../../src/sealing/listing.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { suiteOf } from '../../src/sealing/suite.ts'

const s = suiteOf(await loadSodium(), systemRandom)
const note = (version: number): ListedNote => ({ id: 'A'.repeat(22), epoch: '2026-11', version, large: false }) // prettier-ignore

/** A door that answers as of the moment it is asked, and lets go of each answer when told to. */
function slowDoor() {
  const door = { rows: [note(1)], asked: 0, letGo: [] as (() => void)[] }
  const api: Api = async (_path, request) => {
    door.asked += 1
    const { digests } = request.body as { digests: string }
    const groups = changedGroups(s, NOTES, door.rows, fromBase64url(digests))
    await new Promise<void>((resolve) => door.letGo.push(resolve))
    return { groups }
  }
  const listing = createListing({ s, api, path: '/', kind: NOTES })
  const version = (): number | undefined => listing.find('A'.repeat(22))?.version
  const answer = async (): Promise<void> => {
    while (door.letGo.length === 0) await Promise.resolve()
    door.letGo.shift()?.()
  }
  return { door, listing, version, answer }
}

t.test('what was written before somebody asks is in what she gets', async (t) => {
  const { door, listing, version, answer } = slowDoor()
  const early = listing.sync()
  door.rows = [note(2)]
  const late = [listing.sync(), listing.sync(), listing.sync()]
  await answer()
  await early
  t.equal(version(), 1)
  await answer()
  await Promise.all(late)
  t.equal(version(), 2)
  t.equal(door.asked, 2, 'those who asked meanwhile share one question')
})

t.test('one question that fails spoils none of the others', async (t) => {
  let asked = 0
  const api: Api = () => {
    asked += 1
    return asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve({ groups: { A: [note(3)] } }) // prettier-ignore
  }
  const listing = createListing({ s, api, path: '/', kind: NOTES })
  const asking = [listing.sync(), listing.sync()]
  await t.rejects(asking[0] ?? Promise.resolve(), { message: 'away' })
  await asking[1]
  t.equal(listing.all().length, 1)
})
