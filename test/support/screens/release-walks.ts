import { approve, open, propose } from '../../../src/demo/stages.ts'
import { sendBack } from '../../../src/client/proposals.ts'
import { beginRevision, proposeDispute, proposeRecall } from '../../../src/client/revising.ts'
import { draftFrom } from '../../../src/client/draft.ts'
import { releaseHolding } from '../../../src/client/warning.ts'
import { listWarnings } from '../../../src/client/warnings-out.ts'
import { refreshWorkroom } from '../../../src/client/workroom.ts'
import type { Alert } from '../../../src/sealing/alert.ts'
import { go, openReport, press } from '../../browser/keeper.ts'
import { sent, vanWording } from './sent-sample.ts'
import type { Staffed } from './staffed.ts'
import type { Walk } from './walk.ts'

const wording = { ...vanWording, advice: 'Others suggest being dropped where there are people.' }

async function proposed(staffed: Staffed): Promise<string> {
  return propose(staffed.colleague, (await sent(staffed, 's01')).id, wording)
}

/** A warning that the two have released. */
async function out(staffed: Staffed): Promise<Alert> {
  await approve(staffed.room, await proposed(staffed))
  await refreshWorkroom(staffed.colleague)
  const found = (await listWarnings(staffed.room)).find(
    ({ alert, state }) => alert.kind === 'full' && state === 'released',
  )
  if (found === undefined) throw new Error('nothing is out')
  return found.alert
}

/** The screens of two people and of versions. */
export const releaseWalks: readonly Walk[] = [
  {
    name: 'what came back, what is held, and who must sign',
    who: 'first',
    async walk(page, staffed) {
      const { room, colleague } = staffed
      const id = await propose(room, (await sent(staffed, 's01')).id, wording)
      await refreshWorkroom(colleague)
      await sendBack(colleague, id, 'Please leave out the time of day: only one person works then.')
      const held = await open(colleague, (await sent(staffed, 's14')).id)
      const draft = draftFrom(held.answers, { today: new Date(), nickname: 'x', language: 'en' })
      await releaseHolding(colleague, held, draft)
      await proposed(staffed)
      await refreshWorkroom(room)
      await go(page, 'approvals')
      await page.locator('[data-field="held"]').waitFor()
      for (const fold of await page.locator('.policy details > summary').all()) await fold.click()
    },
  },
  {
    name: 'what came back, at the top of the desk',
    who: 'first',
    async walk(page) {
      await go(page, 'desk')
      await page.locator('[data-sent-back]').waitFor()
    },
  },
  {
    name: 'a second look at a dispute',
    who: 'first',
    async walk(page, staffed) {
      const alert = await out(staffed)
      const { colleague } = staffed
      const id = await proposeDispute(
        colleague,
        await beginRevision(colleague, alert),
        'He wrote to the charity: it was not his van.',
      )
      await go(page, 'approvals')
      await press(page.locator(`[data-proposal="${id}"]`).first(), 'review')
      await page.locator('.review .changes').waitFor()
      await page.locator('[data-field="first-note"]').waitFor()
      await refreshWorkroom(staffed.room)
      await approve(staffed.room, id)
    },
  },
  {
    name: 'a report whose warning is out, and what is next',
    who: 'first',
    async walk(page, staffed) {
      const { id: oid } = await sent(staffed, 's14')
      const id = await propose(staffed.colleague, oid, wording)
      await refreshWorkroom(staffed.room)
      await approve(staffed.room, id)
      await go(page, 'desk')
      await openReport(page, oid)
      await page.locator('.warning-panel [data-standing="out"]').waitFor()
      await press(page, 'tell-her')
    },
  },
  {
    name: 'a second look with questions of the first',
    who: 'first',
    async walk(page, staffed) {
      const { id: oid } = await sent(staffed, 's14')
      const asked = ['her_place', 'shared_vehicle'] as const
      const id = await propose(staffed.colleague, oid, wording, asked)
      await go(page, 'approvals')
      await press(page.locator(`[data-proposal="${id}"]`).first(), 'review')
      await page.locator('.review [data-field="asked"]').waitFor()
      await refreshWorkroom(staffed.room)
      await approve(staffed.room, id)
    },
  },
  {
    name: 'warnings with everything they were',
    who: 'first',
    async walk(page, staffed) {
      const alert = await out(staffed)
      await refreshWorkroom(staffed.colleague)
      await approve(staffed.room, await proposeRecall(staffed.colleague, alert, 'Somebody else.'))
      await go(page, 'warnings')
      await page.locator('[data-field="versions"]').first().waitFor()
      for (const fold of await page.locator('.released details > summary').all())
        if (await fold.isVisible()) await fold.click()
    },
  },
  {
    name: 'a new version beside its source',
    who: 'first',
    async walk(page) {
      await go(page, 'desk')
      await go(page, 'warnings')
      const card = page.locator('.released:has([data-action="revise"])').first()
      await card.locator('details:has([data-action="revise"]) > summary').click()
      await press(card, 'revise')
      await page.locator('.review .draft-form').waitFor()
    },
  },
]
