/** Members, and everybody else, ask the team something. In English. */
export const talkBackEn = {
  'report.button.ask': 'I only have a question',
  'report.step.ask.title': 'Ask the team',
  'report.step.ask.lead':
    'It goes the way of a report: locked, without your name, and nobody can tell it from one. You get a code for this question alone, and the answer waits behind it. If you are a member, it is another one than your member’s code.',
  'report.ask.story.label': 'Your question',
  'report.ask.story.help':
    'About a warning, the pages, or what to do next. If something happened to you, a report lets us do more.',
  'report.problem.required_story': 'Please write your question first.',
  'report.sent.lead_question':
    'Your question is locked and kept. Someone from the team will read it and answer, usually within a day.',
  'report.script.ask': 'This is about the warning “{name}”.',
  'report.value.QU': 'A question',

  'members.ask.go': 'Ask about this',
  'members.ask.title': 'Ask the team',
  'members.ask.lead':
    'Your question travels like a report, so it is not tied to you as a member. You get a second code for it. Keep both.',
  'members.ask.unscripted': 'Without scripts, press “I only have a question” on that page.',

  'members.months.none': 'No warnings stand here for {month}. What has run out is gone.',
  'members.months.everywhere': 'Look in all areas',

  'console.question.title': 'A question',
  'console.question.lead':
    'Somebody asks the team something. It is no report: nothing may be warned of or handed over because of it.',
  'console.question.answer': 'Answer it',
  'console.question.close': 'Close the question',
  'console.question.closed': 'Closed. If she writes again, it comes back.',
  'console.question.no_answer':
    'She has no code, so no answer can reach her. Read it, then close it.',
} as const
