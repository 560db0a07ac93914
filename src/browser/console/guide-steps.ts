import type { MessageKey } from '../../i18n/catalogue.ts'

/** What of the console a text of the guide names, each by the key under which the console itself says it. */
type Named = Readonly<Record<string, MessageKey>>

/** One step on the way of a report, in the order in which the screen has it. */
export interface GuideStep {
  title: MessageKey
  text: MessageKey
  named: Named
}

/** What a guide consists of. */
export interface GuidePages {
  title: MessageKey
  lead: MessageKey
  steps: readonly GuideStep[]
  neverTitle: MessageKey
  nevers: readonly MessageKey[]
}

/** The way of one report, from the list to the last word to her. */
export const guideSteps: readonly GuideStep[] = [
  {
    title: 'console.guide.open_title',
    text: 'console.guide.open',
    named: {
      desk: 'console.menu.desk',
      waiting: 'console.queue.title',
      unopened: 'console.queue.not_opened',
    },
  },
  {
    title: 'console.guide.cover_title',
    text: 'console.guide.cover',
    named: {
      show: 'console.reading.show',
      cover: 'console.reading.cover',
      passOn: 'console.pass_on.deed',
    },
  },
  {
    title: 'console.guide.read_title',
    text: 'console.guide.read',
    named: { never: 'console.source.red_lines', allows: 'console.talk.now' },
  },
  {
    title: 'console.guide.take_title',
    text: 'console.guide.take',
    named: {
      claim: 'console.source.claim',
      letGo: 'console.queue.let_go',
      notes: 'console.source.notes',
    },
  },
  {
    title: 'console.guide.same_title',
    text: 'console.guide.same',
    named: {
      offers: 'console.match.title',
      look: 'console.match.look',
      same: 'console.match.opinion_same',
      different: 'console.match.opinion_different',
      unsure: 'console.match.opinion_unsure',
      name: 'console.match.name_him',
      add: 'console.warned.add',
      separate: 'console.warned.separate',
      found: 'console.match.identifiers_title',
      compare: 'console.match.compare',
    },
  },
  {
    title: 'console.guide.write_title',
    text: 'console.guide.write',
    named: {
      warn: 'console.decide.warn',
      headline: 'console.draft.headline',
      body: 'console.draft.body',
      facts: 'console.draft.facts',
      level: 'console.draft.level',
      reason: 'console.draft.reason',
      saved: 'console.draft.saved',
    },
  },
  {
    title: 'console.guide.marks_title',
    text: 'console.guide.marks',
    named: {
      fine: 'console.finding.none',
      advice: 'console.advice.title',
      preview: 'console.preview.title',
    },
  },
  {
    title: 'console.guide.check_title',
    text: 'console.guide.check',
    named: {
      checklist: 'console.checklist.title',
      done: 'console.checklist.done',
      na: 'console.checklist.na',
      ask: 'console.checklist.ask',
      complete: 'console.checklist.complete',
    },
  },
  {
    title: 'console.guide.propose_title',
    text: 'console.guide.propose',
    named: {
      propose: 'console.draft.propose',
      show: 'console.draft.show',
      hold: 'console.draft.hold_title',
    },
  },
  {
    title: 'console.guide.second_title',
    text: 'console.guide.second',
    named: {
      rests: 'console.second.title',
      approvals: 'console.menu.approvals',
      review: 'console.approvals.review',
      show: 'console.reading.show',
      approve: 'console.approvals.approve',
      back: 'console.approvals.send_back',
      returned: 'console.approvals.back_title',
    },
  },
  {
    title: 'console.guide.members_title',
    text: 'console.guide.members',
    named: {
      audience: 'console.draft.audience',
      warnings: 'console.menu.warnings',
      change: 'console.out.change',
      recall: 'console.out.recall',
    },
  },
  {
    title: 'console.guide.police_title',
    text: 'console.guide.police',
    named: {
      police: 'console.decide.police',
      account: 'console.hand_over.account',
      propose: 'console.hand_over.propose',
    },
  },
  {
    title: 'console.guide.answer_title',
    text: 'console.guide.answer',
    named: {
      answer: 'console.decide.answer',
      kind: 'console.answer.kind',
      send: 'console.answer.send',
    },
  },
  {
    title: 'console.guide.end_title',
    text: 'console.guide.end',
    named: {
      lock: 'console.menu.lock',
      close: 'console.decide.close',
      junk: 'console.reading.junk',
      finish: 'console.standing.finish',
    },
  },
]

/** What no moderator ever does, whatever the screen allows. */
const guideNevers = [
  'console.guide.never_copy',
  'console.guide.never_carry',
  'console.guide.never_translate',
  'console.guide.never_seek',
  'console.guide.never_stretch',
  'console.guide.never_sign',
  'console.guide.never_promise',
] as const satisfies readonly MessageKey[]

/** The guide of the desk. */
export const deskGuide: GuidePages = {
  title: 'console.guide.title',
  lead: 'console.guide.lead',
  steps: guideSteps,
  neverTitle: 'console.guide.never_title',
  nevers: guideNevers,
}
