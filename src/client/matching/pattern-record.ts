/** Several reports that moderators take for one man's, under a name that says nothing of him. */
export interface PatternRecord {
  type: 'pattern'
  /** The same as long as the pattern lives; 16 bytes, base64url. */
  key: string
  nickname: string
  /** Oids; those of reports that were taken back stay here and lead nowhere. */
  reports: string[]
  notes: string
  /** Who named it. */
  by: string
  /** 'YYYY-MM'. */
  month: string
  /** It is about several reports: no single one takes it along when it is taken back. */
  wt: null
}
