import fc from 'fast-check'
import t from 'tap'
import { readAnswers } from '../../../src/client/answers.ts'
import { checkDraft } from '../../../src/client/draft-checks.ts'
import { draftFrom, type WarningDraft } from '../../../src/client/draft.ts'
import { adviseOn, type Advice } from '../../../src/client/redaction/advice.ts'
import { quotes, repeats } from '../../../src/client/redaction/carried.ts'
import { indexOf } from '../../../src/client/redaction/source-index.ts'
import type { WarningFacts } from '../../../src/client/redaction/jigsaw.ts'
import { styleSlips } from '../../../src/client/redaction/style.ts'
import { factsOfDraft } from '../../../src/client/redaction/warning-facts.ts'
import { sampleForm } from '../../../src/demo/samples.ts'

const today = new Date('2026-11-21T12:00:00Z')
const areaNames = ['Exeter', 'Torbay', 'Plymouth', 'Cornwall']

function begun(id: string, language = 'en'): WarningDraft {
  return draftFrom(readAnswers(sampleForm(id)), { today, nickname: 'Amber Heron', language })
}

function written(draft: WarningDraft, headline: string, body: string, language = 'en') {
  return { ...draft, texts: { [language]: { headline, body, advice: '' } }, reason: 'x' }
}

function sourceOf(id: string) {
  const { story, language, neverPublish } = readAnswers(sampleForm(id))
  return indexOf([{ text: story, named: [] }], { language, neverPublish, places: areaNames })
}

function advise(id: string, draft: WarningDraft, earlier: WarningFacts[] = []): Advice[] {
  return adviseOn(draft, { index: sourceOf(id), earlier, areaNames })
}

function told(advice: readonly Advice[], code: Advice['code']): string {
  return advice
    .filter((one) => one.code === code)
    .map((one) => JSON.stringify(one))
    .join()
}

t.test('s01: the garage, her coat and her friend stop the draft', async (t) => {
  const draft = written(
    begun('s01'),
    'Blue van',
    'Reported: he picked somebody up by the garage. Kelly saw it. She wore a red coat.',
  )
  const { neverPublish } = readAnswers(sampleForm('s01'))
  t.match(checkDraft(draft, neverPublish), [
    { code: 'red-line', words: ['garage', 'coat', 'Kelly'] },
  ])
})

t.test(
  's01: her flat, her price and her sentences are named as they are carried over',
  async (t) => {
    const draft = written(
      begun('s01'),
      'Blue van, locks doors',
      'Reported: a man agreed on forty for half an hour near a flat. Once we were parked he locked the doors and punched me.',
    )
    const advice = advise('s01', draft)
    t.match(told(advice, 'quote'), /Once we were parked he locked the doors and punched me/)
    t.match(told(advice, 'quote'), /forty for half an hour/)
    t.match(told(advice, 'repeat'), /"place","words":\["flat"\]/)
    t.match(told(advice, 'her-voice'), /we/)
  },
)

t.test(
  's01: a warning that says only what he did and how to know him is left in peace',
  async (t) => {
    const draft = written(
      begun('s01'),
      'Blue van, locks doors, violent',
      'Reported: a heavy man with a shaved head, in his forties, drove a blue Transit in Plymouth. He was reported to have locked the doors, hit a person and robbed them.',
    )
    const { neverPublish } = readAnswers(sampleForm('s01'))
    t.same(advise('s01', draft), [])
    t.same(checkDraft(draft, neverPublish), [])
  },
)

t.test(
  's06: a verdict, an hour and a night are named, though nothing of her Polish is repeated',
  async (t) => {
    const draft = written(
      begun('s06'),
      'Man with a scar',
      'He is a rapist. On Sunday night at 2am he attacked a Polish woman at a hotel in Exeter. He has a big dog.',
    )
    const advice = advise('s06', draft)
    t.match(told(advice, 'verdict'), /rapist/)
    t.match(told(advice, 'not-reported'), /en/)
    t.match(told(advice, 'points'), /"time","words":\["Sunday night","2am"\]/)
  },
)

t.test('s06: her own words in Polish are a quotation', async (t) => {
  const draft = written(
    begun('s06', 'pl'),
    'Mężczyzna z blizną',
    'Zgłoszono: zgwałcił mnie, nie chcę mówić więcej. Ma bliznę na brodzie i psa, dużego.',
    'pl',
  )
  const advice = advise('s06', draft)
  t.match(told(advice, 'quote'), /zgwałcił mnie, nie chcę mówić więcej. Ma bliznę na brodzie/)
  t.match(told(advice, 'her-voice'), /mnie/)
})

t.test('s02: a daughter is named in whatever language the warning is', async (t) => {
  const inEnglish = advise('s02', written(begun('s02'), 'x', 'Reported: he spoke of her daughter.'))
  t.match(told(inEnglish, 'repeat'), /daughter/)
  const inRomanian = advise(
    's02',
    written(begun('s02', 'ro'), 'x', 'S-a sesizat: a vorbit despre fiica ei.', 'ro'),
  )
  t.match(told(inRomanian, 'points'), /"relation","words":\["fiica"\]/)
  const whole = advise('s02', written(begun('s02'), 'x', 'Reported: uses 07700 900417.'))
  t.match(told(whole, 'repeat'), /07700|900417/)
})

