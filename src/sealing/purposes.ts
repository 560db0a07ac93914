/**
 * What an envelope is for. The number stands in its header and goes into its key, and whoever opens
 * it says which one is expected: a ciphertext cannot be moved to another use (step 2).
 */
export const PURPOSE = {
  reportKey: 0x01,
  reportBody: 0x02,
  boardReply: 0x03,
  teamEpochWrap: 0x04,
  accountMaster: 0x05,
  vaultRecord: 0x06,
  liaisonPackage: 0x07,
  contact: 0x08,
  alert: 0x09,
  matchRecord: 0x0b,
  guardExport: 0x0c,
  backupKey: 0x0d,
  draftToken: 0x0e,
  auditDetail: 0x0f,
  liaisonOnlyContact: 0x10,
  attachment: 0x11,
  releaseAnswer: 0x12,
  serviceKey: 0x13,
  proposal: 0x14,
  recoveryWrap: 0x15,
  packageKey: 0x16,
  spare: 0x17,
  slipList: 0x18,
  unsavedWords: 0x19,
} as const

export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE]
