/** Being told by a browser: what is offered, and what it means. In English. */
export const pushEn = {
  'members.push.legend': 'Messages in this browser',
  'members.push.lead':
    'This browser can tell you when there is something new to read, also while this page is closed. It shows one of these, and never a word of a warning:',
  'members.push.before': 'Before you say yes',
  'members.push.company':
    'The company behind the browser (Google, Mozilla, Apple or Microsoft) carries these messages. It learns that this browser gets messages from this site, when, which ones are urgent, and the internet address you fetch them from. It cannot read them.',
  'members.push.screen':
    'The message may stand on a locked screen, with the address of this site beside it.',
  'members.push.trace':
    'Whoever looks into the settings of this browser sees that this site may show messages.',
  'members.push.one':
    'Only this browser on this device is told, and no longer one you chose before.',
  'members.push.choose': 'Yes, tell me in this browser',
  'members.push.ready': 'This browser is ready. It counts once you keep your choices.',
  'members.push.off': 'This browser forgets it now. Keep your choices, so that we do too.',
  'members.push.blocked':
    'This browser does not let this site show messages. You can allow it in the settings of the browser, at the address of this site.',
  'members.push.failed': 'That did not work in this browser. Nothing has changed.',
  'members.push.trouble':
    'We could not note this browser. Take the tick away, set it again, and keep your choices.',
  'members.push.lost':
    'The browser you chose cannot be reached any more, so no messages go there. If you want them again, choose what you want to be told once more, here, in the browser that should tell you.',
}
