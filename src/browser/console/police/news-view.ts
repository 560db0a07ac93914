import { newsFor, packagesOf, type HandedOver, type News } from '../../../client/packages.ts'
import { answerBar, answersTo, sendAnswer } from '../../../client/replies.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { answerLanguage, keptText } from '../answer/kept-words.ts'

interface NewsNeeds {
  packages: readonly HandedOver[]
  told: () => void
}

/** What the police did with a hand-over and she does not know yet: one press tells her. */
export function newsView(
  view: DeskView,
  report: OpenedReport,
  { packages, told }: NewsNeeds,
): HTMLElement | null {
  if (answerBar(report) !== null) return null
  const said = answersTo(view.workroom, report)
  const news = newsFor({ said }, packagesOf(view.workroom, report.oid, packages))
  if (news.length === 0) return null
  return element('section', { class: 'news' }, ...news.map((one) => newsItem(view, report, { one, told }))) // prettier-ignore
}

function newsItem(
  { say, workroom }: DeskView,
  report: OpenedReport,
  { one, told }: { one: News; told: () => void },
): HTMLElement {
  const { kind, about } = one
  const outcome = kind === 'outcome' ? one.outcome : 'other'
  const notice =
    kind === 'outcome'
      ? say('console.answer.news_outcome', { outcome: say(`console.outcome.${outcome}`) })
      : say(`console.answer.news_${kind}`)
  const tell = deedButton(say, {
    action: `tell-${kind}`,
    label: say('console.answer.tell'),
    run: async () => {
      const language = answerLanguage(report.answers.language)
      const text = { [language]: keptText(language, { kind, outcome }) }
      await sendAnswer(workroom, report, { kind, text, about })
      told()
    },
  })
  return element('div', { class: 'notice', 'data-news': kind }, element('p', {}, notice), tell)
}
