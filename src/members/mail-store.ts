import { sql } from 'drizzle-orm'
import type { Executor } from '../platform/database.ts'
import type { Bytes } from '../sealing/suite.ts'
import { codeBuckets, memberMails, members } from './schema.ts'
import { mailStates } from './way-states.ts'

/** A mail about a membership that this worker has taken, with the contact it goes to. */
export interface TakenMail extends Record<string, unknown> {
  member: Bytes
  kind: string
  /** Tries with this one. */
  attempts: number
  /** Whether an earlier worker was just sending it when it ended. */
  has_begun: boolean
  /** Null when the member is gone, and so are the others then. */
  blob: Bytes | null
  confirmed: boolean | null
  number_confirmed: boolean | null
  way_lost: boolean | null
  /** Which of today's messages to herself it is. */
  tests_sent: number | null
}

const bytes = (value: Bytes) => sql.param(value, members.id)

/** A message of a claim: one member may have two of them. */
export type MailName = Pick<TakenMail, 'member' | 'kind'>

const named = (mails: readonly MailName[]) =>
  sql`unnest(${sql.param(mails.map(({ member }) => Buffer.from(member)))}::bytea[],
    ${sql.param(mails.map(({ kind }) => kind))}::text[])`

const isOpen = sql`status in (${mailStates.waits}, ${mailStates.taken}, ${mailStates.leaving})`

/** Takes due mails, skipping what another worker is taking; an unfinished claim falls back after `seconds`. */
export async function claimMails(
  db: Executor,
  claim: { lease: Bytes; seconds: number; limit: number },
): Promise<TakenMail[]> {
  const found = await db.execute<TakenMail>(sql`
    with taken as (
      update ${memberMails} m set status = ${mailStates.taken}, attempts = m.attempts + 1, lease = ${bytes(claim.lease)},
        next_at = now() + make_interval(secs => ${claim.seconds})
      from (select ctid, status was from ${memberMails} where ${isOpen} and next_at <= now()
            order by next_at limit ${claim.limit} for update skip locked) due
      where m.ctid = due.ctid
      returning m.member_id, m.kind, m.attempts, due.was
    )
    select taken.member_id member, trim(taken.kind) kind, taken.attempts,
      taken.was = ${mailStates.leaving} has_begun, ${members.contact} blob,
      ${members.confirmed}, ${members.numberConfirmed}, ${members.wayLost}, ${members.testsSent}
    from taken left join ${members} on ${members.id} = taken.member_id`)
  return found.rows
}

/** Notes that these are just leaving, or that they did not leave after all. */
export async function markLeaving(
  db: Executor,
  lease: Bytes,
  { mails, isLeaving }: { mails: readonly MailName[]; isLeaving: boolean },
): Promise<void> {
  if (mails.length === 0) return
  const status = isLeaving ? mailStates.leaving : mailStates.taken
  await db.execute(sql`
    update ${memberMails} m set status = ${status} from ${named(mails)} as these (id, kind)
    where m.lease = ${bytes(lease)} and m.member_id = these.id and m.kind = these.kind`)
}

/** Leaves mails that are said in the queue, without a time, so that they are never said again. */
export async function keepSaid(
  db: Executor,
  lease: Bytes,
  mails: readonly MailName[],
): Promise<void> {
  if (mails.length === 0) return
  await db.execute(sql`
    update ${memberMails} m set status = ${mailStates.said}, lease = null, attempts = 0, next_at = 'epoch'
    from ${named(mails)} as done (id, kind)
    where m.lease = ${bytes(lease)} and m.member_id = done.id and m.kind = done.kind`)
}

/** Puts a mail back for so long, as if it had not been tried. */
export async function putOffMail(
  db: Executor,
  lease: Bytes,
  { member, kind, seconds }: MailName & { readonly seconds: number },
): Promise<void> {
  await db.execute(sql`
    update ${memberMails} set status = ${mailStates.waits}, lease = null, attempts = attempts - 1,
      next_at = now() + make_interval(secs => ${seconds})
    where lease = ${bytes(lease)} and member_id = ${bytes(member)} and kind = ${kind}`)
}

/** Takes mails off the queue: sent, refused for good, or without anybody to go to. */
export async function finishMails(
  db: Executor,
  lease: Bytes,
  mails: readonly MailName[],
): Promise<void> {
  if (mails.length === 0) return
  await db.execute(sql`
    delete from ${memberMails} m using ${named(mails)} as done (id, kind)
    where m.lease = ${bytes(lease)} and m.member_id = done.id and m.kind = done.kind`)
}

/** Puts mails back with a growing wait; after the last try they stay dead until they are asked for again. */
export async function retryMails(
  db: Executor,
  group: { lease: Bytes; mails: readonly MailName[] },
  policy: { firstWait: number; longestWait: number; attempts: number },
): Promise<void> {
  if (group.mails.length === 0) return
  await db.execute(sql`
    update ${memberMails} m set lease = null,
      status = case when m.attempts >= ${policy.attempts} then ${mailStates.givenUp}::int else ${mailStates.waits}::int end,
      next_at = now() + make_interval(secs =>
        least(${policy.firstWait} * 4 ^ (m.attempts - 1), ${policy.longestWait}) * (0.75 + random() * 0.5))
    from ${named(group.mails)} as later (id, kind)
    where m.lease = ${bytes(group.lease)} and m.member_id = later.id and m.kind = later.kind`)
}

/** Gives back what is left of a claim as if it had not been tried; what was just leaving may have left. */
export async function giveBackMails(
  db: Executor,
  lease: Bytes,
  afterSeconds: number,
): Promise<void> {
  await db.execute(sql`
    update ${memberMails} set status = ${mailStates.waits}, lease = null, attempts = attempts - 1,
      next_at = now() + make_interval(secs => ${afterSeconds})
    where lease = ${bytes(lease)} and status = ${mailStates.taken}`)
}

/** Counts a code for a number, or a mail for an address, unless it had as many today as any may, whoever asked; false then. */
export async function takeCode(db: Executor, bucket: Bytes, most: number): Promise<boolean> {
  const counted = await db.execute(sql`
    insert into ${codeBuckets} as b (bucket, count) values (${bytes(bucket)}, 1)
    on conflict (bucket) do update set count = b.count + 1 where b.count < ${most} returning 1`)
  return counted.rows.length > 0
}

/** What was counted did not leave: it does not count. */
export async function giveCodeBack(db: Executor, bucket: Bytes): Promise<void> {
  await db.execute(
    sql`update ${codeBuckets} set count = greatest(count - 1, 0) where bucket = ${bytes(bucket)}`,
  )
}
