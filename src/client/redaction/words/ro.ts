import { either, rule, upTo, words, type Lexicon } from '../mark.ts'
import { romanianPhrases } from './ro-phrases.ts'

const num = either(
  'un o doi doua trei patru cinci sase sapte opt noua zece unsprezece doisprezece douasprezece treisprezece cincisprezece douazeci treizeci patruzeci cincizeci saizeci o_suta suta sute mie mii',
)
const big = either(
  'doua trei patru cinci sase sapte opt noua zece unsprezece doisprezece douasprezece douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci',
)
const day = either(
  'luni lunea marti martea miercuri miercurea joi joia vineri vinerea sambata sambetei duminica duminicii',
)
const month = either(
  'ianuarie februarie martie aprilie iunie iulie august septembrie octombrie noiembrie decembrie',
)
const mine = either('mea meu mele mei noastra nostru noastre nostri')
const part = either(
  'dimineata dimineata seara noaptea noapte dupa-amiaza dupa_amiaza dimineata la_pranz',
)
const kin = either(
  'fiica fiicei fetita fetitei fiul fiului baiatul baiatului baietelul copilul copilului copiii copiilor bebelusul mama mamei tata tatal tatei parintii sora surorii sora-mea fratele fratelui prietenul prietenului prietena prietenei prietenele iubitul iubitului sotul sotului sotia fostul fosta bunica bunicii bunicul verisoara verisoarei varul vecina vecinei vecinul vecinului vecinii matusa unchiul nepoata nepotul colega colegei colegul colegele colegului proprietarul proprietarului proprietara sefa seful soferul familia doctorita doctorul asistenta_sociala asistentei_sociale cumnata soacra nasa gemenii cainele cainelui catelul pisica',
)
const own = either(
  'casa casei case apartamentul apartamentului garsoniera garsonierei camera camerei blocul blocului strada strazii usa usii geamul fereastra balconul scara scarii curtea hotelul salonul salonului adresa adresei locul serviciul munca biserica scoala studioul chiria cartierul cartierului masina locuinta locuintei poarta portii coltul',
)
const venue = either(
  'garajul garajului garaj benzinaria benzinariei benzinarie gara garii gara autogara autogarii statia statiei hotelul hotelului pensiunea pensiunii motelul barul barului carciuma clubul clubului cafeneaua biserica bisericii scoala scolii gradinita gradinitei liceul spitalul spitalului clinica farmacia farmaciei magazinul magazinului supermarketul mall-ul piata pietei parcul parcului parcarea parcarii podul podului portul portului docuri docurile docurilor plaja plajei faleza malul raului cimitirul stadionul sala_de_sport biblioteca posta bancomatul salonul_de_masaj spalatoria brutaria brutariei frizeria universitatea caminul caminului pub-ul catedrala catedralei kebabul gara_centrala centrul_comercial rondul giratoriul',
)

const kinStem =
  '(?:copi[a-z]{1,4}|fetit[a-z]{1,3}|fiic[a-z]{1,3}|baiet[a-z]{1,5}|prieten[a-z]{1,4}|coleg[a-z]{1,3}|vecin[a-z]{1,3}|bunic[a-z]{1,3}|veris[a-z]{2,4}|nepo[a-z]{2,4}|surori[a-z]{0,3}|frati[a-z]{0,3}|parint[a-z]{1,4}|iubit[a-z]{1,3}|sot[a-z]{1,3}|cumn[a-z]{2,4}|soacr[a-z]{1,3}|mami[a-z]{0,3}|mam[a-z]{1,3}|tat[a-z]{1,3})'
const bodyNoun =
  'aparat auditiv|scaun cu rotile|carja|carje|baston|proteza|peruca|ochelari|insulina|inhalator|cicatrice|tatuaj|semn din nastere|accent|par (?:rosu|roz|verde|albastru|mov|roscat)|diabet|epilepsie|astm|hiv|dinte de aur|piercing|dreaduri|codite'
const stop =
  'si cand el ea dar ca sa cu care unde pe la in din m-a mi-a m-au mi-au am a au iar era este e pentru dupa mi ma l-am s-a asa apoi acum ieri azi noaptea seara dimineata un o'
