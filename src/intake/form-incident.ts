import {
  longText,
  many,
  one,
  onlyWhen,
  openEnd,
  required,
  step,
  text,
  yesNo,
  type Field,
  type Step,
} from './field.ts'

/** The incident codes, in the order they are offered. */
export const categories = [
  ...['RA', 'SA', 'ST', 'CV', 'CR', 'PA', 'WE', 'KI', 'DR', 'RO', 'TH', 'NP', 'TR'],
  ...['BL', 'HA', 'SK', 'IM', 'OU', 'SP', 'PO', 'CO', 'CH', 'TW', 'OB', 'OT'],
] as const

const whenDate: Field = {
  key: 'when_date',
  kind: 'partial-date',
  values: [],
  max: 10,
  required: false,
  seen: 'police',
  when: null,
}

const places = ['street', 'car', 'their_place', 'hotel', 'workplace', 'online', 'other']

/** What happened, when, where, and in her own words. */
export function incidentSteps(areas: readonly string[]): Step[] {
  return [
    step('what', [
      required(many('what_category', 'warning', categories)),
      one('reporter_relation', 'police', ['me', 'asked_to_report', 'saw', 'heard', ...openEnd]),
      onlyWhen(
        { key: 'reporter_relation', values: ['asked_to_report'] },
        one('third_party_consent', 'team', yesNo),
      ),
    ]),
    step('when', [
      one('when_precision', 'police', [
        ...['today', 'yesterday', 'this_week', 'this_month', 'longer_ago'],
        ...openEnd,
      ]),
      whenDate,
      one('when_time', 'warning', ['0-6', '6-12', '12-18', '18-24', ...openEnd]),
    ]),
    step('where', [
      one('area', 'warning', [...areas, 'other', 'online', 'not_sure']),
      one('place_kind', 'warning', [...places, ...openEnd]),
      text('place_text', 'police', 300),
    ]),
    step('story', [longText('story', 'team', 5000)]),
  ]
}
