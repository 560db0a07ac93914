import { catalogue, translate, type MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { closedView, sentView } from './pages.ts'
import type { ReportSite } from './site.ts'
import { blankAsking, blankSteps } from './views.ts'

/** What the script may say by itself, besides the steps. */
const spoken =
  /^(?:report\.(?:problem|concern|open|script|code|button|sent)\.|common\.(?:step|skippable|wrong|code\.|safety\.locked))/

/**
 * The whole form in one language, as the script gets it: the same bytes for everybody, so that fetching it says nothing
 * about anyone. JSON text: `{ steps: BlankStep[], asking: BlankStep[], texts, help }`.
 */
export function scriptForm(site: ReportSite, language: Language): string {
  const keys = (Object.keys(catalogue.en) as MessageKey[]).filter((key) => spoken.test(key))
  const placeholders = {
    number: '{number}',
    total: '{total}',
    max: '{max}',
    n: '{n}',
    name: '{name}',
  }
  const texts = Object.fromEntries(keys.map((key) => [key, translate(language, key, placeholders)]))
  return JSON.stringify({
    steps: blankSteps({ language, site, scripted: true }),
    asking: blankAsking({ language, site, scripted: true }),
    texts,
    sent: sentView(language, { again: false, code: null, told: false }),
    help: closedView(language, site).helplines,
  })
}
