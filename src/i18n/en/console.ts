import { consoleAccountEn } from './console-account.ts'
import { consoleAudienceEn } from './console-audience.ts'
import { consoleAnswersEn } from './console-answers.ts'
import { consoleBriefEn } from './console-brief.ts'
import { consoleCheckEn } from './console-check.ts'
import { consoleCheckFullEn } from './console-check-full.ts'
import { consoleDeskEn } from './console-desk.ts'
import { consoleFetchingEn } from './console-fetching.ts'
import { consoleFoundingEn } from './console-founding.ts'
import { consoleGuideEn } from './console-guide.ts'
import { consoleMatchingEn } from './console-matching.ts'
import { consoleMissingEn } from './console-missing.ts'
import { consoleQueueEn } from './console-queue.ts'
import { consoleReadingEn } from './console-reading.ts'
import { consolePreviewEn } from './console-preview.ts'
import { consoleRedactionEn } from './console-redaction.ts'
import { consoleReleaseEn } from './console-release.ts'
import { consoleLogEn } from './console-log.ts'
import { consoleSendingEn } from './console-sending.ts'
import { consoleLostEn } from './console-lost.ts'
import { consoleRotaEn } from './console-rota.ts'
import { consoleStandingEn } from './console-standing.ts'
import { consoleTakenBackEn } from './console-taken-back.ts'
import { consoleUnsavedEn } from './console-unsaved.ts'
import { consoleTeamEn } from './console-team.ts'
import { consoleTonguesEn } from './console-tongues.ts'
import { vouchingGuideEn } from './vouching-guide.ts'
import { consoleWarnedEn } from './console-warned.ts'

/** What the console says, in English. */
export const consoleEn = {
  'console.title': 'Desk',
  'console.needs_script':
    'This page needs JavaScript: everything is opened in your browser, never on the server.',
  ...consoleAccountEn,
  ...consoleDeskEn,
  ...consoleFetchingEn,
  ...consoleFoundingEn,
  ...consoleGuideEn,
  ...consoleQueueEn,
  ...consoleMatchingEn,
  ...consoleReadingEn,
  ...consoleAnswersEn,
  ...consoleBriefEn,
  ...consoleCheckEn,
  ...consoleCheckFullEn,
  ...consoleMissingEn,
  ...consolePreviewEn,
  ...consoleRedactionEn,
  ...consoleTonguesEn,
  ...consoleAudienceEn,
  ...consoleReleaseEn,
  ...consoleStandingEn,
  ...consoleWarnedEn,
  ...vouchingGuideEn,
  ...consoleTakenBackEn,
  ...consoleUnsavedEn,
  ...consoleTeamEn,
  ...consoleLostEn,
  ...consoleLogEn,
  ...consoleSendingEn,
  ...consoleRotaEn,
} as const
