import t from 'tap'
import { answerWords } from '../../src/browser/console/report/answer-words.ts'
import { answerGroups } from '../../src/client/answer-rows.ts'
import { harmsIn } from '../../src/client/harms.ts'
import { writtenLanguage } from '../../src/client/written-language.ts'
import { sampleForm, sampleIds } from '../../src/demo/samples.ts'
import { languages } from '../../src/i18n/locale.ts'
import { formOf, textPath } from '../../src/intake/form.ts'
import { reportForm } from '../../src/intake/report-form.ts'
import { readScheme } from '../../src/scheme/scheme.ts'

const scheme = readScheme('src/scheme/devon-and-cornwall.json')
const form = formOf(scheme)

t.test('the kinds of harm are named from what was ticked, never from the words', async (t) => {
  t.same(harmsIn(sampleForm('s06')), ['sexual'])
  t.same(harmsIn(sampleForm('s01')), ['violence'])
  t.same(harmsIn({ what_category: ['TW'], weapon: 'none', drugs: 'none' }), [])
  t.same(harmsIn({ what_category: ['WE', 'PA'], weapon: 'gun', under18: 'yes' }), [
    ...['violence', 'weapon', 'child'],
  ])
  t.same(harmsIn({ what_category: 'RA', weapon: { gun: 1 }, injury_need: 7 }), [], 'another shape')
})

t.test('the language of every sample is told from its words', async (t) => {
  const asked = new Map<string, string>()
  const told = new Map<string, string | null>()
  for (const id of sampleIds()) {
    const { story, language } = sampleForm(id)
    if (typeof story !== 'string' || story.length < 20 || id === 's09') continue
    asked.set(id, String(language).slice(0, 2))
    told.set(id, writtenLanguage(story))
  }
  t.ok(asked.size > 15)
  t.same(Object.fromEntries(told), Object.fromEntries(asked))
})

t.test('a language that cannot be told is not guessed', async (t) => {
  for (const text of ['', '07700 900417', 'Ford Transit', 'a', 'WWWW '.repeat(99), '\u202e\u0301'])
    t.equal(writtenLanguage(text), null, text.slice(0, 12))
  t.equal(writtenLanguage('Он запер двери и ударил меня.'), 'ru')
  t.equal(writtenLanguage('他锁上了车门'), 'zh')
  t.equal(writtenLanguage('Me cerró las puertas y me quitó el bolso, pero no era muy tarde.'), 'es')
})

t.test('every question of the form has its place on the reading page', async (t) => {
  const apart = /^(?:story|never_publish|consent_[a-z]+|police_account)$/
  const answers = Object.fromEntries(
    form.flatMap((step) => {
      const prefix = step.repeat === null ? step.group : `${step.repeat.name}[0]`
      return step.fields.map((field) => [
        prefix === null ? field.key : `${prefix}[${field.key}]`,
        field.values[0] ?? 'words',
      ])
    }),
  )
  const shown = new Set(answerGroups(reportForm(answers)).flatMap(({ rows }) => rows.map((row) => row.path))) // prettier-ignore
  const asked = form
    .flatMap((step) => step.fields.map(({ key }) => textPath(step, key).replace('report.', '')))
    .filter((path) => !apart.test(path))
  t.same(new Set(asked), shown)
})

t.test('every answer that can be ticked is put into the reader’s language', async (t) => {
  for (const language of languages) {
    const words = answerWords(language, scheme.areas)
    const raw = form.flatMap((step) =>
      step.fields.flatMap(({ key, values }) => {
        const path = textPath(step, key).replace('report.', '')
        const isCode = (value: string): boolean =>
          !/^\d$/.test(value) && words.answer(path, value) === value
        return values.filter(isCode).map((value) => `${path}: ${value}`)
      }),
    )
    t.same(raw, [], language)
  }
})

t.test('a date is said in the reader’s language, and what is none stays as it was', async (t) => {
  const [english, romanian] = [answerWords('en', []), answerWords('ro', [])]
  t.equal(english.answer('when_date', '2026-11-17'), '17 November 2026')
  t.equal(english.answer('when_date', '2026-11'), 'November 2026')
  t.equal(romanian.answer('when_date', '2026-11-17'), '17 noiembrie 2026')
  for (const odd of ['2026', '2026-13-45', 'soon', '<b>', '2026-11-17T00:00'])
    t.equal(english.answer('when_date', odd), odd)
})
