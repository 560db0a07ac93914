import type { Alert } from '../../../sealing/alert.ts'
import { isLanguage, languageNames, languages } from '../../../i18n/locale.ts'
import { newsWords } from '../../../i18n/news-words.ts'
import { partAlone } from '../../../i18n/part-words.ts'
import { onlineArea } from '../../../sealing/online-area.ts'
import type { AnswerWords } from '../report/answer-words.ts'
import { identifierKind } from '../draft/draft-facts.ts'
import { languageName } from '../draft/editor-words.ts'
import { element } from '../page/element.ts'
import { factList } from '../page/fact-list.ts'
import { inertText } from '../page/inert-text.ts'
import { levelBadge } from '../page/level-badge.ts'
import { isSent } from '../preview/preview-places.ts'
import type { Say } from '../page/say.ts'
import { spokenLines } from '../draft/spoken-lines.ts'
import { versionName } from '../warnings/version-name.ts'

interface AlertView {
  say: Say
  words: AnswerWords
  alert: Alert
}

/**
 * A warning as it will be read, with every field that will be signed. Letters that act or that nobody sees are shown: whoever
 * signs must not sign more, or in another order, than she reads.
 */
export function alertView(view: AlertView): HTMLElement {
  const { say, alert } = view
  const name = versionName(alert)
  return element(
    'article',
    { class: 'alert warning', 'data-alert': alert.id, 'data-kind': alert.kind },
    element(
      'p',
      { class: 'alert-head' },
      levelBadge(say, alert.level),
      ' ',
      element('strong', { 'data-field': 'nickname' }, ...inertText(alert.nickname)),
      name === null ? null : element('span', { class: 'badge' }, say(name)),
    ),
    ...tonguesIn(alert).flatMap((language) => textsIn(view, language)),
    factList([...newsFacts(view), ...alertFacts(view), ...audienceFacts(view)]),
    ...spokenLines(view),
  )
}

/** Every language that it has words in, those of the pages first: nobody signs a text that she was not shown. */
function tonguesIn({ headline, body, advice }: Alert): string[] {
  const written = [headline, body, advice].flatMap((texts) => Object.keys(texts)).sort()
  return [...new Set([...languages, ...written])]
}

function textsIn({ say, alert }: AlertView, language: string): HTMLElement[] {
  const { [language]: headline = '' } = alert.headline
  const { [language]: body = '' } = alert.body
  const { [language]: advice = '' } = alert.advice
  if (headline + body + advice === '') return []
  return [
    element(
      'section',
      { lang: language, 'data-language': language },
      element(
        'p',
        { class: 'help', lang: document.documentElement.lang },
        isLanguage(language) ? languageNames[language] : languageName(language),
      ),
      element('h2', { 'data-field': 'headline' }, ...inertText(headline)),
      element('p', { class: 'alert-body', 'data-field': 'body' }, ...inertText(body)),
      advice === ''
        ? null
        : element(
            'p',
            { 'data-field': 'advice' },
            `${say('console.draft.advice')}: `,
            ...inertText(advice),
          ),
    ),
  ]
}

/** What whoever had the version before reads first. */
function newsFacts({ say, words, alert }: AlertView): [string, string][] {
  if (alert.news === undefined) return []
  return [[say('console.field.news'), newsWords(alert.news, words.language)]]
}

/** Who is told: whoever signs reads it, also where it is simply everybody in the warning's own area. */
function audienceFacts({ say, words, alert }: AlertView): [string, string][] {
  const who = audienceWords(say, words, alert.audience)
  const all = alert.audience.work.length === 0 ? [say('console.audience.all_work')] : []
  const isRenewal = alert.news?.every((one) => one === 'renewed') === true
  const how = say(
    isSent(alert) && !isRenewal ? 'console.audience.by_message' : 'console.audience.no_message',
  )
  return [
    [say('console.field.audience'), [who, ...all, how].filter((one) => one !== '').join('; ')],
  ]
}

/** Whose members are told: areas, and the kinds of work where not all are meant. */
export function audienceWords(
  say: Say,
  words: Pick<AnswerWords, 'area'>,
  { areas, work }: Alert['audience'],
): string {
  const kinds = work.map((kind) => say(`common.work.${kind}`))
  const where = areas.includes(onlineArea) ? [say('warning.area.everybody')] : areas.map(words.area)
  return [where.join(' · '), kinds.join(' · ')].filter((text) => text !== '').join('; ')
}

/** What a reader learns from a warning besides its words. */
export function alertFacts({ say, words, alert }: AlertView): [string, string][] {
  const month = [
    words.month(alert.when.month),
    alert.when.part === '' ? '' : partWords(say, alert.when.part),
  ]
  const rows: [string, string][] = [
    [say('console.draft.categories'), alert.categories.map(words.harm).join(' · ')],
    [say('console.draft.area'), alert.areas.map(words.area).join(' · ')],
    [say('console.draft.month'), month.filter((text) => text !== '').join(' · ')],
    [say('console.draft.confidence'), say(`console.confidence.${alert.confidence}`)],
    ...grouped(words, 'persons', alert.person),
    ...grouped(words, 'vehicle', alert.vehicle),
    ...alert.identifiers.map((part): [string, string] => [
      say(`console.identifier.${identifierKind(part.kind)}`),
      partAlone(part, words.language),
    ]),
    [say('console.draft.expires'), words.day(alert.expires)],
  ]
  return rows.filter(([, text]) => text !== '')
}

function grouped(
  words: AnswerWords,
  group: string,
  values: Record<string, string>,
): [string, string][] {
  return Object.entries(values).map(([key, value]) => [
    words.briefly(`${group}.${key}`),
    words.answer(`${group}.${key}`, value),
  ])
}

function partWords(say: Say, part: string): string {
  return part === 'early' || part === 'mid' || part === 'late' ? say(`console.part.${part}`) : part
}
