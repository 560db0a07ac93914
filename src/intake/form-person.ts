import { one, openEnd, step, text, yesNo, type Field, type Step } from './field.ts'

const person: readonly Field[] = [
  text('name', 'warning', 80),
  one('role', 'police', [
    ...['customer', 'pretending_customer', 'passer_by', 'partner_or_ex', 'manager'],
    ...['other_worker', 'police', 'group', 'unknown'],
  ]),
  one('age', 'warning', ['under20', '20s', '30s', '40s', '50s', '60s_up', ...openEnd]),
  one('height', 'warning', ['short', 'average', 'tall', ...openEnd]),
  text('build', 'warning', 60),
  text('hair', 'warning', 60),
  text('facial_hair', 'warning', 60),
  text('appearance', 'warning', 120),
  text('marks', 'warning', 200),
  one('glasses', 'warning', yesNo),
  text('clothing', 'warning', 200),
  text('smell', 'warning', 80),
  text('accent', 'warning', 80),
  text('behaviour', 'warning', 500),
  one('number', 'warning', ['1', '2', '3', '4_or_more', ...openEnd]),
]

const identifier: readonly Field[] = [
  one('kind', 'warning', ['phone', 'email', 'username', 'payment', 'website']),
  text('platform', 'warning', 60),
  text('value', 'warning', 200),
]

const vehicle: readonly Field[] = [
  text('plate', 'warning', 12),
  one('plate_known', 'warning', ['all', 'most', 'start', 'middle', 'end', 'not_sure', 'none']),
  one('type', 'warning', [
    ...['car', 'van', 'taxi', 'lorry', 'motorbike', 'bicycle', 'other'],
    ...openEnd,
  ]),
  one('colour', 'warning', [
    ...['black', 'white', 'silver', 'grey', 'blue', 'red', 'green', 'brown', 'yellow', 'orange'],
    ...['gold', 'purple', 'two_colours', ...openEnd],
  ]),
  text('make', 'warning', 80),
  one('shape', 'warning', [
    ...['hatchback', 'saloon', 'estate', 'suv', 'pickup', 'small_van', 'van', 'minibus'],
    ...['lorry', 'motorbike', 'bicycle', ...openEnd],
  ]),
  one('doors', 'warning', ['2', '3', '4', '5', ...openEnd]),
  text('signs', 'warning', 200),
  text('damage', 'warning', 200),
  text('inside', 'warning', 200),
]

/** The person, how to find him, and what he drives. */
export const personSteps: readonly Step[] = [
  { step: 'who', repeat: { name: 'persons', max: 5 }, group: null, fields: person },
  step('seen_before', [one('seen_before', 'team', yesNo)]),
  {
    step: 'contact_details_of_him',
    repeat: { name: 'identifiers', max: 10 },
    group: null,
    fields: identifier,
  },
  { step: 'vehicle', repeat: null, group: 'vehicle', fields: vehicle },
]
