/** Kinds of work, as members choose them and as a warning is for them. In English. */
export const workEn = {
  'common.work.street': 'On the street',
  'common.work.indoor': 'Indoors, at an own or shared place',
  'common.work.outcall': 'Visits to hotels or homes',
  'common.work.online': 'Online only',
} as const
