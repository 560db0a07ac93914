import { rotaNoticesEn } from './rota-notices.ts'

/** Who is on duty: the screen, and the messages that come at fixed hours. In English. */
export const consoleRotaEn = {
  ...rotaNoticesEn,

  'console.menu.rota': 'Rota',

  'console.rota.title': 'Who looks, and when',
  'console.rota.lead':
    'At fixed hours a short message goes to whoever is on duty. It is the same whether nothing waits or five reports do, so it tells nobody when one came.',
  'console.rota.none':
    'There is no rota yet, so nobody is written to. Leave your address first, then say who is on duty.',
  'console.rota.missed_one': 'Nobody has looked since the last message.',
  'console.rota.missed_other': 'Nobody has looked after the last {count} messages.',
  'console.rota.not_vouched':
    'Whoever made this rota has left the team, so no message goes out. Look it over and save it again.',

  'console.rota.mine_title': 'Where you are written to',
  'console.rota.mine_lead':
    'What you leave here is locked for the delivery process. Neither colleagues nor the server can read it.',
  'console.rota.number_lead':
    'Text messages pass a gateway and the phone networks: they see your number and when a message comes.',
  'console.rota.there': 'You have left {ways}.',
  'console.rota.there_mail': 'an e-mail address',
  'console.rota.there_number': 'a number',
  'console.rota.there_browser': 'a browser',
  'console.rota.address': 'E-mail address',
  'console.rota.address_there':
    'What you keep now takes the place of what was there. Type all of it: this page cannot show it again.',
  'console.rota.address_refused': 'This is not an e-mail address.',
  'console.rota.number': 'Telephone number',
  'console.rota.number_help':
    'For the same short message as a text. Leave empty what you do not want.',
  'console.rota.number_refused':
    'This is not a telephone number. Write it with its country, such as +44 7700 900123.',
  'console.rota.nothing_refused': 'Please leave at least one way to reach you.',
  'console.rota.too_long':
    'All of this together is too long. Leave one of them out, or use a shorter address.',
  'console.rota.browser': 'Messages in this browser',
  'console.rota.browser_lead':
    'This browser can tell you at the hours of the rota, also while the console is closed. It shows one of these and nothing else, whatever there is to see:',
  'console.rota.browser_means': 'What that means',
  'console.rota.browser_company':
    'The company behind the browser (Google, Mozilla, Apple or Microsoft) carries these messages. It learns that this browser gets messages from this console, when, and the internet address you fetch them from. It cannot read them. Others may ask the company for what it knows.',
  'console.rota.browser_screen':
    'The message may stand on a locked screen, with the address of this console beside it.',
  'console.rota.browser_trace':
    'Whoever looks into the settings of this browser sees that this console may show messages. Do not choose it on a device that somebody else uses or looks through.',
  'console.rota.browser_one':
    'Only this browser on this device is told, and no longer one you chose before.',
  'console.rota.browser_choose': 'Tell me in this browser',
  'console.rota.browser_ready': 'This browser is ready. It counts once you press “Keep this”.',
  'console.rota.browser_off':
    'This browser forgets it now. Press “Keep this” with the ways that stay, or “Remove all of it”, so that we do too.',
  'console.rota.browser_blocked':
    'This browser does not let the console show messages. You can allow it in the settings of the browser, at the address of the console.',
  'console.rota.browser_failed': 'That did not work in this browser. Nothing has changed.',
  'console.rota.browser_gone':
    'The browser you chose cannot be reached any more, so no messages go there. If you want them again, leave your ways once more, here, in the browser that should tell you.',
  'console.rota.no_browser_exercise':
    'An exercise offers no browser as a way: a company would carry those messages, and nothing of an exercise leaves this machine. In a real service it stands here.',
  'console.rota.no_browser_unset':
    'A browser could be a way too, but this service is not set up for it. Whoever runs it can change that.',
  'console.rota.no_browser_cannot':
    'A browser can be a way too, but not this one: it takes no such messages, or this is a private window.',
  'console.rota.code_asked': 'Six digits are on their way to your number. It takes up to a minute.',
  'console.rota.code': 'The six digits from the message',
  'console.rota.code_confirm': 'Confirm the number',
  'console.rota.code_again': 'Send the digits again',
  'console.rota.code_refused': 'Please type the six digits that were sent to your number.',
  'console.rota.codes_spent': 'That is enough digits for one day. You can ask for more tomorrow.',
  'console.rota.tests_spent':
    'That is enough test messages for one day. You can have more tomorrow.',
  'console.rota.tries_spent':
    'That was enough tries for one day. Tomorrow you can type the digits again.',
  'console.rota.number_is.none': 'There is no number any more.',
  'console.rota.number_is.wanted': 'Six digits are on their way to your number. Type them here.',
  'console.rota.number_is.sent':
    'Six digits were sent to your number. Type them here, then it is used.',
  'console.rota.number_is.typed': 'The digits are being looked at. It takes up to a minute.',
  'console.rota.number_is.confirmed': 'Your number is confirmed.',
  'console.rota.number_is.wrong': 'These were not the digits. Please look at the message again.',
  'console.rota.number_is.unsent':
    'The digits could not be sent. Look at the number and keep it once more, or ask for them again.',
  'console.rota.language': 'Language of the messages',
  'console.rota.save_address': 'Keep this',
  'console.rota.address_kept': 'Kept. Try it with a test message.',
  'console.rota.test': 'Send me a test message',
  'console.rota.test_asked': 'It is on its way. It takes up to a minute.',
  'console.rota.test_waits': 'A test message is on its way.',
  'console.rota.forget': 'Remove all of it',
  'console.rota.forget_ask':
    'Without any way to reach you, you get no messages, also when you are on duty.',
  'console.rota.forgotten': 'It is removed. Nobody writes to you.',

  'console.rota.plan_title': 'The week',
  'console.rota.plan_lead':
    'One person by day and one by night. The night begins in the evening of the day it stands under.',
  'console.rota.day_of': '{weekday}, day',
  'console.rota.night_of': '{weekday}, night',
  'console.rota.by_day': 'Day',
  'console.rota.by_night': 'Night',
  'console.rota.nobody': 'nobody',
  'console.rota.no_address': '{name} (cannot be written to)',
  'console.rota.gone': 'has left the team',
  'console.rota.open_none': 'Every watch has somebody to write to.',
  'console.rota.open_one': 'One watch has nobody to write to: {watches}.',
  'console.rota.open_other': '{count} watches have nobody to write to, the next first: {watches}.',
  'console.rota.hours_title': 'The hours',
  'console.rota.from': 'First message',
  'console.rota.to': 'Last message',
  'console.rota.every': 'Every',
  'console.rota.hours_one': '{count} hour',
  'console.rota.hours_other': '{count} hours',
  'console.rota.nights': 'At night',
  'console.rota.nights_none': 'no message',
  'console.rota.nights_once': 'one, at {hour}',
  'console.rota.nights_twice': 'two, at {first} and {second}',
  'console.rota.clock': 'That is by the clock of {place}, where it is {now} now.',
  'console.rota.other_clock': 'Go by another clock',
  'console.rota.zone': 'The clock of',
  'console.rota.at': 'Messages go at {hours}.',
  'console.rota.order_refused': 'The last message has to come after the first.',
  'console.rota.zone_refused':
    'This browser does not know the clock that was chosen. Please choose another.',

  'console.rota.chain_title': 'When nobody looks',
  'console.rota.chain_lead':
    'Then one more person is written to each time, in this order, and after them all coordinators. Opening the desk counts as looking, whoever does it.',
  'console.rota.patience': 'After how many messages',
  'console.rota.relief': 'Person {number}',
  'console.rota.save': 'Save the rota',
  'console.rota.saved': 'Saved. It counts from the next message on.',
  'console.failure.no_contact': 'You have left no address yet.',

  'duty.mail.subject': 'A look, please',
  'duty.mail.look': 'It is time for a look. Please sign in when you can.',
  'duty.mail.relief':
    'Nobody has looked for a while. Please sign in, or phone whoever is on duty today.',
  'duty.mail.always': 'This message comes at fixed hours, whatever there is to see.',
  'duty.mail.try': 'A test',
  'duty.mail.test': 'This is a test. If you can read it, you are reached.',
  'duty.alarm.subject': 'A key is missing',
  'duty.alarm.missing':
    'The key of {month} is not there. A moderator makes it in the console under Team, and a colleague signs it.',
  'duty.alarm.until':
    'Until then reports are locked with the newest key there is. This message comes once a day.',
} as const
