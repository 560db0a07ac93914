import { either, rule, upTo, words, type Lexicon } from '../mark.ts'
import { polishPhrases } from './pl-phrases.ts'

const num = either(
  'jeden jedna dwa dwie dwoch trzy trzech cztery czterech piec pieciu szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie pietnascie osiemnascie dziewietnascie dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat sto dwiescie trzysta czterysta piecset tysiac',
)
const day = either(
  'poniedzialek poniedzialku wtorek wtorku sroda srode srody czwartek czwartku piatek piatku piatkowy sobota sobote soboty sobotni niedziela niedziele niedzieli',
)
const month = either(
  'stycznia styczniu lutego lutym marca marcu kwietnia kwietniu maja maju czerwca czerwcu lipca lipcu sierpnia sierpniu wrzesnia wrzesniu pazdziernika pazdzierniku listopada listopadzie grudnia grudniu',
)
const hour = either(
  'pierwsza pierwszej druga drugiej trzecia trzeciej czwarta czwartej piata piatej szosta szostej siodma siodmej osma osmej dziewiata dziewiatej dziesiata dziesiatej jedenasta jedenastej dwunasta dwunastej dwudziesta dwudziestej dwudziesta_pierwsza dwudziestej_pierwszej dwudziesta_druga dwudziestej_drugiej dwudziestej_trzeciej trzynastej czternastej pietnastej szesnastej siedemnastej osiemnastej dziewietnastej',
)
const mine = either(
  'moj moja moje moi mojej mojego mojemu moja moim moimi moich nasz nasza nasze naszej naszego naszym naszych swoj swoja swoje swojej swojego swoim swoich',
)
const kin = either(
  'corka corke corki corce corka coreczka coreczke syn syna synowi synem synek synka dziecko dziecka dziecku dzieckiem dzieci mama mame mamy mamie mamusia matka matke matki matce tata tate taty ojciec ojca ojcu rodzice rodzicow siostra siostre siostry siostrze siostra brat brata bratu bratem chlopak chlopaka chlopakiem chlopakowi narzeczony narzeczonego maz meza mezem mezowi partner partnera partnerem eks byly babcia babci babcie babcia dziadek kuzynka kuzynke kuzynki kuzyn ciocia cioci wujek rodzina rodziny rodzine kolezanka kolezanke kolezanki kolezance kolezanka kolega kolegi kolege kolega przyjaciolka przyjaciolke przyjaciolki przyjaciolce przyjaciolka przyjaciel przyjaciela kumpela kumpele wspollokatorka wspollokatorke wspollokatorki wspollokatorce sasiad sasiada sasiadka sasiadke sasiadki sasiadce sasiedzi szefowa szef szefa szefowej kierowca kierowcy wlasciciel wlasciciela wlascicielka wlascicielki lekarka lekarz lekarza lekarki pielegniarka terapeutka psycholog kuratorka opiekunka tesciowa szwagierka blizniaki blizniakow pies psa kot kota kotka',
)
const own = either(
  'dom domu domem mieszkanie mieszkania mieszkaniem mieszkaniu pokoj pokoju pokojem kamienica kamienicy kamienice blok bloku blokiem klatka klatki klatce ulica ulicy ulice drzwi okno okna oknem balkon balkonu hotel hotelu salon salonu praca pracy prace lokal lokalu adres adresu adresem dzielnica dzielnicy osiedle osiedlu osiedla rog rogu kosciol kosciola szkola szkoly uczelnia samochod samochodu auto studio kawalerka kawalerki kawalerce podworko podworku brama bramie brame pietro pietrze',
)
const venue = either(
  'garazu garazem garaz stacji stacji_benzynowej stacja_benzynowa dworca dworcu dworcem dworzec dworca_autobusowego przystanku przystankiem przystanek postoju hotelu hotelem hotelem motelu hostelu pensjonatu baru barem pubu pubem klubu klubem dyskoteki kawiarni kawiarnia kosciola kosciolem kosciele meczetu szkoly szkole szkola przedszkola przedszkolu przedszkolem zlobka liceum uniwersytetu uczelni szpitala szpitalem szpitalu kliniki przychodni przychodnia apteki apteka aptece sklepu sklepem sklepie supermarketu galerii galerii_handlowej targu targowiska rynku parku parkiem parkingu parkingiem mostu mostem moscie portu portem porcie dokow plazy plaza rzeki rzeka bulwaru cmentarza cmentarzem stadionu stadionem silowni silownia basenu basenem biblioteki biblioteka poczty poczta pralni piekarni piekarnia fryzjera banku bankomatu bankomacie salonu_masazu sauny burdelu latarni katedry ronda rondzie rondem kebaba kebabem zabki zabka zabce biedronki biedronka lidla lidlem lidlu tesco latarni_morskiej',
)
const wear = either(
  'plaszcz plaszcza kurtka kurtke kurtki sukienka sukienke sukienki buty kozaki szpilki torebka torebke torebki spodnica spodniczke szalik czapka czapke bluza bluze naszyjnik lancuszek bransoletka bransoletke pierscionek obraczka obraczke peruka peruke mundurek kolczyki plecak',
)

