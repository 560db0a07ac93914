import { either, rule, upTo, words, type Lexicon } from '../mark.ts'
import { englishPhrases } from './en-phrases.ts'

const num = either(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
)
const count = `(?:\\d+|${num}|a_few|couple_of|a_couple_of)`.replaceAll('_', ' ')
const day = either(
  'mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays? tues thurs fri',
)
const month = either(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept? oct nov dec',
)
const part = either('morning afternoon evening night lunchtime teatime')
/** A word between "my" and what is hers; not one that begins something else. */
const between =
  "(?:(?!(?:and|the|a|an|to|from|in|on|with|was|is|by|of|for|when|he|at|but|so|as|or|out|off|up|down)\\b)[a-z0-9'-]+ )"
const kin = either(
  'daughters? sons? child children kids? baby mum mom mummy mother dad father parents? sister brother boyfriend girlfriend husband wife partner fiancee? ex nan gran grandma grandmother granddad grandad cousins? aunt auntie uncle niece nephew family flatmates? housemates? roommates? neighbou?rs? landlord landlady boss manager maid driver mates? friends? colleagues? co-?workers? workmates? agency receptionist dealer support_worker key_worker keyworker social_worker probation_officer doctor gp nurse counsellor therapist teacher midwife twins? toddler little_one girls? boy lad dog cat',
)
const own = either(
  'flat flats apartment house home room bedsit hostel building block street road door window balcony stairs stairwell hotel parlour workplace work studio caravan tent shop corner spot pitch beat patch bus_stop estate garden gate hallway bathroom kitchen bedroom gym church college uni university school address place postcode salon office',
)
const venue = either(
  'garage petrol_station gas_station filling_station chip_shop chippy kebab_shop takeaway off-?licence corner_shop shop newsagents? supermarket pub bar club nightclub cafe church mosque temple chapel school primary_school primary nursery college university hospital clinic surgery pharmacy chemists? library train_station bus_station station bus_stop bus_shelter tram_stop taxi_rank harbour quay docks? pier marina bridge underpass tunnel subway roundabout park playground canal towpath river riverside beach seafront promenade cemetery graveyard stadium arena gym leisure_centre swimming_pool pool retail_park industrial_estate trading_estate estate shopping_centre mall market square car_park multi-?storey lay-?by services hostel shelter drop-?in refuge hotel motel guest_?house b&b parlour massage_parlour sauna brothel lighthouse castle cathedral memorial clock_tower laund(?:e)?rette bookies betting_shop nail_bar tattoo_shop vape_shop barbers? bakery bakers butchers florist post_office cash_machine stables quarry allotments? flats tower_block salon warehouse depot mill town_hall',
)
const chain = either(
  "lidl aldi tescos? asda sainsbury'?s morrisons co-?op spar greggs mcdonald'?s kfc costa starbucks wetherspoons? spoons travelodge premier_inn ibis holiday_inn primark iceland argos b&q ikea",
)
const suffix = either(
  'street st road rd avenue ave lane close crescent terrace drive gardens grove parade quay wharf hill mews court place square row way',
)
const notStreet = either(
  'the a an this that my his her our your their off of on in down up main back side next across same whole other one each to no any quiet dark busy from car took take takes taking safe right wrong first second last by out way public another some no it i he we two same all every only long own work own and at free working hiding parking'.replaceAll(
    ' it ',
    ' ',
  ),
)
const wear = either(
  'coat jacket dress boots shoes trainers heels bag handbag skirt scarf hat hoodie top jumper necklace bracelet wig uniform earrings purse rucksack suitcase phone_case phone umbrella',
)
const limb = either(
  'hair leg arm eye eyes foot hand wrist teeth tooth ear accent voice nails finger hip back knee ankle shoulder',
)

const stop =
  'and when he she they then but with who that which where for to on in at so i we was is had has about after before last because said it my me him from while if asked told took started came by until the a an of as or not just there again this his her around'
