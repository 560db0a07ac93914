import type { vouchingGuideEn } from '../en/vouching-guide.ts'
import type { Romanian } from '../messages.ts'

/** The guide of an organisation that vouches. What it names of its page stands in {braces} and is filled in from there. In Romanian. */
export const vouchingGuideRo = {
  'console.vouch_guide.title': 'Cum lași pe cineva să intre',
  'console.vouch_guide.lead':
    'Pentru oameni pe care îi cunoști. Fiecare primește un bilet de hârtie; ce face cu el rămâne al ei.',
  'console.vouch_guide.make_title': 'Fă bilete',
  'console.vouch_guide.make':
    'Spune câte, alege „{language}” și apasă „{draw}”. Fiecare bilet lasă o singură persoană să intre, o dată, în luna lui și în următoarele două.',
  'console.vouch_guide.paper_title': 'Pune-le pe hârtie',
  'console.vouch_guide.paper':
    'Se arată o singură dată. Apasă „{print}” și taie pe linii sau copiază cuvintele de mână. În fereastra de tipărire oprește antetul și subsolul.\nApoi bifează „{sure}” și apasă „{close}”.',
  'console.vouch_guide.give_title': 'Dă-le mai departe',
  'console.vouch_guide.give':
    'Din mână în mână, oamenilor pe care îi cunoști. Pe bilet stau o adresă și douăsprezece cuvinte, nimic despre ce sunt.',
  'console.vouch_guide.end_title': 'Când se pierde un bilet',
  'console.vouch_guide.end':
    'Bifează-i numărul la „{list}” și apasă „{end}”: de atunci nu mai intră nimeni cu el. Cine a intrat deja rămâne, iar pagina ta arată la fel în ambele cazuri.',
  'console.vouch_guide.never_title': 'Ce să nu faci niciodată',
  'console.vouch_guide.never_list': 'Să scrii cine a primit care număr.',
  'console.vouch_guide.never_copy':
    'Să păstrezi o copie sau o fotografie: cine o are poate intra primul, în locul ei.',
  'console.vouch_guide.never_ask':
    'Să întrebi pe cineva dacă l-a folosit. Nici pagina aceasta nu ți-o poate spune, și nimeni altcineva.',
  'console.vouch_guide.never_share':
    'Să dai parola mai departe. Când pleacă cineva, spune-i coordonatoarei în aceeași zi.',
  'console.vouch_guide.turn_later':
    'Închide întâi foaia: biletele de pe ea nu se mai arată a doua oară.',
} as const satisfies Romanian<typeof vouchingGuideEn>
