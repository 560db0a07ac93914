/**
 * The guide of the console: the way of one report. What it names of the console stands in {braces} and is filled in from
 * the console's own texts; each line is a paragraph. What to do is in sight; why, and what is wanted seldom, is folded. In English.
 */
export const consoleGuideEn = {
  'console.menu.guide': 'Guide',
  'console.guide.title': 'How a report becomes a warning',
  'console.guide.lead': 'Step by step. What you write saves itself: take breaks.',
  'console.guide.back': 'Back to where you were',
  'console.guide.walk': 'Walk with me',
  'console.guide.walk_lead': 'The step you are at then stands over your work.',
  'console.guide.print': 'Print it',
  'console.guide.why': 'Why',
  'console.guide.new_here': 'New here?',
  'console.guide.new_read': 'Read the guide',
  'console.guide.along': 'The guide beside your work',
  'console.guide.step': 'Step {number} of {count}',
  'console.guide.previous': 'Step before',
  'console.guide.next': 'Next step',
  'console.guide.whole': 'Whole guide',
  'console.guide.away': 'Put away',

  'console.guide.open_title': 'Open a report',
  'console.guide.open':
    'Under “{desk}”, press a report in “{waiting}”. First the ones nobody opened; then the one at the top matters most.',
  'console.guide.open_why':
    '“{unopened}” is one that nobody has read.\nEach opening is noted where the team sees it, and an hour allows only so many: a line above the list says how many are left. Open what you mean to read.',
  'console.guide.cover_title': 'Get ready',
  'console.guide.cover':
    'Press “{show}” when you are ready, and “{cover}” at any time.\nToo much? “{passOn}”. Nobody asks why.',
  'console.guide.cover_why': 'Above the cover stands what kind of harm it tells of.',
  'console.guide.read_title': 'Read it, and take it',
  'console.guide.read':
    'Read with your own eyes: rules underline, and miss things. “{never}” goes to nobody. “{allows}” is what counts.\nSomebody is under 18, not free, or in danger now? Phone the other coordinator first.\nThen press “{claim}”.',
  'console.guide.read_why':
    'What she allows can change. Without her yes there is no warning: then a sentence stands where it would be written.\n“{claim}” means that nobody does the work twice; “{letGo}” gives it to a colleague or puts it back. What a colleague has to know goes into “{notes}”, and nowhere else.',
  'console.guide.same_title': 'Is it the same man?',
  'console.guide.same':
    'Does “{offers}” name a report? Press “{look}”, compare, and say “{same}”, “{different}” or “{unsure}”.\nIf a warning about him is out, “{add}”. Open “{found}”, tick what is his, not hers, and press “{compare}”.',
  'console.guide.same_why':
    'One man, one name, one warning. You can change your opinion later. If it is he, “{name}” keeps both together.\nWhen a warning about him may be out, it says so there and over the form: compare first. “{separate}” is for another man.',
  'console.guide.write_title': 'Write the warning new',
  'console.guide.write':
    '“{warn}” leads to the form. Look whether what is filled in is right.\n“{headline}” and “{body}” in new sentences, never hers: that it was reported, what he did, how to know him. Under “{facts}”, leave out what only she could know.\nChoose “{level}”, and say why.',
  'console.guide.write_why':
    'Her own sentences point to her. Under each fact stands whether her report says it; what it does not say, take out, or write where it is from.\n“{reason}” stays with the moderators. “{saved}” further down shows that nothing can get lost.',
  'console.guide.marks_title': 'Look at what the rules found',
  'console.guide.marks':
    'Mend the first list under the form. “{advice}” stops nothing: change it, or know why it may stay.\nOpen “{preview}”: could he tell that it was her?',
  'console.guide.marks_why':
    'Mended, the first list says “{fine}” The second names words that stand in her report too, her own sentences, hours, places, verdicts, and what the facts do not say of him.',
  'console.guide.check_title': 'Go through the checklist',
  'console.guide.check':
    '“{checklist}”: hold each point against her report and your text, and press “{done}”, “{na}” or “{ask}”.',
  'console.guide.check_why':
    '“{ask}” leaves the point to whoever signs second. “{full}” is folded under the list. At the end it says “{complete}”',
  'console.guide.propose_title': 'Propose it',
  'console.guide.propose':
    'Press “{propose}”. What is missing is named below.\nShe wants to see it first? “{show}”: only her yes lets it out.\nSomebody may be hurt tonight? “{hold}”.',
  'console.guide.propose_why':
    'Her silence is a no. A holding warning goes out over your name alone, without a word of text, and ends by itself.',
  'console.guide.second_title': 'A second person looks',
  'console.guide.second':
    'Under “{approvals}” a colleague presses “{review}”. She reads the report, settles each fact that it does not say, goes through the list herself, and presses “{approve}”, or “{back}” with a reason.',
  'console.guide.second_why':
    '“{rests}” names the pattern and opens its other reports. What comes back stands under “{returned}” at the top of your list. Your text is kept.',
  'console.guide.members_title': 'What the members get',
  'console.guide.members':
    'Members of the areas under “{audience}” are told, each in the way she chose. “{warnings}” is where you change or recall it.',
  'console.guide.members_why':
    'Often it is only a neutral word that there is something to read. “{change}” and “{recall}” stand under the warning, and how many were told, never who.',
  'console.guide.police_title': 'The police, only with her yes',
  'console.guide.police':
    '“{police}”: where she allows it, write “{account}” as new as the warning, and press “{propose}”. A colleague signs this too.',
  'console.guide.police_why':
    'A yes to a warning is no yes to the police. Some allow the facts alone. Where there is no hand-over, it says why.',
  'console.guide.answer_title': 'Answer her',
  'console.guide.answer':
    '“{answer}”: choose under “{kind}”, write as you would speak to her, and press “{send}”.',
  'console.guide.answer_why':
    'It is how she learns that somebody has read it. It reaches her code at a fixed hour, not at once.',
  'console.guide.end_title': 'When you stop',
  'console.guide.end':
    'No warning? “{close}”. No report at all? “{junk}”. Out, and she knows? “{finish}”.\nPress “{lock}” whenever you leave the screen.',
  'console.guide.end_why': 'Even for a minute: whoever passes could read on.',

  'console.guide.never_title': 'What you never do',
  'console.guide.never_copy': 'Carry over her words, or what only the two saw.',
  'console.guide.never_carry': 'Take anything off this desk: no mail, chat, photo or paper.',
  'console.guide.never_translate': 'Put her words into a translator. Ask a colleague.',
  'console.guide.never_seek': 'Look her or him up, phone or write to him.',
  'console.guide.never_stretch': 'Take her yes to one thing for a yes to another.',
  'console.guide.never_sign': 'Sign what you have not read beside its report.',
  'console.guide.never_promise': 'Promise her what somebody else decides.',
} as const
