/** What the redaction workbench says: marks in the source, advice on the draft, previews, versions. In English. */
export const consoleRedactionEn = {
  'console.marks.legend': 'What is underlined may point to her or to others. Rules miss things.',
  'console.marks.why': 'Why each is underlined',
  'console.marks.none':
    'The rules found nothing that points to her. They miss things: read with your own eyes.',
  'console.marks.kind.red-line': 'never publish',
  'console.marks.kind.name': 'name',
  'console.marks.kind.handle': 'account',
  'console.marks.kind.number': 'number',
  'console.marks.kind.place': 'place',
  'console.marks.kind.time': 'time',
  'console.marks.kind.relation': 'near her',
  'console.marks.kind.body': 'hers alone',
  'console.mark.her_red_line': 'On her never-publish list',
  'console.mark.capital': 'A word with a capital: perhaps a name',
  'console.mark.known_name': 'A first name',
  'console.mark.called': 'Somebody is called so',
  'console.mark.address': 'An address on the net',
  'console.mark.account': 'The name of an account',
  'console.mark.site': 'Where somebody advertises',
  'console.mark.phone': 'A phone number, or part of one',
  'console.mark.plate': 'A number plate, or part of one',
  'console.mark.money': 'An amount: her prices are hers',
  'console.mark.door': 'A room, flat, floor or bus',
  'console.mark.digits': 'A number that may belong to one person',
  'console.mark.street': 'A street or a place by its name',
  'console.mark.postcode': 'A postcode',
  'console.mark.venue': 'A place that people there know',
  'console.mark.own_place': 'Where she lives or works',
  'console.mark.area': 'A place of this scheme',
  'console.mark.clock': 'A time of day',
  'console.mark.weekday': 'A day of the week',
  'console.mark.date': 'A date',
  'console.mark.month': 'A month',
  'console.mark.relative': 'Says when, almost to the day',
  'console.mark.near_her': 'Somebody in her life',
  'console.mark.others_there': 'Says who or how many were there',
  'console.mark.hers_alone': 'True of her alone: body, age, origin, clothes, belongings',

  'console.advice.title': 'What may point back to her',
  'console.advice.lead': 'This stops nothing. Each is worth a second look.',
  'console.advice.looking': 'Looking at the draft',
  'console.advice.none': 'The rules find nothing in the draft that points back to her.',
  'console.advice.repeat': 'In her report too ({kind}): {words}',
  'console.advice.points': 'May point to somebody ({kind}): {words}',
  'console.advice.quote': 'Carried over in her own words: “{words}”',
  'console.advice.jigsaw':
    'Beside the warning “{name}” of {month} few people fit: both say {facts}. Leave something out, or make it one warning.',
  'console.advice.verdict':
    'A verdict: {words}. Say what was reported: “was reported to have …”, not what he is.',
  'console.advice.not-reported':
    'Nothing in the {language} text says that this was reported. Begin with “Reported:”.',
  'console.advice.beyond-fields':
    'The facts above do not say this of him: {words}. Put it there, so that every reader gets it in her language, or leave it out if only she could know it.',
  'console.advice.her-voice': 'As if she were speaking: {words}',
  'console.advice.earlier_unread':
    'The earlier warnings could not be read, so the draft was not held against them.',
  'console.finding.unread':
    'Nobody has ticked that the {language} text says what the first one says',

  'console.preview.title': 'How others will read it',
  'console.preview.attacker': 'As he reads it',
  'console.preview.attacker_lead':
    'He, or somebody who knows her, reads this and asks who told. He knows what happened; nobody else does.',
  'console.preview.learns': 'What the warning tells him',
  'console.preview.only_her': 'What only she could have told',
  'console.preview.only_her_none':
    'Nothing that the rules know of. They do not know what only the two of them saw: you do.',
  'console.preview.shoulder': 'Over her shoulder',
  'console.preview.shoulder_lead':
    'Somebody next to a member sees her screen. Read it aloud: does it give away whose phone this is?',
  'console.preview.language': 'Reader’s language',
  'console.preview.locked': 'On a locked screen, in each case',
  'console.preview.nudge': 'Mail: only that there is something',
  'console.preview.coarse': 'Mail: level and area',
  'console.preview.full': 'Mail: the whole warning',
  'console.preview.sms_nudge': 'Text message: only that there is something',
  'console.preview.sms_coarse': 'Text message: level and area',
  'console.preview.sms_full': 'Text message: the whole warning, as far as it fits',
  'console.preview.sms_length_one': '{length} characters, one message of at most {room}.',
  'console.preview.sms_length_other':
    '{length} characters, {count} messages. One has room for {room}.',
  'console.preview.sms_letters': 'Letters that a plain text message lacks: {letters}',
  'console.preview.member': 'On the members’ page',

  'console.draft.audience': 'Who is told',
  'console.draft.audience_help':
    'Members who asked for these areas. Leave out one where her household reads along.',
  'console.draft.life': 'At this level until {day} at the latest.',
  'console.draft.more_languages': 'Another language',
  'console.draft.add_language': 'Add it',
  'console.draft.same_text': 'I know both languages: it says the same as the text in {language}',
  'console.draft.offline':
    'There is no connection. What you write stays on this page and is saved when the connection is back. Please leave the page open.',
  'console.draft.new_version': 'A colleague saved another version. Both are below.',

  'console.both.title': 'Two versions of this draft',
  'console.both.lead':
    'A colleague saved hers while you were writing. Nothing is lost: choose which one to go on with, the other is put aside.',
  'console.both.mine': 'Yours, as it is on this page',
  'console.both.theirs': 'Hers, as it was saved',
  'console.both.keep_mine': 'Go on with mine',
  'console.both.keep_theirs': 'Go on with hers',
  'console.both.same': 'The same in both',
  'console.both.aside_one': 'One version was put aside',
  'console.both.aside_other': '{count} versions were put aside',
  'console.both.empty': 'nothing yet',

  'console.checklist.folded_one': 'One more does not apply',
  'console.checklist.folded_other': '{count} more do not apply',
  'console.checklist.again': 'Look again: {words}',
} as const
