/** The places where moderators work, as the menu of the desk names them. */
const workPlaces = [
  'desk',
  'approvals',
  'warnings',
  'patterns',
  'people',
  'invites',
  'rota',
  'log',
] as const
export type WorkPlace = (typeof workPlaces)[number]

/** All that the menu leads to: the places of work, and the guide that is laid over them. */
export const places = [...workPlaces, 'guide'] as const
export type Place = (typeof places)[number]
