/** What the plain pages say, in English. The promises are in promises.ts. */
export const pagesEn = {
  'pages.start.title': 'Start',
  'pages.start.heading': 'Something happened? You can say it here.',
  'pages.start.lead':
    'People who do the same work warn each other through this site. We do not ask who you are.',
  'pages.start.report': 'Say what happened',
  'pages.start.report.note': 'No name and no account. Write as much or as little as you like.',
  'pages.start.code': 'I have a code',
  'pages.start.code.note': 'Read our answers, change your mind, take it back.',
  'pages.start.warnings': 'Read warnings',
  'pages.start.warnings.note': 'For members, with their code.',
  'pages.start.join': 'Join with an invite',
  'pages.start.join.note': 'With the words someone you trust gave you.',
  'pages.start.next': 'What happens with your words',
  'pages.start.next.1': 'You tell us what you want to tell. It is locked before we keep it.',
  'pages.start.next.2': 'Someone trained reads it and takes out what could point to you.',
  'pages.start.next.3':
    'A second person checks every word before members get a warning, and they get one only if you said yes.',
  'pages.start.police': 'Nothing goes to the police unless you choose it, and you choose how much.',
  'pages.start.help': 'People to talk to, near you.',
  'pages.start.choices': 'Rights, health, with or without police.',

  'pages.help.title': 'Numbers to call',
  'pages.help.heading': 'Numbers to call',
  'pages.help.lead': 'You can call without telling us anything first.',
  'pages.help.controlled': 'When someone controls you, or keeps your money or papers.',
  'pages.help.police_run': 'The police run this line.',
  'pages.help.checked': 'We last called this number on {date}.',
  'pages.help.unchecked': 'We have not checked this number yet.',
  'pages.help.near': 'Near you',
  'pages.help.near.lead': 'These groups work with us. Our team can put you in touch with them.',
  'pages.help.complaint': 'If it was the police',
  'pages.help.complaint.text':
    'What you tell us about an officer does not go to the local police. Complaints about officers go to: {name}. A lawyer can help you with it.',
  'pages.help.kind.sexual-health': 'sexual health',
  'pages.help.kind.outreach': 'outreach and someone to talk to',
  'pages.help.kind.domestic-abuse': 'violence from a partner or family',
  'pages.help.kind.drugs-alcohol': 'drugs and alcohol',
  'pages.help.kind.life-skills': 'money, housing and daily life',
  'pages.help.kind.other': 'support',

  'pages.options.title': 'What you can do',
  'pages.options.heading': 'What you can do',
  'pages.options.lead':
    'You do not have to do anything. Whatever you choose, you can choose something else later.',
  'pages.options.warn': 'Warn others, without police',
  'pages.options.warn.text':
    'You say what happened. We take out what could point to you, and members get a warning. The police are not told.',
  'pages.options.police': 'Tell the police, as much as you want',
  'pages.options.police.1': 'Nothing. This is what happens when you leave the question open.',
  'pages.options.police.2': 'Facts only, without anything about you.',
  'pages.options.police.3': 'Facts, and they may ask you questions through us.',
  'pages.options.police.4': 'You talk to them yourself, with someone beside you.',
  'pages.options.police.papers':
    'If your papers are not in order, talk to an adviser you trust first. The police may pass on what they learn about you. We never ask, so we cannot pass it on.',
  'pages.options.rights': 'If you go to the police',
  'pages.options.rights.1': 'You can bring someone with you.',
  'pages.options.rights.2': 'You can have an interpreter, free.',
  'pages.options.rights.3': 'You can ask for a woman or a man to talk to.',
  'pages.options.rights.4': 'You can stop at any point.',
  'pages.options.rights.5':
    'After a sexual offence, newspapers and websites may not print who you are, for your whole life.',
  'pages.options.rights.6':
    'In court you can ask for help such as a screen, a video link or an empty public gallery.',
  'pages.options.body': 'Your body',
  'pages.options.body.1':
    'A sexual assault referral centre (SARC) looks after you without telling the police. They can keep evidence while you decide. Sooner is better.',
  'pages.options.body.2':
    'If someone pressed on your neck, see a doctor today, even if you feel fine.',
  'pages.options.body.3':
    'Medicine against HIV (PEP) has to start within 72 hours, best within the first day. Sexual health clinics and emergency departments have it.',
  'pages.options.body.4': 'Emergency contraception works for up to five days. Sooner is better.',
  'pages.options.keep': 'If you may want evidence later',
  'pages.options.keep.text':
    'Keep messages and numbers. Put clothes in a paper bag, unwashed. Street cameras often keep pictures only a few weeks.',
  'pages.options.controlled': 'When someone controls you',
  'pages.options.controlled.text':
    'If someone takes your money or papers, or makes you work, there is help that is free and separate from the police. Adults are put forward for it only if they agree.',

  'pages.safety.title': 'This device',
  'pages.safety.heading': 'What this device remembers',
  'pages.safety.lead': 'We leave as little as we can. Some things are out of our reach.',
  'pages.safety.exit': 'The button at the top',
  'pages.safety.exit.text':
    'It opens a weather page at once, and asks your browser to forget what this site left in it. It does not change your history: someone who looks there sees that this site was open.',
  'pages.safety.exit.keys': 'Where we ask what happened, three quick presses of Shift do the same.',
  'pages.safety.do': 'What helps',
  'pages.safety.do.1': 'Use a private window. It forgets our pages when you close it.',
  'pages.safety.do.2': 'Use a device that nobody else looks at.',
  'pages.safety.do.3': 'Tor Browser also hides from your network which site you visit.',
  'pages.safety.do.4': 'Write your code on paper rather than in the phone, if paper is safer.',
  'pages.safety.cannot': 'What we cannot hide',
  'pages.safety.cannot.1':
    'Your history, if you do not use a private window. If you scan a note that lets you in, its words stay there too: type them instead.',
  'pages.safety.cannot.2': 'Your phone company or the Wi-Fi can see the name of this site.',
  'pages.safety.cannot.3': 'Some keyboards learn the words you type.',
  'pages.safety.cannot.4': 'Screenshots, spy programs, and someone looking over your shoulder.',
  'pages.safety.cookies':
    'Where we ask what happened we set no cookie. Members get one when they sign in, and it goes when they sign out.',

  'pages.about.title': 'About us',
  'pages.about.heading': 'Who runs this, and who can read what',
  'pages.about.team': 'These groups read what is sent and check every warning: {names}.',
  'pages.about.team.none': 'A small trained team reads what is sent and checks every warning.',
  'pages.about.force':
    'The police do not run this site and cannot look into it. Officers of {force} get only what someone chose to share.',
  'pages.about.reads': 'Who can read what',
  'pages.about.reads.report': 'What you send',
  'pages.about.reads.report.who': 'The team, and nobody else.',
  'pages.about.reads.warning': 'A warning',
  'pages.about.reads.warning.who': 'Members. It holds only what the team agreed is safe to say.',
  'pages.about.reads.police': 'What you share with the police',
  'pages.about.reads.police.who': 'The officers whose post it is, named by us beforehand.',
  'pages.about.reads.computers': 'What our computers keep',
  'pages.about.reads.computers.who':
    'Locked text. Whoever looks after the machines cannot read it.',
  'pages.about.limits': 'When we could not keep it to ourselves',
  'pages.about.not': 'What we do not do, and why',
  'pages.about.not.1': 'We keep no list of people who work. A list can leak, and then it hurts.',
  'pages.about.not.2': 'We take no pictures of people who work, from cameras or from anyone.',
  'pages.about.not.3':
    'We take no complaints about people who work. This is not a way to watch them.',
  'pages.about.not.4':
    'What you send is not used to fine or warn customers who did nothing to you. You would lose work by it.',
  'pages.about.not.5':
    'There is no alarm button and no tracking of where you are. Nobody sits here day and night; 999 does.',
  'pages.about.open':
    'The program is open. Its name is Streetlight, and anyone may read how it works.',
} as const
