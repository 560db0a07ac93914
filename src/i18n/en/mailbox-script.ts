/** What the page for coming back says only with a script. In English. */
export const mailboxScriptEn = {
  'mailbox.script.device':
    'Your code stays on this device. Our answers are opened here, and what you write is locked here before it is sent.',
  'mailbox.script.wait': 'One moment',
  'mailbox.script.stop':
    'Something is wrong with this page: what it brought is not signed by the people who run this service. Your code was not sent. Please do not type it here again. Try another connection, or call a helpline.',
} as const
