import { either, rule, upTo, type Rule } from '../mark.ts'

const stop =
  'si cand el ea dar ca sa care unde m-a mi-a m-au mi-au am au iar era este e pentru mi ma l-am s-a apoi acum ieri azi nu desi sau fiindca a au l-a l-au i-a i-au ne-a stie zice spune zilnic ar are s-au vine lucreaza poate vrea'
const some = (most: number): string => upTo(most, stop)
const tens = either(
  'douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci zece cincisprezece',
)
const unit = either('unu una un o doi doua trei patru cinci sase sapte opt noua')
const sum = `(?:(?:o suta|${unit} sute|o mie|${unit} mii)(?: ${tens})?(?: (?:si )?${unit})?|${tens}(?: si ${unit})?|\\d{2,4})`
const notMoney =
  '(?! ?(?:de )?(?:ani|minute|metri|ori|zile|saptamani|luni|ore|kile|persoane|si [a-z]+ de ani)|[a-z0-9])'
const illness = either(
  'tiroida cancer diabet epilepsie astm anemie artrita psoriazis anxietate depresie hiv migrene hepatita lupus scolioza alergie reumatism avc infarct sciatica hernie',
)
const plain = either(
  'client clienti bani dreptul nevoie timp poze poza dovezi numarul mesaje mesaj idee chef ceva incredere grija taxi prezervativ lui telefonul om barbat loc singur problema prieten_care zi sms zile secunda clipa',
)
const who = either(
  'fata fete fetele femeia femeie prietena prietenele colega colegele doamna vecina vecinul vecinii familia baba batrana batranica asistenta',
)
const he = either('baiatul domnul omul barbatul nenea seful paznicul soferul vecinul tipul')
const her = either(
  'lentilele lentile mesele extensiile ojele codita codele breton bretonul proteza atela ghipsul gipsul bandajul pastilele tratamentul operatia boala handicapul alunita alunitele aparatul pacemakerul crucea cruciulita iconita basmaua esarfa batic baticul tocurile nasul coastele glezna genunchiul buza ochiul fata spatele mersul vorba bluza tricoul puloverul geanta bratara unghiile pistruii',
)

