import { either, rule, upTo, type Rule } from '../mark.ts'

const stop =
  'i gdy kiedy on ona ale ktory ktora ktore gdzie sie mi mnie nie ze jest byl byla bylo jak potem wtedy wczoraj dzis bo wiec a to oraz oni choc [a-z]{2,}(?:ala|ila|yla|al|il|ali|ily|eli|uje) wie zna mowi ma maja moze juz tez tylko go sa dal mnie'
const some = (most: number): string => upTo(most, stop)
const tens = either(
  'dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat dziesiec pietnascie',
)
const unit = either(
  'jeden jedna jedno dwa dwie trzy cztery piec szesc siedem osiem dziewiec dwoch trzech czterech kilka',
)
const hundreds = either(
  'sto dwiescie trzysta czterysta piecset szescset siedemset osiemset dziewiecset tysiac',
)
const sum = `(?:${hundreds}(?: ${tens})?(?: ${unit})?|${tens}(?: ${unit})?|\\d{2,4})`
const notMoney =
  '(?! ?(?:lat|lata|minut|metrow|razy|dni|tygodni|miesiecy|godzin|kilo|osob|kilka lat)|[a-z0-9])'
/** What she may have, get or take without telling anything of herself. */
const plain = either(
  'nadzieje dosc problem numer jego jej zdjecie zdjecia go to prawo na dla ochote czas klienta klientow screeny pewnosc pewnosci wiecej nic cos ich je ze do ktos do_kogo dowody wiadomosci pieniedzy pieniadze wrazenie racje sile strach zal swoje_zasady nagranie innych inne pytanie wolne zly prosbe zamiar szczescie nikogo gdzie wyjscia wyboru pojecia spotkanie umowione tylko_jego taki takiego kontakt zasade zasady dosyc',
)
const noun = either(
  'dziewczyna dziewczyny dziewczyne dziewczynom kobieta kobiety kobiete pani panie pania znajoma znajomej znajoma kolezanka kolezanki kolezanke kolezanek sasiadka sasiadki lokatorka babka starsza_pani rodzina opiekunka studentka wspollokatorka emerytka',
)
const he = either(
  'chlopak chlopaka chlopakowi pan pana sasiad sasiada facet gosc mezczyzna barman ochroniarz kolega',
)
const from =
  '(?:z|ze) (?:gory|dolu|naprzeciwka|parteru|recepcji|stacji|sklepu|baru|zmiany|pracy|kuchni|kasy|pietra|[a-z]+ pietra|klatki|bloku|portierni|kiosku|warzywniaka|apteki|piekarni|hotelu|ochrony|przystanku|warsztatu|parafii|kosciola|kebaba|zabki|sprzatania|obslugi|agencji|mieszkania|podworka|szkoly|kursu|studiow|uczelni|akademika)'

