import { draftFrom } from '../client/draft.ts'
import type { WarningDraft } from '../client/draft.ts'
import { itemsFor } from '../client/checklist.ts'
import type { ItemId, Occasion, Ticks } from '../client/checklist.ts'
import {
  approvePackage,
  packageOccasion,
  postsFor,
  proposePackage,
  reviewPackage,
} from '../client/hand-over.ts'
import { occasionOf } from '../client/occasion.ts'
import { openReports } from '../client/reports.ts'
import type { OpenedReport } from '../client/reports.ts'
import { listReports } from '../client/queue.ts'
import { caseOf } from '../client/cases.ts'
import { sendAnswer } from '../client/replies.ts'
import { withOfferedWords } from '../client/spoken-facts.ts'
import { approveWarning, proposeWarning, reviewWarning } from '../client/warning.ts'
import { refreshWorkroom } from '../client/workroom.ts'
import type { Workroom } from '../client/workroom.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Reported, Reporter } from './reporter.ts'

/** Texts that a moderator of the exercise writes for a report: nothing of the source is carried over. */
export interface Wording {
  readonly nickname: string
  readonly headline: string
  readonly body: string
  readonly advice: string
  readonly reason: string
}

/** Opens one report by its id, as the first thing a moderator does with it. */
export async function open(room: Workroom, oid: string): Promise<OpenedReport> {
  await refreshWorkroom(room)
  const listed = (await listReports(room.desk.api)).find((report) => report.oid === oid)
  if (listed === undefined) throw new Error('this report is not in the queue')
  const [report] = await openReports(room, [listed])
  if (report === undefined) throw new Error('this report did not open')
  await caseOf(room, report)
  return report
}

/**
 * The writer proposes a warning; its id in the vault.
 * @param unsure the items of the checklist that she leaves to whoever looks second; every other one is done
 */
export async function propose(
  room: Workroom,
  oid: string,
  words: Wording,
  unsure: readonly ItemId[] = [],
): Promise<string> {
  const source = await open(room, oid)
  const draft = written(room, source, words)
  const asked = Object.fromEntries(unsure.map((item) => [item, 'ask' as const]))
  const ticks = { ...allTicked(occasionOf(draft, source)), ...asked }
  return proposeWarning(room, source, { draft, ticks })
}

/** A second person opens the source, reads both and signs: the warning is out. */
export async function approve(room: Workroom, proposal: string): Promise<void> {
  await refreshWorkroom(room)
  const review = await reviewWarning(room, proposal)
  await approveWarning(room, review, allTicked(review.occasion))
}

/** Two moderators hand a report over to the post of its area. */
export async function handOver(
  [writer, second]: readonly [Workroom, Workroom],
  oid: string,
  account: string,
): Promise<void> {
  const source = await open(writer, oid)
  const [post] = postsFor(writer.watched.current, source.answers.area)
  if (post === undefined) throw new Error('no officer is on a post of this area')
  const ticks = allTicked(packageOccasion(source))
  const id = await proposePackage(writer, source, { post: post.id, account, ticks })
  await refreshWorkroom(second)
  const review = await reviewPackage(second, id)
  await approvePackage(second, review, allTicked(review.occasion))
}

/** A moderator answers, and she comes back: her message waits in the queue to be opened. */
export async function converse(room: Workroom, reporter: Reporter, her: Reported): Promise<void> {
  const report = await open(room, base64url(her.oid))
  await sendAnswer(room, report, {
    kind: 'question',
    text: {
      en: 'There is one thing we would like to know, if you can say it: how big was the dog?',
    },
  })
  await reporter.say(her, { form: { message: 'Duży, czarny. Nie chcę, żeby o psie pisać.' } })
}

function written(room: Workroom, { answers }: OpenedReport, words: Wording): WarningDraft {
  const { nickname, headline, body, advice, reason } = words
  const begun = draftFrom(answers, { today: room.desk.now(), nickname, language: 'en' })
  const draft = withOfferedWords(begun)
  return { ...draft, reason, texts: { en: { headline, body, advice } } }
}

function allTicked(occasion: Occasion): Ticks {
  return Object.fromEntries(itemsFor(occasion).map((item) => [item, 'done' as const]))
}
