import { createChallenges } from '../src/intake/challenge.ts'
import type { CardWatch } from '../src/intake/card-watch.ts'
import { createDrafts } from '../src/intake/draft.ts'
import { lastStep } from '../src/intake/last-step.ts'
import { createUnscripted } from '../src/intake/unscripted.ts'
import { systemClock } from '../src/platform/clock.ts'
import { reportSite } from '../src/scheme/report-site.ts'
import { readScheme } from '../src/scheme/scheme.ts'
import { base64url } from '../src/sealing/bytes.ts'
import type { Suite } from '../src/sealing/suite.ts'
import { rawReport, rawSealing } from './baseline-sealing.ts'
import { alternate, type Figure } from './figure.ts'

const svc = 'bench'
/** Enough that both have long been compiled when the second round begins; with 200 the press was still getting faster. */
const perRound = 400

/** The answers below take the middle one of the three sizes. */
const draftLength = 4_096

/** What the form without a script costs on the last press, over the primitives that it cannot do without. */
export async function unscriptedRatio(suite: Suite): Promise<Figure> {
  const team = suite.xwingKeypair(suite.random(32))
  const key = suite.random(32)
  const keys = { ready: () => Promise.resolve(), current: () => key, all: () => [key] }
  const epoch = { id: '2026-11', intakeKey: team.publicKey, replyKey: suite.random(32) }
  const unused = { from: '2026-11', code_pk: '', member_pk: '', check_pk: '', inv_pk: '' }
  const card: CardWatch = {
    shown: () => null,
    verified: () => ({
      svc,
      epochs: [epoch],
      keys: { ...unused, delivery_pk: '', publisher_pk: '' },
    }),
    epoch: () => epoch,
    accepts: () => true,
  }
  const drafts = createDrafts(suite, keys, () => svc)
  const challenges = createChallenges(suite, keys, systemClock)
  const codes = { ready: () => Promise.resolve(), take: () => null }
  const site = reportSite(readScheme('src/scheme/devon-and-cornwall.json'))
  const now = systemClock
  const form = createUnscripted({ suite, card, challenges, drafts, codes, site, now })
  const d = drafts.lock({
    place: { step: lastStep, checking: false, answers },
    oid: base64url(suite.random(16)),
    tag: base64url(suite.random(32)),
    code: { code: base64url(suite.random(9)), output: base64url(suite.random(64)) },
  })
  const raw = rawReport(suite, team.publicKey, draftLength)
  const { ratio, ours, baseline } = await alternate(
    () => rate(() => form.press('en', { d, go: 'send' })),
    () => rate(() => rawSealing(suite, raw)),
    15,
  )
  const how = `${ours.toFixed(0)}/s over ${baseline.toFixed(0)}/s of processor time: the last press, from the locked answers to the sealed report, over its primitives`
  return { name: 'unscripted_ratio', value: ratio, unit: 'ratio', how }
}

/** Deeds for each second of processor time, so that whatever else runs on the machine does not count. */
function rate(deed: () => unknown): Promise<number> {
  const began = process.cpuUsage()
  for (let done = 0; done < perRound; done += 1) deed()
  const { user, system } = process.cpuUsage(began)
  return Promise.resolve(perRound / ((user + system) / 1e6))
}

const answers = {
  what_category: ['PA', 'RO'],
  reporter_relation: 'me',
  area: 'plymouth',
  place_kind: 'car',
  story: 'He stopped at the corner and would not pay. '.repeat(20),
  'persons[0][hair]': 'shaved',
  'vehicle[plate]': 'WA07 K?D',
  consent_alert: 'yes',
  consent_police: 'no',
}
