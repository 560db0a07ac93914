import t from 'tap'
import type { Message } from '../../../src/alerts/channels/channel.ts'
import { createSmsChannel } from '../../../src/alerts/channels/sms.ts'
import { letterWriter } from '../../../src/alerts/letters.ts'
import { mailPreviews, smsPreviews } from '../../../src/browser/console/preview/preview-texts.ts'
import type { Reader } from '../../../src/browser/console/preview/preview-texts.ts'
import { readAnswers } from '../../../src/client/answers.ts'
import { draftFrom } from '../../../src/client/draft.ts'
import { nextFrom } from '../../../src/client/later-version.ts'
import { alertFrom, holdingFrom } from '../../../src/client/warning-document.ts'
import { sampleForm, sampleIds } from '../../../src/demo/samples.ts'
import { languages } from '../../../src/i18n/locale.ts'
import { isNumber } from '../../../src/members/rules.ts'
import { systemRandom } from '../../../src/platform/random.ts'
import type { Alert } from '../../../src/sealing/alert.ts'
import type { Contact, Reach } from '../../../src/sealing/contact.ts'
import { loadSodium } from '../../../src/sealing/sodium.ts'
import { suiteOf } from '../../../src/sealing/suite.ts'
import { openGateway } from '../../support/gateway.ts'

const now = (): Date => new Date('2026-11-21T12:00:00Z')
const areaName = (id: string): string => `the area ${id}`
const s = suiteOf(await loadSodium(), systemRandom)

const story = 'Reported: locks the doors, and does not let people out until they pay him back. '
const texts = {
  en: { headline: 'Blue van', body: 'Reported: locks the doors.', advice: 'Try the handle.' },
  ro: { headline: 'Dubă albastră', body: 'S-a sesizat: încuie ușile.', advice: '' },
}
const polish = {
  pl: { headline: 'Niebieski van', body: story.repeat(12).trim(), advice: '' },
}

/** The warning that a sample becomes and its next version, in two languages of the service, or long and in one that is none. */
const alerts = (): [string, Alert][] =>
  sampleIds().flatMap((id): [string, Alert][] => {
    const answers = readAnswers(sampleForm(id))
    const draft = draftFrom(answers, { today: now(), nickname: 'Amber Heron', language: 'en' })
    return [texts, polish].flatMap((written): [string, Alert][] => {
      const first = alertFrom({ s, now }, { ...draft, texts: { ...written } }, [])
      const later = {
        ...draft,
        texts: { ...written },
        vehicle: { colour: 'red' },
        level: 4 as const,
      }
      const next = nextFrom({ s, now }, first, { draft: later, sources: [], isAdded: true })
      return [
        [id, first],
        [`${id}, held`, holdingFrom({ s, now }, { ...draft, texts: { ...written } }, [])],
        [`${id}, once more`, next],
      ]
    })
  })

/** What the worker makes of a warning for somebody with this way. */
function written(alert: Alert, reader: Reader, reach: Reach): Message {
  const { language, isExercise: isTraining } = reader
  const needs = { suite: s, naming: s.random(32), publicOrigin: 'https://example.test' }
  const contact: Contact = {
    ...{ v: 1, channels: [reach], areas: [], work: [], levels: [], language, quiet: null },
    unsub: 'A'.repeat(22),
  }
  const compose = letterWriter({ ...needs, areaName, isTraining })
  return compose([alert], { contact, reach, memberId: s.random(16) })
}

const readers = languages.flatMap((language): Reader[] =>
  [false, true].map((isExercise) => ({ language, areaName, isExercise })),
)
const cases = alerts().flatMap(([id, alert]) => readers.map((reader) => ({ id, alert, reader })))

t.test('what a moderator sees beforehand is the mail that is sent', (t) => {
  for (const { id, alert, reader } of cases) {
    for (const { way, ...shown } of mailPreviews(alert, reader)) {
      const address = { kind: 'email', address: 'a@example.test', confirm: '' } as const
      t.same(written(alert, reader, { ...address, discretion: way }).text, shown, `${id} ${way}`)
    }
  }
  t.end()
})

t.test('and the text message that the gateway gets, letter by letter', async (t) => {
  const gateway = await openGateway(t)
  const channel = createSmsChannel({ url: gateway.url, isNumber })
  for (const { id, alert, reader } of cases) {
    for (const { way, text, parts } of smsPreviews(alert, reader)) {
      const to = { kind: 'sms', address: '+447700900123', confirm: '' } as const
      const reach = { ...to, discretion: way }
      t.equal(await channel.send(written(alert, reader, reach), reach), 'sent')
      t.equal(gateway.texts.at(-1)?.body, text, `${id} ${reader.language} ${way}`)
      t.match(parts, { encoding: 'gsm-7' })
      t.ok(parts.parts <= (way === 'full' ? 3 : 1), `${id} ${way} takes ${parts.parts}`)
      if (way !== 'full') t.notMatch(text, /Heron/)
    }
  }
})