t.test('what a warning shows in part may be said', async (t) => {
  const draft = written(begun('s01'), 'Van', 'Reported: plate begins WA07.')
  t.same(told(advise('s01', draft), 'points'), '')
})

t.test('five words in a row or 25 letters are a quotation; four short ones are not', async (t) => {
  const index = indexOf([{ text: 'He took my bag and ran off, towards the river.', named: [] }], {
    language: 'en',
    neverPublish: '',
    places: [],
  })
  t.same(quotes(index, 'Then: TOOK my bag, and ran!'), ['TOOK my bag, and ran'])
  t.same(quotes(index, 'took my bag and'), [])
  t.same(quotes(index, 'criminal took my bag and ran off wards'), ['took my bag and ran off'])
  const thai = indexOf([{ text: 'ลูกค้าไม่จ่ายเงินแล้วขู่จะแจ้งตำรวจ', named: [] }], {
    language: 'th',
    neverPublish: '',
    places: [],
  })
  t.equal(quotes(thai, 'ลูกค้าไม่จ่ายเงินแล้วขู่จะแจ้งตำรวจ').length, 1)
})

t.test('whatever is typed, what is called carried over does stand in the draft', async () => {
  const index = sourceOf('s01')
  const bits = fc.constantFrom(
    'he locked the doors and ',
    'punched me in the face',
    'Kelly ',
    'x ',
    '. ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string())), (parts) => {
      const draft = parts.join('')
      return (
        quotes(index, draft).every((words) => draft.includes(words)) &&
        repeats(index, draft).every(({ words }) => words.every((word) => draft.includes(word)))
      )
    }),
  )
})

t.test(
  'two warnings of one month and area that share rare facts are put together by a reader',
  async (t) => {
    const draft = begun('s07')
    const earlier = { ...factsOfDraft(begun('s01')), id: 'a1', nickname: 'Grey Wren' }
    const [found] = [advise('s07', draft, [earlier]).find(({ code }) => code === 'jigsaw')]
    t.match(found, { code: 'jigsaw', jigsaw: { with: { nickname: 'Grey Wren' } } })
    t.match(JSON.stringify(found), /"key":"colour","value":"blue"/)
    t.match(JSON.stringify(found), /"adds":\[[^\]]*Plymouth|"adds":\[[^\]]*PA/)
  },
)

t.test('what many warnings say joins none of them, nor does another area or season', async (t) => {
  const draft = begun('s07')
  const like = factsOfDraft(begun('s01'))
  const many = ['a', 'b', 'c'].map((id) => ({
    ...like,
    id,
    facts: like.facts.filter(({ group }) => group !== 'identifier'),
  }))
  t.same(told(advise('s07', draft, many), 'jigsaw'), '')
  t.same(told(advise('s07', draft, [{ ...like, id: 'a', areas: ['exeter'] }]), 'jigsaw'), '')
  t.same(told(advise('s07', draft, [{ ...like, id: 'a', month: '2026-08' }]), 'jigsaw'), '')
  t.not(told(advise('s07', draft, [{ ...like, id: 'a', month: '2026-12' }]), 'jigsaw'), '')
  const online = { ...like, id: 'a', areas: ['online'] }
  t.not(
    told(advise('s07', draft, [online]), 'jigsaw'),
    '',
    'one of a man met online is read by all',
  )
  const hisDraft = { ...draft, area: 'online' }
  t.not(told(advise('s07', hisDraft, [{ ...like, id: 'a', areas: ['exeter'] }]), 'jigsaw'), '')
})

t.test('"reported" is known in each language it can be said in', async (t) => {
  const good: [string, string][] = [
    ['en', 'A man was reported to have locked the doors.'],
    ['ro', 'S-a sesizat că un bărbat a încuiat ușile.'],
    ['es', 'Se informó de un hombre que cerró las puertas.'],
    ['pl', 'Zgłoszono mężczyznę, który zamknął drzwi.'],
    ['pt', 'Foi relatado que um homem trancou as portas.'],
  ]
  for (const [language, text] of good) t.same(styleSlips(text, language), [], text)
  t.same(styleSlips('คนขับ', 'th'), [])
})

t.test(
  'two things to know him by are enough for the list alone, three for a message',
  async (t) => {
    const draft = written(
      { ...begun('s06'), identifiers: [] },
      'Man',
      'Reported: a man with a scar.',
    )
    t.same(checkDraft(draft, ''), [{ code: 'not-recognisable' }])
    t.same(checkDraft({ ...draft, person: { ...draft.person, build: 'slim' } }, ''), [])
    t.same(checkDraft({ ...draft, level: 1 }, ''), [])
    const vague: WarningDraft = { ...draft, level: 1, person: { age: '40s' } }
    t.same(checkDraft(vague, ''), [{ code: 'not-recognisable' }])
  },
)
