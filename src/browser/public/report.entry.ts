import type { BlankStep } from '../../intake/step-view.ts'
import { isRecord } from '../../sealing/canonical.ts'
import { nobleBackend } from '../../sealing/noble.ts'
import { suiteOf } from '../../sealing/suite.ts'
import { fetchJson } from '../platform/fetch-json.ts'
import { browserRandom } from '../platform/random.ts'
import { startJourney, stop, type Help } from './journey.ts'
import { watchOver } from './leaving.ts'
import { sayLockedHere } from './locked-here.ts'
import { takeFrom, type CameFrom } from './came-from.ts'
import { fetchOffer, trustedCard } from './offer.ts'
import { computesRight } from './self-test.ts'
import { createStage } from './stage.ts'
import { spriteOf, voiceOf } from './voice.ts'

/** What `/report/steps` gives: the form in the page's language. */
interface ScriptForm {
  readonly steps: readonly BlankStep[]
  readonly asking: readonly BlankStep[]
  readonly texts: Readonly<Record<string, string>>
  readonly help: readonly Help[]
}

/**
 * Takes over the form that the server drew: from then on the words are locked on this device before they are sent
 * (protocol 8.2). Whatever is missing for that, the form stays as it was and works without a script.
 */
async function takeOver(form: HTMLFormElement, from: CameFrom): Promise<void> {
  const suite = suiteOf(nobleBackend, browserRandom)
  if (!computesRight(suite)) return
  const path = new URL(form.action).pathname
  const [{ body }, offer] = await Promise.all([fetchJson(`${path}/steps`), fetchOffer(path)])
  if (!isRecord(body)) return
  const { steps, asking, texts, help } = body as unknown as ScriptForm
  const say = voiceOf(texts)
  const pen = { sprite: spriteOf(), say }
  const stage = createStage(form, pen)
  const way = { blanks: steps, asking, say }
  const card = trustedCard(suite, offer, offer.rootPk)
  if (card === null) {
    stop({ suite, stage, way, help, path }, 'report.script.card')
    return
  }
  sayLockedHere(say('common.safety.locked'), pen)
  const forget = startJourney({ suite, stage, way, offer, card, help, path, from })
  watchOver(forget, say('report.script.blank'))
}

const form = document.getElementById('report')
if (form instanceof HTMLFormElement) {
  takeOver(form, takeFrom()).catch(() => {
    // No network, or a browser that cannot: the form without a script is still there.
  })
}
