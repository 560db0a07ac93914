import type { Romanian } from '../messages.ts'
import type { consoleRedactionEn } from '../en/console-redaction.ts'

/** What the redaction workbench says. In Romanian. */
export const consoleRedactionRo = {
  'console.marks.legend':
    'Ce e subliniat ar putea duce la ea sau la alții. Regulile scapă lucruri.',
  'console.marks.why': 'De ce este subliniat fiecare',
  'console.marks.none':
    'Regulile n-au găsit nimic care să ducă la ea. Regulile scapă lucruri: citește cu ochii tăi.',
  'console.marks.kind.red-line': 'de nepublicat',
  'console.marks.kind.name': 'nume',
  'console.marks.kind.handle': 'cont',
  'console.marks.kind.number': 'număr',
  'console.marks.kind.place': 'loc',
  'console.marks.kind.time': 'timp',
  'console.marks.kind.relation': 'aproape de ea',
  'console.marks.kind.body': 'doar al ei',
  'console.mark.her_red_line': 'Pe lista ei „niciodată”',
  'console.mark.capital': 'Un cuvânt cu majusculă: poate un nume',
  'console.mark.known_name': 'Un prenume',
  'console.mark.called': 'Cineva se numește așa',
  'console.mark.address': 'O adresă de pe internet',
  'console.mark.account': 'Numele unui cont',
  'console.mark.site': 'Unde cineva își pune anunțuri',
  'console.mark.phone': 'Un număr de telefon sau o parte din el',
  'console.mark.plate': 'Un număr de înmatriculare sau o parte din el',
  'console.mark.money': 'O sumă: prețurile ei sunt ale ei',
  'console.mark.door': 'O cameră, un apartament, un etaj sau un autobuz',
  'console.mark.digits': 'Un număr care poate fi al unei singure persoane',
  'console.mark.street': 'O stradă sau un loc pe nume',
  'console.mark.postcode': 'Un cod poștal',
  'console.mark.venue': 'Un loc pe care cei de acolo îl știu',
  'console.mark.own_place': 'Unde locuiește sau lucrează',
  'console.mark.area': 'Un loc din zona acestui serviciu',
  'console.mark.clock': 'O oră',
  'console.mark.weekday': 'O zi a săptămânii',
  'console.mark.date': 'O dată',
  'console.mark.month': 'O lună',
  'console.mark.relative': 'Spune când, aproape cu ziua',
  'console.mark.near_her': 'Cineva din viața ei',
  'console.mark.others_there': 'Spune cine sau câte erau acolo',
  'console.mark.hers_alone': 'Adevărat doar despre ea: corp, vârstă, origine, haine, lucruri',

  'console.advice.title': 'Ce ar putea duce înapoi la ea',
  'console.advice.lead': 'Nu oprește nimic. Fiecare merită încă o privire.',
  'console.advice.looking': 'Se cercetează ciorna',
  'console.advice.none': 'Regulile nu găsesc în ciornă nimic care să ducă înapoi la ea.',
  'console.advice.repeat': 'E și în sesizarea ei ({kind}): {words}',
  'console.advice.points': 'Ar putea duce la cineva ({kind}): {words}',
  'console.advice.quote': 'Preluat cu cuvintele ei: „{words}”',
  'console.advice.jigsaw':
    'Alături de avertizarea „{name}” din {month} se potrivesc puțini: amândouă spun {facts}. Lasă ceva deoparte sau fă una singură din ele.',
  'console.advice.verdict':
    'Un verdict: {words}. Scrie ce s-a sesizat: „s-a sesizat că…”, nu ce este el.',
  'console.advice.not-reported':
    'Nimic din textul în {language} nu spune că e o sesizare. Începe cu „S-a sesizat:”.',
  'console.advice.beyond-fields':
    'Datele de mai sus nu spun asta despre el: {words}. Pune acolo ce lipsește, ca fiecare cititoare să o afle în limba ei, sau las-o deoparte dacă numai ea o putea ști.',
  'console.advice.her-voice': 'Ca și cum ar vorbi ea: {words}',
  'console.advice.earlier_unread':
    'Avertizările mai vechi nu au putut fi citite, deci ciorna nu a fost comparată cu ele.',
  'console.finding.unread': 'Nimeni n-a bifat că textul în {language} spune ce spune primul text',

  'console.preview.title': 'Cum o vor citi alții',
  'console.preview.attacker': 'Cum o citește el',
  'console.preview.attacker_lead':
    'El, sau cineva care o cunoaște, citește și se întreabă cine a spus. El știe ce s-a întâmplat; altcineva nu.',
  'console.preview.learns': 'Ce îi spune avertizarea',
  'console.preview.only_her': 'Ce doar ea putea să spună',
  'console.preview.only_her_none':
    'Nimic din ce știu regulile. Ele nu știu ce au văzut doar ei doi: tu știi.',
  'console.preview.shoulder': 'Peste umărul ei',
  'console.preview.shoulder_lead':
    'Cineva de lângă o membră îi vede ecranul. Citește cu voce tare: dă de gol al cui e telefonul?',
  'console.preview.language': 'Limba cititoarei',
  'console.preview.locked': 'Pe ecranul blocat, în fiecare caz',
  'console.preview.nudge': 'E-mail: doar că e ceva nou',
  'console.preview.coarse': 'E-mail: nivelul și zona',
  'console.preview.full': 'E-mail: toată avertizarea',
  'console.preview.sms_nudge': 'SMS: doar că e ceva nou',
  'console.preview.sms_coarse': 'SMS: nivelul și zona',
  'console.preview.sms_full': 'SMS: toată avertizarea, atât cât încape',
  'console.preview.sms_length_one': '{length} caractere, un mesaj de cel mult {room}.',
  'console.preview.sms_length_few': '{length} caractere, {count} mesaje. Într-unul încap {room}.',
  'console.preview.sms_length_other':
    '{length} caractere, {count} de mesaje. Într-unul încap {room}.',
  'console.preview.sms_letters': 'Litere care lipsesc dintr-un SMS simplu: {letters}',
  'console.preview.member': 'Pe pagina membrelor',

  'console.draft.audience': 'Cui i se spune',
  'console.draft.audience_help':
    'Membrelor care au cerut aceste zone. Lasă afară zona în care citește cineva din casa ei.',
  'console.draft.life': 'La acest nivel, cel mult până la {day}.',
  'console.draft.more_languages': 'Altă limbă',
  'console.draft.add_language': 'Adaug-o',
  'console.draft.same_text': 'Știu amândouă limbile: spune același lucru ca textul în {language}',
  'console.draft.offline':
    'Nu este conexiune. Ce scrii rămâne pe această pagină și se salvează când revine conexiunea. Lasă pagina deschisă, te rugăm.',
  'console.draft.new_version': 'O colegă a salvat altă versiune. Amândouă sunt mai jos.',

  'console.both.title': 'Două versiuni ale acestei ciorne',
  'console.both.lead':
    'O colegă a salvat-o pe a ei în timp ce scriai. Nu s-a pierdut nimic: alege cu care mergi mai departe, cealaltă se pune deoparte.',
  'console.both.mine': 'A ta, cum este pe această pagină',
  'console.both.theirs': 'A ei, cum a fost salvată',
  'console.both.keep_mine': 'Merg mai departe cu a mea',
  'console.both.keep_theirs': 'Merg mai departe cu a ei',
  'console.both.same': 'La fel în amândouă',
  'console.both.aside_one': 'O versiune a fost pusă deoparte',
  'console.both.aside_few': '{count} versiuni au fost puse deoparte',
  'console.both.aside_other': '{count} de versiuni au fost puse deoparte',
  'console.both.empty': 'încă nimic',

  'console.checklist.folded_one': 'Încă unul nu se aplică',
  'console.checklist.folded_few': 'Încă {count} nu se aplică',
  'console.checklist.folded_other': 'Încă {count} nu se aplică',
  'console.checklist.again': 'Mai uită-te: {words}',
} as const satisfies Romanian<typeof consoleRedactionEn>
