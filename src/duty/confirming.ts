import { translate } from '../i18n/catalogue.ts'
import { isLanguage } from '../i18n/locale.ts'
import { base64url, hex, utf8 } from '../sealing/bytes.ts'
import type { Directory } from '../sealing/directory.ts'
import type { DutyWay } from '../sealing/duty.ts'
import type { Database } from '../platform/database.ts'
import { numberDigits, numberProof, numberStates } from './numbers.ts'
import { isProven, openContacts, usableWays, type Opened, type OpeningNeeds } from './opening.ts'
import * as store from './store.ts'
import { tellAll, type Tell } from './telling.ts'

export interface ConfirmingNeeds extends OpeningNeeds {
  readonly db: Database
  readonly tell: Tell
}

/** Does what somebody asked for with her own address or number: a test message, the digits, the look at what she typed. */
export async function doAsked(needs: ConfirmingNeeds, directory: Directory): Promise<void> {
  const asked = await store.contactsAsked(needs.db)
  const contacts = await openContacts(needs, directory, asked)
  for (const row of asked) {
    const opened = contacts.get(base64url(row.accountId)) ?? null
    await seeToNumber(needs, row, opened)
    if (!row.testing) continue
    // First, so that a message which fails is not tried for ever: she presses again.
    await store.testDone(needs.db, row.accountId)
    if (opened === null) continue
    const ways = usableWays(needs, opened)
    const { language } = opened.contact
    const name = hex(needs.suite.random(16))
    const outcome = await tellAll(needs.tell, { ways, language }, { wording: 'test', name })
    if (outcome.isBrowserGone) await store.loseBrowser(needs.db, row)
  }
}

async function seeToNumber(
  needs: ConfirmingNeeds,
  row: store.ContactRow,
  opened: Opened | null,
): Promise<void> {
  const { db } = needs
  const { wanted, typed, unsent } = numberStates
  if (row.numberState !== wanted && row.numberState !== typed) return
  const way = opened?.contact.ways.find(({ kind }) => kind === 'sms')
  if (opened === null || way === undefined) await store.settleNumber(db, row, { state: unsent })
  else if (row.numberState === wanted) await sendDigits(needs, opened, way)
  else await holdAgainst(needs, row, way.address)
}

async function sendDigits(needs: ConfirmingNeeds, opened: Opened, way: DutyWay): Promise<void> {
  const { db, suite, delivery } = needs
  const { row, contact } = opened
  const { confirmed, sent, unsent } = numberStates
  if (isProven(needs, row, way.address)) {
    await store.settleNumber(db, row, { state: confirmed })
    return
  }
  // First, so that the digits leave once: she asks again when they do not come.
  if (!(await store.settleNumber(db, row, { state: sent }))) return
  const language = isLanguage(contact.language) ? contact.language : 'en'
  const code = numberDigits(suite, { delivery, accountId: row.accountId, number: way.address })
  const lines = [translate(language, 'mail.code.text', { code })]
  const told = await needs.tell(way, { subject: '', lines, language, name: hex(suite.random(16)) })
  if (told === 'gone' || told === 'refused' || told === 'later')
    await store.settleNumber(db, { ...row, numberState: sent }, { state: unsent })
}

async function holdAgainst(
  { db, suite, delivery }: ConfirmingNeeds,
  row: store.ContactRow,
  number: string,
): Promise<void> {
  const at = { delivery, accountId: row.accountId, number }
  const isRight = suite.equal(utf8(row.numberTyped ?? ''), utf8(numberDigits(suite, at)))
  const { confirmed, wrong } = numberStates
  await store.settleNumber(
    db,
    row,
    isRight ? { state: confirmed, proof: numberProof(suite, at) } : { state: wrong },
  )
}
