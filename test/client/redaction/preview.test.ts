import t from 'tap'
import { warningMail } from '../../../src/alerts/warning-mail.ts'
import { mailPreviews, smsTexts } from '../../../src/browser/console/preview-texts.ts'
import { readAnswers } from '../../../src/client/answers.ts'
import { draftFrom } from '../../../src/client/draft.ts'
import { alertFrom } from '../../../src/client/warning-document.ts'
import { sampleForm, sampleIds } from '../../../src/demo/samples.ts'
import { smsParts } from '../../../src/i18n/gsm7.ts'
import { languages } from '../../../src/i18n/locale.ts'
import { systemRandom } from '../../../src/platform/random.ts'
import { loadSodium } from '../../../src/sealing/sodium.ts'
import { suiteOf } from '../../../src/sealing/suite.ts'

const now = (): Date => new Date('2026-11-21T12:00:00Z')
const areaName = (id: string): string => `the area ${id}`

t.test('what a moderator sees beforehand is the mail that is sent', async (t) => {
  const s = suiteOf(await loadSodium(), systemRandom)
  const texts = {
    en: { headline: 'Blue van', body: 'Reported: locks the doors.', advice: 'Try the handle.' },
    ro: { headline: 'Dubă albastră', body: 'S-a sesizat: încuie ușile.', advice: '' },
  }
  for (const id of sampleIds()) {
    const answers = readAnswers(sampleForm(id))
    const draft = draftFrom(answers, { today: now(), nickname: 'Amber Heron', language: 'en' })
    const alert = alertFrom({ s, now }, { ...draft, texts }, [])
    for (const language of languages) {
      for (const { way, ...shown } of mailPreviews(alert, { language, areaName }))
        t.same(shown, warningMail(alert, { language, areaName, discretion: way }), `${id} ${way}`)
      const [coarse, full] = smsTexts(alert, { language, areaName })
      t.match(smsParts(coarse), { encoding: 'gsm-7', parts: 1 })
      t.match(smsParts(full), { encoding: 'gsm-7', parts: 1 })
      t.notMatch(full, /Heron/)
    }
  }
})
