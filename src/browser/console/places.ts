/** The places of the desk, as its menu names them. */
export const places = [
  'desk',
  'approvals',
  'warnings',
  'patterns',
  'people',
  'invites',
  'rota',
  'log',
] as const
export type Place = (typeof places)[number]
