import { reportChoicesEn } from './report-choices.ts'
import { reportIncidentEn } from './report-incident.ts'
import { reportOpenEn } from './report-open.ts'
import { reportPersonEn } from './report-person.ts'

/** What the report form says around its questions: the frame, the help, what went wrong. In English. */
const frame = {
  'report.title': 'About what happened',

  'report.button.next': 'Continue',
  'report.button.back': 'Back',
  'report.button.send': 'Send',
  'report.button.again': 'Send again',
  'report.button.add_persons': 'Add another person',
  'report.button.add_identifiers': 'Add another one',

  'report.value.yes': 'Yes',
  'report.value.no': 'No',
  'report.value.dont_know': 'I don’t know',
  'report.value.rather_not_say': 'I’d rather not say',
  'report.value.decide_later': 'I’ll decide later',
  'report.value.other': 'Something else',
  'report.value.none': 'None',

  'report.seen.team': 'Only the team that runs this service sees this.',
  'report.seen.police': 'The team sees this. Police see it only if you choose that later.',
  'report.seen.warning': 'The team sees this. If you agree later, it can be part of a warning.',

  'report.locks.story_server':
    'Our server locks your words as soon as you send them and keeps no readable copy.',
  'report.locks.story_phone':
    'Your words are locked on this phone before they are sent. Our server cannot read them.',

  'report.notice.hurt':
    'A sexual assault referral centre can look after you without the police. Some medicines only work in the first three days, so it is good to go soon. You do not have to decide anything there.',
  'report.notice.needs': 'You can get help now, whether or not you send this.',
  'report.notice.forced':
    'You are not in trouble for this. There is a helpline for people who are made to work or whose papers are kept, and it does not ask your name.',
  'report.notice.child':
    'If a child is in danger now, call {phone}. When you tell us about someone under 18, we may have to tell people who protect children. We never tell them who you are, because we do not know.',
  'report.notice.misconduct':
    'What you tell us about an officer never goes to that force’s own contact officer. It can go to {name}, or to a lawyer.',
  'report.notice.member_risk':
    'There is a small risk: he himself could be a member and type his own number or plate. He would see that he is listed, not who wrote.',
  'report.notice.cctv':
    'Cameras often record over themselves within days. If there may be film, say so soon.',

  'report.concern.address':
    'This looks like a postcode or a house number. If it is yours, please take it out. If it is not, just go on.',
  'report.concern.future': 'That day has not come yet. Is it right? If it is, just go on.',

  'report.problem.choice': 'Please choose one of the answers here.',
  'report.problem.too_long': 'This is a little too long. There is room for {max} characters.',
  'report.problem.date': 'We could not read this date. Write it like 17/11/2026, 11/2026 or 2026.',
  'report.problem.required_what_category':
    'Please tick at least one. If nothing fits, tick “Something else”.',
  'report.problem.required_consent_police':
    'Please choose one. “No” and “I’ll decide later” are fine.',
  'report.problem.too_much':
    'All your answers together are too long to lock. Please shorten this one. What you wrote before is still here.',
  'report.problem.unknown':
    'This page sent something we do not know. Your answers are still here. Please go on.',
  'report.problem.database':
    'We could not keep your report just now. It is still here on this page. Please wait a minute and send it again.',
  'report.problem.page_old':
    'This page has been open for some days, so we can no longer read the answers it held. We are sorry. Please begin again.',

  'report.step.check_and_send.title': 'Look it over and send',
  'report.step.check_and_send.lead':
    'Nothing has been sent yet. You can go back and change anything.',
  'report.code.lead':
    'This is your code. With it you can read our answers and take your report back: choose “I have a code” on the first page. We cannot show the code again. Write it down or learn it, only where it is safe.',
  'report.code.none':
    'We cannot make a code just now. You can still send your report, and we will read it. You will not be able to come back to it. Or wait a while, go back one page and on again.',
  'report.code.failed':
    'The answer we got for your code was not the right one, so there is no code. Someone may be interfering with this page. You can call us or another helpline instead.',

  'report.sent.title': 'We have it',
  'report.sent.lead':
    'Your report is locked and kept. Someone from the team will read it, usually within a day.',
  'report.sent.again':
    'We had this report already, so nothing was stored twice. If you changed something after sending it, write a new report with the change.',
  'report.sent.no_code': 'This report has no code, because none could be made when you sent it.',
  'report.sent.after':
    'You can close this page now. It stays in the history of this browser until you clear it.',

  'report.closed.title': 'Not open yet',
  'report.closed.lead':
    'Reports cannot be sent here yet. Nothing you type would reach anyone. These people can help now.',

  'report.script.help': 'People who can help now',
  'report.script.sending': 'Locking and sending',
  'report.script.offline':
    'It did not get through. Nothing is lost: your report is still on this page, locked. Press “Send again” when you have a connection. It can only arrive once.',
  'report.script.card':
    'Something is wrong with this page: the key it brought is not signed by the people who run this service. We will not lock your words to it. Please do not write here. These people can help now.',
  'report.script.blank': 'This page went blank because nothing happened for ten minutes.',
} as const

/** Every text of the report form, in English. */
export const reportEn = {
  ...frame,
  ...reportIncidentEn,
  ...reportPersonEn,
  ...reportChoicesEn,
  ...reportOpenEn,
} as const
