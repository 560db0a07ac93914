import { outcomes } from '../../../sealing/outcome.ts'
import { answerBar, hasWords, sendAnswer } from '../../../client/replies.ts'
import type { OpenedReport } from '../../../client/reports.ts'
import { isLanguage, languageNames, languages, type Language } from '../../../i18n/locale.ts'
import { reasonField, renewReasons, themeOf } from './answer-reasons.ts'
import { begunWords, putFields, readFields, type BegunForm } from '../page/begun-words.ts'
import { deedButton } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element, fill } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { choiceField, longField, valueOf } from '../page/field.ts'
import { answerLanguage, GAP, keptText } from './kept-words.ts'
import { postedWords, toldWords } from './told-words.ts'

/** The composer: a kept text in the language she asked for, changed as the moderator likes, sealed and sent. */
export function replyPanel(
  view: DeskView,
  report: OpenedReport,
  sent: () => void,
): HTMLElement | null {
  const { say } = view
  const bar = answerBar(report)
  if (bar === 'not_report') return null
  const title = element('summary', {}, say('console.answer.title'))
  const none = element('p', { class: 'notice' }, say('console.answer.no_code'))
  if (bar === 'no_code') return element('details', { class: 'more reply' }, title, none)
  const { parts, renew, isBack } = composer(view, report, sent)
  // Since it was drawn, a warning may have gone out.
  const attributes = { class: 'more reply', open: isBack, toggle: renew, focusin: renew }
  return element('details', attributes, title, ...parts)
}

/** What an answer that was begun comes back with. */
const FIELDS = ['answer-kind', 'answer-language', 'answer-outcome', 'answer'] as const

interface Composer {
  parts: HTMLElement[]
  /** Whether an answer is in it that was begun before. */
  isBack: boolean
  /** Offers what there is to be said now, while nobody has written anything. */
  renew: () => void
}

function composer(view: DeskView, report: OpenedReport, sent: () => void): Composer {
  const { say, workroom } = view
  const { form, renew, begun: fields } = fieldsOf(view, report)
  const begun = begunWords(view, { deed: 'answer', about: report.oid }, fields)
  form.addEventListener('input', begun.touched)
  form.addEventListener('change', begun.touched)
  const status = element('p', { role: 'status', 'data-field': 'answer-sent' })
  const send = deedButton(say, {
    action: 'reply',
    label: say('console.answer.send'),
    primary: true,
    run: async () => {
      fill(status)
      const text = valueOf(form, 'answer').trim()
      if (!hasWords(text)) throw new Mendable(say('console.failure.empty_answer'))
      if (text.includes(GAP)) throw new Mendable(say('console.answer.fill_in'))
      const { kind } = themeOf(form)
      await sendAnswer(workroom, report, { kind, text: { [languageOf(form)]: text } })
      begun.done()
      const box = form.querySelector<HTMLTextAreaElement>('[name="answer"]')
      // Pressed a second time, there is nothing to send.
      if (box !== null) box.value = ''
      sent()
      fill(status, postedWords(view))
    },
  })
  const lead = element('p', { class: 'help' }, say('console.answer.lead'))
  return { parts: [lead, begun.root, form, send, status], renew, isBack: begun.isBack }
}

/** What is written is only replaced by another kept text while nobody has changed it. */
function fieldsOf(
  view: DeskView,
  report: OpenedReport,
): { form: HTMLFormElement; renew: () => void; begun: BegunForm } {
  const { say, language: own } = view
  const meaning = element('p', { class: 'help', lang: own, 'data-field': 'answer-meaning' })
  const form = answerForm(view, report, meaning)
  let kept = ''
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) draw()
  })
  draw()
  return { form, renew, begun: begunAnswer(form, isUntouched, draw) }

  function renew(): void {
    if (isUntouched() && renewReasons(form, view, report)) draw()
  }

  function isUntouched(): boolean {
    const written = valueOf(form, 'answer')
    return written === kept || written.trim() === ''
  }

  function draw(): void {
    const chosen = themeOf(form)
    const language = languageOf(form)
    const textIn = (tongue: Language): string =>
      keptText(tongue, { ...chosen, told: toldWords(view, report.oid, tongue) })
    const box = form.querySelector<HTMLTextAreaElement>('[name="answer"]')
    const next = textIn(language)
    if (box !== null && isUntouched()) box.value = next
    box?.setAttribute('lang', language)
    kept = next
    form
      .querySelector('[name="answer-outcome"]')
      ?.closest('.field')
      ?.toggleAttribute('hidden', chosen.kind !== 'outcome')
    const same = language === own
    fill(meaning, same ? null : `${say('console.answer.meaning')} ${textIn(own)}`)
  }
}

function answerForm(view: DeskView, report: OpenedReport, meaning: HTMLElement): HTMLFormElement {
  const asked = answerLanguage(report.answers.language)
  return element(
    'form',
    { class: 'form', novalidate: true, submit: (event) => event.preventDefault() },
    reasonField(view, report),
    languageField(view, report, asked),
    outcomeField(view),
    wordsField(view),
    meaning,
  )
}

/** A kept text that nobody changed is not hers yet. */
function begunAnswer(
  form: HTMLFormElement,
  isUntouched: () => boolean,
  draw: () => void,
): BegunForm {
  return {
    read: () => (isUntouched() ? null : readFields(form, FIELDS)),
    put(written) {
      putFields(form, written)
      draw()
      putFields(form, written)
    },
    clear() {
      putFields(form, { answer: '' })
      draw()
    },
  }
}

function wordsField({ say }: DeskView): HTMLElement {
  const label = say('console.answer.words')
  return longField({ name: 'answer', label, help: say('console.answer.words_help'), rows: 6 })
}

function outcomeField({ say }: DeskView): HTMLElement {
  const options = outcomes.map((value) => ({ value, label: say(`console.outcome.${value}`) }))
  return choiceField({ name: 'answer-outcome', label: say('console.answer.outcome'), options })
}

function languageField(
  { say, words }: DeskView,
  report: OpenedReport,
  value: Language,
): HTMLElement {
  const asked = report.answers.language
  const help =
    asked === ''
      ? {}
      : {
          help: say('console.answer.asked_language', { language: words.answer('language', asked) }),
        }
  const options = languages.map((one) => ({ value: one, label: languageNames[one] }))
  const label = say('console.answer.language')
  return choiceField({ name: 'answer-language', label, value, options, ...help })
}

function languageOf(form: ParentNode): Language {
  const language = valueOf(form, 'answer-language')
  return isLanguage(language) ? language : 'en'
}
