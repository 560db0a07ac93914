export const opinions = ['same', 'different', 'unsure'] as const
export type Opinion = (typeof opinions)[number]

/** What a moderator said when she had looked at two reports side by side. It stands in the case of one of them. */
export interface Verdict {
  /** The other report. */
  other: string
  opinion: Opinion
  /** Account id. */
  by: string
  /** 'YYYY-MM'. */
  month: string
}