/** Polish phrases in which she says of herself, of those near her, of amounts and of days what few others can say. */
export const polishPhrases: readonly Rule[] = [
  rule(
    'body',
    'hers_alone',
    `(?:mam|mialam) (?:tylko |tez |jeszcze )?(?!${plain}(?![a-z])|[a-z]+ (?:klient|zdjeci|wiadomosc|nadziej|uczuci|wrazeni|numer))${some(4)}|(?:choruje na|lecze sie na|cierpie na|urodzilam sie (?:bez|z|w)|zdiagnozowano u mnie|wykryto u mnie|jestem uczulona na|jestem chora na|brakuje mi|jestem po|jestem w trakcie|jestem przed|jestem bez|zyje z) (?!prostu|co |czego|kasy |pieniedzy)${some(4)}`,
    `(?:zostal|zostala|zostalo|zostaly|zostaly mi|zrobil|zrobila|zrobily)(?:y|a|o)? (?:mi|po tym|mi po tym) (?!tylko |zdjeci|krzywd|wstyd|laske|na zlosc)${some(4)}|zostalam (?:z|ze|bez) ${some(4)}|(?:zostawil|zostawily) mi (?:siniak|slad|blizn|ran)[a-z]*(?: ${some(3)})?|nie mam (?:jednej|jednego|papierow|dokumentow|paszportu|wizy|nogi|reki|palca|palcow|zeba|zebow|wlosow|piersi|oka)(?: ${some(3)})?`,
    `(?:nosze|biore|uzywam|chodze o|chodze w|chodze z|chodze na|poruszam sie|jezdze na|bylam w|bylam ubrana|ubrana w|mialam na sobie|stalam w) (?!(?:pieniadze|kase|klientow|taksowk|prysznic|szoku|samochodzie|aucie|lazience|pokoju|domu|hotelu|pracy|mieszkaniu|strachu|policji|kapiel|urlop|za)[a-z]*(?![a-z]))${some(4)}|(?:boso|na bosaka|w szlafroku|w pizamie|w kapciach|w samej bieliznie)(?:,? (?:w|z) ${some(3)})?`,
    `(?:mam|skonczylam|koncze|konczylam|mialam)(?: dopiero| juz| tylko)? (?:[a-z]+nascie|${tens}(?: ${unit})?|\\d\\d) (?:lat|lata)|(?:jestem|pochodze|przyjechalam|przyszlam|ucieklam) (?:spod|z okolic|az z|tu z) ${some(2)}|jedyna [a-z]+(?: ${some(3)})?|jestem (?:najstarsza|najmlodsza|najnizsza|najwyzsza|mezatka|rozwodka|wdowa|mama|matka|babcia|ruda|rudowlosa|lysa|mala|niska|wysoka|puszysta|niedoslyszaca|gluchoniema|kulawa|leworeczna|nielegalnie|bez papierow|bez dokumentow|romka|cyganka|[a-z]+(?:nka|anka|inka|orka|istka|arka))(?: ${some(3)})?`,
    `(?:nie|slabo|ledwo|prawie nie) (?:mowie|rozumiem|znam)(?: dobrze| wcale)? (?:po [a-z]+|angielskiego|polskiego|jezyka)|(?:kuleje|utykam|jakam sie|seplenie|nie slysze|niedowidze|nie widze)(?: ${some(3)})?|(?:moj|moja|moje|mojej|mojego|moim|moich|moja) (?:[a-z]+ )?(?:warkocz|warkocze|loki|grzywk|rzes|doczepian|tips|soczewk|rozrusznik|gips|szyn|bandaz|tablet|lek|leczeni|operacj|niepelnosprawn|chorob|piegi|pieprzyk|medalik|krzyzyk|rozan|chust|turban|szpilk|nos|zebr|kolan|kostk|chod|glos|grzywka|odznak|plecak|laska|lask|zab|zeb)[a-z]*(?: ${some(2)})?`,
    `(?:blizn[a-z]|siniak[a-z]*|slad[a-z]* (?:po )?[a-z]*|oparzeni[a-z]|ran[aye]|rozcieci[a-z]|guz[a-z]?|zadrapani[a-z]|szwy|szwow|ugryzieni[a-z]|malink[aei]) (?:na|pod|po|wokol) (?:calej |calym |mojej |moim |lewej |prawej |lewym |prawym )?[a-z]+|podbite oko|limo pod okiem|(?:rozcieta|rozbita|peknieta|spuchnieta) (?:warga|warge|brew|glowa)|(?:skrecil|zlamal|zwichnel|nadwyrezyl|stluk|rozcie|urodzil|poronil|stracil)[a-z]*am (?!pieniadze|czas|kase|rachube|przytomnosc|glowe|numer)${some(2)}`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:jedna |starsza |mloda |mila |ta |pewna )?${noun} (?:${from}|(?:z|u|od) ktor[a-z]{1,3} (?:${some(3)})|ktora (?:[a-z]+ )?(?:pracuje|mieszka|sprzata|wynajmuje|pilnuje|opiekuje|robi|stoi|dzieli|zajmuje|sprzedaje)(?: ${some(3)})?|obok|nade mna|pode mna|z ktora)`,
    `${he} ${from}|${noun},? (?:z|u|od) ktor[a-z]{1,3} ${some(3)}|(?:portier|ochroniarz|dozorca|dozorczyni|konsjerz|barmank|kelnerk|sprzedawczyni|ekspedientk|farmaceutk|recepcjonist|taksowkarz|proboszcz|ksiadz|listonosz|sprzatacz|pokojowk|kierowniczk|brygadzistk|gospodyni|zarzadc|stroz)[a-z]{0,4}(?! (?:jest|i on))`,
    `(?:moj|moja|moje|mojego|mojej|mojemu|moim|moich|moi|mojim) (?:[a-z]+ )?(?:tesc|tesciow|szwag|ziec|synow|wnucz|wnuk|chrzest|chrzesn|wychowawcz|ojczym|macoch|pasierb|alfons|kierownicz|brygad|opiekun|prawni|adwokat|dentyst|nauczyciel|kurator|lokator|niani|byl[ey]|eks|ex|szef|starsz|mlodsz|mal[ayuej]{1,2}|najmlodsz|najstarsz|stal[a-z]+ klient|wujk|ciotk|znajom|ludzi|rodak)[a-z]*(?: z ${some(2)})?`,
    `(?:corka|corki|corke|syn|syna|synowi|matka|matke|ojciec|ojca|brat|zona|maz|dzieci|kuzynka|mama|tata) (?:moj(?:ej|ego|ich) )[a-z]+|jedna z (?:dziewczyn|kolezanek|kobiet|nas|sasiadek)|(?:inna|druga|nowa|mloda) dziewczyna(?: ${some(2)})?|ojciec (?:moj[a-z]+ )?(?:dziecka|dzieci|corki|syna)`,
  ),
  rule(
    'number',
    'money',
    `(?:${unit}|\\d+|dwa|dwie) (?:banknot[a-z]*|stowk[a-z]*|stowy|dych[a-z]*|dyszki|dwudziestk[a-z]|piecdziesiatk[a-z]|dziesiatk[a-z]|piatki|papierki)(?: po (?:${sum}|piec)(?: [a-z]+)?)?|banknot[a-z]* (?:po |o nominale )?(?:${sum}|dwudziestofuntow[a-z]*|dziesieciofuntow[a-z]*)|(?:dwudziestk|piecdziesiatk|stowk|dyszk|dziesiatk|setk|polstow)[aeiy]+|stowa|poltorej stowy`,
    `(?:zaplacil|placil|placi|dal|dawal|daje|zaproponowal|proponowal|chcial|wzial|wziol|zabral|ukradl|za|tylko|oddac|oddal|wisi|winien|jest winny|kosztuje|cena|polozyl|wyslal|przelal|o|chodzilo o|umowilismy sie na|na|wydal|biore|wyjal|dorzucil)(?: mi| tylko| mu| jeszcze| okolo| prawie| ponad)* ${sum}${notMoney}(?! (?:stop|i on|metrow))|${hundreds}(?: ${tens})?(?: ${unit})?${notMoney}`,
  ),
  rule(
    'number',
    'plate',
    `(?:litere|litery|litera|cyfre|cyfry|cyfra|liter[a-z]*) [a-z0-9](?: (?:i|oraz) (?:[a-z]+ )?[a-z0-9]+)?|(?:dwie|trzy|dwa|jedna|jedno|na koncu|poczatku) (?:jedynki|dwojki|trojki|czworki|piatki|szostki|siodemki|osemki|dziewiatki|zera|siodemka|siodemke|osemka|osemke|[a-z]|\\d)(?<=(?:rejestracj|tablic|numer)[^.!?]{0,70})|(?:[b-hj-np-tvx-y]|\\d{1,3})(?<=(?:rejestracj|tablic)[^.!?]{0,60})`,
    `(?:pokoj|pokoju|pokoj numer|numer|mieszkanie|drzwi|klatka|pietro)(?: numer| nr)? (?:[a-z]*(?:nasty|nastym|nastego|nascie)|${sum}|${unit}|pierwszy|drugi|trzeci|czwarty|piaty|szosty|siodmy|osmy|dziewiaty|dziesiaty)(?: (?:${tens}|${unit})){0,2}`,
  ),
  rule(
    'time',
    'relative',
    `(?:(?:w|we|na|po|przed|od|do|podczas|w czasie|w przeddzien|dzien przed|dzien po|noc przed|noc po|tydzien przed|tydzien po|krotko przed|zaraz po) )+(?:samo |sama |sam |samym |same )?(?:zaduszk[a-z]*|tlust[a-z]+ czwart[a-z]+|wielk[a-z]+ (?:piat|czwart|sobot|tyg|ponied|noc)[a-z]*|bozym cialem|boze cialo|trzech kroli|barbork[a-z]|andrzejk[a-z]*|swiet[a-z]* [a-z]+|swiet(?:a|ach|ami)|niedziel[a-z]+ palmow[a-z]+|lany poniedzialek|dlug[a-z]+ weekend[a-z]*|majowk[a-z]|dni[a-z]* (?:matki|kobiet|ojca|dziecka|niepodleglosci)|dzien (?:matki|kobiet|ojca|dziecka)|juwenali[a-z]+|dozynk[a-z]+|odpust[a-z]*|komuni[a-z]+|wesel[a-z]+|pogrzeb[a-z]*|mecz[a-z]*|derb[a-z]+|wyplat[a-z]|feri[a-z]+|wakacj[a-z]+|adwen[a-z]+|post[a-z]*|ramadan[a-z]*|wigili[a-z]|sylwest[a-z]+|wielkanoc[a-z]*|walentyn[a-z]+|karnawal[a-z]*|festyn[a-z]*|mszy|mundial[a-z]*)`,
    `(?:${unit}|\\d+|pare|kilka) (?:noce|nocy|dni|tygodnie|tygodni|miesiace|miesiecy|lata|lat|godziny|godzin) (?:pozniej|wczesniej|z rzedu|temu|przed|po|pod rzad)(?: [a-z]+)?|(?:dzien|noc|tydzien|wieczor|miesiac) (?:przed|po|wczesniej|pozniej|temu)(?: (?!ktor|tym)[a-z]+)?|(?:od|przez|ponad) (?:${unit}|pol|\\d+|pare) (?:roku|lat|miesiecy|tygodni|miesiace|lata|dni)|(?:na |w |zeszla |tej |tego )?(?:wiosna|wiosne|latem|jesienia|zima|zimie|lecie|jesieni)(?: (?:zeszlego|tego) roku)?|(?:w |te |tamta |tamten )?(?:wieczor|noc|dzien) (?:meczu|festynu|wesela|derbow|kobiet|matki)`,
  ),
  rule(
    'time',
    'clock',
    `(?:kwadrans|piec|dziesiec|dwadziescia|za (?:piec|dziesiec|pietnascie|dwadziescia|kwadrans)) (?:po|przed|do)? ?(?:[a-z]+(?:ej|a|sza|cia|ta|ma))(?![a-z])|(?:w|przed|po|okolo|kolo|tuz po|tuz przed|do) (?:samo )?(?:poludnie|poludniem|poludniu|polnocy|polnoca|polnoc|zmroku|zmierzchu|switem|swicie|obiedzie|obiadem|kolacji|zamknieciu|zamknieciem)|o (?:swicie|zmroku|zmierzchu|brzasku|polnocy)|w srodku nocy`,
  ),
  rule(
    'place',
    'venue',
    `(?:(?:w|we|na|do|z|ze|pod|za|przy|obok|kolo|przed|od|nad|spod|zza|prosto z) )(?:[a-z]+ )?(?:hal[aeiy]|zajazd[a-z]*|zajezdzie|bar(?:ze|u|em)? mlecznym|wulkanizacj[a-z]|wiadukt[a-z]*|budow[a-z]|obwodnic[a-z]|swietlic[a-z]|noclegown[a-z]+|schronisk[a-z]*|jadlodajn[a-z]+|fabryk[a-z]|hut[a-z]|kopaln[a-z]+|wysypisk[a-z]*|zlomowisk[a-z]*|rzezn[a-z]+|kin[aoe]|teatr[a-z]*|stadion[a-z]*|boisk[a-z]*|kaplic[a-z]|klasztor[a-z]*|osrodk[a-z]+|tramwaj[a-z]*|metr[aoe]m?|lotnisk[a-z]*|bingo|kasyn[a-z]*|kiosk[a-z]*|cukiern[a-z]+|pizzeri[a-z]|akademik[a-z]*|internat[a-z]*|urzed[a-z]*|ratusz[a-z]*|sad(?:em|u|zie)|straz[a-z]+|komisariat[a-z]*|myjn[a-z]+|warsztat[a-z]*|garaz[a-z]*|magazyn[a-z]*|silos[a-z]*|mlyn[a-z]*|tunel[a-z]*|tartak[a-z]*|zalew[a-z]*|jezior[a-z]*|tam[aey]|kanal[a-z]*|targowisk[a-z]*|bazar[a-z]*|gieldzie|gield[a-z]|kempingu|polu namiotowym|dzialk[a-z]+|dzialkach|ogrodk[a-z]+|cmentarz[a-z]*|plebani[a-z]|przejazd[a-z]*|torow|torami|torach|nasyp[a-z]*|ryneczk[a-z]+|kladk[a-z])(?: (?:przy |na |za |nad )?${some(2)})?`,
  ),
  rule(
    'body',
    'hers_alone',
    `(?:rozcial|zlamal|wybil|wyrwal|przypalil|podbil|nadlamal|skrecil|polamal|uszkodzil|naderwal|poparzyl|pogryzl|ugryzl)[a-z]* (?:mi |mnie w |mnie )(?!telefon|drzwi|szyb|torebk|torb)${some(3)}|(?:studiuje|ucze sie|ucze|karmie piersia|wychowuje|spodziewam sie|czekam na dziecko|w dzien pracuje|za dnia pracuje|na co dzien pracuje|na co dzien jestem|opiekuje sie)(?: ${some(4)})?|nie (?:widze|slysze|chodze|moge biegac|umiem czytac|mam (?:papierow|karty pobytu|prawa pobytu|ubezpieczenia|meldunku))(?: ${some(3)})?`,
    `jestem [a-z]+(?:nka|inka|anka|ka|anka|inka)(?: (?:z|ze|w|od) ${some(2)})?|jestem (?:ukrainka|w (?:[a-z]+ )?(?:tygodniu|miesiacu|ciazy|trakcie|zalobie)|mama|matka|babcia|jedyna|zareczona|zamezna|rozwiedziona|samotna|glucha|na diecie|na odwyku|na terapii|na zwolnieniu|na lekach|na wizie)(?: ${some(3)})?|(?:moj|moja|moje|mojej|mojego|moim|moich) (?:[a-z]+ )?(?:kraj|wies|wsi|miast|wiar|religi|wiz|kart[ay] pobytu|paszport|gorset|balkonik|wozk|fartuch|uniform|szlafrok|plaszcz|suknia|sukienk|oko|oczy|ucho|rek|nog|stop|pier)[a-z]*(?: ${some(2)})?|(?:lew|praw)(?:e|a|ym|ej|ego|y) (?:oko|ucho|reka|noga|piers|reke|noge|kolano|kostka)`,
  ),
  rule(
    'relation',
    'near_her',
    `[a-z]+,? (?:z dolu|z gory|z naprzeciwka|z parteru|z (?:pierwszego|drugiego|trzeciego|czwartego|ostatniego) pietra|zza sciany|z klatki obok)|(?:starszy|starsza|mily|mila|mlody|mloda) (?:pan|pani|kobieta|chlopak|dziewczyna|sasiad|sasiadka),? (?:ktor[a-z]+ )?${some(4)}|(?:dwie|dwiema|trzy|trzema|dwoma|z dwiema|innymi|inne) [a-z]+(?:kami|ki|nkami|mi)(?: ${some(2)})?(?<!godzinami|miesiacami|dniami|rekami|nogami|drzwiami)`,
    `(?:fryzjerk|ksiegow|krawcow|nauczycielk|wychowawczyni|przedszkolank|polozn|pielegniark|siostr[aey] zakonn|zakonnic|wolontariusz|terapeutk|psycholog|adwokat|prawniczk|kosmetyczk|manikiurzystk|kuchark|piekar|masazystk|kioskark|bibliotekark|katechetk|organist|instruktor|trener|listonosz|streetworker)[a-z]{0,4}(?: z ${some(2)})?|(?:syn|corka|brat|siostra|maz|zona|matka|ojciec|ciotka|wujek|kuzyn|kuzynka|chlopak|narzeczony|tesciowa) (?:moj[a-z]+ )?(?:sasiad[a-z]+|kolezanki|szefow[a-z]+|wlasciciel[a-z]+|chlopaka|meza|gospodyni|siostry|brata|szwagra|przyjaciolki|wspollokatorki|dozorcy)|moj[a-z]{0,3} (?:[a-z]+ )?(?:szefow|szef|pracodawc|wlasciciel|gospodyni|kierowni)[a-z]{0,4}(?: z ${some(2)})?`,
  ),
  rule(
    'number',
    'money',
    `(?:${hundreds}(?: ${tens})?(?: ${unit})?|${tens}(?: ${unit})?)${notMoney}(?! (?:pare|kilka|letni[a-z]*|procent|lat|par[ey])(?![a-z]))(?<!(?:okolo|kolo|ma|mial|moze|jakies|ze|przed|po|pod|ponad|na oko|wyglada na|skonczone) (?:[a-z]+ )?[a-z]+)`,
    `(?:[a-z]{1,2}\\d{1,2}|\\d{1,2}[a-z]{1,2})(?<=(?:rejestracj|tablic)[^.!?]{0,60})|(?:zaczyna|zaczynala|konczy|konczyla)(?: sie)? (?:na|od) (?:[a-z]{1,3}(?![a-z])|\\d+|liter[a-z]* [a-z])`,
  ),
  rule(
    'time',
    'relative',
    `(?:w |we |na )?(?:pierwszy|ostatni|drugi|trzeci|pierwsza|ostatnia|ostatnie|pierwsze) (?:dzien|weekend|tydzien|noc|sobote|niedziele|${either('poniedzialek wtorek czwartek piatek')}) (?:${some(2)})|(?:po|przed|w trakcie|po skonczonej|wracajac z|wracalam z|w drodze (?:do|na|z)|gdy wracalam z|kiedy wychodzilam z|wychodzac z) (?:zmian[a-z]*|prac[a-z]|zajeci[a-z]*|szkol[a-z]|wyklad[a-z]*|uczelni|kosciola|msz[a-z]|nabozenstw[a-z]*|dyzur[a-z]*|nock[a-z]|obiad[a-z]*|wakacj[a-z]*|feri[a-z]*|kurs[a-z]*|lekarza)|w (?:moj dzien wolny|wolny dzien|przerwie)|(?:od|przez|co najmniej) (?:[a-z]+ )?(?:dwoch|trzech|czterech|pieciu|kilku|paru) (?:dni|tygodni|miesiecy|lat|nocy)|(?:tuz|zaraz|krotko|jakos|chwile|pare minut) (?:przed|po|okolo) [a-z]+(?: (?:wieczorem|rano|w nocy))?`,
  ),
  rule(
    'place',
    'venue',
    `(?:w|we|na|do|z|pod|za|przy|nad|obok|kolo|przed|od|spod|naprzeciwko) (?:[a-z]+ )?(?:salonem|salonu|sklepem z ${some(2)}|sklepie z ${some(2)}|petl[aiey]|pergol[a-z]|altan[a-z]*|gielda|gieldy|promen[a-z]+|molo|falochron[a-z]*|wydm[a-z]*|wal[um]|grobl[a-z]|lasku|lasem|polan[a-z]|zwirown[a-z]+|kamieniolom[a-z]*|rampy|rampie|bocznic[a-z]|bram[aiey]|bramce|furtk[a-z]|piwnic[a-z]|suteren[a-z]|strych[a-z]*|oddzial[a-z]*|porodow[a-z]+|poradn[a-z]+|izbie przyjec|pasaz[a-z]*|skrzyzowani[a-z]+|zjazd[a-z]*|autostrad[a-z]|ekspresow[a-z]+|bud[ay] z ${some(2)}|warzywniak[a-z]*|lumpeks[a-z]*|pasmanteri[a-z])(?: (?:z|za|przy|na|obok|kolo)? ?${some(3)})?`,
  ),
  rule(
    'body',
    'hers_alone',
    `po (?:mojej )?(?:bliznie|akcencie|tatuazu|glosie|chodzie|wlosach|znamieniu)(?: ${some(4)})?|jestem (?:bezdomna|bezrobotna|uzalezniona|trzezwa|niepelnoletnia|chora|nosicielka|zakazona|w srodku rozwodu)(?: ${some(3)})?|(?:zajecza warga|zespol [a-z]+|stabilizator|pogryzl mi [a-z]+|pies pogryzl)(?: ${some(2)})?`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:pan|pani|druga|inna) [a-z]+ (?:z|ze) [a-z]+|(?:kolega|kolezanka|kumpel|przyjaciolka) [a-z]+(?= |[.,])(?<! (?:i|sie|ze|nie|ktora|ktory|jest|byla|byl))|(?:kioskark|sprzataczk|wspollokatork|pielegniark|polozn|kucharz|woznn|wozn)[a-z]{1,3}`,
  ),
  rule(
    'number',
    'money',
    `(?:dwustu|trzystu|czterystu|pieciuset|dwudziestu|trzydziestu|czterdziestu|piecdziesieciu|szescdziesieciu|siedemdziesieciu|osiemdziesieciu|dziewiecdziesieciu|stu)(?: [a-z]+u)?(?: (?:zlotych|funtow|euro))?${notMoney}`,
  ),
  rule(
    'place',
    'venue',
    `(?:na|w|do|z|ze|pod|od) (?:ostry dyzur|ostrym dyzurze|izbie|sor|sorze|pralni|pustostan[a-z]*|melin[a-z]|szwalni|chlodni|stolowk[a-z]|stolowce|przetworni|sortowni|piekarni|szklarni[a-z]?|sadzie|kurnik[a-z]*|chlewni|oborze|baraku|barakach|kontener[a-z]*|szkol[a-z]+ mo[a-z]+ [a-z]+)(?: (?:gdzie |przy |za |na |kolo )?${some(2)})?`,
  ),
]