const notThere = either(
  'throat neck hair arm arms arse ass wrist hand hands leg legs shoulder waist face head way time wheel seat seats front door back car van end police man bloke guy girl same window bed wall mirror gear steering passenger driver rear other first next dashboard boot hour money minute moment look sound law counter sofa curtain sink table',
)
const notCalled = either('me him her us them the a an my names out back again it not police')
/** English: what points to a person, as people write it. */
export const english: Lexicon = {
  language: 'en',
  common: words(
    "the and he she was to of in my me i it a that his him with had for on at when then but said not is they we i'm didn't got out up from",
  ),
  ordinary: words(
    'i english british scottish welsh irish polish romanian spanish portuguese brazilian eastern european asian african american indian chinese thai turkish albanian hungarian bulgarian russian ukrainian italian french german arabic muslim christian caribbean black white god bluetooth google christmas easter mr mrs ms miss dr',
  ),
  placeWords: words(
    'in at near to from around by outside behind opposite off towards via past through',
  ),
  said: words(
    'said says told saw knows knew heard drove rang texted works lives helped thinks reckons',
  ),
  naming: words(
    'mate mates friend flatmate housemate roommate daughter son sister brother boyfriend girlfriend husband wife partner cousin colleague named neighbour baby ex aunt uncle maid boss landlord dog called from and with',
  ),
  notNames: words(
    'nobody someone somebody everyone everybody people police security he she they we it i you who which that this there one another customer client bloke man guy lads neighbours neighbour staff reception driver girls women mum dad then also just only never always no and but so still now later mate friend girl woman lad boy colleague others both both',
  ),
  rules: [
    rule(
      'relation',
      'near_her',
      `(?:my|our) ${between}{0,4}?${kin}(?: (?:at|from) (?:the |my )?(?!(?:same|time|first|last|that|this|about|around|least|home)(?![a-z]))[a-z]+(?: (?!${either(stop)}(?![a-z]))[a-z]+)?)?`,
      `(?:girl|girls|woman|lady|lad|friend|bloke) (?:that |who )?(?:i|we) (?:work|live|share|stay)(?:ed)? with`,
      `friend of mine|mate of mine|(?:girl|woman|neighbou?r) (?:next door|upstairs|downstairs)`,
    ),
    rule(
      'relation',
      'others_there',
      `(?:the |an)other (?:girls?|women|woman|worker|workers|lady|ladies)`,
      `(?:only )?${num} (?:other )?(?:girls|of us|women|ladies|workers)`,
      `only (?:one|girl|woman|trans|romanian|polish|brazilian) (?:\\w+ )?(?:working|there|on shift|that night|here)`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:i am|i'm|im|i was|being) (?:a |an )?${between}{0,3}?(?:pregnant|deaf|blind|trans|transgender|disabled|diabetic|epileptic|autistic|asthmatic|hiv positive|breastfeeding|dyslexic|homeless|asylum seeker|refugee)`,
      `${count} (?:months?|weeks?)(?: and a half)? (?:pregnant|gone)|pregnant`,
      `(?:i am|i'm|im) (?:only |just |nearly |almost )?(?:\\d\\d|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty)(?:[ -]${num})?)(?: years? old)?(?! ?(?:minutes|mins|quid|pounds|miles|%))`,
      `i(?: just|'ve just| have just)? turned (?:\\d\\d|${num})(?:[ -]${num})?`,
      `(?:i am|i'm|im|as) (?:a |an |the only |originally )?(?:romanian|polish|brazilian|spanish|portuguese|bulgarian|hungarian|albanian|thai|chinese|nigerian|ukrainian|russian|scottish|irish|welsh|colombian|jamaican|student|single mum|single mother|nurse|carer|teacher)(?: (?:girl|woman|student|nurse|mum))?`,
      `i(?:'m| am| come|'ve come| came)(?: originally)? from (?:[a-z]+)`,
      `my (?:\\w+ ){0,2}(?:bump|belly|scars?|c-?section|wheelchair|crutch|crutches|walking stick|hearing aids?|tattoos?|piercings?|braces|limp|stutter|stammer|insulin|inhaler|pump|implant|glasses|wig|prosthetic|birthmark|cast|accent|epilepsy|diabetes|asthma|medication|methadone|birthday|necklace|wedding ring|engagement ring|ring|bracelet|lisp|dreadlocks|dreads|plaits|braids|stoma|english)`,
      `my (?!(?:left|right|other|whole|upper|lower|own|bare|poor|back) )(?:${between}){1,3}?(?:${limb}|${wear})`,
      `(?:broke|broken|fractured|chipped|knocked out|cracked|dislocated|bit|burnt|burned) (?:\\w+ )?my \\w+(?: \\w+)?(?= |[.,;!?]|$)`,
      `${count} stitches|stitches|black eye`,
      `i was wearing [a-z0-9'-]+(?: (?!(?:and|when|he|who|which|but|so|that|because)\\b)[a-z0-9'-]+){0,4}|i had (?:a|my) [a-z0-9'-]+(?: (?!(?:and|when|he|who|which|but|so|that|because)\\b)[a-z0-9'-]+){0,4} on`,
    ),
    rule(
      'place',
      'own_place',
      `(?:my|our) ${between}{0,3}?${own}`,
      `(?:near |by |outside |opposite )?where (?:i|we) (?:live|work|stay|stand|park|sleep)`,
      `i (?:live|rent|stay) (?:just )?(?:at|in|on|near|above|opposite|behind|over|round)(?: [a-z0-9'&-]+){1,5}`,
      `i work (?:from|at|out of|above|near|behind|on|for)(?: [a-z0-9'&-]+){1,4}`,
    ),
    rule(
      'place',
      'venue',
      `(?:(?:near|by|at|outside|behind|opposite|above|under|next to|beside|over|round) )?the (?:(?!(?:time|same|first|last|way|bloke|man|guy|girl|next|other|whole|back|front) )[a-z0-9'&-]+ ){0,3}?${venue}`,
      chain,
      `(?:above|next to|behind|opposite|beside) (?:a|an|the) (?:[a-z'&-]+ ){0,2}[a-z'&-]+`,
    ),
    rule(
      'place',
      'street',
      `(?:\\d+[a-z]?,? )?(?!${notStreet} )(?:[a-z'-]+ )?(?!${notStreet} )[a-z'-]+ ${suffix}(?<!(?:took|take|taking|other|same|no|any|out|half|my|his|her|right|long|all|by the|in|on|find|every|a|the|own|quiet|safe) (?:place|way|court|row|hill|drive|close|square|st|lane|road|street))`,
    ),
    rule(
      'number',
      'door',
      `(?:room|flat|apartment|apt|unit|door|house|no\\.?|floor|platform|bay)(?: number| no\\.?)? (?:\\d+[a-z]?|${num})(?! (?:of|times|minutes|hours))`,
      `(?:at )?number \\d+[a-z]?`,
      `(?:first|second|third|fourth|fifth|sixth|top|ground|\\d+(?:st|nd|rd|th)) floor`,
    ),
    rule(
      'number',
      'money',
      `[£$€] ?\\d+(?:[.,]\\d+)?k?`,
      `(?:\\d+(?:[.,]\\d+)?|(?:a )?${num}(?:(?: and| a)? ${num})*) ?(?:quid|pounds?|euros?|gbp|dollars|bucks|grand)`,
      `(?:\\d+|${num}) for (?:half an|an|the|one|two) (?:hour|hours|night)`,
    ),
    rule(
      'number',
      'phone',
      `(?:ending|ends|ended|end|starts?|starting|begins?)(?: in| with)? \\d{2,5}`,
    ),
    rule(
      'time',
      'clock',
      `(?:(?:at|about|around|just after|just before|before|after|by) )?(?:\\d{1,2}(?:[:.]\\d{2})?|${num}) ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|o'?clock|ish)`,
      `(?:half|quarter|ten|five|twenty)(?: past| to) (?:\\d{1,2}|${num})|half (?:\\d{1,2}|${num})`,
      `(?:\\d{1,2}|${num}) (?:in the (?:morning|afternoon|evening)|at night)`,
      `(?:at|about|around|after|before) (?:\\d{1,2}|${num})(?=[.,;!?)]| with | when | and | in the | on | last | that (?:night|day)| he | we | i |$)`,
      `(?:about|around|just after|just before|after|before|at|past) (?:midnight|midday|noon|dawn|lunchtime|lunch|teatime|closing time|dusk)|midnight`,
    ),
    rule(
      'time',
      'weekday',
      `(?:(?:last|this|every|on(?: a)?|the|${num}) )?(?:${day}|weekends?)(?: ${part})?(?: gone| just gone| last| before last| ago)?`,
    ),
    rule(
      'time',
      'date',
      `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?: \\d{4})?|${month} (?:the )?\\d{1,2}(?:st|nd|rd|th)?`,
      `(?:on )?the \\d{1,2}(?:st|nd|rd|th)|the ${either('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth')} of ${month}`,
    ),
    rule(
      'time',
      'month',
      `(?:in|last|since|early|late|mid|end of|start of|this) ${month}(?: \\d{4})?`,
    ),
    rule(
      'time',
      'relative',
      `(?:late |early )?(?:last|this|that same|the previous) (?:night|week|month|weekend|year|morning|afternoon|evening|fortnight|summer|winter|spring|autumn)`,
      `yesterday(?: ${part})?|tonight|today|the other (?:day|night|week)|day before yesterday|night before last|the night before|(?:the )?week before last`,
      `${count} (?:days?|nights?|weeks?|months?|hours?|years?) ago|a (?:week|month|fortnight|year)(?: or (?:so|two))? ago|(?:first|second|third) night (?:running|in a row)`,
      `bank holiday(?: ${day})?|christmas(?: eve| day)?|new year'?s?(?: eve| day)?|boxing day|easter(?: ${day})?|halloween|bonfire night|valentine'?s?(?: day)?|my birthday|pay ?day|half term|match day|(?:the )?school run|after school|mother'?s day`,
    ),
    rule(
      'name',
      'called',
      `(?<=(?:(?:is|was|'s|girl|guy|man|bloke|woman|lad|someone|somebody|friend|mate) called|named|known as|goes by|go by|name is|name was|names|name's|name of|(?:calls|called|calling) (?:him|her|my)self|work as|call me|knows? me as) )(?!${notCalled} )[a-z][a-z'-]+(?: [a-z]+(?=[.,;!?]))?`,
    ),
    rule(
      'relation',
      'near_her',
      `(?:the|a) (?:neighbou?rs?|maid|receptionist|madam|landlord|landlady|manager|cleaner|housekeeper|outreach (?:worker|van|team|lady)|support worker)|${kin}(?= of mine)`,
    ),
    rule(
      'relation',
      'others_there',
      `the only (?:\\w+ )?(?:girl|one|woman|person|worker)(?: (?:in|on|at|who|from|there|here|working)(?: [a-z]+){0,2})?`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:i have|i've|i had|ive|i got|i'd)(?: got)? (?:a |an |the )?${between}{0,3}?(?:${limb}|tattoos?|scars?|piercings?|birthmark|prosthetic|stoma|hearing aids?|wheelchair|crutches|walking stick|epilepsy|diabetes|asthma|ms|hiv|stammer|stutter|lisp|limp|accent|dreadlocks|dreads|braids|braces|wig)(?: (?:on|across|down|in|over|of) (?:my |the |a )?[a-z]+(?: [a-z]+)?)?`,
      `i (?:use|wear|walk with|carry|take|need)(?: my| a| an)? ${between}{0,2}?(?:wheelchair|crutch|crutches|stick|frame|hearing aids?|glasses|wig|insulin|inhaler|epipen|methadone|medication|leg brace|headscarf|hijab|mask)`,
      `(?:deaf|blind|hard of hearing)(?: in one (?:ear|eye))?|my (?:${between}){0,2}(?:chair|passport|visa|locket|papers|brp|diary|pram|buggy|bike|scooter|mobility scooter|dress size|tooth|teeth|ribs?|nose|cheekbone|jaw|collarbone|stitches|implants|contraceptive|coil|period|surgery|operation|pills|prescription|degree|course|exams?|dissertation|other job|day job|shift|visa)`,
      `my (?:${kin})'?s (?:[a-z]+ )?(?:locket|ring|necklace|watch|coat|bracelet)`,
      `(?:i )?(?:don't|do not|hardly|barely|only) speak (?:much |good |any )?[a-z]+(?: english)?|i (?:grew up|was born|went to school|study|am studying) (?:in|at|near) [a-z]+(?: [a-z]+)?`,
      `(?:broken|fractured|cracked|bruised) (?:${num} )?(?:ribs?|nose|wrist|arm|jaw|cheekbone|collarbone|fingers?|tooth|teeth|ankle|leg)|concussion|miscarr(?:iage|ied)`,
    ),
    rule(
      'place',
      'own_place',
      `the (?:${own
        .slice(3, -1)
        .split('|')
        .filter((w) =>
          /^(?:flat|house|apartment|parlour|salon|studio|bedsit|caravan|hostel)$/.test(w),
        )
        .join('|')}|premises|brothel|working flat|sauna)`,
    ),
    rule(
      'place',
      'venue',
      `(?:near|nearby|outside|opposite|next to|beside|beneath|across from|close to|(?:round|at|by) the (?:back|side|front|top|bottom|end|corner|edge) of|on the corner (?:of|by)|down by|up by|past|behind|above|by) (?:the |a |an |that |this |where the )(?!${notThere}(?![a-z]))${upTo(3, stop)}`,
      `(?:on|off|along|down|up|to|from|at|in) the (?:[a-z]+ ){0,2}(?:estate|seafront|embankment|ring road|bypass|dual carriageway|a\\d{1,3}|m\\d{1,2}|industrial park|business park|woods|common|moor|cliffs?|slipway|high street|main road|station|docks?|harbour|quay|industrial estate|towpath)`,
      `(?:in|at) ${upTo(2, stop)} (?:lane|woods|park|services|car park|retail park|flats|house|court|hotel|hostel|road|street)`,
    ),
    rule(
      'number',
      'door',
      `(?:the )?(?:number|no\\.?) \\d{1,3} bus|bus (?:number |no\\.? )?\\d{1,3}|the \\d{1,3} bus`,
    ),
    rule(
      'time',
      'clock',
      `(?:\\d{1,2}|${num}) (?:to|past) (?:\\d{1,2}|${num})(?! (?:people|men|lads|times))|(?:quarter|half) (?:to|past)`,
    ),
    rule(
      'time',
      'relative',
      `the (?:next|following|previous) (?:day|night|morning|week)|(?:the |on the )?(?:evening|night|day|morning|weekend) (?:of|after|before) (?:the |my |our )?(?!he |i |that |it )[a-z]+(?: [a-z]+)?|(?:for |every |once a |twice a )(?:the (?:last|past) )?(?:${count} )?(?:years?|months?|weeks?|fortnight)|(?:during|after|before) (?:ramadan|eid|diwali|pride|carnival|freshers|work|church|college|the (?:school run|match|game|football|storm|funeral|wedding))|when the (?:pubs|clubs|schools?) (?:shut|close|closed|finish(?:ed)?)`,
    ),
    ...englishPhrases,
  ],
}
