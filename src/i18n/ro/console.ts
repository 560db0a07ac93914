import { consoleAccountRo } from './console-account.ts'
import { consoleAudienceRo } from './console-audience.ts'
import { consoleAnswersRo } from './console-answers.ts'
import { consoleBriefRo } from './console-brief.ts'
import { consoleCheckRo } from './console-check.ts'
import { consoleCheckFullRo } from './console-check-full.ts'
import { consoleDeskRo } from './console-desk.ts'
import { consoleFetchingRo } from './console-fetching.ts'
import { consoleFoundingRo } from './console-founding.ts'
import { consoleGuideRo } from './console-guide.ts'
import { consoleMatchingRo } from './console-matching.ts'
import { consoleMissingRo } from './console-missing.ts'
import { consoleQueueRo } from './console-queue.ts'
import { consoleReadingRo } from './console-reading.ts'
import { consolePreviewRo } from './console-preview.ts'
import { consoleRedactionRo } from './console-redaction.ts'
import { consoleReleaseRo } from './console-release.ts'
import { consoleLogRo } from './console-log.ts'
import { consoleSendingRo } from './console-sending.ts'
import { consoleLostRo } from './console-lost.ts'
import { consoleRotaRo } from './console-rota.ts'
import { consoleStandingRo } from './console-standing.ts'
import { consoleTakenBackRo } from './console-taken-back.ts'
import { consoleUnsavedRo } from './console-unsaved.ts'
import { consoleTeamRo } from './console-team.ts'
import { consoleTonguesRo } from './console-tongues.ts'
import { vouchingGuideRo } from './vouching-guide.ts'
import { consoleWarnedRo } from './console-warned.ts'

/** What the console says, in Romanian. */
export const consoleRo = {
  'console.title': 'Birou',
  'console.needs_script':
    'Pagina are nevoie de JavaScript: totul se deschide în browserul tău, niciodată pe server.',
  ...consoleAccountRo,
  ...consoleDeskRo,
  ...consoleFetchingRo,
  ...consoleFoundingRo,
  ...consoleGuideRo,
  ...consoleQueueRo,
  ...consoleMatchingRo,
  ...consoleReadingRo,
  ...consoleAnswersRo,
  ...consoleBriefRo,
  ...consoleCheckRo,
  ...consoleCheckFullRo,
  ...consoleMissingRo,
  ...consolePreviewRo,
  ...consoleRedactionRo,
  ...consoleTonguesRo,
  ...consoleAudienceRo,
  ...consoleReleaseRo,
  ...consoleStandingRo,
  ...consoleWarnedRo,
  ...vouchingGuideRo,
  ...consoleTakenBackRo,
  ...consoleUnsavedRo,
  ...consoleTeamRo,
  ...consoleLostRo,
  ...consoleLogRo,
  ...consoleSendingRo,
  ...consoleRotaRo,
} as const
