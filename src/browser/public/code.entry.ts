import type { MessageKey } from '../../i18n/catalogue.ts'
import { isRecord } from '../../sealing/canonical.ts'
import { nobleBackend } from '../../sealing/noble.ts'
import { suiteOf } from '../../sealing/suite.ts'
import { fetchJson } from '../platform/fetch-json.ts'
import { browserRandom } from '../platform/random.ts'
import { takeCodePage } from './code-page.ts'
import { startComingBack, stop, type ComingBack } from './coming-back.ts'
import { fetchBeginning } from './doors.ts'
import { footingOf } from './footing.ts'
import { watchOver } from './leaving.ts'
import { sayLockedHere } from './locked-here.ts'
import { computesRight } from './self-test.ts'
import { spriteOf, voiceOf } from './voice.ts'

/**
 * Takes over the page on which a code is typed: from then on the code stays on this device (protocol 9.2). Whatever is
 * missing for that, the page stays as it was and works without a script.
 */
async function takeOver(form: HTMLFormElement): Promise<void> {
  const suite = suiteOf(nobleBackend, browserRandom)
  if (!computesRight(suite)) return
  const path = new URL(form.action).pathname
  const [words, beginning] = await Promise.all([fetchJson(`${path}/words`), fetchBeginning(path)])
  if (!isRecord(words.body) || !isRecord(words.body['texts'])) return
  const say = voiceOf(words.body['texts'] as Readonly<Record<string, string>>)
  const voice = {
    language: document.documentElement.lang,
    say: (key: MessageKey, params = {}) => say(key, params),
  }
  let coming: ComingBack | null = null
  const pen = { sprite: spriteOf(), say }
  const page = takeCodePage(form, pen, (go) => void coming?.press(go))
  const { rootPk } = beginning.offer
  const footing = footingOf(suite, beginning, rootPk)
  if (footing === null) {
    stop(page, voice)
    return
  }
  sayLockedHere(say('mailbox.script.device'), pen)
  coming = startComingBack({ suite, page, voice, rootPk }, footing)
  watchOver(coming.forget, say('report.script.blank'))
}

const form = document.getElementById('enter')
if (form instanceof HTMLFormElement) {
  takeOver(form).catch(() => {
    // No network, or a browser that cannot: the page without a script is still there.
  })
}
