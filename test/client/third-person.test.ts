import t from 'tap'
import { answerWords } from '../../src/browser/console/report/answer-words.ts'
import { capMessage } from '../../src/alerts/cap.ts'
import { xmlDocument } from '../../src/alerts/xml.ts'
import { languages, type Language } from '../../src/i18n/locale.ts'
import { warningView } from '../../src/i18n/warning-view.ts'
import { alert } from '../sealing/warning.ts'

/** How somebody speaks of herself. */
const herOwn: Readonly<Record<Language, RegExp>> = {
  en: /\b(I|me|my|mine|myself)\b/i,
  ro: /(^|[\s,])(m-|mă\b|mea\b|meu\b|mele\b|mi-|îmi\b|eu\b|mine\b)/i,
}

const codes = answerWords('en', [])
  .choices('what_category')
  .map(({ value }) => value)

t.test('what happened is hers in the report, and nobody’s in a warning', async (t) => {
  const frame = { ...{ origin: 'https://x.example.test', isExercise: true, language: 'en' }, areas: [] } as const // prettier-ignore
  const release = { month: '2026-11', version: 1, earlier: [], isWithdrawn: false, isHidden: false }
  for (const language of languages) {
    const words = answerWords(language, [])
    const said = codes.map((code) => words.answer('what_category', code))
    t.ok(said.some((text) => herOwn[language].test(text)), `${language}: the form asks her`) // prettier-ignore
    for (const code of codes) {
      const one = { ...alert, categories: [code], body: { [language]: 'x' }, headline: {} }
      const onDesk = words.harm(code)
      const member = warningView(one, { language, areaName: (id) => id }).what
      const feed = xmlDocument(capMessage({ ...release, alert: one }, { ...frame, language }))
      const [, event = ''] = /<event>(.*?)<\/event>/.exec(feed) ?? []
      t.equal(onDesk, member, `${language} ${code}: the desk shows what members read`)
      for (const text of [onDesk, member, event]) {
        t.notMatch(text, herOwn[language], `${language} ${code}`)
        t.ok(text.length > 3)
      }
    }
  }
})
