import type { commonEn } from '../en/common.ts'
import type { Romanian } from '../messages.ts'

/** What several pages say: the frame, the buttons, the shared signs. In Romanian. */
export const commonRo = {
  'common.skip': 'Sari la pagină',
  'common.exit': 'Ieși de aici',
  'common.exercise': 'Acesta este un exercițiu. Nimic de aici nu este real.',
  'common.language': 'Limba',
  'common.more': 'Alte pagini',
  'common.step': 'Întrebarea {number} din {total}',
  'common.skippable': 'poți sări peste aproape toate',
  'common.wrong': 'Te rugăm să te mai uiți o dată aici',
  'common.code.digits': 'Același cod, în cifre',
  'common.now.ask': 'Ești în pericol acum?',
  'common.now.call': 'Sună la {phone}',
  'common.now.silent':
    'Dacă suni de pe mobil și nu poți vorbi, apasă 55 când ți se cere. Asta nu le arată unde ești.',
  'common.safety.reads':
    'Câțiva oameni pregătiți citesc ce scrii aici. Poliția nu poate citi decât dacă alegi tu asta, pe o pagină de mai târziu.',
  'common.safety.more': 'Cine citește și când nu am putea păstra doar pentru noi',
  'common.safety.team':
    'Echipa noastră citește ce trimiți. Nu știe cine ești, iar noi nu te întrebăm.',
  'common.safety.limits':
    'Sunt două excepții. Când un copil este în pericol, trebuie să spunem celor care protejează copiii. Când ne obligă un judecător, trebuie să ascultăm. Chiar și atunci putem da doar ce ai scris.',
  'common.safety.never':
    'Nu te întrebăm niciodată cum te cheamă, unde locuiești, unde te-ai născut sau ce acte ai. Te rugăm să nu le scrii.',
  'common.safety.locked':
    'Cuvintele tale se încuie pe acest dispozitiv înainte să plece. Serverul nostru păstrează doar forma încuiată.',
  'common.safety.unlocked':
    'Acum, serverul nostru ți-ar citi cuvintele cam o secundă, cât le încuie. Cineva care ar fi preluat pe ascuns serverul nostru chiar atunci le-ar putea citi. Unde rulează scripturi, cuvintele se încuie întâi pe dispozitivul tău, iar rândul acesta o spune.',
  'common.level.1': 'De știut',
  'common.level.2': 'Atenție',
  'common.level.3': 'Pericol',
  'common.level.4': 'Pericol acum',
} as const satisfies Romanian<typeof commonEn>
