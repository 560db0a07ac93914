import { read, type Api } from './api.ts'

/** How many reports a moderator may still open, and when there are more. */
export interface OpeningsLeft {
  left: number
  until: 'hour' | 'day'
}

/** What is left of this person's own openings, as the guard counts them. */
export function openingsLeft(api: Api): Promise<OpeningsLeft> {
  return read<OpeningsLeft>(api, '/api/reports/allowance')
}