/** Romanian phrases in which she says of herself, of those near her, of amounts and of days what few others can say. */
export const romanianPhrases: readonly Rule[] = [
  rule(
    'body',
    'hers_alone',
    `(?:am|aveam) (?:si |doar |numai |inca )?(?:un|o|doi|doua|trei) (?!${plain}(?![a-z]))${some(4)}|(?:am|aveam|am avut|sufar de|bolnava de|m-am nascut cu|diagnosticata cu|operata de|operata la|sunt alergica la) (?:si |o |un |la )?(?:${illness}|probleme cu [a-z]+)(?: ${some(2)})?|(?:sufar de|m-am nascut cu|operata de|operata la|alergica la|imi lipse[a-z]+) ${some(3)}`,
    `(?:am ramas|m-am ales|am iesit|m-am trezit|am plecat) (?:cu|fara|schioapa|surda|plina de|toata) (?!frica|bani|banii|nimic|el|telefon)(?:${some(4)})?|(?:m-a lasat|m-au lasat) (?:cu|schioapa|surda|plina de|vanata)(?: ${some(4)})?|mi-(?:a|au) ramas (?!dator|datoare|doar|numai|bani)${some(4)}`,
    `(?:port|iau|folosesc|merg cu|merg in|umblu cu|umblu in|purtam|eram cu|eram in|eram imbracata(?: in| cu)?|imbracata in|imbracata cu) (?!(?:bani|banii|clienti|taxi|taxiul|masina|autobuzul|el|clientul|grija|un client|la|pe|prezervativ|numarul|spate|fata|camera|baie|pat)(?![a-z]))${some(4)}`,
    `(?:am|aveam|implinit|am facut|fac|am implinit)(?: doar| numai| deja)? (?:[a-z]+sprezece|${tens}(?: si ${unit})?|\\d\\d)(?: de)? ani|sunt (?:singura |o |jumatate )?[a-z]+(?:eanca|ianca|anca|oaica|ista|enta|oasa)(?: ${some(2)})?|(?:sunt|vin|am venit|provin)(?: eu)? (?:din|de prin|de la|de langa|tocmai din) (?!(?:munca|nou|fata|cap|lucru) ?)${some(2)}|singura [a-z]+(?: ${some(3)})?`,
    `sunt (?:surda|oarba|operata|divortata|maritata|vaduva|schioapa|roscata|blonda|bruneta|scunda|inalta|mama|bunica|stangace|fara acte|in tratament|in scaun|lauza|batuta|gravida|ilegal|negresa|grasuta|slabuta|minora|plina de vanatai)(?: (?:de|la|a|cu|in) ${some(3)}| ${some(2)})?|nu (?:am|mai am) (?:acte|pasaport|buletin|dinti|par|un [a-z]+|o [a-z]+|viza)(?: ${some(2)})?|fara acte|(?:am nascut|am avortat|am pierdut sarcina|am facut (?:cezariana|chimioterapie|operatie))(?: ${some(2)})?`,
    `nu (?:vorbesc|inteleg|stiu)(?: prea| deloc)?(?: bine)? (?:engleza|romana|limba|spaniola)|(?:${her}) (?:[a-z]+ )?(?:mea|meu|mei|mele)(?: ${some(2)})?|am (?:parul|ochii|dintii) ${some(3)}|(?:am|aveam) (?:pistrui|ochelari|aparat|vanatai|cicatrici|arsuri|dreaduri|codite|bretonul?|cezariana|copii)(?: ${some(3)})?`,
    `(?:o |un |niste |doua |doi |trei |cateva |plina de )?(?:cicatrice|arsuri|arsura|vanatai|vanataie|vanataia|muscatura|muscaturi|rana|rani|taietura|taieturi|urme|cucui|zgarieturi|semne|copci) (?:pe|la|de|in|sub) (?:tot |toata )?[a-z]+(?: (?:stang|drept|dreapta)[a-z]*)?|ochi(?:ul)? vanat|buza (?:sparta|umflata|crapata)|(?:un |doi )?dint[ei]+ (?:rupt|sparti|lipsa|rupti|spart)|desculta(?:,? (?:cu|in) ${some(3)})?|in (?:pijama|halat|papuci|rochie|uniforma)(?: ${some(2)})?`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:o |cu |pe |la |lui )?${who}(?: [a-z]+)? (?:de la|de pe|din|de|cu care|care|cu|pe care|de sus|de jos|de vizavi) (?!cuvant|el |vreo|ochelari)${some(4)}`,
    `(?:un |cu |pe )?${he} (?:de la (?:receptie|magazin|bar|paza|poarta|usa|[a-z]+ie|\\w+|etaj(?:ul)? \\w+)|de (?:sus|jos|vizavi|alaturi|deasupra)|de la (?:unu|doi|trei|patru|cinci|parter))`,
    `(?:portarul|paznicul|administratorul|administratora|vanzatoarea|vanzatorul|femeia de serviciu|ingrijitoarea|menajera|receptionerul|barmanul|barmanita|ospatarita|taximetristul|farmacista|preotul|pastorul|chelnerita|bucatareasa|camerista)|${either('nasul nasa finul fina nepotul nepoata nepotelul cumnatul cumnata ginerele nora socrul socrii soacra bunicii bunelul matusa unchiul seful sefa supervizoarea patronul patroana pestele avocata avocatul profesoara doctorita psiholoaga stomatologul chirias chiriasa bona fostul fosta mamica baietelul fetita cel_mic cea_mica cel_mare cea_mare tatal_copilului mama_vitrega tatal_vitreg')} (?:mea|meu|mei|mele|sotului meu|surorii mele)|[a-z]+(?:a|ul|ele|ii) (?:sotului|surorii|fratelui|mamei|copilului|copiilor|tatalui|iubitului|prietenei|colegei|vecinei) (?:meu|mele|mei|mea)|alor mei|ai mei|tatal (?:copilului|copiilor|fetei|fetitei|baiatului)(?: meu| mei| mele)?|o (?:conationala|cunostinta|consateanca)(?: de-a mea)?`,
  ),
  rule(
    'number',
    'money',
    `(?:${unit}|cateva|\\d+) (?:bancnote?|hartii|foi)(?: de (?:o )?(?:${sum}|zece|cinci|suta))?|(?:bancnota|hartie|hartii|bancnote) de (?:o )?(?:${sum}|cinci|suta)`,
    `(?:platit|plateste|platea|dat|dadea|da|oferit|ofera|cerut|cere|ceream|iau|luam|luat|dator|datoare|furat|pus|pe|doar|numai|restul de|trimis|costa|pret|pretul|vrut|voia|lasat|scos|returnat|inapoi)(?: lui| imi| mie| inapoi| doar| numai| inca| cam)* ${sum}${notMoney}|(?:o suta|${unit} sute)(?: ${tens})?(?: (?:si )?${unit})?${notMoney}|vreo ${sum} (?:de )?(?:lire|lei|euro)`,
  ),
  rule(
    'number',
    'plate',
    `(?:un|o|doi|doua|trei) (?:[a-z]|\\d)(?: si (?:un |o |doi de |doua de |trei de |doi |doua )?(?:[a-z]|\\d))+(?![a-z])|(?:litera [a-z]|un [b-z]|\\d{1,3}|(?:doi|doua|trei) de (?:\\d|${unit}))(?<=(?:numar|numarul|placuta|inmatriculare|numere)[^.!?]{0,60})`,
    `(?:camera|apartamentul|numarul|etajul|scara|usa) (?:[a-z]+sprezece|${sum}|${unit})(?: (?:si )?(?:${tens}|${unit}|zero)){0,3}(?! (?:de )?ani)`,
  ),
  rule(
    'time',
    'relative',
    `(?:(?:in|de|din|pe|la|cu|dupa|inainte de) )?(?:ajun|ajunul|noaptea|ziua|seara|dimineata|saptamana|weekendul|weekend|sarbatoarea|duminica|sambata|vinerea|joia|luna) (?:de|dinainte de|dupa|meciului|nuntii|patronului|recoltei|anterioara|urmatoare|dinainte|mare|alba|[a-z]+(?:ilor|lor|ului))(?: (?!(?:el|ca|munca) )${some(2)})?`,
    `(?:acum|cu|dupa|in urma cu|de) (?:vreo |aproape |mai bine de )?(?:${unit}|cateva|doua|\\d+|[a-z]+sprezece) (?:nopti|zile|saptamani|luni|ore|ani|seri|an|zi|saptamana|luna)(?: (?:la rand|mai tarziu|in urma|inainte(?: de [a-z]+)?))?|(?:${unit}|cateva) (?:nopti|zile|seri|saptamani) (?:la rand|mai tarziu|dupa)|(?:de |la |in |din |pe |inainte de |dupa )*(?:boboteaza|rusalii|florii|sfanta maria|sfantul [a-z]+|sfintii [a-z]+|dragobete|martisor|mos nicolae|mos craciun|opt martie|pastele|craciunul|revelionul|inviere|zilele orasului|hram|bobotezei|rusaliilor|floriilor|unu mai|1 mai|1 decembrie|1 iunie|postul (?:mare|pastelui|craciunului)|balci|carnaval|festival|ramadan)|asta (?:vara|iarna|toamna|primavara|noapte)|(?:in|din|de) (?:vara|iarna|toamna|primavara)(?: (?:asta|trecuta))?|pe[- ]?(?:vara|iarna)`,
  ),
  rule(
    'time',
    'clock',
    `(?:la |pe la |dupa |spre |pana la |pana |in jur de |inainte de |aproape de )?(?:${unit}|zece|unsprezece|doisprezece|douasprezece|\\d{1,2}) (?:si un sfert|fara un sfert|si jumatate|fara (?:zece|cinci|douazeci)|si (?:zece|douazeci|un pic|ceva))(?! (?:de lire|lire|lei|ani|de ani))|(?:la|pe la|dupa|inainte de|pana la|spre) (?:pranz|amiaza|miezul noptii|amurg|asfintit|cantatul cocosilor|ora mesei|cina|inchidere)|in (?:zori|toiul noptii|miez de noapte)|spre (?:dimineata|seara|ziua)`,
  ),
  rule(
    'place',
    'venue',
    `(?:(?:la|in|de la|din|pana la|spre|prin|pe la|pe langa|langa|dupa|in spatele|in fata|sub|peste|intr-o|intr-un|o|un) )(?:o |un )?(?:[a-z]+ )?(?:vulcanizare|dispensar|dispensarul|policlinica|balastiera|sensul giratoriu|giratoriu|cabana|baraj|barajul|complex|complexul|complexului|primarie|primaria|tribunal|judecatorie|azil|azilul|adapost|adapostul|cantina|fabrica|fabricii|groapa de gunoi|dezmembrari|abator|cinema|teatru|teatrul|stadion|terenul de (?:fotbal|sport)|capela|manastire|manastirea|tramvai|metrou|metroul|aeroport|aeroportul|bingo|cazinou|pacanele|florarie|florarii|brutarie|patiserie|shaormerie|cofetarie|bacanie|frizerie|coafor|manichiura|liceu|liceul|facultate|facultatea|internat|sala|piscina|strand|camping|popas|parcarea|tiruri|moara|gater|silozuri|siloz|hala|hale|halele|atelier|garaje|ghena|pod|podul|podului|viaduct|tunel|pasaj|pasajul|peron|lac|lacul|canal|dig|vama|han|terasa|bodega|birt|discoteca)(?: (?:de |din |cu |pe langa )?${some(2)})?`,
  ),
  rule(
    'body',
    'hers_alone',
    `mi-(?:am|a|au) (?:rupt|scrantit|luxat|taiat|fracturat|spart|cazut|ars|vopsit|ras|smuls|pus|cusut|scos|operat|invinetit|crapat) (?!telefonul|banii|geanta|actele|usa|geamul|numele|o intrebare|intrebari|mana in|mana pe|cutitul|haina|hainele)${some(4)}|m-am (?:ars|taiat|lovit|ranit|nascut|operat|tuns|vopsit|nascut) (?:la|pe|in|de|cu|fara) ${some(3)}|(?:am|aveam) (?:[a-z]+ )(?:copci|vanatai|ace|cusaturi|operatii|luni de sarcina)(?: ${some(3)})?|am (?:buza|buzele|nasul|mana|piciorul|ochiul|fata|spatele|urechea|pielea|dintii|unghiile|sanii|gatul|coastele|burta|glezna|genunchiul|degetul|sprancenele|nas) ${some(2)}`,
    `(?:am purtat|purtam|port|poarta)(?: mereu| numai| doar| tot timpul)? (?:peruca|batic|ochelari|proteza|hijab|basma|orteza|corset|guler|aparat)(?: ${some(3)})?|(?:vin|sunt|provin|am venit|eu sunt) (?:dintr-un|dintr-o|tocmai din|de la tara din|de prin) ${some(4)}|(?:astept|cresc|alaptez) (?:un |o |gemeni|singura )?(?!raspuns|sa|pe|clienti|politia|autobuzul|taxiul|afara)${some(3)}|sunt (?:mama|bunica|casatorita|insarcinata|logodita|singura cu)(?: ${some(3)})?|(?:studiez|fac facultatea|fac un curs|sunt la facultate|invat la|ziua lucrez|ziua muncesc|de zi lucrez)(?: ${some(4)})?`,
    `(?:satul|tara|orasul|viza|religia|boala|operatia|sarcina|bebelusul|pasaportul|permisul|uniforma|halatul|basmaua) (?:meu|mea|natal|mele)|(?:ochiul|mana|piciorul|umarul|bratul|sanul|urechea|genunchiul) (?:meu |mea )?(?:stang|stanga|drept|dreapta|bolnav|bolnava|operat|operata|amputat|amputata|umflat)[a-z]*|nu (?:aud|vad|merg|pot (?:alerga|merge|fugi)|stiu sa citesc)(?: ${some(3)})?|(?:dupa|fac|in) (?:chimioterapie|dializa|perfuzii|radioterapie|cezariana|operatie)|amputat[a-z]*|(?:port|am) (?:in|la|pe) (?:nas|buza|limba|sprancean[a-z]|frunte) ${some(2)}`,
  ),
  rule(
    'relation',
    'near_her',
    `(?!urmatoar|sarbatoar|viitoar|calatoar|trecatoar)[a-z]{3,}(?:toarea|toarei|toreasa|jerita|jera)|(?:alte|inca|alti|celelalte|cele) (?:doua|trei|patru|cateva) [a-z]+(?: [a-z]+)?|(?:administratorul|paznicul|portarul|seful|sefa|patronul|patroana|proprietarul|preotul) (?:blocului|scarii|magazinului|restaurantului|hotelului|bisericii|salonului|barului|firmei|pensiunii)|o (?:fata|femeie|doamna|colega|prietena|vecina) (?:din|de) (?!vreo|aia)${some(2)}`,
    `(?:baiatul|fata|fiica|fiul|sotul|sotia|mama|tatal|sora|fratele|nepotul|nepoata|cumnata|varul|verisoara|prietenul|prietena|iubitul) (?:[a-z]+ei|lui [a-z]+|proprietarului|vecinului|sefului|patroanei|sefei|gazdei)(?: mele| meu)?|gazda(?: mea)?|(?:domnul|nenea|tanti|doamna|nea|madam) (?!care|mi|m-)[a-z]+|(?:cu|la|pe) (?:niste |doua |trei )?(?:fetele|colegele|prietenele|romancele|moldovencele|asistentele|maicutele|maicuta|infirmiera|coafeza|dadaca|bona|croitoreasa|invatatoarea|profesoara|contabila|voluntarele|voluntara)`,
  ),
  rule(
    'number',
    'money',
    `(?:(?:o suta|${unit} sute|o mie|${unit} mii)(?: ${tens})?(?: (?:si )?(?:${unit}|${tens}))?|${tens}(?: si ${unit})?)${notMoney}(?! (?:si ceva|si [a-z]+ de|la suta|de ani|ani))(?<!(?:vreo|cam|are|avea|pare|la|spre|peste|sub|aproape|catre|trecut de|ora|pe la|dupa|pana la) (?:[a-z]+ si )?[a-z]+)`,
    `(?:incepe|incepea|se termina|termina|se sfarseste) (?:cu|in) (?:[a-z]{1,3}(?![a-z])|\\d+)|(?:un|de) \\d(?!\\d)(?<=(?:numar|numarul|numere|placuta)[^.!?]{0,60})|(?:[a-z]{1,2}\\d{1,2}|\\d{1,2}[a-z]{1,2})(?<=(?:numar|numarul|placuta|inmatriculare)[^.!?]{0,60})`,
  ),
  rule(
    'time',
    'relative',
    `(?:cu|dupa|inainte cu) (?:o|doua|trei|${unit}|cateva) (?:seara|seri|zi|zile|noapte|nopti|saptamana|saptamani|luna|luni|ore|ora) (?:inainte|dupa|mai devreme|mai tarziu|in urma)(?: (?:de|sa)? ?${some(2)})?|(?:in |la |pe |din )?(?:prima|ultima|a doua|primul|ultimul) (?:zi|seara|noapte|saptamana|weekend|duminica|sambata) (?:de|din|a|al|dupa|dinainte de) ${some(2)}|(?:cand|dupa ce) (?:am iesit|ieseam|am terminat|terminam|plecam|veneam|ma intorceam) (?:din|de la|de pe)? ?(?:tura|munca|serviciu|schimb|scoala|biserica|slujba|curs|facultate|spital|cursuri|program)|(?:in|din) (?:ziua|tura|pauza) (?:mea )?(?:libera|de noapte|de pranz)|de (?:${unit}|cateva) (?:zile|saptamani|luni|ani|nopti)|(?:inainte de|dupa|in) (?:vacanta|concediu|sesiune|vara|iarna|nunta|botez|inmormantare|sarbatori|tura|masa|slujba)(?: ${some(1)})?`,
  ),
  rule(
    'place',
    'venue',
    `(?:la|in|de la|din|pana la|spre|pe|intr-o|intr-un|langa) (?:o |un |niste )?(?:pensiune|poarta|intrare|intrarea|iesire|iesirea|margine|marginea|centura|calea ferata|sina|sine|linia ferata|halta|triaj|canton|cherhana|faleza|chei|mal|malul|sosea|sens|trecere|trecerea|pasarela|subsol|subsolul|mansarda|demisol|curte|curtea|scara|scara blocului|usa (?:blocului|scarii)|maternitate|maternitatea|urgente|urgenta|camin|caminul|caminul cultural|magazinul de ${some(2)}|atelierul de ${some(2)}|pod|lunca|vie|livada|stana|tabara|autostrada|benzinarie)(?: (?:de |din |pe |a |al |langa |din spatele )?(?:${some(3)}))?`,
  ),
  rule(
    'body',
    'hers_alone',
    `am (?:facut|capatat) (?!bani|banii|poze|un client|numarul|o poza|cunostinta|plangere|dus|taxi|masina|actele|hainele)(?:o |un )?${some(3)}|(?:am|aveam) (?!${plain}(?![a-z])|[a-z]+(?:t|s|at|it|ut)(?![a-z])|[a-z]+ si |sa |fi |mai |fost|voie)[a-z]{3,}(?:ism|ita|oza|ie|ure|om|grena|ata)(?![a-z])(?: ${some(2)})?|(?:eram|sunt) in luna (?:a )?[a-z]+|sunt (?:originara|nascuta|bastinasa) (?:din|in) [a-z]+`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:moasa|logopeda|infirmiera|asistenta|coafeza|croitoreasa|dadaca|bona|contabila|psiholoaga|pediatra|directoarea|secretara|preoteasa|bucatareasa|maicuta|medicul de familie|medicul|dirigintele|diriginta|postasul|postarita|ciobanul|mecanicul|soferita)|un (?:cioban|taximetrist|paznic|tirist|camionagiu|batran|mosneag|preot|curier|coleg|vecin|prieten|var)(?: (?:batran|tanar|roman|cunoscut|bun|de-al meu|de palier))?|(?:o|un) (?:vecina|vecin|colega|coleg|prietena|prieten) de (?:palier|scara|tura|camera|banca|suferinta|bloc)`,
  ),
  rule(
    'time',
    'relative',
    `(?:a (?:doua|treia|patra)|prima|ultima) zi de [a-z]+|la (?:serbare|serbarea|nunta|botezul|botez|parastas|inmormantare|bal|balul|hora|targ|targul)(?: (?:de |din )?${some(2)})?|cand (?:iau|luam|incasez|primesc) (?:salariul|leafa|ajutorul|alocatia)(?: ${some(2)})?`,
  ),
  rule(
    'place',
    'venue',
    `(?:la|de la|in|langa|din|pana la) (?:intersectia|intersectie|semafor|semaforul|logoped|logopedul|stana|troita|fantana|cruce|rascruce|moara|releu|antena|pompa|uscatorie|sera|sere|solarii|ferma|crescatoria)(?: (?:cu |de |din )?${some(2)})?`,
  ),
]
