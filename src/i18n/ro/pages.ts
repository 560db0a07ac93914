import type { pagesEn } from '../en/pages.ts'
import type { Romanian } from '../messages.ts'

/** What the plain pages say, in Romanian. The promises are in promises.ts. */
export const pagesRo = {
  'pages.start.title': 'Început',
  'pages.start.heading': 'S-a întâmplat ceva? Poți spune aici.',
  'pages.start.lead':
    'Oameni care fac aceeași muncă se avertizează între ei prin acest site. Nu te întrebăm cine ești.',
  'pages.start.report': 'Spune ce s-a întâmplat',
  'pages.start.report.note': 'Fără nume și fără cont. Scrii cât de mult sau de puțin vrei.',
  'pages.start.code': 'Am un cod',
  'pages.start.code.note': 'Citește răspunsurile, răzgândește-te, ia totul înapoi.',
  'pages.start.warnings': 'Citește avertizările',
  'pages.start.warnings.note': 'Pentru membri, cu codul lor.',
  'pages.start.join': 'Intră cu o invitație',
  'pages.start.join.note': 'Cu cuvintele primite de la cineva în care ai încredere.',
  'pages.start.next': 'Ce se întâmplă cu ce scrii',
  'pages.start.next.1': 'Ne spui ce vrei tu să spui. Se încuie înainte să păstrăm.',
  'pages.start.next.2': 'Cineva pregătit citește și scoate ce ar putea arăta spre tine.',
  'pages.start.next.3':
    'O a doua persoană verifică fiecare cuvânt înainte ca membrii să primească o avertizare. O primesc doar dacă ai fost de acord.',
  'pages.start.police': 'Nimic nu ajunge la poliție dacă nu alegi tu asta. Și tu alegi cât.',
  'pages.start.help': 'Oameni cu care poți vorbi.',
  'pages.start.choices': 'Drepturi, sănătate, cu sau fără poliție.',

  'pages.help.title': 'Unde poți suna',
  'pages.help.heading': 'Unde poți suna',
  'pages.help.lead': 'Poți suna fără să ne spui nouă ceva înainte.',
  'pages.help.controlled': 'Când cineva te controlează sau îți ține banii ori actele.',
  'pages.help.police_run': 'Linia aceasta este a poliției.',
  'pages.help.checked': 'Am sunat ultima dată la acest număr pe {date}.',
  'pages.help.unchecked': 'Încă nu am verificat acest număr.',
  'pages.help.near': 'Aproape de tine',
  'pages.help.near.lead':
    'Aceste organizații lucrează cu noi. Echipa noastră te poate pune în legătură cu ele.',
  'pages.help.complaint': 'Dacă a fost poliția',
  'pages.help.complaint.text':
    'Ce ne spui despre un polițist nu ajunge la poliția locală. Plângerile despre polițiști merg la: {name}. Un avocat te poate ajuta.',
  'pages.help.kind.sexual-health': 'sănătate sexuală',
  'pages.help.kind.outreach': 'sprijin pe teren și cineva cu care să vorbești',
  'pages.help.kind.domestic-abuse': 'violență din partea partenerului sau a familiei',
  'pages.help.kind.drugs-alcohol': 'droguri și alcool',
  'pages.help.kind.life-skills': 'bani, locuință și viața de zi cu zi',
  'pages.help.kind.other': 'sprijin',

  'pages.options.title': 'Ce poți face',
  'pages.options.heading': 'Ce poți face',
  'pages.options.lead': 'Nu trebuie să faci nimic. Orice ai alege, mai târziu poți alege altceva.',
  'pages.options.warn': 'Îi avertizezi pe alții, fără poliție',
  'pages.options.warn.text':
    'Spui ce s-a întâmplat. Noi scoatem ce ar putea arăta spre tine, iar membrii primesc o avertizare. Poliția nu află.',
  'pages.options.police': 'Spui poliției, atât cât vrei',
  'pages.options.police.1': 'Nimic. Așa rămâne și dacă lași întrebarea deschisă.',
  'pages.options.police.2': 'Doar faptele, fără nimic despre tine.',
  'pages.options.police.3': 'Faptele, și te pot întreba prin noi.',
  'pages.options.police.4': 'Vorbești chiar tu cu ei, cu cineva alături.',
  'pages.options.police.papers':
    'Dacă nu ai actele în regulă, vorbește întâi cu un consilier în care ai încredere. Poliția poate da mai departe ce află despre tine. Noi nu întrebăm niciodată, deci nu avem ce da mai departe.',
  'pages.options.rights': 'Dacă mergi la poliție',
  'pages.options.rights.1': 'Poți lua pe cineva cu tine.',
  'pages.options.rights.2': 'Poți avea un interpret, gratuit.',
  'pages.options.rights.3': 'Poți cere să vorbești cu o femeie sau cu un bărbat.',
  'pages.options.rights.4': 'Te poți opri oricând.',
  'pages.options.rights.5':
    'După o infracțiune sexuală, ziarele și site-urile nu au voie să spună cine ești, toată viața ta.',
  'pages.options.rights.6':
    'La tribunal poți cere ajutor, de exemplu un paravan, o legătură video sau o sală fără public.',
  'pages.options.body': 'Corpul tău',
  'pages.options.body.1':
    'Un centru pentru victimele agresiunii sexuale (SARC) are grijă de tine fără să anunțe poliția. Poate păstra probe cât te hotărăști. Cu cât mai repede, cu atât mai bine.',
  'pages.options.body.2':
    'Dacă cineva te-a strâns de gât, mergi azi la medic, chiar dacă te simți bine.',
  'pages.options.body.3':
    'Medicamentele împotriva HIV (PEP) trebuie începute în 72 de ore, cel mai bine în prima zi. Le au clinicile de sănătate sexuală și urgențele spitalelor.',
  'pages.options.body.4':
    'Contracepția de urgență are efect până la cinci zile. Cu cât mai repede, cu atât mai bine.',
  'pages.options.keep': 'Dacă s-ar putea să vrei probe mai târziu',
  'pages.options.keep.text':
    'Păstrează mesajele și numerele. Pune hainele nespălate într-o pungă de hârtie. Camerele de pe stradă țin adesea imaginile doar câteva săptămâni.',
  'pages.options.controlled': 'Când cineva te controlează',
  'pages.options.controlled.text':
    'Dacă cineva îți ia banii sau actele ori te obligă să muncești, există ajutor gratuit și separat de poliție. Adulții îl primesc doar dacă sunt de acord.',

  'pages.safety.title': 'Acest dispozitiv',
  'pages.safety.heading': 'Ce ține minte acest dispozitiv',
  'pages.safety.lead': 'Lăsăm cât se poate de puțin. La unele lucruri nu ajungem.',
  'pages.safety.exit': 'Butonul de sus',
  'pages.safety.exit.text':
    'Deschide imediat o pagină despre vreme și cere browserului să uite ce a lăsat acest site. Nu îți schimbă istoricul: cine se uită acolo vede că site-ul a fost deschis.',
  'pages.safety.exit.keys':
    'Unde te întrebăm ce s-a întâmplat, trei apăsări scurte pe Shift fac același lucru.',
  'pages.safety.do': 'Ce ajută',
  'pages.safety.do.1': 'Folosește o fereastră privată. Uită paginile noastre când o închizi.',
  'pages.safety.do.2': 'Folosește un dispozitiv în care nu se uită altcineva.',
  'pages.safety.do.3': 'Tor Browser ascunde și de rețeaua ta ce site deschizi.',
  'pages.safety.do.4': 'Scrie codul pe hârtie, nu în telefon, dacă hârtia e mai sigură.',
  'pages.safety.cannot': 'Ce nu putem ascunde',
  'pages.safety.cannot.1':
    'Istoricul tău, dacă nu folosești o fereastră privată. Dacă scanezi un bilet de intrare, rămân acolo și cuvintele lui: scrie-le mai bine de mână.',
  'pages.safety.cannot.2': 'Compania de telefonie sau rețeaua Wi-Fi poate vedea numele site-ului.',
  'pages.safety.cannot.3': 'Unele tastaturi învață cuvintele pe care le scrii.',
  'pages.safety.cannot.4':
    'Capturile de ecran, programele-spion și cineva care se uită peste umărul tău.',
  'pages.safety.cookies':
    'Unde te întrebăm ce s-a întâmplat nu punem niciun cookie. Membrii primesc unul când intră în cont, iar acesta dispare când ies.',

  'pages.about.title': 'Despre noi',
  'pages.about.heading': 'Cine ține acest site și cine ce poate citi',
  'pages.about.team': 'Citesc ce se trimite și verifică fiecare avertizare: {names}.',
  'pages.about.team.none':
    'O echipă mică și pregătită citește ce se trimite și verifică fiecare avertizare.',
  'pages.about.force':
    'Poliția nu ține acest site și nu se poate uita în el. Polițiștii din {force} primesc doar ce a ales cineva să dea.',
  'pages.about.reads': 'Cine ce poate citi',
  'pages.about.reads.report': 'Ce trimiți',
  'pages.about.reads.report.who': 'Echipa și nimeni altcineva.',
  'pages.about.reads.warning': 'O avertizare',
  'pages.about.reads.warning.who':
    'Membrii. Cuprinde doar ce a hotărât echipa că se poate spune fără risc.',
  'pages.about.reads.police': 'Ce alegi să dai poliției',
  'pages.about.reads.police.who': 'Polițiștii de pe postul acela, numiți de noi dinainte.',
  'pages.about.reads.computers': 'Ce păstrează calculatoarele noastre',
  'pages.about.reads.computers.who':
    'Text încuiat. Cine are grijă de calculatoare nu îl poate citi.',
  'pages.about.limits': 'Când nu am putea păstra doar pentru noi',
  'pages.about.not': 'Ce nu facem și de ce',
  'pages.about.not.1':
    'Nu ținem o listă cu cei care muncesc. O listă poate ajunge în mâini greșite și atunci face rău.',
  'pages.about.not.2': 'Nu luăm poze cu cei care muncesc, nici de la camere, nici de la cineva.',
  'pages.about.not.3':
    'Nu primim plângeri despre cei care muncesc. Site-ul nu este un mijloc de a-i urmări.',
  'pages.about.not.4':
    'Ce trimiți nu se folosește ca să fie amendați sau avertizați clienți care nu ți-au făcut nimic. Ți-ai pierde din muncă.',
  'pages.about.not.5':
    'Nu există buton de alarmă și nu urmărim unde ești. Aici nu stă nimeni zi și noapte; la 999, da.',
  'pages.about.open':
    'Programul este deschis. Se numește Streetlight și oricine poate citi cum funcționează.',
} as const satisfies Romanian<typeof pagesEn>
