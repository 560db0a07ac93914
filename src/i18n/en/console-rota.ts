/** Who is on duty: the screen, and the messages that come at fixed hours. In English. */
export const consoleRotaEn = {
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
    'Your address is locked for the delivery process. Neither colleagues nor the server can read it.',
  'console.rota.address': 'E-mail address',
  'console.rota.address_there': 'You have left an address. A new one takes its place.',
  'console.rota.address_refused': 'This is not an e-mail address.',
  'console.rota.language': 'Language of the messages',
  'console.rota.save_address': 'Keep this address',
  'console.rota.address_kept': 'Kept. Try it with a test message.',
  'console.rota.test': 'Send me a test message',
  'console.rota.test_asked': 'It is on its way. It takes up to a minute.',
  'console.rota.test_waits': 'A test message is on its way.',
  'console.rota.forget': 'Remove my address',
  'console.rota.forget_ask': 'Without an address you get no messages, also when you are on duty.',
  'console.rota.forgotten': 'Your address is removed.',

  'console.rota.plan_title': 'The week',
  'console.rota.plan_lead':
    'One person by day and one by night. The night begins in the evening of the day it stands under.',
  'console.rota.day_of': '{weekday}, day',
  'console.rota.night_of': '{weekday}, night',
  'console.rota.by_day': 'Day',
  'console.rota.by_night': 'Night',
  'console.rota.nobody': 'nobody',
  'console.rota.no_address': '{name} (no address)',
  'console.rota.gone': 'has left the team',
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
  'console.rota.zone': 'Clock of',
  'console.rota.at': 'Messages go at {hours}.',
  'console.rota.order_refused': 'The last message has to come after the first.',
  'console.rota.zone_refused': 'This is not a time zone. It looks like Europe/London.',

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
  'duty.mail.test': 'This is a test. If you can read it, your address is right.',
  'duty.alarm.subject': 'A key is missing',
  'duty.alarm.missing':
    'The key of {month} is not there. A moderator makes it in the console under Team, and a colleague signs it.',
  'duty.alarm.until':
    'Until then reports are locked with the newest key there is. This message comes once a day.',
} as const
