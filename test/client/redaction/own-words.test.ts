import t from 'tap'
import { readAnswers } from '../../../src/client/answers.ts'
import { checkAgainst } from '../../../src/client/draft-checks.ts'
import { draftFrom, type WarningDraft } from '../../../src/client/draft.ts'
import { draftWords, ownWords } from '../../../src/client/own-words.ts'
import { groundOf } from '../../../src/client/redaction/grounds.ts'
import { unsaidWords } from '../../../src/client/redaction/unsaid-words.ts'
import { sampleForm } from '../../../src/demo/samples.ts'
import { behind, today } from './held.ts'

t.test(
  'what she typed in another language is put into the fields only where every word is known',
  async (t) => {
    const draft = (id: string, language: string) => {
      const answers = readAnswers(sampleForm(id))
      return {
        ...draftFrom(answers, { today, nickname: 'x', language }),
        own: ownWords(answers, language),
      }
    }
    t.equal(draft('s06', 'en').person['marks'], 'scar, chin')
    t.same(draft('s06', 'en').own, [{ group: 'person', key: 'marks', text: 'blizna na brodzie' }])
    t.equal(draft('s06', 'ro').person['marks'], 'cicatrice, bărbie')
    t.equal(draft('s03', 'en').person['accent'], undefined, 'no word of it is known')
    t.equal(draft('s03', 'ro').person['accent'], 'engleză')
    t.equal(
      draft('s01', 'en').person['marks'],
      'spider web tattoo on left elbow',
      'her language is ours',
    )
    const polish = (marks: string) => draftWords(readAnswers({ story: 'On był na ulicy i się bał. Zgłaszam to, że mnie bił.', language: 'en' }), 'en')('marks', marks) // prettier-ignore
    t.equal(polish('krępa blizna'), '', 'half of it may say something else')
    t.equal(polish('bez blizny'), '', 'a denial is not turned round')
    t.equal(polish('blizna'), 'scar', 'her words tell, whatever she wants answers in')
  },
)

const texts = {
  en: { headline: 'Blue van', body: 'Reported: a man locked the doors.', advice: '' },
}

t.test('such a fact stops a draft until somebody has written where it is from', async (t) => {
  const report = behind({ ...sampleForm('s01'), never_publish: '' })
  const begun = draftFrom(report.answers, { today, nickname: 'x', language: 'en', came: '2026-11' })
  const draft = { ...begun, texts, reason: 'Hurt.' }
  t.same(checkAgainst(draft, [report]), [])
  const lie = { ...draft, person: { ...draft.person, build: 'slim' } }
  t.match(checkAgainst(lie, [report]), [{ code: 'unfounded', fact: { id: 'person.build' } }])
  t.same(checkAgainst({ ...lie, from: { 'person.build': 'She rang on Monday.' } }, [report]), [])
  t.equal(checkAgainst({ ...lie, from: { 'person.build': ' ' } }, [report]).length, 1)
})

t.test('he is not known by what nobody has said', async (t) => {
  const report = behind({ persons: [{ age: '40s' }], area: 'exeter', what_category: ['PA'] })
  const draft = { ...draftFrom(report.answers, { today, nickname: 'x', language: 'en', came: '2026-11' }), texts, reason: 'x' } // prettier-ignore
  const codes = (change: Partial<WarningDraft>) =>
    checkAgainst({ ...draft, ...change }, [report]).map(({ code }) => code)
  t.same(codes({}), ['not-recognisable'])
  const invented = { ...draft.person, build: 'heavy', hair: 'grey' }
  t.same(codes({ person: invented }), ['not-recognisable', 'unfounded', 'unfounded'])
  const from = { 'person.build': 'On the phone.', 'person.hair': 'On the phone.' }
  t.same(codes({ person: invented, from }), [])
})

t.test(
  'an age, a colour, a make or a number in the text that no report says is named, softly',
  async (t) => {
    const report = behind(sampleForm('s01'))
    const said = (body: string, language = 'en') => {
      const begun = draftFrom(report.answers, { today, nickname: 'x', language: 'en' })
      const draft = { ...begun, texts: { [language]: { headline: '', body, advice: '' } } }
      return unsaidWords(draft, [groundOf(report)])
    }
    t.same(
      said('Reported: a man of 40 to 49 in a blue Transit locked the doors in November 2026.'),
      [],
    )
    t.same(said('Reported: a man of 50 to 59 in a black Audi, plate 1234.'), ['50 to 59', 'black', 'Audi', '1234']) // prettier-ignore
    t.same(
      said('He moved the seat for his partner.'),
      [],
      'words that are makes only with a capital',
    )
    t.same(said('S-a sesizat: un bărbat într-o mașină neagră.', 'ro'), ['neagră'])
  },
)

t.test(
  'what a text alone says of how he looks, of a weapon or an accent is named too',
  async (t) => {
    const scottish = { persons: [{ build: 'heavy', height: 'average', accent: 'Scottish' }] }
    const form = { ...scottish, area: 'plymouth', what_category: ['PA'], weapon: 'none', story: 'He was alone.' } // prettier-ignore
    const said = (body: string, change: object = {}) => {
      const report = behind({ ...form, ...change })
      const begun = draftFrom(report.answers, { today, nickname: 'x', language: 'en' })
      const draft = { ...begun, texts: { en: { headline: '', body, advice: '' } } }
      return unsaidWords(draft, [groundOf(report)])
    }
    const cases: [string, string[]][] = [
      ['Reported: a heavy man with a Scottish accent.', []],
      ['Reported: a man with a moustache and glasses.', ['moustache', 'glasses']],
      ['A ginger beard, tall and thin.', ['beard', 'thin', 'tall']],
      ['He spoke with an Irish accent.', ['Irish']],
      ['He showed a knife.', ['knife']],
      ['Un bărbat înalt cu mustață și un cuțit.', ['mustață', 'cuțit', 'înalt']],
      ['Broken glass, a big van and a strong smell.', []],
    ]
    for (const [body, words] of cases) t.same(said(body), words, body)
    t.same(said('He showed a knife.', { weapon: 'knife' }), [])
    t.same(said('He showed a knife.', { story: 'Miał nóż w ręce.' }), [])
    t.same(said('A tall man with a beard.', { story: 'He was tall, with a beard.' }), [])
  },
)
