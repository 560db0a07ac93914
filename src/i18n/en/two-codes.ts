/** There are two kinds of code and they look alike: what each is for, wherever one is shown or typed. In English. */
export const twoCodesEn = {
  'codes.member': 'A member’s code reads warnings and changes what you are told: “Read warnings”.',
  'codes.answers':
    'The code of a report or a question is another one. It opens our answers and takes back what was sent: “I have a code”.',
  'codes.at_warnings':
    'Did you get your code with a report or a question? It opens nothing here. It belongs here:',
  'codes.at_answers': 'Is yours a member’s code? It opens nothing here. It belongs here:',
  'members.trouble.unknown_code':
    'We do not know this code as a member’s. Please look at it again. If it came with a report or a question, it belongs under “I have a code”, on the first page. If a member’s code is lost, ask for a new invite: nobody can find the old code, not even we.',

  'report.code.question':
    'This is the code of your question. With it you can read our answer and take the question back: choose “I have a code” on the first page. We cannot show the code again. Write it down or learn it, only where it is safe.',
  'report.code.other':
    'Are you a member? Then you have two codes now. Your member’s code stays as it is and reads warnings; this one is for this question alone, so that nobody can tell that both are yours.',
} as const
