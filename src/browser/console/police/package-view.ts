import type { PackageFacts } from '../../../client/package-facts.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { identifierKind } from '../draft/draft-facts.ts'
import { element } from '../page/element.ts'
import { factList } from '../page/fact-list.ts'
import { inertText } from '../page/inert-text.ts'
import type { Say } from '../page/say.ts'

interface PackageView {
  say: Say
  words: AnswerWords
  level: 1 | 2 | 3
  facts: PackageFacts
}

/** A package as the officer reads it: facts, what they rest on, and the conditions they come with. */
export function packageView(view: PackageView): HTMLElement {
  const { say, level, facts } = view
  const shown = rowsOf(view).filter(([, text]) => text !== '')
  return element(
    'article',
    { class: 'package', 'data-level': String(level) },
    element('p', { class: 'marking' }, say('console.package.marking')),
    factList(shown),
    facts.account === ''
      ? null
      : element(
          'section',
          {},
          element('h3', {}, say('console.package.account')),
          element(
            'p',
            { class: 'story', 'data-field': 'account', dir: 'auto' },
            ...inertText(facts.account),
          ),
        ),
    element('h3', {}, say('console.package.conditions')),
    element(
      'ul',
      { class: 'conditions' },
      ...facts.conditions.map((one) => element('li', {}, say(`console.condition.${one}`))),
    ),
  )
}

function rowsOf({ say, words, facts }: PackageView): [string, string][] {
  return [
    [say('console.draft.categories'), facts.categories.map(words.harm).join(' · ')],
    [say('console.draft.area'), words.area(facts.area)],
    [say('console.draft.month'), words.month(facts.month)],
    [words.question('when_time'), facts.time === '' ? '' : words.answer('when_time', facts.time)],
    ...Object.entries(facts.vehicle).map(([key, value]): [string, string] => [
      words.question(`vehicle.${key}`),
      words.answer(`vehicle.${key}`, value),
    ]),
    ...facts.identifiers.map((one): [string, string] => [
      say(`console.identifier.${identifierKind(one.kind)}`),
      [one.platform, one.value].filter((text) => text !== '').join(': '),
    ]),
    [say('console.package.provenance'), say(`console.provenance.${facts.provenance}`)],
    [say('console.package.grade'), say('console.package.grade_open')],
    [
      say('console.package.questions'),
      say(facts.questions ? 'console.package.questions_yes' : 'console.package.questions_no'),
    ],
  ]
}
