/**
 * The guide of the console: the way of one report. What it names of the console stands in {braces} and is filled in from
 * the console's own texts; each line is a paragraph. In English.
 */
export const consoleGuideEn = {
  'console.menu.guide': 'Guide',
  'console.guide.title': 'How a report becomes a warning',
  'console.guide.lead':
    'Step by step, in the order of the screen. The first time takes about a quarter of an hour. Take breaks: everything you write saves itself.',
  'console.guide.back': 'Back to where you were',
  'console.guide.print': 'Print it',
  'console.guide.new_here': 'New here?',
  'console.guide.new_read': 'Read the guide',

  'console.guide.open_title': 'Open a report',
  'console.guide.open':
    'Under “{desk}”, press a report in the list “{waiting}”. The one at the top matters most. “{unopened}” is one that nobody has read.\nEach opening is noted where the team sees it, and an hour allows only so many: a line above the list says how many are left. Open what you mean to read.',
  'console.guide.cover_title': 'Get ready',
  'console.guide.cover':
    'The report is covered. Above it stands what kind of harm it tells of. Press “{show}” when you are ready, and “{cover}” at any time.\nIs it too much? “{passOn}”. Nobody asks why.',
  'console.guide.read_title': 'Read',
  'console.guide.read':
    '“{never}” is what she does not want told to anybody. It stays in sight.\nUnderlined is what may point to her or to others. Rules found it and they miss things, so read with your own eyes.\n“{allows}” is what counts, and it can change. Without her yes there is no warning: then a sentence stands where it would be written.\nIf somebody is under 18, not free, or in danger now, phone the other coordinator first.',
  'console.guide.take_title': 'Take it',
  'console.guide.take':
    'Press “{claim}”, so that nobody does the work twice. “{letGo}” gives it to a colleague or puts it back.\nWhat a colleague has to know goes into “{notes}”, and nowhere else.',
  'console.guide.same_title': 'Is it the same man?',
  'console.guide.same':
    '“{offers}” names earlier reports like this one. Press “{look}”, compare, and say what you think: “{same}”, “{different}” or “{unsure}”. You can change it later. If it is he, “{name}” keeps both together.\nWhen a warning about him may be out, it says so there and over the form: compare first. After “{same}”, “{add}” puts this report behind it: one man, one name, one warning. “{separate}” is for another man.\nOpen “{found}”, tick what is his, leave out what is hers, and press “{compare}”.',
  'console.guide.write_title': 'Write the warning new',
  'console.guide.write':
    '“{warn}” takes you to the form. What she ticked is filled in: look whether it is right. Under each fact stands whether her report says it; what it does not say, take out, or write where it is from.\n“{headline}” and “{body}” are yours. Write new sentences and never copy hers: that it was reported, what he did, then what to know him by.\nUnder “{facts}”, leave out what only she could know. Choose “{level}”, and say in “{reason}” what made you choose it.\n“{saved}” further down shows that nothing can get lost.',
  'console.guide.marks_title': 'Look at what the page found',
  'console.guide.marks':
    'The first list under the form has to be mended, until it says “{fine}”\n“{advice}” stops nothing. It names words that stand in her report too, her own sentences, hours, places, verdicts, and what the facts above do not say of him. Change them, or know why they may stay.\n“{preview}” shows the warning as he reads it, over a shoulder, and as members see it. Ask yourself: could he tell that it was her?',
  'console.guide.check_title': 'Go through the checklist',
  'console.guide.check':
    '“{checklist}”: read each point, look at her report and at your text, then press “{done}”, or “{na}”. “{ask}” leaves the point to whoever signs second. At the end it says “{complete}”',
  'console.guide.propose_title': 'Propose it',
  'console.guide.propose':
    'Press “{propose}”. If something is missing, the line below the button says what.\nDoes she want to see it first? Then the button is called “{show}”, and only her yes lets it go out. Silence is a no.\nIf somebody may be hurt tonight, open “{hold}”. It goes out over your name alone, without a word of text, and ends by itself.',
  'console.guide.second_title': 'A second person looks',
  'console.guide.second':
    'A colleague finds it under “{approvals}” and presses “{review}”, then “{show}”. “{rests}” names the pattern and opens its other reports. She reads the report herself, settles each fact that it does not say, goes through the list herself, and presses “{approve}”, or “{back}” with a reason.\nWhat comes back stands under “{returned}” at the top of your list. Your text is kept.',
  'console.guide.members_title': 'What the members get',
  'console.guide.members':
    'It goes to the members of the areas under “{audience}”, each in the way she chose: often only a neutral word that there is something to read.\n“{warnings}” shows how many were told, never who. There you find “{change}” and “{recall}” too.',
  'console.guide.police_title': 'The police, only with her yes',
  'console.guide.police':
    'A yes to a warning is no yes to the police. “{police}” leads to the hand-over, or says why there is none.\nSome allow the facts alone; where she allows more, write “{account}” as new as the warning. Then press “{propose}”. A colleague signs this too.',
  'console.guide.answer_title': 'Answer her',
  'console.guide.answer':
    '“{answer}” is how she learns that somebody has read it. Choose under “{kind}”, write as you would speak to her, and press “{send}”. It reaches her code at a fixed hour, not at once.',
  'console.guide.end_title': 'When you stop',
  'console.guide.end':
    'Is it no warning? “{close}”. Is it no report at all? “{junk}”. Is it out, and has she been told? “{finish}”.\nPress “{lock}” whenever you leave the screen, even for a minute.',

  'console.guide.never_title': 'What you never do',
  'console.guide.never_copy': 'Carry her words over, or tell what only she and he could have seen.',
  'console.guide.never_carry':
    'Take anything of a report out of this desk: no mail, no chat, no photo, no paper.',
  'console.guide.never_translate':
    'Put her words into a translator or another machine. Ask a colleague who knows the language.',
  'console.guide.never_seek': 'Look her up, or look him up, phone him or write to him.',
  'console.guide.never_stretch': 'Take her yes to one thing for a yes to another.',
  'console.guide.never_sign': 'Sign what you have not read beside its report.',
  'console.guide.never_promise': 'Promise her what somebody else decides.',
} as const
