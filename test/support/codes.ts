import type { Test } from 'tap'
import { eq } from 'drizzle-orm'
import { boardSlots } from '../../src/mailbox/schema.ts'
import { makeCode } from '../../src/sealing/code.ts'
import { sendReport, type Sent } from './code-reader.ts'
import { startMailbox, visitorOf, type TestMailbox } from './coming-back.ts'

const text = { en: 'Some words that say a little more. '.repeat(80) }

/** Somebody who was answered this often. */
async function answered(place: TestMailbox, times: number): Promise<Sent> {
  const sent = await sendReport(place)
  for (let n = 0; n < times; n++) await place.answer(sent.share, { kind: 'note', text, n })
  return sent
}

/** Codes that should all look the same to whoever watches the line or runs the server, by what they are. */
export async function everyKindOfCode(
  t: Test,
  place: TestMailbox,
): Promise<Readonly<Record<string, string>>> {
  const { db, mailbox, suite } = place
  const isNew = async (): Promise<Set<string>> =>
    new Set((await db.select().from(boardSlots)).map(({ tag }) => Buffer.from(tag).toString('hex')))
  const before = await isNew()
  const old = await answered(place, 2)
  await mailbox.post()
  for (const { tag } of await db.select().from(boardSlots)) {
    if (before.has(Buffer.from(tag).toString('hex'))) continue
    await db.update(boardSlots).set({ expiresMonth: '2020-01' }).where(eq(boardSlots.tag, tag))
  }
  const withdrawn = await answered(place, 1)
  const codes = {
    'answered often': (await answered(place, 9)).code,
    'answered once': (await answered(place, 1)).code,
    'never answered': (await sendReport(place)).code,
    'never issued': makeCode(suite).words.join(' '),
    'as digits': makeCode(suite).digits,
    'of another deployment': (await answered(await startMailbox(t), 1)).code,
    'whose answers have run out': old.code,
    'whose report was taken back': withdrawn.code,
  }
  await mailbox.post()
  await mailbox.post()
  const her = visitorOf(place)
  await her.type(withdrawn.code)
  await her.press('withdraw:yes')
  return codes
}
