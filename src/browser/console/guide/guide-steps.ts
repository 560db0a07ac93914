import type { MessageKey } from '../../../i18n/catalogue.ts'

/** What of the console a text of the guide names, each by the key under which the console itself says it. */
type Named = Readonly<Record<string, MessageKey>>

/** One step on the way of a report, in the order in which the screen has it. */
export interface GuideStep {
  title: MessageKey
  /** What to do. */
  text: MessageKey
  /** Why, and what is wanted seldom; folded away. */
  why?: MessageKey
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
export const guideSteps = [
  {
    at: 'open',
    title: 'console.guide.open_title',
    text: 'console.guide.open',
    why: 'console.guide.open_why',
    named: {
      desk: 'console.menu.desk',
      waiting: 'console.queue.title',
      unopened: 'console.queue.not_opened',
    },
  },
  {
    at: 'cover',
    title: 'console.guide.cover_title',
    text: 'console.guide.cover',
    why: 'console.guide.cover_why',
    named: {
      show: 'console.reading.show',
      cover: 'console.reading.cover',
      passOn: 'console.pass_on.deed',
    },
  },
  {
    at: 'read',
    title: 'console.guide.read_title',
    text: 'console.guide.read',
    why: 'console.guide.read_why',
    named: {
      never: 'console.source.red_lines',
      allows: 'console.talk.now',
      claim: 'console.source.claim',
      letGo: 'console.queue.let_go',
      notes: 'console.source.notes',
    },
  },
  {
    at: 'same',
    title: 'console.guide.same_title',
    text: 'console.guide.same',
    why: 'console.guide.same_why',
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
    at: 'write',
    title: 'console.guide.write_title',
    text: 'console.guide.write',
    why: 'console.guide.write_why',
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
    at: 'marks',
    title: 'console.guide.marks_title',
    text: 'console.guide.marks',
    why: 'console.guide.marks_why',
    named: {
      fine: 'console.finding.none',
      advice: 'console.advice.title',
      preview: 'console.preview.title',
    },
  },
  {
    at: 'check',
    title: 'console.guide.check_title',
    text: 'console.guide.check',
    why: 'console.guide.check_why',
    named: {
      checklist: 'console.checklist.title',
      done: 'console.checklist.done',
      na: 'console.checklist.na',
      ask: 'console.checklist.ask',
      full: 'console.checklist.full',
      complete: 'console.checklist.complete',
    },
  },
  {
    at: 'propose',
    title: 'console.guide.propose_title',
    text: 'console.guide.propose',
    why: 'console.guide.propose_why',
    named: {
      propose: 'console.draft.propose',
      show: 'console.draft.show',
      hold: 'console.draft.hold_title',
    },
  },
  {
    at: 'second',
    title: 'console.guide.second_title',
    text: 'console.guide.second',
    why: 'console.guide.second_why',
    named: {
      rests: 'console.second.title',
      approvals: 'console.menu.approvals',
      review: 'console.approvals.review',
      approve: 'console.approvals.approve',
      back: 'console.approvals.send_back',
      returned: 'console.approvals.back_title',
    },
  },
  {
    at: 'members',
    title: 'console.guide.members_title',
    text: 'console.guide.members',
    why: 'console.guide.members_why',
    named: {
      audience: 'console.draft.audience',
      warnings: 'console.menu.warnings',
      change: 'console.out.change',
      recall: 'console.out.recall',
    },
  },
  {
    at: 'police',
    title: 'console.guide.police_title',
    text: 'console.guide.police',
    why: 'console.guide.police_why',
    named: {
      police: 'console.decide.police',
      account: 'console.hand_over.account',
      propose: 'console.hand_over.propose',
    },
  },
  {
    at: 'answer',
    title: 'console.guide.answer_title',
    text: 'console.guide.answer',
    why: 'console.guide.answer_why',
    named: {
      answer: 'console.decide.answer',
      kind: 'console.answer.kind',
      send: 'console.answer.send',
    },
  },
  {
    at: 'end',
    title: 'console.guide.end_title',
    text: 'console.guide.end',
    why: 'console.guide.end_why',
    named: {
      lock: 'console.menu.lock',
      close: 'console.decide.close',
      junk: 'console.reading.junk',
      finish: 'console.standing.finish',
    },
  },
] as const satisfies readonly (GuideStep & { at: string })[]

/** A step by its name. */
export type StepName = (typeof guideSteps)[number]['at']

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
