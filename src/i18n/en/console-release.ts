/** Two people, versions of a warning, and who must sign. In English. */
export const consoleReleaseEn = {
  'console.release.new': 'New warning',
  'console.release.holding': 'Holding warning',
  'console.release.full': 'Full warning after a holding one',
  'console.release.update': 'Changed',
  'console.release.language': 'Language added',
  'console.release.added': 'Report added',
  'console.release.dispute': 'Marked as disputed',
  'console.release.renewal': 'Longer life',
  'console.release.recall': 'Recall',
  'console.release.package': 'Hand-over to police',
  'console.release.signed': 'Signatures: {have} of {need}',
  'console.release.signed_by_you': 'You have signed. One more colleague has to look.',
  'console.release.signed_waiting': 'Signed. One more colleague has to look.',
  'console.release.take_back': 'Take it back',
  'console.release.taken_back': 'Taken back. Your text is still in the draft.',
  'console.release.put_away': 'Put away',
  'console.release.put_away_done': 'Put away.',
  'console.release.back_notice':
    'A colleague sent this back to you. Your text is kept in the draft.',
  'console.release.why': 'Why, in one sentence',
  'console.release.why_needed': 'Please say why, in one sentence.',

  'console.release.held_title': 'Out, and not yet checked by a second person',
  'console.release.held_lead':
    'These end by themselves. Open the report and propose the full warning, or let them end.',

  'console.release.changes': 'What changes',
  'console.release.changes_none': 'Nothing but the day it ends.',
  'console.release.changes_added': 'Another report stands behind it now.',
  'console.release.from': 'Before',
  'console.release.to': 'After',
  'console.release.earlier': 'What is out now',
  'console.release.first_ticks': 'What {name} ticked off',
  'console.release.first_note': '{name} writes',
  'console.release.findings': 'What rules see',
  'console.release.nothing_left': 'The text goes at once; members see that it is withdrawn.',

  'console.field.level': 'Level',
  'console.field.confidence': 'How sure',
  'console.field.categories': 'What happened',
  'console.field.areas': 'Area',
  'console.field.when': 'When',
  'console.field.nickname': 'Nickname',
  'console.field.headline': 'Headline',
  'console.field.body': 'Text',
  'console.field.advice': 'Advice',
  'console.field.person': 'Person',
  'console.field.vehicle': 'Vehicle',
  'console.field.identifiers': 'Shown in part',
  'console.field.news': 'What is new',
  'console.field.audience': 'Who gets it',
  'console.field.expires': 'Ends on',

  'console.out.title': 'Warnings',
  'console.out.lead': 'What is out and what it was before. Counts only, never to whom.',
  'console.out.ended': 'No longer out',
  'console.out.badge_recall': 'Recalled',
  'console.out.badge_hidden': 'Hidden: the report behind it was taken back',
  'console.out.badge_disputed': 'Disputed',
  'console.out.badge_holding': 'Not yet checked by a second person',
  'console.out.badge_changed': 'Version {number}',
  'console.out.badge_reissue': 'Write it again: one of the reports behind it was taken back',
  'console.out.badge_ended': 'Ended on {day}',
  'console.out.ends_soon_one': 'Ends in one day',
  'console.out.ends_soon_other': 'Ends in {count} days',
  'console.out.ends_today': 'Ends today',
  'console.out.waits': 'A change of this waits for a signature, under “To approve”.',
  'console.out.change': 'Change the text',
  'console.out.change_lead':
    'Opens the reports behind it and the text as it is out. The new version goes to every member it fits.',
  'console.out.change_open': 'Open it',
  'console.out.dispute': 'Somebody says it was different',
  'console.out.dispute_lead':
    'The listed man, or anybody, has complained. The warning stays, and says that it is disputed.',
  'console.out.dispute_do': 'Propose “disputed”',
  'console.out.renew': 'Keep it longer',
  'console.out.renew_lead':
    'For another full life of its level, until {day}. Nobody gets a message. Only when it still protects.',
  'console.out.renew_do': 'Propose to keep it',
  'console.out.recall': 'Recall it',
  'console.out.recall_lead':
    'The text goes at once. Every member it could have reached gets a neutral message.',
  'console.out.recall_do': 'Propose the recall',
  'console.out.proposed': 'Proposed. A colleague has to sign it.',
  'console.out.signed': 'A colleague has signed what you proposed. It is out.',
  'console.out.sent_back':
    'A colleague sent back what you proposed. It stands at the top of your list.',
  'console.out.done': 'Signed. It is out: one signature is enough at this level here.',
  'console.out.versions_one': 'One version',
  'console.out.versions_other': 'All {count} versions',
  'console.out.version': 'Version {number}',
  'console.out.version_first': 'The first word.',
  'console.out.version_signed': 'Signed by {names}',
  'console.out.version_changed': 'Changed: {fields}',
  'console.out.version_news': 'New: {news}',
  'console.out.version_text': 'What it said',

  'console.revise.title': 'A new version',
  'console.revise.lead': 'What is out stays out until the new version is signed.',
  'console.revise.propose': 'Propose the new version',
  'console.revise.same': 'Nothing has changed yet.',

  'console.policy.title': 'Who must sign',
  'console.policy.lead':
    'How many people sign before a warning goes out. It stands in the signed directory, where every member of the team sees it.',
  'console.policy.level': 'Level {level} · {name}',
  'console.policy.holding': 'Holding warning, 48 hours',
  'console.policy.people_one': 'one person',
  'console.policy.people_other': '{count} people',
  'console.policy.lowered':
    'One person alone can send warnings of this level. Nobody else reads the source first.',
  'console.policy.change_title': 'Change this',
  'console.policy.change_lead':
    'Lower or raise it. The change itself needs two signatures and holds from the second one on. Levels 3 and 4 always need two people or more.',
  'console.policy.propose': 'Propose the change',
  'console.policy.same': 'Nothing has changed.',
  'console.policy.waits': 'A change of the directory waits for a signature, under “Team”.',

  'console.draft.release_alone': 'Sign and release',
  'console.draft.alone':
    'At level {level} one signature is enough here. It goes out when you press the button.',

  'console.stop.changed': 'It was changed after it was signed. Do not sign it. Send it back.',
  'console.stop.signer-left': 'Who signed this has left. Send it back.',
  'console.stop.overtaken': 'Another version came out meanwhile. Send it back.',

  'console.failure.too_long_lived':
    'It would stay out for too long. A warning of this level ends sooner: look at “Ends on”.',
  'console.failure.no_source':
    'No report behind it can be opened any more. It can only be recalled.',
  'console.failure.own': 'You proposed this. Somebody else has to look.',
  'console.failure.wrong_version':
    'A colleague released another version meanwhile. Open it again and look.',
  'console.failure.recalled': 'This warning was recalled. Nothing can follow it.',
  'console.failure.alert_hidden':
    'The report behind it was taken back, so it is hidden. It can only be recalled.',
  'console.failure.signatures':
    'A signature under it does not hold. Load the page again; if it stays, tell a coordinator.',
} as const
