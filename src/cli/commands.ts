import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { inviteCommand } from './invite.ts'
import { migrateCommand } from './migrate.ts'
import { pushKeysCommand } from './push-keys.ts'
import { restoreCommand } from './restore.ts'
import { rotateCommand } from './rotate.ts'
import { statusCommand } from './status.ts'
import { sweepCommand } from './sweep.ts'
import { verifyAuditCommand } from './verify-audit.ts'
import { verifyBundleCommand } from './verify-bundle.ts'

/** All that the command line does. */
export const commands: readonly Command[] = [
  statusCommand,
  migrateCommand,
  sweepCommand,
  backupCommand,
  restoreCommand,
  inviteCommand,
  rotateCommand,
  pushKeysCommand,
  verifyAuditCommand,
  verifyBundleCommand,
]