const notThere = either(
  'mine el ea noi mea meu scaun volan usa pat fereastra perete mana gat ceva cineva cap el lui ei care ce asta aia aceea',
)
/** Romanian, with and without its marks. */
export const romanian: Lexicon = {
  language: 'ro',
  common: words(
    'si la de in sa nu un pe cu ca mi am ma el a fost care este din mai era dupa ce lui mea meu imi despre ii asta cand daca pentru sunt intr-o l-am mi-a s-a',
  ),
  ordinary: words('dumnezeu craciun paste eu doamne politia'),
  placeWords: words('in la langa din spre dinspre catre prin pe'),
  said: words('a mi stie lucreaza locuieste spune zice vazut crede'),
  naming: words(
    'prietena prietenei prietenul colega colegei colegul fata fiica fiul sora surorii fratele sotul vecina vecinei vecinul doamna domnul mea meu nume cu si',
  ),
  notNames: words(
    'el ea ei ele cineva nimeni barbatul omul clientul tipul individul masina politia apoi acum atunci ieri azi cand dupa si dar nu mi m s l i eu noi el lui asta acesta acela totul nimic ultima prima acolo aici un o numarul',
  ),
  rules: [
    rule(
      'relation',
      'near_her',
      `(?:(?:cu|la|pe|pentru|lui|al|a) )?${kin} (?:[a-z-]+ )?${mine}(?: mai (?:mic|mica|mare)| cea? (?:mic|mica|mare))?|${mine} ${kin}`,
      `(?:sora|sor|frate|mama|tata|barba|fiica|fii|socri|var)-?(?:mea|mii|meu|miu|su)`,
      `(?:o |un |cu o |cu un )?(?:prietena|prieten|colega|coleg|vecina|vecin|fata|fete|femeie) (?:de-a mea|de-ale mele|de a mea|de-al meu|de-ai mei|cu care (?:lucrez|stau|locuiesc|impart))`,
      `(?:am|cu) (?:un|o|doi|doua|trei) (?:copil|copii|fetita|fetite|baiat|baieti|fiica|fiu|bebelus|gemeni)(?: de \\w+ (?:ani|luni))?|colega de (?:apartament|camera)|colegei de (?:apartament|camera)|(?:prietena|prietenei|colega|colegei|vecina|vecinei)(?= [a-z-]+,)`,
    ),
    rule(
      'relation',
      'others_there',
      `celelalte fete|cealalta fata|(?:doua|trei|patru|cinci) fete|alta fata|singura (?:fata|romanca|femeie)(?: de (?:acolo|aici))?`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:sunt |eram |fiind )?(?:insarcinata|gravida)(?: in (?:luna a )?\\w+(?: luni?)?)?`,
      `(?:sunt|eram|fiind) (?:o )?(?:surda|oarba|diabetica|epileptica|astmatica|transsexuala|trans|studenta|asistenta|romanca|moldoveanca|mama singura|vaduva|divortata|bolnava(?: de \\w+)?|schioapa)`,
      `(?:am|aveam|implinit|implinesc) (?:${big}(?: si ${num})?|\\d\\d)(?: de)? ani`,
      `(?:sunt|vin|provin) (?:originara )?din [a-z-]+`,
      `(?:parul|accentul|tatuajul|cicatricea|cicatrice|burta|proteza|cercelul|cerceii|bratara|inelul|lantisorul|verigheta|geanta|poseta|haina|paltonul|palton|geaca|rochia|fusta|bluza|cizmele|pantofii|ochelarii|scaunul cu rotile|carja|peruca|piciorul|dintele|degetul|engleza) (?:[a-z]+ )?(?:[a-z]+ )?${mine}(?: [a-z]+)?`,
      `(?:cicatrice|tatuaj|tatuajul|cicatricea)(?: (?:cu|pe|de|in|la|din) [a-z]+){1,2}(?= al meu| a mea| de-al meu)|tatuajul meu(?: (?!(?:si|cand|el|care|dar|ca)\\b)[a-z0-9'-]+){0,4}|(?:scaun|scaunul) cu rotile|aparat auditiv|aparatul auditiv|ma balbai|sunt in scaun cu rotile`,
      `mi-a (?:rupt|spart|fracturat|scos) (?:un |o |doua )?[a-z]+|${num} copci|(?:\\d+ )copci|eram imbracata [a-z0-9'-]+(?: (?!(?:si|cand|el|care|dar|ca)\\b)[a-z0-9'-]+){0,4}|purtam [a-z0-9'-]+(?: (?!(?:si|cand|el|care|dar|ca)\\b)[a-z0-9'-]+){0,4}`,
    ),
    rule(
      'place',
      'own_place',
      `(?:(?:in fata|langa|la|in|din|vizavi de|in spatele|aproape de) )?${own} ${mine}|in fata (?:casei|blocului|usii)`,
      `unde (?:locuiesc|lucrez|stau|muncesc|dorm)|(?:locuiesc|lucrez|stau|muncesc) (?:singura )?(?:in|la|pe|langa|deasupra|vizavi de|aproape de)(?: [a-z0-9'-]+){1,4}`,
    ),
    rule(
      'place',
      'venue',
      `(?:(?:langa|la|in fata|vizavi de|in spatele|aproape de|deasupra|sub) )(?:[a-z-]+ )?${venue}(?: [a-z-]+)?(?=[ .,;!?]|$)|${either('lidl aldi tesco kaufland penny profi carrefour asda')}`,
    ),
    rule(
      'place',
      'street',
      `(?:strada|str\\.?|strazii|bulevardul|bd\\.?|b-dul|calea|aleea|soseaua|piata|piateta|intrarea|cartierul|cartier) (?!(?:mea|asta|unde|era|este|si|de|in|cu|pe|a|noastra) )[a-z][a-z-]+(?: (?!(?:si|in|la|cu|de|pe|unde|a|am|m|mi)\\b)[a-z][a-z-]+)?(?:,? (?:nr\\.?|numarul) ?\\d+[a-z]?)?`,
    ),
    rule(
      'number',
      'door',
      `(?:numarul|nr\\.?|camera|apartamentul|ap\\.?|etajul|et\\.?|blocul|bl\\.?|scara|sc\\.?|la) (?:\\d+[a-z]?|[a-z]?\\d+)(?! (?:lire|lei|euro|ani|ore|minute|zile|noaptea|seara))`,
      `(?:la )?etajul (?:\\w+|al \\w+-lea)|parter|(?:camera|apartamentul|numarul) ${big}`,
    ),
    rule(
      'number',
      'money',
      `(?:\\d+(?:[.,]\\d+)?|${big}|o suta|sute|suta)(?:(?: de| si)? ${num})*(?: de)? (?:lire|lei|euro|ron|dolari|pounds)`,
    ),
    rule(
      'number',
      'phone',
      `(?:se termina (?:in|cu)|termina (?:in|cu)|incepe cu|ultimele cifre) \\d{2,5}`,
    ),
    rule(
      'time',
      'clock',
      `(?:(?:la|pe la|in jur de|dupa|inainte de|spre) )?(?:ora|orele) (?:\\d{1,2}(?:[:.]\\d{2})?|${num}|${big})(?: si (?:jumatate|un sfert|\\w+))?`,
      `(?:la|pe la|dupa|in jur de|spre) (?:\\d{1,2}(?:[:.]\\d{2})?|${big}|unu)(?: si jumatate| fara un sfert| si un sfert)?(?: (?:noaptea|seara|dimineata|fix))?(?=[.,;!?)]| noaptea| seara| dimineata|$)|\\d{1,2}[:.]\\d{2}|(?:la |dupa |spre |pe la )?miezul noptii|la pranz|la amiaza|in zori`,
    ),
    rule(
      'time',
      'weekday',
      `(?:(?:de|in|pe) )?${day}(?: (?:trecuta|trecut|asta|${part}))?(?: trecuta)?|weekend(?:ul)?(?: trecut)?`,
    ),
    rule(
      'time',
      'date',
      `(?:pe |in )?(?:\\d{1,2}|intai|${big})(?: de)? ${month}(?: \\d{4})?|(?:pe|din) \\d{1,2}(?=[.,; ])(?! (?:lire|lei|ani|ore|de|minute))`,
    ),
    rule(
      'time',
      'month',
      `(?:in|din|de prin|la inceputul lui|la sfarsitul lui|prin|luna) (?:${month}|mai(?= \\d|[.,]))`,
    ),
    rule(
      'time',
      'relative',
      `(?:ieri|alaltaieri|azi|astazi|maine)(?: (?:${part}|noapte))?|aseara|azi-noapte|azi noapte|diseara|(?:acum|in urma cu) (?:\\w+ |cateva |o |doua )?(?:zile|zi|saptamani|saptamana|luni|luna|ore|ani|an)(?: in urma)?`,
      `(?:saptamana|luna|noaptea|vara|iarna|toamna|primavara|seara|anul) (?:trecuta|trecut|asta|aceasta|precedenta)|(?:de |in ajunul |ajunul |in noaptea de |ziua de )?(?:craciun|craciunului|paste|pasti|revelion|anul nou|sfantul nicolae)|ziua mea(?: de nastere)?`,
    ),
    rule(
      'name',
      'called',
      `(?<=(?:ma cheama|il cheama|o cheama|se numeste|ma numesc|pe nume|numele (?:lui|ei|meu) (?:e|este)|numele de|cunosc ca|cunoaste ca|doamna|domnul) )(?!${either('ca si la el ea sa asa o un mi lui ei de ce tot mea')} )[a-z][a-z-]+`,
    ),
    rule(
      'relation',
      'near_her',
      `(?:cei|cele) (?:\\w+ )?${kinStem} (?:ai|ale) (?:mei|mele)|${kinStem} (?:al|a|ai|ale) (?:meu|mea|mei|mele)|${kinStem} (?:[a-z-]+ )?${mine}|${mine} ${kinStem}|(?:vecina|vecinul|vecinii|receptionera|patroana|menajera|fetele|stapana|administratorul|administratora)`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:port|folosesc|am|aveam|iau|merg cu|merg in) (?:un |o |doua )?(?:${bodyNoun})(?: (?:pe|la|cu|de|in|din|sub) [a-z]+(?: [a-z]+)?)?`,
      `(?:pasaport|buletin|insulin|inhalator|lantisor|verighet|cercei|aparat(?:ul)? auditiv)[a-z]{0,4}(?: (?:mea|meu|mei|mele))?|schiopatez|ma balbai|vorbesc (?:prost|putin|slab) [a-z]+|coaste(?:le)? rupte?|(?:rupt|spart|fracturat) (?:nasul|mana|degetul|piciorul|o coasta|doua coaste|dintele|un dinte|doi dinti|maxilarul)|avort`,
      `(?:parul|par) (?:meu )?(?:roz|verde|albastru|rosu|roscat|mov|blond|portocaliu)(?= |[.,;])(?<=(?:am|aveam|meu) (?:un )?(?:parul |par )?(?:meu )?[a-z]+)`,
    ),
    rule(
      'place',
      'venue',
      `(?:langa|vizavi de|in spatele|din spatele|in fata|din fata|deasupra|aproape de|peste drum de|la capatul|la coltul|in coltul|sub podul|dupa) (?!${notThere}(?![a-z]))${upTo(3, stop)}`,
      `(?:la|in|prin|pana la|de la|spre|din|intr-o|intr-un|dintr-o|dintr-un|printr-o|printr-un) (?:o |un )?(?:ferma|padure|parc|parcul|parcare|parcarea|gara|biserica|scoala|gradinita|piata|plaja|port|portul|cimitir|spital|spitalul|farmacie|magazin|magazinul|benzinarie|benzinaria|supermarket|autogara|statie|statia|depozit|hala|service|spalatorie|salon|salonul|mall|centru|gradinita|caminul|biblioteca)(?: (?!${either(stop)}(?![a-z]))[a-z][a-z-]*){0,2}`,
      `acasa la mine|la mine acasa|apartamentul|garsoniera|casa unde (?:stau|lucrez)|parter`,
    ),
    rule('number', 'door', `autobuz(?:ul)? \\d+|linia \\d+`),
    rule(
      'time',
      'relative',
      `(?:a doua zi|in ziua urmatoare|noaptea (?:aceea|asta|de \\w+|urmatoare)|(?:in )?noaptea de ${day} spre ${day}|de (?:cateva|\\w+) (?:saptamani|luni|ani)|in fiecare (?:saptamana|zi|noapte|seara|${day})|la sfarsit de saptamana|dupa (?:slujba|scoala|meci)|in timpul (?:meciului|ramadanului)|de revelion|de paste|de craciun|in noaptea de [a-z]+)`,
    ),
    ...romanianPhrases,
  ],
}
