/** What moderators tell a reporter, and what they see of the conversation. In English. */
const screen = {
  'console.talk.title': 'What was said since',
  'console.talk.none': 'Nothing yet. She comes back with her code when she wants to.',
  'console.talk.months':
    'Months are all that is known. What came in the same month may stand in another order.',
  'console.talk.hers': 'She wrote, {month}',
  'console.talk.ours': 'We answered, {month}: {kind}',
  'console.talk.draft_yes': 'Yes to the draft she was shown.',
  'console.talk.draft_no': 'No to the draft she was shown.',
  'console.talk.no_words': 'No words of ours: the kind says it all.',
  'console.talk.unsent': 'This is not sent yet. The connection broke.',
  'console.talk.send_again': 'Send it once more',
  'console.talk.now': 'What she allows now',
  'console.talk.loose':
    'This was added to a report that nobody has opened yet, or that is not here any more. By itself it allows nothing.',
  'console.talk.foreign':
    'This says it belongs to a report, but the code of that report has not signed it. Do not act on it.',
  'console.talk.put_away': 'Put it away',
  'console.talk.put_away_done': 'Put away.',

  'console.answer.title': 'Answer her',
  'console.answer.lead':
    'Sealed to her code: nobody else can read it, also not the server. It comes to the board at a fixed hour (04:00, 09:00, 13:00, 18:00 and 22:00 UTC), never at once, so that nobody can tell whose report was just opened. Her choices as they stand now go along.',
  'console.answer.no_code': 'She wanted no code, so there is no way to answer her.',
  'console.answer.kind': 'What about',
  'console.answer.kind_received': 'We have read it',
  'console.answer.kind_question': 'A question',
  'console.answer.kind_police_question': 'A question from the police',
  'console.answer.kind_draft': 'The draft of a warning',
  'console.answer.kind_warning_sent': 'The warning was sent',
  'console.answer.kind_handed_over': 'It was handed over',
  'console.answer.kind_officer_read': 'The officer has read it',
  'console.answer.kind_outcome': 'What came of it',
  'console.answer.kind_closed': 'We have finished',
  'console.answer.kind_note': 'A word from us',
  'console.answer.language': 'Language',
  'console.answer.asked_language': 'She asked for {language}.',
  'console.answer.outcome': 'What the police said',
  'console.answer.words': 'What she will read',
  'console.answer.words_help': 'Change it as you like. Write as you would speak to her.',
  'console.answer.meaning': 'The kept text in your language:',
  'console.answer.fill_in': 'Please put your own words where […] stands.',
  'console.answer.send': 'Send the answer',
  'console.answer.posted':
    'Sent. She can read it from {hour}, or from the hour after it where many wait.',
  'console.answer.posted_trying': 'Sent. She can read it within a minute, as this is an exercise.',
  'console.answer.told_all': 'the members in every area',
  'console.answer.told_areas': 'the members in {areas}',
  'console.answer.told_work': '{whom} who do this work: {work}',
  'console.answer.told_some': 'the members it is for',
  'console.answer.news_handed_over': 'The hand-over waits for the officer. She has not been told.',
  'console.answer.news_officer_read':
    'The officer has opened the hand-over. She has not been told.',
  'console.answer.news_outcome': 'The officer says: {outcome}. She has not been told.',
  'console.answer.tell': 'Tell her',

  'console.draft.show_lead':
    'She is shown these very words and facts. Only her yes lets them go out; silence is a no.',
  'console.draft.show': 'Show her this draft',
  'console.draft.shown': 'The draft waits for the next fixed hour, and then for her yes.',
  'console.draft.show_again': 'Changed something? Her yes holds for the shown words alone',
  'console.stop.not_shown': 'These are not the words she said yes to. Send it back.',
  'console.failure.not_shown':
    'These are not the words she was shown. Show her the new ones, or take back the change.',
  'console.failure.no_code': 'She wanted no code, so there is no way to answer her.',
  'console.failure.empty_answer':
    'There is nothing for her to read yet. Please write a word first.',
  'console.failure.answers_full': 'She has 64 answers already. A code holds no more.',
  'console.failure.too_long': 'This is too long for one answer. Please shorten it.',
  'console.failure.not_opened': 'Nobody has opened this package, or it was taken back.',

  'console.queue.message': 'A message without its report',
  'console.queue.messages_one': 'one new message',
  'console.queue.messages_other': '{count} new messages',
  'console.queue.unanswered_one': 'no answer for a week',
  'console.queue.unanswered_other': 'no answer for {count} weeks',
  'console.queue.news': 'news from the police',

  'console.officer.outcome': 'What came of it',
  'console.officer.outcome_help':
    'The moderators see this one word and can tell the person who reported. Nothing else is sent.',
  'console.officer.tell': 'Save',
  'console.officer.told': 'Saved.',
  'console.outcome.none': 'Nothing said yet',
  'console.outcome.no_action': 'No further action',
  'console.outcome.investigating': 'Being looked into',
  'console.outcome.spoken_to': 'He was spoken to',
  'console.outcome.arrested': 'Arrested',
  'console.outcome.charged': 'Charged',
  'console.outcome.convicted': 'Convicted',
  'console.outcome.other': 'Something else',
} as const

/** Kept texts that an answer begins with. […] is where the moderator's own words go. */
const kept = {
  'console.answer.text_received':
    'We have read all of it. It was not your fault. We do only what you allowed, and we write here when something has happened. You can change your mind at any time.',
  'console.answer.text_question':
    'There is one thing we would like to know, if you can say it: […] You can leave it out, or write as little as you like.',
  'console.answer.text_police_question':
    'The officer asks you, through us: […] The officer does not know who you are. We pass on only what you write for them.',
  'console.answer.text_draft':
    'This is what we would send. Two of us took out what could point to you. Please look once more: is there anything in it by which he could know that it was you?',
  'console.answer.text_warning_sent':
    'The warning went to {told}. Two of us checked that what you wanted kept back is not in it.',
  'console.answer.text_handed_over':
    'We handed over what you allowed, without anything that could point to you.',
  'console.answer.text_officer_read': 'The officer has opened it. Nothing in it says who you are.',
  'console.answer.text_closed':
    'We have done what we could with what you allowed. If you remember something, or want something changed, write here: it reaches us.',
  'console.answer.text_note': '[…]',
  'console.answer.outcome_no_action':
    'The police told us that nothing more will come of it for now. That does not mean that nobody believed you.',
  'console.answer.outcome_investigating': 'The police told us that they are looking into it.',
  'console.answer.outcome_spoken_to':
    'The police told us that they have spoken to him. If that worries you, write to us here.',
  'console.answer.outcome_arrested':
    'The police told us that he was arrested. That may not last. If it worries you, write to us here.',
  'console.answer.outcome_charged': 'The police told us that he has been charged.',
  'console.answer.outcome_convicted': 'The police told us that a court has convicted him.',
  'console.answer.outcome_other':
    'The police told us that something came of it. If you want us to ask what, write to us here.',
} as const

export const consoleAnswersEn = { ...screen, ...kept } as const
