import type { Romanian } from '../messages.ts'
import type { consoleGuideEn } from '../en/console-guide.ts'

/** The guide of the console: the way of one report. In Romanian. */
export const consoleGuideRo = {
  'console.menu.guide': 'Ghid',
  'console.guide.title': 'Cum devine o sesizare avertizare',
  'console.guide.lead':
    'Pas cu pas, în ordinea de pe ecran. Prima dată durează cam un sfert de oră. Fă pauze: tot ce scrii se salvează singur.',
  'console.guide.back': 'Înapoi unde erai',
  'console.guide.print': 'Tipărește',
  'console.guide.new_here': 'Ești nouă aici?',
  'console.guide.new_read': 'Citește ghidul',

  'console.guide.open_title': 'Deschide o sesizare',
  'console.guide.open':
    'La „{desk}”, apasă pe o sesizare din lista „{waiting}”. Cea de sus contează cel mai mult. Pe cea la care scrie „{unopened}” nu a citit-o nimeni.\nFiecare deschidere se notează acolo unde vede echipa, iar ora are un număr anume de deschideri: rândul de deasupra listei spune câte mai sunt. Deschide ce ai de gând să citești.',
  'console.guide.cover_title': 'Pregătește-te',
  'console.guide.cover':
    'Sesizarea e acoperită. Deasupra stă despre ce fel de rău povestește. Apasă „{show}” când ești pregătită și „{cover}” oricând.\nE prea mult? „{passOn}”. Nimeni nu întreabă de ce.',
  'console.guide.read_title': 'Citește',
  'console.guide.read':
    '„{never}” este ce nu vrea ea să fie spus nimănui. Rămâne la vedere.\nSubliniat este ce ar putea duce la ea sau la altcineva. L-au găsit niște reguli, iar lor le scapă lucruri: citește cu ochii tăi.\n„{allows}” este ce contează, și se poate schimba. Fără un da al ei nu există avertizare: atunci o propoziție stă acolo unde s-ar fi scris.\nDacă cineva are sub 18 ani, nu e liberă sau e în pericol acum, sun-o întâi pe cealaltă coordonatoare.',
  'console.guide.take_title': 'Ia-o în lucru',
  'console.guide.take':
    'Apasă „{claim}”, ca nimeni să nu facă munca de două ori. „{letGo}” o dă unei colege sau o pune înapoi.\nCe trebuie să știe o colegă se scrie la „{notes}” și nicăieri altundeva.',
  'console.guide.same_title': 'Este același bărbat?',
  'console.guide.same':
    '„{offers}” numește sesizări de dinainte care seamănă. Apasă „{look}”, compară și spune ce crezi: „{same}”, „{different}” sau „{unsure}”. Poți schimba mai târziu. Dacă el este, „{name}” le ține împreună.\nDacă s-ar putea să existe deja o avertizare despre el, o spune acolo și deasupra formularului: compară întâi. După „{same}”, „{add}” pune sesizarea în spatele ei: un om, un nume, o avertizare. „{separate}” este pentru alt bărbat.\nDeschide „{found}”, bifează ce este al lui, lasă deoparte ce este al ei și apasă „{compare}”.',
  'console.guide.write_title': 'Scrie avertizarea cu vorbe noi',
  'console.guide.write':
    '„{warn}” te duce la formular. Ce a bifat ea e completat: vezi dacă e bine. Sub fiecare dată scrie dacă sesizarea ei o spune; ce nu spune, scoate sau scrie de unde vine.\n„{headline}” și „{body}” sunt ale tale. Scrie propoziții noi și nu le copia pe ale ei: că s-a sesizat, ce a făcut el, apoi după ce poate fi recunoscut.\nLa „{facts}”, lasă deoparte ce numai ea putea ști. Alege „{level}” și spune la „{reason}” ce te-a făcut să-l alegi.\n„{saved}”, mai jos, arată că nu se poate pierde nimic.',
  'console.guide.marks_title': 'Uită-te la ce a găsit pagina',
  'console.guide.marks':
    'Prima listă de sub formular trebuie îndreptată, până când spune „{fine}”\n„{advice}” nu oprește nimic. Numește cuvinte care stau și în sesizarea ei, propoziții ale ei, ore, locuri, verdicte și ce nu spun despre el datele de mai sus. Schimbă-le, sau știi de ce pot rămâne.\n„{preview}” arată avertizarea așa cum o citește el, peste un umăr și cum o văd membrele. Întreabă-te: ar putea el să știe că a fost ea?',
  'console.guide.check_title': 'Parcurge lista',
  'console.guide.check':
    '„{checklist}”: citește fiecare punct, uită-te la sesizarea ei și la textul tău, apoi apasă „{done}” sau „{na}”. „{ask}” lasă punctul celei care semnează a doua. La sfârșit spune „{complete}”',
  'console.guide.propose_title': 'Propune-o',
  'console.guide.propose':
    'Apasă „{propose}”. Dacă lipsește ceva, rândul de sub buton spune ce.\nVrea s-o vadă ea întâi? Atunci butonul se numește „{show}” și numai un da al ei o lasă să plece. Tăcerea este un nu.\nDacă cineva ar putea fi rănită la noapte, deschide „{hold}”. Pleacă doar cu semnătura ta, fără niciun cuvânt de text, și se încheie singură.',
  'console.guide.second_title': 'Se uită o a doua persoană',
  'console.guide.second':
    'O colegă o găsește la „{approvals}” și apasă „{review}”, apoi „{show}”. „{rests}” numește tiparul și deschide celelalte sesizări ale lui. Citește ea însăși sesizarea, lămurește fiecare lucru pe care sesizarea nu îl spune, parcurge ea însăși lista și apasă „{approve}”, sau „{back}” cu un motiv.\nCe se întoarce stă la „{returned}”, deasupra listei tale. Textul tău se păstrează.',
  'console.guide.members_title': 'Ce primesc membrele',
  'console.guide.members':
    'Pleacă la membrele din zonele de la „{audience}”, la fiecare așa cum a ales: adesea doar un cuvânt neutru că e ceva de citit.\n„{warnings}” arată câte au primit, niciodată cine. Acolo găsești și „{change}” și „{recall}”.',
  'console.guide.police_title': 'Poliția, numai cu un da al ei',
  'console.guide.police':
    'Un da pentru avertizare nu este un da pentru poliție. „{police}” duce la predare sau spune de ce nu se poate.\nUnele permit doar datele; dacă ea permite mai mult, scrie „{account}” cu vorbe noi, ca avertizarea. Apoi apasă „{propose}”. Și aici semnează o colegă.',
  'console.guide.answer_title': 'Răspunde-i',
  'console.guide.answer':
    'Prin „{answer}” află că a citit cineva. Alege la „{kind}”, scrie așa cum ai vorbi cu ea și apasă „{send}”. Ajunge la codul ei la o oră fixă, nu imediat.',
  'console.guide.end_title': 'Când te oprești',
  'console.guide.end':
    'Nu e de avertizat? „{close}”. Nu e deloc o sesizare? „{junk}”. A plecat, iar ea știe? „{finish}”.\nApasă „{lock}” de fiecare dată când pleci de la ecran, chiar și pentru un minut.',

  'console.guide.never_title': 'Ce nu faci niciodată',
  'console.guide.never_copy':
    'Nu duci mai departe cuvintele ei și nici ce au putut vedea doar ea și el.',
  'console.guide.never_carry':
    'Nu scoți nimic dintr-o sesizare de pe acest birou: nici e-mail, nici chat, nici fotografie, nici hârtie.',
  'console.guide.never_translate':
    'Nu pui cuvintele ei într-un traducător sau în altă mașină. Întreabă o colegă care știe limba.',
  'console.guide.never_seek': 'Nu o cauți pe ea și nici pe el, nu îl suni și nu îi scrii.',
  'console.guide.never_stretch': 'Nu iei un da pentru un lucru drept un da pentru altul.',
  'console.guide.never_sign': 'Nu semnezi ce nu ai citit lângă sesizarea ei.',
  'console.guide.never_promise': 'Nu îi promiți ce hotărăște altcineva.',
} as const satisfies Romanian<typeof consoleGuideEn>
