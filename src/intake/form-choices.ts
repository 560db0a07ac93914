import { many, one, onlyWhen, openEnd, required, step, text, yesNo, type Step } from './field.ts'

const now = step('now', [
  many('injury_need', 'team', ['medical', 'safe_place', 'talk', 'nothing']),
  one('exploitation', 'team', yesNo),
  one('under18', 'team', yesNo),
])

const choices = step('choices', [
  one('consent_alert', 'team', ['yes', 'show_me_first', 'no', 'decide_later']),
  one('consent_check', 'team', ['yes', 'only_if_someone_else', 'no', 'decide_later']),
  one('check_delay', 'team', ['now', '7_days', '30_days']),
  one('consent_meeting', 'team', ['yes', 'no']),
  one('consent_stats', 'team', ['yes', 'no']),
  text('never_publish', 'team', 500),
])

const sharing = ['anonymous', 'ask_through_you', 'talk_with_support']

const police = step('police', [
  required(one('consent_police', 'police', ['no', ...sharing, 'decide_later'])),
  onlyWhen(
    { key: 'consent_police', values: sharing },
    one('police_account', 'police', ['yes', 'no']),
  ),
])

/** What he carried, what she needs, and what may be done with the report. */
export function choiceSteps(languages: readonly string[]): Step[] {
  return [
    step('danger', [
      one('weapon', 'warning', ['none', 'knife', 'gun', 'blunt', 'other', ...openEnd]),
      one('drugs', 'warning', ['none', 'offered', 'forced', 'spiked', ...openEnd]),
    ]),
    now,
    step('evidence', [
      many('evidence', 'team', ['messages', 'photo', 'clothes', 'cctv_likely', 'none']),
    ]),
    choices,
    police,
    step('support', [
      one('consent_support', 'team', ['code_only', 'email', 'text', 'call']),
      many('support_kind', 'team', [
        ...[
          'someone_to_talk_to',
          'medical',
          'legal',
          'housing',
          'immigration_safe_advice',
          'other',
        ],
      ]),
      text('safe_contact', 'team', 300),
      text('safe_words', 'team', 80),
      text('safe_times', 'team', 120),
      one('voicemail', 'team', ['yes', 'no']),
      text('sender_name', 'team', 60),
      one('language', 'team', languages),
    ]),
  ]
}
