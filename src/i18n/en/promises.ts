/** What we promise, one sentence each with its limit, in English. A sentence is shown only while a test holds it. */
export const promisesEn = {
  'promises.title': 'What we promise',
  'promises.heading': 'What we promise',
  'promises.lead':
    'Each sentence here is checked by the program itself, every time we change something. If a check fails, the sentence goes.',
  'promises.limit': 'The limit:',
  'promises.locked':
    'With scripts on, your words are locked on your device. Our server keeps only the locked form.',
  'promises.locked.limit': 'this holds if our website has not been changed in secret.',
  'promises.unscripted':
    'Without scripts, our server locks your words within a second and keeps no readable copy.',
  'promises.unscripted.limit': 'someone in control of the server at that moment could read them.',
  'promises.traces':
    'We do not store your address on the internet, your browser, or the time you wrote.',
  'promises.traces.limit': 'we keep the week.',
  'promises.thief': 'A thief of our database reads nothing: no reports, no contacts, no notes.',
  'promises.thief.limit': 'he sees how many there are.',
  'promises.two':
    'None of us alone can send a warning, tell the police, or delete what you sent before its time.',
  'promises.two.limit':
    'a short first warning of tick-boxes, for 48 hours, needs only one of us. So may a mild warning, where a service has one person on duty.',
  'promises.log':
    'Every time someone opens what you sent, it is written in a log that cannot be changed quietly.',
  'promises.hour': 'One of us can open at most 60 reports in an hour.',
  'promises.code': 'Your code does not show what you sent, to anyone.',
  'promises.spare': 'Any code opens a page that looks the same, and we give you spare codes.',
  'promises.spare.limit': 'once we have answered you, your own code shows our answers.',
  'promises.guess': 'Nobody can find out your code from a stolen database.',
  'promises.guess.limit': 'who steals the machine with our keys as well can try codes one by one.',
  'promises.pairing': 'A stolen database does not tell which answer belongs to which report.',
  'promises.pairing.limit': 'who watches our server while it runs may guess from the moment.',
  'promises.first':
    'If you want to see a warning first, nothing goes out until you say yes to those very words. Silence is a no.',
  'promises.no':
    'When you say no to a warning, or to the police, it holds at once, before any of us has read it.',
  'promises.no.limit': 'what has gone out before may have been read.',
  'promises.withdraw': 'You can take back what you sent at any hour. It works without a person.',
  'promises.withdraw.limit': 'what was already read or printed stays read.',
  'promises.backups': 'What you delete cannot be opened in our backups either, from that moment.',
  'promises.backups.limit':
    'a copy of the machine with our keys, made in secret before, could still open it.',
  'promises.police': 'Nothing goes to the police unless you chose it, and you choose how much.',
  'promises.police.limit': 'the law may force us in rare cases; the page about us says which.',
  'promises.contact': 'A member’s contact opens only in the machine that sends warnings.',
  'promises.contact.limit': 'it has to open it to send.',
  'promises.vouching':
    'An organisation that gives out invites does not learn who came in with one. It reads no report and no warning.',
  'promises.vouching.limit':
    'it knows to whom it gave one, and whoever keeps the words of one can try whether it was used.',
  'promises.ordinary':
    'Messages we send look ordinary and say nothing, unless a member asks for more.',
  'promises.ordinary.limit': 'whoever carries the message sees its address and its text.',
  'promises.stop':
    'A member stops all messages and deletes the contact at any hour, in two presses.',
  'promises.exit': 'Leaving a page is one press. We leave nothing on the device on purpose.',
  'promises.exit.limit':
    'your history and spy programs are out of our reach. A member who asks for messages in her browser has that noted there.',
} as const
