import type { mailboxChoicesEn } from '../en/mailbox-choices.ts'
import type { Romanian } from '../messages.ts'

/** Each choice of somebody who comes back: what it is now, what it means, what stays done. In Romanian. */
export const mailboxChoicesRo = {
  'mailbox.choices': 'Ce avem voie să facem',
  'mailbox.choices.lead':
    'Poți spune nu la oricare, la orice oră. Se aplică imediat și nu cere voia nimănui. Dacă spui da la mai mult, ajunge la noi ca mesaj și cineva din echipă se ocupă.',
  'mailbox.choices.server':
    'Serverul nostru nu știe ce ai ales, așa că pagina îți arată ce ți-a spus ultima dată echipa.',
  'mailbox.now': 'Acum:',
  'mailbox.now.unknown': 'Încă nu ți-am spus. Este cum ai ales când ai trimis.',
  'mailbox.now.changed': 'Ai schimbat chiar acum: {value}',

  'mailbox.now.alert.yes': 'Da. Alte lucrătoare pot fi avertizate.',
  'mailbox.now.alert.show_me_first': 'Doar după ce vezi avertismentul și spui da.',
  'mailbox.now.alert.no': 'Nu. Nimeni nu este avertizat.',
  'mailbox.now.alert.decide_later': 'Nu hotărâseși. Asta înseamnă nu.',
  'mailbox.means.alert':
    'Membrele primesc un avertisment, fără nimic care ar putea duce la tine. Îl verifică întâi doi oameni.',
  'mailbox.undo.alert':
    'Dacă spui nu acum, un avertisment care se sprijină doar pe raportul tău este ascuns imediat. Dacă l-au raportat și alții, îl scriem din nou fără al tău. Cine l-a citit sau l-a primit prin e-mail știe ce scria. Asta nu se poate întoarce.',
  'mailbox.set.alert.no': 'Nu, nu avertizați pe nimeni',
  'mailbox.set.alert.show_me_first': 'Da, dar arătați-mi întâi',
  'mailbox.set.alert.yes': 'Da, avertizați',

  'mailbox.now.check.yes': 'Da. O membră care îi scrie numărul îl găsește.',
  'mailbox.now.check.only_if_someone_else': 'Doar după ce îl raportează și altcineva.',
  'mailbox.now.check.no': 'Nu. Nimeni nu îl găsește.',
  'mailbox.now.check.decide_later': 'Nu hotărâseși. Asta înseamnă nu.',
  'mailbox.means.check':
    'O membră care îi scrie numărul de telefon sau de mașină vede că este pe listă și nimic mai mult.',
  'mailbox.undo.check':
    'Dacă spui nu acum, nu mai este găsit. Cine a căutat înainte a văzut. Asta nu se poate întoarce.',
  'mailbox.set.check.no': 'Nu, să nu îl găsească nimeni',
  'mailbox.set.check.only_if_someone_else': 'Doar dacă îl raportează și altcineva',
  'mailbox.set.check.yes': 'Da, să îl găsească membrele',

  'mailbox.now.police.no': 'Nu. Poliția nu primește nimic.',
  'mailbox.now.police.anonymous': 'Da, doar faptele, fără tine.',
  'mailbox.now.police.ask_through_you': 'Da, și îți pot pune întrebări prin noi.',
  'mailbox.now.police.talk_with_support': 'Vrei să vorbești cu ei, cu cineva alături.',
  'mailbox.now.police.decide_later': 'Nu hotărâseși. Asta înseamnă nu.',
  'mailbox.means.police':
    'Un singur polițist din zona ta primește ce îngădui tu și niciodată codul tău.',
  'mailbox.undo.police':
    'Dacă spui nu acum, ce nu a deschis încă niciun polițist este distrus imediat. Ce a citit un polițist rămâne știut de poliție. Îi spunem că ai luat înapoi, dar nu putem face pe nimeni să uite.',
  'mailbox.set.police.no': 'Nu, nimic la poliție',
  'mailbox.set.police.anonymous': 'Da, doar faptele, fără mine',
  'mailbox.set.police.ask_through_you': 'Da, și pot întreba prin voi',
  'mailbox.set.police.talk_with_support': 'Vreau să vorbesc cu ei, cu cineva alături',

  'mailbox.now.meeting.yes': 'Da, fără amănunte.',
  'mailbox.now.meeting.no': 'Nu.',
  'mailbox.means.meeting':
    'Ne întâlnim cu oameni din sănătate, sprijin și poliție și vorbim despre ce se întâmplă.',
  'mailbox.undo.meeting': 'Ce s-a spus la o întâlnire rămâne spus.',
  'mailbox.set.meeting.no': 'Nu, nu vorbiți despre asta',
  'mailbox.set.meeting.yes': 'Da, fără amănunte',

  'mailbox.now.stats.yes': 'Da. Este numărat.',
  'mailbox.now.stats.no': 'Nu. Nu este numărat.',
  'mailbox.means.stats': 'Adaugă unu la o cifră, de pildă „furturi anul acesta”.',
  'mailbox.undo.stats': 'O cifră tipărită rămâne tipărită.',
  'mailbox.set.stats.no': 'Nu, nu îl numărați',
  'mailbox.set.stats.yes': 'Da, numărați-l',

  'mailbox.now.support.code_only': 'Nimeni nu te caută. Revii tu cu codul.',
  'mailbox.now.support.email': 'Cineva îți poate scrie.',
  'mailbox.now.support.text': 'Cineva îți poate trimite un SMS.',
  'mailbox.now.support.call': 'Cineva te poate suna.',
  'mailbox.means.support': 'Cineva care îi sprijină pe oameni te caută așa cum spui tu că e sigur.',
  'mailbox.undo.support':
    'Dacă spui nu acum, ștergem cum poți fi găsită de îndată ce citim. Un apel sau un mesaj de dinainte nu se poate lua înapoi.',
  'mailbox.set.support.code_only': 'Nu, nu mă căutați',
} as const satisfies Romanian<typeof mailboxChoicesEn>
