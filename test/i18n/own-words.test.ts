import t from 'tap'
import { warningsMail, type Telling } from '../../src/alerts/warning-mail.ts'
import type { Language } from '../../src/i18n/locale.ts'
import { ownWords } from '../../src/i18n/own-words.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { nobleBackend } from '../../src/sealing/noble.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { sampleAlert } from '../support/members.ts'

const suite = suiteOf(nobleBackend, systemRandom)
const said = (headline: Record<string, string>, language: Language, reads?: string[]) => {
  const { onlyIn, headline: text } = ownWords({ headline, body: {}, advice: {} }, language, reads)
  return [onlyIn, text].filter((one) => one !== '')
}

t.test('she reads a warning in her language, else in another of hers, else is told', async (t) => {
  t.same(said({ en: 'Van', ro: 'Dubă' }, 'ro'), ['Dubă'])
  const both = { en: 'Van', pl: 'Furgonetka' }
  t.same(said(both, 'ro', ['pl']), ['Furgonetka'])
  t.same(said(both, 'ro', ['en']), ['Van'])
  t.same(said(both, 'ro'), ['Scris doar în engleză deocamdată.', 'Van'])
  t.match(said({ pl: 'Furgonetka' }, 'en')[0], 'only in Polish')
  t.same(said({}, 'en'), [], 'a first word has none of its own')
})

t.test(
  'several in one message say each what it says alone, and a nudge says no more',
  async (t) => {
    const one = sampleAlert(suite, { nickname: 'Amber Heron 7' })
    const other = sampleAlert(suite, { nickname: 'Grey Wren 2', level: 2 })
    const told = (discretion: Telling['discretion']) =>
      warningsMail([one, other], { language: 'en', discretion, areaName: (id) => id })
    const alone = warningsMail([one], { language: 'en', discretion: 'nudge', areaName: String })
    t.same(told('nudge'), alone)
    t.same(told('coarse').lines, ['Danger: exeter', 'Caution: exeter'])
    const { lines } = told('full')
    t.ok(lines.includes('Amber Heron 7') && lines.includes('Grey Wren 2'))
    t.equal(lines.filter((line) => line.startsWith('Nothing about someone')).length, 1)
    t.equal(lines.at(-1)?.startsWith('Nothing about someone'), true)
  },
)
