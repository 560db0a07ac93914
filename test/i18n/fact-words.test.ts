import t from 'tap'
import { capMessage } from '../../src/alerts/cap.ts'
import { warningText } from '../../src/i18n/warning-text.ts'
import { inShort, warningView } from '../../src/i18n/warning-view.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { loadSodium } from '../../src/sealing/sodium.ts'
import { suiteOf } from '../../src/sealing/suite.ts'
import { someWarning } from '../support/warnings.ts'

const suite = suiteOf(await loadSodium(), systemRandom)
const areaName = (id: string): string => id

/** Typed in English, and put into Romanian but for his clothes. */
const man = someWarning(suite, {
  headline: { en: 'Man in a grey van', ro: 'Bărbat într-o dubă gri' },
  person: { age: '40s', build: 'heavy', appearance: 'grey hoodie' },
  facts: {
    en: { 'person.build': 'heavy', 'person.appearance': 'grey hoodie' },
    ro: { 'person.build': 'corpolent' },
  },
})
const personIn = (language: 'en' | 'ro'): string =>
  warningView(man, { language, areaName }).facts.find(({ value }) => /heavy|corpolent/.test(value))
    ?.value ?? ''

t.test('a member reads a feature in her language where it was said in it', (t) => {
  t.match(personIn('en'), 'Build: heavy')
  t.match(personIn('ro'), 'corpolent')
  t.notMatch(personIn('ro'), 'heavy')
  t.end()
})

t.test('a feature that nobody put into her language stands there as it was typed', (t) => {
  t.match(personIn('ro'), 'grey hoodie')
  t.notMatch(personIn('ro'), /: (?:;|$)/, 'no empty line')
  t.end()
})

t.test('mails, the pocket card and the feed for machines say the same', (t) => {
  const mail = warningText(man, { language: 'ro', discretion: 'full', areaName }).lines.join('\n')
  t.match(mail, 'corpolent')
  t.notMatch(mail, 'heavy')
  t.match(inShort(man, { language: 'ro', areaName }).look.join(), 'corpolent')
  const release = { version: 1, month: '2026-11' }
  const shown = { alert: man, isWithdrawn: false, isHidden: false, earlier: [], ...release }
  const frame = {
    language: 'en',
    areas: [],
    origin: 'https://site.example.test',
    isExercise: false,
  }
  const [, english = '', romanian = ''] = capMessage(shown, { ...frame, language: 'en' }).split(
    '<info>',
  )
  t.match(english, '<value>heavy</value>')
  t.match(romanian, '<value>corpolent</value>')
  t.match(romanian, '<value>grey hoodie</value>')
  t.end()
})

t.test('who reads a third language gets it in one that she reads, before English', (t) => {
  const spoken = { ...man, facts: { ...man.facts, ro: { 'person.build': 'corpolent' } } }
  const telling = { language: 'en', discretion: 'full', areaName } as const
  t.match(warningText(spoken, { ...telling, reads: ['ro'] }).lines.join('\n'), 'Build: heavy')
  const romanian = { ...man, facts: { ro: { 'person.build': 'corpolent' } } }
  t.match(warningText(romanian, { ...telling, reads: ['ro'] }).lines.join('\n'), 'corpolent')
  t.end()
})
