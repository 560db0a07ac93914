import type { Test } from 'tap'
import { createMailbox, type Mailbox as Box } from '../../src/mailbox/mailbox.ts'
import { mailboxRoutes } from '../../src/mailbox/routes.ts'
import { monthOf } from '../../src/platform/clock.ts'
import { neighbourhoods } from '../../src/platform/http/rate-limit.ts'
import { systemRandom } from '../../src/platform/random.ts'
import { shelfOf } from '../../src/sealing/board.ts'
import { fromBase64url } from '../../src/sealing/bytes.ts'
import { sealReply, type Reply } from '../../src/sealing/reply.ts'
import type { MailboxShare } from '../../src/sealing/report.ts'
import { withdrawalEffects } from '../../src/withdrawal-effects.ts'
import { svc } from '../guard/scheme.ts'
import { startIntake, type TestIntake } from './intake.ts'
import { encodeForm, formType } from './reporter.ts'

/** The public site with the pages for coming back, and a moderator who answers. */
export interface TestMailbox extends TestIntake {
  readonly mailbox: Box
  /** Seals an answer to a report's mailbox as a moderator's browser does, and hands it in. */
  answer(share: MailboxShare, reply: Partial<Reply>): Promise<void>
}

export async function startMailbox(t: Test): Promise<TestMailbox> {
  const built: Box[] = []
  const place = await startIntake(t, async ({ site, intake, pages, db, guard, now }) => {
    const mailbox = createMailbox({
      ...{ db, guard: guard.web, suite: guard.suite, now },
      intake: { ...intake, ...intake.comingBack },
      effects: withdrawalEffects,
    })
    built.push(mailbox)
    await site.register(mailboxRoutes, {
      ...{ mailbox, pages, labelOf: neighbourhoods(now, systemRandom) },
    })
  })
  const [box] = built
  if (box === undefined) throw new Error('nothing was built')
  const { suite } = place
  return {
    ...place,
    mailbox: box,
    async answer(share, change) {
      const month = monthOf(place.now())
      const reply: Reply = {
        ...{ v: 1, kind: 'note', month, text: {}, alert: null, consents: null, n: 0 },
        ...change,
      }
      const replySecretKey = place.reply.secretKey
      const sealed = sealReply(suite, { svc, share, epoch: month, replySecretKey }, reply)
      const shelf = shelfOf(suite, fromBase64url(share.kt, 32))
      await box.answer({ ...sealed, shelf })
    },
  }
}

/** A page as somebody without a script gets it. */
export interface BackPage {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly html: string
  /** The words on it, without tags. */
  readonly text: string
  readonly pass: string
  readonly buttons: readonly string[]
}

/** Somebody who comes back in a browser that runs no script. */
export interface Visitor {
  page(): BackPage
  type(code: string): Promise<BackPage>
  press(
    go: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<BackPage>
}

export function visitorOf({ site }: Pick<TestIntake, 'site'>, prefix = ''): Visitor {
  let seen: BackPage | null = null
  const post = async (
    fields: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<BackPage> => {
    const payload = encodeForm(fields)
    const url = `${prefix}/code`
    const response = await site.inject({ method: 'POST', url, headers: formType, payload })
    const html = response.body
    seen = {
      status: response.statusCode,
      headers: response.headers,
      html,
      text: html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
      pass: /name="d" value="([^"]*)"/.exec(html)?.[1] ?? '',
      buttons: [...html.matchAll(/name="go" value="([a-z0-9:_]+)"/g)].map(([, go]) => go ?? ''),
    }
    return seen
  }
  const page = (): BackPage => {
    if (seen === null) throw new Error('no page is open')
    return seen
  }
  return {
    page,
    type: (code) => post({ code, go: 'open' }),
    press: (go, fields = {}) => post({ ...fields, d: page().pass, go }),
  }
}
