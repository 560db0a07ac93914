import type { Romanian } from '../messages.ts'
import type { consoleGuideEn } from '../en/console-guide.ts'

/** The guide of the console: the way of one report. In Romanian. */
export const consoleGuideRo = {
  'console.menu.guide': 'Ghid',
  'console.guide.title': 'Cum devine o sesizare avertizare',
  'console.guide.lead': 'Pas cu pas. Ce scrii se salvează singur: fă pauze.',
  'console.guide.back': 'Înapoi unde erai',
  'console.guide.walk': 'Mergi cu mine',
  'console.guide.walk_lead': 'Pasul la care ești stă atunci deasupra lucrului tău.',
  'console.guide.print': 'Tipărește',
  'console.guide.why': 'De ce',
  'console.guide.new_here': 'Ești nouă aici?',
  'console.guide.new_read': 'Citește ghidul',
  'console.guide.along': 'Ghidul, lângă lucrul tău',
  'console.guide.step': 'Pasul {number} din {count}',
  'console.guide.previous': 'Pasul dinainte',
  'console.guide.next': 'Pasul următor',
  'console.guide.whole': 'Tot ghidul',
  'console.guide.away': 'Pune deoparte',

  'console.guide.open_title': 'Deschide o sesizare',
  'console.guide.open':
    'La „{desk}”, apasă pe o sesizare din „{waiting}”. Întâi cele pe care nu le-a deschis nimeni; apoi cea de sus contează cel mai mult.',
  'console.guide.open_why':
    'Pe cea la care scrie „{unopened}” nu a citit-o nimeni.\nFiecare deschidere se notează acolo unde vede echipa, iar ora are un număr anume de deschideri: rândul de deasupra listei spune câte mai sunt. Deschide ce ai de gând să citești.',
  'console.guide.cover_title': 'Pregătește-te',
  'console.guide.cover':
    'Apasă „{show}” când ești pregătită și „{cover}” oricând.\nE prea mult? „{passOn}”. Nimeni nu întreabă de ce.',
  'console.guide.cover_why': 'Deasupra stă despre ce fel de rău povestește.',
  'console.guide.read_title': 'Citește și ia-o în lucru',
  'console.guide.read':
    'Citește cu ochii tăi: regulile subliniază, dar le scapă lucruri. „{never}” nu ajunge la nimeni. „{allows}” este ce contează.\nCineva are sub 18 ani, nu e liberă sau e în pericol acum? Sun-o întâi pe cealaltă coordonatoare.\nApoi apasă „{claim}”.',
  'console.guide.read_why':
    'Ce permite ea se poate schimba. Fără un da al ei nu există avertizare: atunci o propoziție stă acolo unde s-ar fi scris.\n„{claim}” face ca nimeni să nu lucreze de două ori; „{letGo}” o dă unei colege sau o pune înapoi. Ce trebuie să știe o colegă se scrie la „{notes}” și nicăieri altundeva.',
  'console.guide.same_title': 'Este același bărbat?',
  'console.guide.same':
    '„{offers}” numește o sesizare? Apasă „{look}”, compară și spune „{same}”, „{different}” sau „{unsure}”.\nDacă există deja o avertizare despre el, „{add}”. Deschide „{found}”, bifează ce este al lui, nu al ei, și apasă „{compare}”.',
  'console.guide.same_why':
    'Un om, un nume, o avertizare. Părerea o poți schimba mai târziu. Dacă el este, „{name}” le ține împreună.\nDacă s-ar putea să existe deja o avertizare despre el, o spune acolo și deasupra formularului: compară întâi. „{separate}” este pentru alt bărbat.',
  'console.guide.write_title': 'Scrie avertizarea cu vorbe noi',
  'console.guide.write':
    '„{warn}” duce la formular. Vezi dacă ce e completat e bine.\n„{headline}” și „{body}” în propoziții noi, niciodată ale ei: că s-a sesizat, ce a făcut el, după ce se recunoaște. La „{facts}”, lasă deoparte ce numai ea putea ști.\nAlege „{level}” și spune de ce.',
  'console.guide.write_why':
    'Propozițiile ei duc la ea. Sub fiecare dată scrie dacă sesizarea ei o spune; ce nu spune, scoate sau scrie de unde vine.\n„{reason}” rămâne la moderatoare. „{saved}”, mai jos, arată că nu se poate pierde nimic.',
  'console.guide.marks_title': 'Uită-te la ce au găsit regulile',
  'console.guide.marks':
    'Îndreaptă prima listă de sub formular. „{advice}” nu oprește nimic: schimbă, sau știi de ce poate rămâne.\nDeschide „{preview}”: ar putea el să știe că a fost ea?',
  'console.guide.marks_why':
    'Îndreptată, prima listă spune „{fine}” A doua numește cuvinte care stau și în sesizarea ei, propoziții ale ei, ore, locuri, verdicte și ce nu spun despre el datele.',
  'console.guide.check_title': 'Parcurge lista',
  'console.guide.check':
    '„{checklist}”: compară fiecare punct cu sesizarea ei și cu textul tău și apasă „{done}”, „{na}” sau „{ask}”.',
  'console.guide.check_why':
    '„{ask}” lasă punctul celei care semnează a doua. „{full}” stă pliat sub listă. La sfârșit spune „{complete}”',
  'console.guide.propose_title': 'Propune-o',
  'console.guide.propose':
    'Apasă „{propose}”. Ce lipsește e numit dedesubt.\nVrea s-o vadă ea întâi? „{show}”: numai un da al ei o lasă să plece.\nCineva ar putea fi rănită la noapte? „{hold}”.',
  'console.guide.propose_why':
    'Tăcerea ei este un nu. O avertizare provizorie pleacă doar cu semnătura ta, fără niciun cuvânt de text, și se încheie singură.',
  'console.guide.second_title': 'Se uită o a doua persoană',
  'console.guide.second':
    'La „{approvals}” o colegă apasă „{review}”. Citește sesizarea, lămurește ce nu spune ea, parcurge ea însăși lista și apasă „{approve}”, sau „{back}” cu un motiv.',
  'console.guide.second_why':
    '„{rests}” numește tiparul și deschide celelalte sesizări ale lui. Ce se întoarce stă la „{returned}”, deasupra listei tale. Textul tău se păstrează.',
  'console.guide.members_title': 'Ce primesc membrele',
  'console.guide.members':
    'Li se spune membrelor din zonele de la „{audience}”, fiecăreia așa cum a ales. La „{warnings}” o schimbi sau o retragi.',
  'console.guide.members_why':
    'Adesea e doar un cuvânt neutru că e ceva de citit. „{change}” și „{recall}” stau sub avertizare, la fel și câte au primit, niciodată cine.',
  'console.guide.police_title': 'Poliția, numai cu un da al ei',
  'console.guide.police':
    '„{police}”: dacă ea permite, scrie „{account}” cu vorbe noi, ca avertizarea, și apasă „{propose}”. Și aici semnează o colegă.',
  'console.guide.police_why':
    'Un da pentru avertizare nu este un da pentru poliție. Unele permit doar datele. Unde nu se poate preda, scrie de ce.',
  'console.guide.answer_title': 'Răspunde-i',
  'console.guide.answer':
    '„{answer}”: alege la „{kind}”, scrie așa cum ai vorbi cu ea și apasă „{send}”.',
  'console.guide.answer_why':
    'Așa află că a citit cineva. Ajunge la codul ei la o oră fixă, nu imediat.',
  'console.guide.end_title': 'Când te oprești',
  'console.guide.end':
    'Nu e de avertizat? „{close}”. Nu e deloc o sesizare? „{junk}”. A plecat, iar ea știe? „{finish}”.\nApasă „{lock}” de fiecare dată când pleci de la ecran.',
  'console.guide.end_why': 'Chiar și pentru un minut: cine trece ar putea citi mai departe.',

  'console.guide.never_title': 'Ce nu faci niciodată',
  'console.guide.never_copy': 'Nu duci mai departe cuvintele ei și nici ce au văzut doar ei doi.',
  'console.guide.never_carry':
    'Nu scoți nimic de pe acest birou: nici e-mail, chat, fotografie sau hârtie.',
  'console.guide.never_translate': 'Nu pui cuvintele ei într-un traducător. Întreabă o colegă.',
  'console.guide.never_seek': 'Nu cauți pe niciunul din ei, nu îl suni și nu îi scrii.',
  'console.guide.never_stretch': 'Nu iei un da pentru un lucru drept un da pentru altul.',
  'console.guide.never_sign': 'Nu semnezi ce nu ai citit lângă sesizarea ei.',
  'console.guide.never_promise': 'Nu îi promiți ce hotărăște altcineva.',
} as const satisfies Romanian<typeof consoleGuideEn>
