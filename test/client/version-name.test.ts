import t from 'tap'
import {
  releaseKind,
  updateName,
  versionName,
} from '../../src/browser/console/warnings/version-name.ts'
import { translate, type MessageKey } from '../../src/i18n/catalogue.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { someWarning } from '../support/warnings.ts'

const suite = suiteOf(await loadSodium(), systemRandom)
const say = (key: MessageKey | null): string => (key === null ? '' : translate('en', key))
const before = someWarning(suite)
const update = { ...before, version: 2, kind: 'update' } as const

t.test('an update is called what it is, and never a correction', (t) => {
  t.equal(say(updateName(['report', 'areas'])), 'Report added')
  t.equal(say(updateName(['renewed'])), 'Longer life')
  t.equal(say(updateName(['disputed'])), 'Marked as disputed')
  t.equal(say(updateName(['language'])), 'Language added')
  t.equal(say(updateName(['disputed', 'text'])), 'Changed')
  t.equal(say(updateName(['vehicle'])), 'Changed')
  t.equal(say(updateName([])), 'Changed')
  t.end()
})

t.test('by itself it has that name; the first one and a full one have none', (t) => {
  t.equal(say(versionName(before)), '')
  t.equal(say(versionName({ ...update, news: ['report'] })), 'Report added')
  t.equal(say(versionName(update)), 'Changed', 'one from before versions said what is new')
  t.equal(say(versionName({ ...before, kind: 'recall', version: 2 })), 'Recall')
  t.end()
})

t.test('a proposal is called the same; where it does not say, by what differs', (t) => {
  t.equal(releaseKind(before, null), 'console.release.new')
  t.equal(releaseKind({ ...update, news: ['report'] }, before), 'console.release.added')
  t.equal(releaseKind({ ...update, expires: '2027-03-01' }, before), 'console.release.renewal')
  t.equal(releaseKind({ ...update, confidence: 'disputed' }, before), 'console.release.dispute')
  t.equal(releaseKind({ ...update, level: 3 }, before), 'console.release.update')
  t.equal(releaseKind({ ...before, version: 2 }, before), 'console.release.full')
  t.end()
})
