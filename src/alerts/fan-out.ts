import { setImmediate as breathe } from 'node:timers/promises'
import type { Alert } from '../sealing/alert.ts'
import type { Contact } from '../sealing/contact.ts'
import type { Bytes, Suite } from '../sealing/suite.ts'
import type { QueuedContacts } from './contact-opener.ts'
import * as store from './delivery-store.ts'
import type { DeliverNeeds, Group } from './delivery-needs.ts'
import { outTray, type OutTray } from './out-tray.ts'
import { freshTally, noteEnd, retryOf, type Tally } from './tally.ts'
import { begun, conclude, planFor, type SendingPlan, type Way } from './ways.ts'

/** One member's delivery on its way. */
interface Job {
  readonly row: store.Claimed
  readonly contact: Contact
  readonly plan: SendingPlan
}

/** Contacts that were opened before take so little that many are opened before the sockets get their turn. */
const openedBetweenBreaths = 25

/** Fewer than the tray has room for beside a group that is not yet written, so that nothing waits for itself. */
const markedTogether = 20

/**
 * Tells the members of one group of a warning that was checked, each over every way of hers, in a random order, and writes
 * down what came of it.
 */
export async function fanOut(needs: DeliverNeeds, group: Group, alert: Alert): Promise<Tally> {
  const { db, policy } = needs
  const tally = freshTally()
  const tray = outTray(db, group, policy.leaseSeconds * 1_000)
  const contacts = await needs.contacts.openQueued(
    group.rows.map(({ member_id: member, contact, opened }) => ({ member, contact, opened })),
    (members) => store.contactsOf(db, members),
  )
  const underway: Promise<void>[] = []
  let once: Job[] = []
  const sendAll = (jobs: readonly Job[]): void => {
    underway.push(...jobs.map((job) => deliver(needs, { alert, job, tray, tally })))
  }
  const sendOnce = async (): Promise<void> => {
    const jobs = once
    once = []
    await markOnce(needs, group, jobs)
    sendAll(jobs)
  }
  for (const [count, row] of shuffled(needs.suite, group.rows).entries()) {
    await tray.room()
    const job = prepare(needs, { alert, row, contacts, tray, tally })
    if (job !== null && job.plan.ways.some(isOnce)) once.push(job)
    else if (job !== null) sendAll([job])
    if (once.length >= markedTogether) await sendOnce()
    if (row.opened === null || count % openedBetweenBreaths === 0) await breathe()
  }
  await sendOnce()
  // What was opened is worth keeping, and no reason to stop when that does not work.
  await Promise.all([store.keepOpened(db, contacts.fresh()).catch(() => undefined), ...underway])
  await tray.empty()
  return tally
}

const isOnce = ({ channel }: Way): boolean => channel.atMostOnce

interface Preparing {
  readonly alert: Alert
  readonly row: store.Claimed
  readonly contacts: QueuedContacts
  readonly tray: OutTray
  readonly tally: Tally
}

/** Opens a contact and decides; null when there is nothing to send now, which is then already noted. */
function prepare(needs: DeliverNeeds, about: Preparing): Job | null {
  const { alert, row, contacts, tray, tally } = about
  const { member_id: memberId, due, done } = row
  const contact = contacts.open(memberId)
  // A member who left has no row; one whose contact does not open is worth a line in the log.
  if (contact === null && row.confirmed !== null) tally.unopened += 1
  const plan = planFor(alert, contact, { row, channels: needs.channels, now: needs.now() })
  if (plan.deed === 'wait') {
    tray.add({ memberId, due, done, wait: plan.seconds, counts: false, told: [] })
    return null
  }
  if (plan.deed === 'aside') {
    const at = plan.until.toISOString()
    tray.add({ memberId, due, done, wait: 0, at, counts: false, told: [] })
    return null
  }
  if (plan.deed === 'skip' || contact === null) {
    // After a first way was used the member is counted there already.
    const told = done === 0 ? [{ channel: 'none', outcome: 'skipped' } as const] : []
    tray.add({ memberId, due, done, wait: null, counts: true, told })
    return null
  }
  if (plan.deed === 'gather') {
    tally.together.push({ row, contact })
    tray.leave()
    return null
  }
  return { row, contact, plan }
}

/** What may leave only once is marked before it does, in one statement for several. */
async function markOnce({ db }: DeliverNeeds, group: Group, jobs: readonly Job[]): Promise<void> {
  const marked = jobs.map(({ row, plan }) => ({
    memberId: row.member_id,
    due: row.due,
    done: begun(row.done, plan.ways),
  }))
  await store.markBefore(db, group, marked)
}

interface Delivering {
  readonly alert: Alert
  readonly job: Job
  readonly tray: OutTray
  readonly tally: Tally
}

async function deliver(needs: DeliverNeeds, about: Delivering): Promise<void> {
  const { alert, job, tray, tally } = about
  const { row, contact, plan } = job
  const answers = await Promise.all(
    plan.ways.map(async (way) => {
      const { reach } = way
      const message = needs.compose([alert], { contact, reach, memberId: row.member_id })
      return { way, sent: await way.channel.send(message, reach) }
    }),
  )
  const end = conclude(row, answers, retryOf(needs, plan.unsure))
  noteEnd(tally, { memberId: row.member_id, contact, answers, end })
  tray.add(end.settled)
}

/** A random order, so that the order of leaving says nothing about the order of the table. */
function shuffled<T extends { member_id: Bytes }>(s: Suite, rows: readonly T[]): T[] {
  const order = new DataView(new Uint8Array(s.random(rows.length * 4)).buffer)
  return rows
    .map((row, i) => ({ row, key: order.getUint32(i * 4) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row)
}