const kinStem =
  '(?:cor(?:k[a-z]{1,2}|ce|eczk[a-z]{1,2})|syn(?:a|em|owi|ka|ek|owie|ow)?|mam(?:a|e|y|ie|usi[a-z])|matk[a-z]{1,2}|matce|tat(?:a|e|y)|ojc(?:iec|a|u|em)|siostr[a-z]{1,2}|brat(?:a|u|em)?|maz|mez(?:a|em|owi)|chlopak(?:a|iem|owi)?|narzeczon[a-z]{1,3}|dzieck[a-z]{1,2}|dzieci[a-z]{0,2}|rodzic[a-z]{1,3}|rodzin[a-z]{1,2}|babci[a-z]{0,2}|dziad[a-z]{2,3}|kuzyn[a-z]{0,3}|cioci[a-z]{0,2}|wuj[a-z]{2,3}|kolezan[a-z]{1,3}|kolezance|koleg[a-z]{1,2}|przyjaci[a-z]{2,5}|kumpel[a-z]{0,2}|wspollokator[a-z]{0,3}|sasiad[a-z]{0,3}|szefow[a-z]{1,2}|tesciow[a-z]{1,2}|szwagier[a-z]{0,3}|blizniak[a-z]{0,2})'
const ownStem =
  '(?:dom(?:u|em)?|mieszkani[a-z]{1,2}|poko(?:j[a-z]{0,2})|kamienic[a-z]{1,2}|blok(?:u|iem)?|klatk[a-z]{1,2}|ulic[a-z]{1,2}|drzwi[a-z]{0,3}|ok(?:no|na|nem|nie)|balkon[a-z]{0,3}|hotel[a-z]{0,2}|salon[a-z]{0,3}|lokal[a-z]{0,2}|adres[a-z]{0,2}|dzielnic[a-z]{1,2}|osiedl[a-z]{1,3}|kosciol[a-z]{0,3}|szkol[a-z]{1,2}|uczeln[a-z]{1,3}|samochod[a-z]{0,3}|pracownia|prac[ay]|pracy|studi[a-z]{1,3}|kawaler[a-z]{1,3}|podwork[a-z]{1,2}|bram[a-z]{1,2}|parafi[a-z]{1,2})'
const bodyNoun =
  'aparat(?:u)? sluchow|wozk|wozek|kul|lask|protez|peruk|okular|insulin|inhalator|blizn|tatuaz|znami|akcent|rude wlos|wlosy|padaczk|cukrzyc|astm|hiv|kolczyk|dredy|warkocz|chust|leki|metadon'
const stop =
  'i gdy kiedy on ona ale ktory ktora gdzie sie mi mnie w na o do z ze nie jest byl byla bylo po jak potem wtedy wczoraj dzis rano wieczorem noca mial miala a to zaplacil przyszedl podszedl stal czekal zaczal powiedzial chcial go'
const notThere = either(
  'nim nia nimi mna mnie niego niej to tym wszystko wszystkim tobie wlosy gardlo reke ramie szyje kark rece nogi twarz pieniadze usluge godzine pol darmo kierownica siedzeniem drzwiami soba siebie kazdym kazda jego jej ich chwile raz chwila rok miesiac tydzien policja ludzmi innymi innych okiem uchem brwia ustami czolem nosem kolanem',
)
/** Polish: its endings are written out, since every noun here has several. */
export const polish: Lexicon = {
  language: 'pl',
  common: words(
    'i w nie na z do sie ze mnie to mi jest byl bylo o po ja on go za jak ale co jego a ma kiedy potem mial powiedzial tam juz przy od dla mu tylko jestem mam',
  ),
  ordinary: words('bog boze policja pan pani panu panem ja'),
  placeWords: words('w na przy z kolo do od obok pod nad za ulicy'),
  said: words(
    'powiedziala powiedzial widziala widzial wie zna slyszala slyszal pracuje mieszka mowi twierdzi zadzwonila napisala uwaza',
  ),
  naming: words(
    'kolezanka kolezanke kolezanki kolezance kolezanka przyjaciolka przyjaciolke przyjaciolki kolega corka corke corki syn syna siostra siostre siostry brat brata sasiadka sasiadke sasiad pani pan pana moja moj mojej nazywa imie z i od u do',
  ),
  notNames: words(
    'on ona oni one ktos nikt facet mezczyzna klient policja potem teraz wtedy wczoraj dzisiaj dzis kiedy i ale nie mi mnie sie to ten ta ci ja my wszystko nic zawsze nigdy co kto jakis jedna jeden inny inna tez tylko kobieta dziewczyna',
  ),
  rules: [
    rule(
      'relation',
      'near_her',
      `(?:(?:z|ze|o|do|u|dla|od) )?${mine} (?:(?!(?:i|w|z|na|do|ze|o) )[a-z-]+ )?${kin}(?: z (?:pracy|mieszkania|pokoju))?|${kin} (?:moja|moj|mojej|mojego)`,
      `(?:z |ze |od |do |u |o )?(?:kolezank[aieo]|przyjaciolk[aieo]|wspollokatork[aieo]|kumpel[aei]|sasiadk[aieo]|wspollokatorce|kolezance|przyjaciolce|sasiadce)(?: z (?:pracy|mieszkania|pokoju|pietra|naprzeciwka|obok))?`,
      `dziewczyn[aey] z ktora (?:pracuje|mieszkam)|mam (?:\\w+ )?(?:corke|syna|coreczke|synka|dziecko|dwoje dzieci|troje dzieci|dzieci|blizniaki)|(?:corke|syna|corka|coreczke|synka|mame|meza|siostre|brata) (?:mam |\\w+letni)`,
      `\\w+letni(?:a|ego|ej|emu|m)? (?:corka|corke|corki|corce|syn|syna|synka|dziecko)`,
    ),
    rule(
      'relation',
      'others_there',
      `(?:inne|innych|pozostale|druga|drugiej|inna) dziewczyn[ayei]?|(?:dwie|trzy|cztery|piec) dziewczyn[ya]?|jedyna (?:dziewczyna|kobieta|polka|trans)(?: (?:tam|tutaj|w domu))?|bylysmy (?:we )?(?:dwie|trzy|cztery|trojke|dwojke)`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:jestem |bylam )?w (?:\\w+ (?:miesiacu|tygodniu) )?ciazy|w ciaze|(?:\\w+) (?:miesiacu|tygodniu) ciazy`,
      `(?:jestem|bylam|jako) (?:jedyna )?(?:glucha|nieslyszaca|niewidoma|niepelnosprawna|na wozku|chora na \\w+|trans|transplciowa|studentka|pielegniarka|polka|ukrainka|rosjanka|bialorusinka|rumunka|samotna matka|wdowa|rozwodka|leworeczna|cukrzykiem|uchodzczynia)`,
      `(?:mam|mialam|skonczylam|koncze) (?:\\d\\d|${num}(?: ${num})?) (?:lat|lata)|(?:jestem|pochodze|przyjechalam) z(?:e)? (?!(?:nim|nia|nimi|tego|toba) )[a-z]+`,
      `${mine} (?:[a-z]+ )?(?:brzuch|brzucha|blizna|blizne|blizny|wozek|kula|kule|aparat sluchowy|tatuaz|tatuazu|kolczyk|akcent|akcencie|akcentu|proteza|proteze|insulina|insuline|inhalator|okulary|leki|metadon|urodziny|urodzin|peruka|znamie|padaczka|cukrzyca|rude wlosy|wlosy|polski|angielski)(?: (?:na|z|w|po) [a-z]+(?: [a-z]+)?)?`,
      `(?:mam|mialam) (?:\\w+ )?(?:blizne|tatuaz|znamie|proteze|padaczke|cukrzyce|astme|aparat sluchowy|akcent|rude wlosy|czerwone wlosy)(?: (?!(?:i|gdy|kiedy|on|ale|ktora|ktory)\\b)[a-z0-9'-]+){0,4}|na wozku|jakam sie|kuleje|utykam|tatuaz(?:u)? na (?:mojej|moim) [a-z]+|aparat sluchowy`,
      `${mine} (?:[a-z]+ )${wear}|${mine} ${either('naszyjnik lancuszek bransoletke bransoletka pierscionek obraczke obraczka kolczyki')}|(?:mialam|bylam) (?:na sobie|ubrana) [a-z0-9'-]+(?: (?!(?:i|gdy|kiedy|on|ale|ktora|ktory)\\b)[a-z0-9'-]+){0,4}`,
      `zlamal (?:mi )?(?:\\w+ )?[a-z]+|wybil (?:mi )?(?:\\w+ )?[a-z]+|(?:\\d+|${num}) (?:szwow|szwy)`,
    ),
    rule(
      'place',
      'own_place',
      `(?:(?:pod|przed|obok|kolo|przy|za|w|do|z|nad|naprzeciwko) )?${mine} (?:[a-z]+ )?${own}`,
      `na ktorym pietrze(?: mieszkam)?|gdzie (?:mieszkam|pracuje|spie|stoje|parkuje)|(?:mieszkam|pracuje|wynajmuje|stoje) (?:sama )?(?:w|na|przy|kolo|obok|nad|pod|naprzeciwko|za)(?: [a-z0-9'-]+){1,3}`,
    ),
    rule(
      'place',
      'venue',
      `(?:kolo|obok|przy|za|przed|pod|naprzeciwko|nad|niedaleko|blisko|kolo) (?:[a-z-]+ )?${venue}(?: [a-z-]*(?:owej|owego|nej|nego|skiej|skiego|ym|im))?|(?:na|do|w|we|z|ze) (?:dworcu|dworca|przystanku|stacji(?: benzynowej)?|zabce|zabki|biedronce|biedronki|lidlu|lidla|kosciele|szpitalu|parku|rynku|porcie|plazy|przychodni|galerii|szkoly|przedszkola|przedszkolu)(?: [a-z-]*(?:owej|owego|nej|nego|skiej|skiego|ym|im))?`,
    ),
    rule(
      'place',
      'street',
      `(?:ul\\.?|ulica|ulicy|ulice|al\\.?|aleja|alei|plac|placu|pl\\.?|os\\.?|osiedle|osiedlu|rondo|ronda|dzielnica|dzielnicy) (?!(?:i|w|z|na|do|gdzie|byl|gdy|obok|a|nie|sie|mnie|mojej|za) )[a-z][a-z'-]+(?: (?!(?:i|w|z|na|do|gdzie|o|obok|a|nie|sie|pod|przy|mnie|kolo|byl|on|tam) )[a-z][a-z'-]+(?=[ .,;]))?(?: \\d+[a-z]?(?:/\\d+)?)?`,
    ),
    rule(
      'number',
      'door',
      `(?:numer|nr\\.?|pokoj|pokoju|mieszkanie|mieszkania|m\\.|pietro|klatka|blok|bloku|pokoju_nr) (?:nr |numer )?(?:\\d+[a-z]?(?:/\\d+)?|${num})|(?:na )?(?:pierwszym|drugim|trzecim|czwartym|piatym|szostym|ostatnim|\\d+\\.?) pietrze|na parterze`,
    ),
    rule(
      'number',
      'money',
      `(?:\\d+(?:[.,]\\d+)?|${num}(?: ${num})*) ?(?:zlotych|zlote|zl|pln|funtow|funty|funta|euro|dolarow|stow|stowy)|[£€$] ?\\d+`,
    ),
    rule(
      'number',
      'phone',
      `(?:konczy sie(?: na)?|konczacy sie(?: na)?|zaczyna sie(?: od)?|koncowka|koncowke) \\d{2,5}`,
    ),
    rule(
      'time',
      'clock',
      `(?:(?:o|okolo|kolo|po|przed|od|do) )?(?:godzin(?:a|y|ie) )?(?:\\d{1,2}[:.]\\d{2}|${hour}(?: (?:trzydziesci|pietnascie|wieczorem|rano|w nocy|nad ranem|po poludniu)))`,
      `(?:o|okolo|kolo|po|przed) (?:godzin(?:ie|y) )?(?:\\d{1,2}(?!\\d)|${hour}|wpol do ${hour})(?! (?:funt|zl|lat|min|dni|raz|osob))(?: (?:wieczorem|rano|w nocy|nad ranem|po poludniu))?|godzin(?:a|y|ie) (?:\\d{1,2}|${hour})|wpol do ${hour}|\\d{1,2} (?:wieczorem|rano|w nocy|nad ranem|po poludniu)`,
      `(?:o |po |przed |kolo |okolo )?(?:polnocy|polnoc|poludniu|poludnie|swicie)|nad ranem`,
    ),
    rule(
      'time',
      'weekday',
      `(?:(?:w|we|zeszly|zeszla|ubiegly|ubiegla|ostatni|ostatnia|ostatnia|z|od|do|po) )*(?:(?:zeszly|zeszla|ubiegly|ubiegla|ostatni|ostatnia|ten|ta|te) )?${day}(?: (?:wieczorem|rano|w nocy|po poludniu|noca|nad ranem))?|(?:w |zeszly |ostatni )?weekend(?:zie|u)?`,
    ),
    rule(
      'time',
      'date',
      `(?:dnia )?(?:\\d{1,2}|pierwszego|drugiego|trzeciego|czwartego|piatego|szostego|siodmego|osmego|dziewiatego|dziesiatego|jedenastego|dwunastego|trzynastego|czternastego|pietnastego|szesnastego|siedemnastego|osiemnastego|dziewietnastego|dwudziestego(?: \\w+ego)?|trzydziestego)\\.? ${month}(?: \\d{4})?`,
    ),
    rule('time', 'month', `(?:w|we|od|na poczatku|pod koniec|w polowie|na koniec) ${month}`),
    rule(
      'time',
      'relative',
      `(?:wczoraj|przedwczoraj|dzisiaj|dzis|onegdaj)(?: (?:wieczorem|rano|w nocy|po poludniu|noca))?|wczorajszej nocy|zeszlej nocy|tej nocy|ostatniej nocy|dzis(?:iaj|iejszej)? (?:w )?nocy`,
      `(?:\\w+ )?(?:dni|dzien|tygodni|tygodnie|tydzien|miesiac|miesiace|miesiecy|godzin|godziny|noce|lat|rok) temu|(?:w )?(?:zeszlym|ubieglym|tym|zeszly|poprzednim) (?:tygodniu|tydzien|miesiacu|miesiac|roku)|(?:zeszlego|ubieglego|tego) (?:lata|roku|tygodnia|miesiaca)`,
      `(?:w |na |przed |po |z )?(?:wigilie|wigilia|wigilii|boze narodzenie|bozym narodzeniem|swieta|swietach|sylwestra|sylwester|nowy rok|wielkanoc|wielkanocy|andrzejki|mikolajki|mikolajkach|wszystkich swietych|walentynki)|(?:w )?${mine} urodzin[ya]?`,
    ),
    rule(
      'name',
      'called',
      `(?<=(?:ma na imie|mam na imie|na imie|nazywa sie|nazywam sie|nazywal sie|mowia na niego|mowia na mnie|mowia mi|zwany|zwana|znana jako|znaja mnie jako|ksywa|ksywka|o imieniu) )(?!${either('i ze nie to jak sie na a w z on ona po')} )[a-z][a-z-]+`,
    ),
    rule(
      'relation',
      'near_her',
      `(?:${mine} )?(?<!(?:jego|jej|ich|jakas|swoja|swoje|swojego|swoim) )${kinStem}(?= (?:ma|mam|jest|byla|byl|chodzi|mieszka|spi|spala|spal|widzial[a]?|slyszal[a]?|wie|zna|nie|ze|i|mi|ktor[a-z]+|ze mna|u mnie|w|sie|do|byly|byli|boi|boja|dzwoni[a-z]*|otworzyl[a]?|przyszl[a]?|przyjechal[a]?|pomogl[a]?|zawiozl[a]?)|[.,;!?]|$)`,
      `${mine} (?:(?!(?:i|w|z|na|do|ze|o) )[a-z-]+ )?${kinStem}|dziewczyn[a-z]{1,3} z ktor[a-z]{1,4} (?:mieszkam|pracuje|dziele)|(?:recepcjonistk|szefow|opiekunk|sprzataczk|wlascicielk|kuratork)[a-z]{1,3}`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:nosze|uzywam|mam|biore|chodze o|chodze z|poruszam sie na|jezdze na|potrzebuje|jestem na) (?:(?!(?:go|to|jego|ze|nadzieje|dosc|problem|numer|zdjecie) )[a-z]+ )?(?:${bodyNoun})[a-z]{0,3}(?: (?:na|z|w|pod|po) [a-z]+(?: [a-z]+)?)?`,
      `(?:skrecil|zlamal|rozbil|wybil|zwichnal|rozcial)(?:am|a|em)? (?:mi |sobie )?(?:\\w+ )?(?:kostk|nog|rek|palec|nos|zab|zeb|nadgarstek|zebro|warg|luk)[a-z]{0,2}|(?:zlaman|pekniet|wybit|skrecon)[a-z]{1,2} (?:${num} )?(?:zebra?|nos|reke|palec|zab|zeby|nadgarstek|szczeke|obojczyk|kostke)|${num} (?:zlamane |pekniete )?(?:zebra|zeby)|(?:paszport|dowod osobist|inhalator|insulin|lancusz|pierscion|obracz)[a-z]{0,4}(?: po [a-z]+)?|poronil[a-z]{1,2}`,
      `(?:slabo|malo|prawie nie|nie|ledwo) mowie po [a-z]+|jestem z(?:e)? (?!(?:nim|nia|nimi|tego|toba|nami) )[a-z]+|(?:glucha|slepa|gluchoniema) na (?:jedno|lewe|prawe) (?:ucho|oko)|(?:mam )?(?:rude|czerwone|rozowe|niebieskie|zielone|fioletowe) wlosy`,
    ),
    rule(
      'place',
      'own_place',
      `${mine} (?:[a-z]+ )?${ownStem}|(?:w|na|do|z|od|przy) (?:mieszkani[a-z]{1,2}|kamienic[a-z]{1,2}|hotelu|hostelu|pensjonacie|salonie|kawalerce|agencji|domu)(?: (?:na|przy|nad|kolo|obok|w) (?!${notThere}(?![a-z]))[a-z]+(?: (?!${either(stop)}(?![a-z]))[a-z]+)?)?`,
      `(?:mieszkam|pracuje|wynajmuje|stoje) (?:[a-z]+ )?(?:w|na|przy|kolo|obok|nad|pod|naprzeciwko|za|niedaleko) ${upTo(3, stop)}`,
    ),
    rule(
      'place',
      'venue',
      `(?:kolo|obok|przy|naprzeciwko|niedaleko|blisko|spod|sprzed|zza|nieopodal|w poblizu|na rogu|na koncu|na tylach|na parkingu|za|przed|nad) (?!${notThere}(?![a-z]))${upTo(3, stop)}(?<!(?:za|przed|przy) (?:[a-z]+ ){0,2}(?:wlosy|gardlo|reke|ramie|szyje|kark|rece|pieniadze|usluge|godzine|pol|darmo|${num}|nim|nia))`,
      `(?:do|na|w|we|przez|od|z|ze|pod) (?:las[a-z]{0,3}|park[a-z]{0,3}|szkol[a-z]{1,2}|przedszkol[a-z]{1,2}|kosciol[a-z]{0,3}|kosciele|szpital[a-z]{0,3}|dworc[a-z]{1,2}|dworzec|port(?:u|em)?|porcie|rynk[a-z]{1,2}|cmentarz[a-z]{0,3}|plaz[a-z]{1,2}|stacj[a-z]{1,2}|przystan[a-z]{2,4}|galeri[a-z]{1,2}|sklep[a-z]{0,3}|aptek[a-z]{1,2}|aptece|silowni[a-z]{0,2}|parking[a-z]{0,3}|magazyn[a-z]{0,3}|ferm[a-z]{1,2}|centrum|doki|dokach|biedron[a-z]{1,3}|zab[a-z]{1,3}|lidl[a-z]{0,2}|tesco|bloku|klatki|klatce)(?<! (?:zabi[a-z]*|zabr[a-z]*))(?: (?:na|przy|w|kolo|za|nad)? ?(?!${either(stop)}(?![a-z]))[a-z][a-z-]+){0,2}`,
    ),
    rule(
      'number',
      'door',
      `(?:dom|domu|lokal|lokalu|drzwi|brama) (?:numer |nr )?\\d+[a-z]?|(?:autobus|autobusu|tramwaj|lini[ai]) (?:nr |numer )?\\d+`,
    ),
    rule(
      'time',
      'relative',
      `(?:nastepnego dnia|dzien pozniej|poprzedniego dnia|(?:w nocy |noc )?z ${day} na ${day}|w noc [a-z]+|(?:co|kazdy|kazda|w kazdy|w kazda) (?:tydzien|miesiac|${day}|noc|wieczor)|od (?:kilku|\\w+) (?:miesiecy|tygodni|lat|dni)|po (?:mszy|pracy|szkole|meczu|lekcjach)|podczas (?:meczu|ramadanu|swiat)|w noc sylwestrowa)`,
    ),
    ...polishPhrases,
  ],
}
