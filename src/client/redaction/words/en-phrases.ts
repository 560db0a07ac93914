import { either, rule, upTo, type Rule } from '../mark.ts'

const stop =
  'and when he she they then but with who that which where for to so i was is has about after before because said it me him while if asked told took until or just again heard saw called let helped came rang knows calls gave says said did took works had have went will would can must never toward towards walked'
const some = (most: number): string => upTo(most, stop)
const small = 'one two three four five six seven eight nine ten eleven twelve fifteen couple few'
const tens = either('twenty thirty forty fourty fifty sixty seventy eighty ninety')
const unit = either('one two three four five six seven eight nine')
const sum = `(?:${tens}[ -]${unit}|(?:a|one|two|three|four|five|six|seven|eight|nine|ten) hundred(?: and)?(?: ${tens})?(?:[ -]${unit})?|a hundred|${tens}|\\d{2,4})`
const notMoney =
  '(?![ -]?(?:year|years|yr|yrs|odd|something|ish|minutes?|mins?|metres|meters|yards|miles|times|percent|people|hours|days|weeks|months)|[a-z0-9%])'
/** What she may have, get or take without telling anything of herself. */
const plain = either(
  'to been not no never seen told had got his her him it them this that these the a_bad_feeling a_feeling a_photo a_picture a_screenshot screenshots photos pictures proof messages a_text a_message a_call a_taxi a_cab a_lift a_look a_good_look a_booking a_client a_chance a_shower a_right a_bit a_lot a_weird reported blocked since done kept one_of all any ever out in off on up away back home scared paid dressed changed into over through money cash my_money my_phone my_bag my_things my_stuff my_keys the_feeling nothing some more enough care an_idea an_hour a_regular a_bath a_panic problems clients bookings only_ever always already also just',
)
const place = either(
  'till desk counter door shop bar takeaway garage reception corner_shop kebab_shop chippy office gym cafe hostel flats front_desk night_shift bakery pharmacy station launderette',
)
const near = either(
  'concierge caretaker warden night_porter porter bouncer doorman barmaid barman security_guard shopkeeper landlady cleaner old_couple old_lady old_man_(?:next_door|upstairs|downstairs) couple_(?:next_door|upstairs|downstairs|above|below|opposite)',
)
const mine = either(
  'supervisor carer carers ex_fella fella bf gf bestie hubby missus nana nanny in-laws mother-in-law sister-in-law brother-in-law stepdad step_dad step_mum stepmum stepmother step-?(?:son|daughter|sister|brother) godmother sponsor babysitter childminder line_manager caseworker case_worker health_visitor support key_worker pastor priest imam vicar solicitor tutor lecturer lodger tenant foster_(?:mum|mother|dad|carer|parents) bairn eldest youngest oldest godson goddaughter grandson granddaughter grandkids grandchildren dealer pimp minder pharmacist dentist tutor classmates? coursemates?',
)
const hers = either(
  'extensions lashes eyelashes dentures false_teeth contact_lens(?:es)? lens pacemaker catheter sling brace splint bandages? plaster hijab turban sari abaya crucifix rosary cross pendant bangles? anklet nose_ring nose_stud lip_ring mastectomy hysterectomy transition hormones inhalers? tablets meds epipen anxiety depression ptsd bipolar arthritis eczema psoriasis lupus ms fits seizures condition disability illness fringe afro curls bob freckles mole moles gap gold_tooth stretch_marks caesarean stammer lazy_eye squint oxygen walker rollator guide_dog assistance_dog',
)
const hurt = either(
  'lip lips eye eyes nose cheek cheekbone jaw chin forehead head neck throat ear ears arm arms wrist wrists hand hands finger fingers thumb leg legs thigh thighs knee knees ankle ankles foot feet back hip hips rib ribs chest breast breasts shoulder shoulders collarbone tooth teeth face scalp eyebrow tailbone spine belly stomach',
)
const wound = either(
  'bruises? bruising burns? bites? bite_marks? bitemarks? marks? scratches scratch cuts? gash graze grazes lump scars? scabs? fingerprints love_bites? handprint welts? rope_burns?',
)

/** English phrases in which she says of herself, of those near her, of amounts and of days what few others can say. */
export const englishPhrases: readonly Rule[] = [
  rule(
    'body',
    'hers_alone',
    `(?:i have|i've got|ive got|i've|i got|i do have|i still have|i also have|i only have|i suffer from|i live with|i was born with|diagnosed with|i'm recovering from|i am recovering from|i'm allergic to|i get) (?:only |still |also |got )?(?!${plain}(?![a-z])|[a-z]+ed )${some(5)}`,
    `(?:left|leaving) me (?:with|in|on|deaf|blind|limping|bruised|unable)(?! (?:the|his|a (?:note|message|car|street|voicemail)|my own|tears|shock|there|peace)(?![a-z]))(?: ${some(4)})?|i (?:ended up|came away|was left|came out|went home|walked round) with ${some(5)}`,
    `(?:i'm|i am|im) on (?!my |the |it |here|a website|this |that |edge|time|there|duty|foot)${some(3)}|i(?: have to)? take (?!it |off |out |the |my (?:clothes|time|money)|money|cash|card|care|bookings|deposits|calls|that|him|them|no |a photo|down)${some(3)}|i (?:lost|am missing|'m missing|broke|sprained|twisted|fractured|tore|hurt|dislocated|bruised) (?!count|the |track|him|it |money|control|my (?:phone|balance|footing|money|mind|temper|voice))${some(5)}`,
    `i (?:always )?wear ${some(4)}|i can't (?:see|hear|walk|run|read|lift|drive)(?: ${some(3)})?|i (?:walk|talk|speak) with (?:a |an )?[a-z]+(?: [a-z]+)?`,
    `(?:i'm|i am|im) (?:also |only |half |originally |actually )?(?:[a-z]{2,}(?:nian|lian|rian|dian|sian|bian|cian|gian|tian|vian|shian|ngarian|nese|vese|lish|nish|dish|kish|tish|utch|rench|aghreb|elgian|sraeli|raqi|raqui|aqi|omali|angladeshi|akistani|eepali)|welsh|greek|czech|thai|afghan|dutch|french|german|irish)`,
    `(?:i'm|i am|im|being|as) (?:a|an|the) (?!bit|lot|little|liar|slag|whore|prostitute|regular|mess|wreck|bad|good|sex|escort|dirty|result|few|state|joke|while|way|client|customer|man|woman who|person|target)${some(4)}`,
    `(?:i'm|i am|im) (?:married|divorced|separated|widowed|engaged|undocumented|on tag|on probation|in recovery|in remission|breast ?feeding|menopausal|left[ -]handed|partially sighted|hard of hearing|dyslexic|ginger|blonde|vegan|intersex|non[ -]?binary|overstayed|illegal here|anaemic|bald|tiny|[0-9]ft|[0-9] foot|under five foot|over six foot|very tall|very short|plus size|(?:a )?size \\d+)`,
    `(?:mum|mother|mam|mom) (?:of|to) (?:${either(small)}|twins|a [a-z]+)|(?:came|moved|come) (?:over|here|up|down|across)(?: here)? from ${some(3)}|in my (?:early |late |mid[ -]?)?(?:teens|twenties|thirties|forties|fifties|sixties)`,
    `the (?:only|oldest|youngest|tallest|shortest|smallest|biggest|newest) (?:[a-z]+ )?(?:one|girl|woman|escort|worker|person)(?: ${some(3)})?`,
    `my (?:[a-z]+ ){0,2}?${hers}(?: ${some(2)})?`,
    `(?:split|cut|burst|busted|fat|swollen|broken|bloody|black|bruised|chipped|cracked|sprained|bad) ${hurt}(?<!(?:his|with a|had) [a-z]+ [a-z]+)|${wound} (?:all )?(?:on|across|down|round|around|under|over|up|along|behind|above|to|inside) (?:both )?my (?:[a-z]+ )?[a-z]+`,
    `my (?:whole |left |right |top |bottom |front )?${hurt} (?:is|are|was|were|went|swelled|got|still) (?:still |all |so )?(?:swollen|bruised|broken|black|blue|purple|numb|cut|up|bleeding|bled|split|fractured)`,
    `i(?:'d| had|'ve had| have had) (?:just )?(?:had )?(?:a|an|my) (?:baby|operation|op|c-?section|caesarean|miscarriage|abortion|stroke|mastectomy|hysterectomy|surgery|chemo|[a-z]+ (?:surgery|operation|transplant|replacement))(?: ${some(2)})?|i (?:miscarried|gave birth)`,
  ),
  rule(
    'relation',
    'near_her',
    `my (?:[a-z'-]+ ){0,2}?${mine}|my (?:[a-z]+ )?${mine}'s [a-z]+|(?:the|a|our|an) (?:[a-z]+ )?${near}(?: (?:next door|upstairs|downstairs|opposite|above|below))?`,
    `(?:the|a|an|this|one|that|another|two|old|young) (?:[a-z]+ )?(?:girls?|lady|ladies|lass|couple|family|woman|women|kids|student|students|mum|mums|nurse) (?:(?:from|in|at|on|across|over|above|below|behind|opposite|next|upstairs|downstairs) (?!his |him |the (?:photo|picture|phone|time|back|face|video))${some(4)})`,
    `(?:the|a|an|this|that) (?:[a-z]+ )?(?:lad|man|bloke|guy|fella|boy|chap|gentleman) (?:(?:from|at|on|behind|in|who runs|who owns|who works (?:at|in|on)) (?:the )?${place}|next door|upstairs|downstairs|opposite|above|below|across the (?:road|hall|landing|street))`,
    `(?:girl|girls|woman|women|lass|lady|friend|mate|someone|somebody|people|person|lad|guy|one) (?:that |who |whom )?(?:i|we) (?:used to |sometimes |also )?(?:know|knew|work|share|live|stay|tour|rent|trust|study|go|hang|grew)(?: (?:with|from|up with|out with|around with|to [a-z]+ with))?`,
    `(?:girl|woman|lady|lass|friend|mate|colleague|neighbour) (?:who|that) (?:works?|lives?|lets?|shares?|does|stays?|rents?|answers|minds|looks|cleans|owns|runs|drives|sleeps|used to)(?: ${some(4)})?|one of the (?:other |older |younger )?(?:girls|women|ladies|lads|neighbours|regulars)`,
  ),
  rule(
    'number',
    'money',
    `(?:the |his |my |another |only |just )?(?:${either(small)}|\\d+|a)(?: [a-z]+)? (?:twenties|tenners?|fivers?|fifties|tens|fives|(?:twenty|ten|five|fifty)(?:[ -]pound)? notes?|notes)(?: and (?:a|an|${either(small)}) [a-z]+)?`,
    `(?:paid|pay|pays|paying|gave|give|gives|offered|offers|owed|owes|owe|took|charged?|charges|agreed|wanted|wants|price|counted|worth|put|handed|sent|transferred|deposit|deposit of|refund|down to|up to|for|left|only|robbed|lost|spent|cost|costs|fee|said)(?: me| us| out| down| him)?(?: of)?(?: for| on)?(?: only| about| over| just| the| another| my| his| back)? ${sum}(?!(?: o'?clock| past| to \\w| or so years)|:)${notMoney}`,
    `(?:my|his|the|another|extra) (?:${tens}(?:[ -]${unit})?|\\d{2,3})${notMoney}(?! (?:minutes|st|nd|rd|th|floor|bus))|(?:a|one|two|three|four|five|six|seven|eight|nine) hundred(?: and ${tens}(?:[ -]${unit})?| and [a-z]+)?${notMoney}`,
    `${tens}[ -]${unit}${notMoney}(?<!(?:is|was|about|around|maybe|looked|looks|aged|nearly|over|under|he's|roughly|like|of|probably|say) [a-z -]+)`,
  ),
  rule(
    'number',
    'plate',
    `an? (?:[b-hj-z]|\\d)(?: and (?:an? )?(?:[a-z]|\\d))+|(?:[a-z0-9]|two|three|double|an?)(?: [a-z0-9]| (?:ones|twos|threes|fours|fives|sixes|sevens|eights|nines|zeros|noughts)){1,4}(?<=(?:plate|reg|registration)[^.!?]{0,60})`,
    `(?:double |a |an )?\\d{1,3}(?<=(?:plate|reg|registration)[^.!?]{0,60})|(?:starts|started|starting|begins|ends|ended|ending|finished|finishes)(?: with| in) (?:an? )?(?:[a-z]|\\d+|[a-z]{2}\\d*)(?: [a-z0-9]{1,3})?|(?:room|flat|bay|door|number|floor) (?:one|two|three|four|five|six|seven|eight|nine)(?: (?:oh|o|zero|${unit}|${tens})){1,3}`,
  ),
  rule(
    'time',
    'relative',
    `(?:on |at |over |during |since |after |before |until )?(?:the )?(?:mothering sunday|father'?s day|st (?:patrick|david|george|andrew)'?s(?: day| night)?|(?:pancake|shrove) (?:day|tuesday)|good friday|palm sunday|ash wednesday|hogmanay|remembrance (?:day|sunday)|fireworks night|guy fawkes(?: night)?|black friday|cup final|grand national|derby(?: day)?|pride|eid|ramadan|diwali|hanukkah|passover|lent|advent|orthodox easter|the clocks (?:went|go) (?:back|forward)|race day|freshers'?(?: week)?|half[ -]term|may day|jubilee|world cup|burns night|whit (?:monday|sunday|week)|(?:summer|winter|easter|christmas) (?:holidays|fair|market|markets|party|do))`,
    `(?:on |at )?the (?:day|night|evening|morning|weekend|week) (?:of|after|before|when) (?!he |i |that |it |she |they )${some(3)}|the (?:day|night|week|weekend|month|morning|evening|year) (?:before|after)(?: (?:that|last))?|(?:${either(small)}|\\d+|couple of|few) (?:nights?|days?|weeks?|months?|hours?|weekends?|evenings?) (?:before|later|running|in a row|after|earlier|ago|back|straight|on the trot)(?: [a-z]+)?`,
    `(?:back |early |late |earlier |all )?(?:in |last |this |over |during |since )(?:the )?(?:early |late |whole )?(?:spring|summer|autumn|winter)|(?:for|over|nearly|almost) (?:the last )?(?:a|${either(small)}|\\d+|about [a-z]+) (?:years?|months?|weeks?)|every (?:other |second )?(?:[a-z]+day|night|week|month)|the (?:carnival|festival|fair|regatta|marathon|parade|power cut|snow day|heatwave|storm) (?:night|day|weekend)?`,
  ),
  rule(
    'time',
    'clock',
    `(?:just |bit |a bit |shortly |long )?(?:after|before|past|at|around|about|till|until|by|gone) (?:noon|midday|midnight|dawn|dusk|dinner ?time|tea ?time|lunch ?time|sunrise|sunset|first light|last orders|kicking out time|closing|breakfast|${either(small)})(?=[ .,;!?]|$)(?! (?:times|of|men|lads|minutes|mins|hours|days|nights|weeks|months|people|girls|women|more|miles|streets|doors|or|years|pounds|quid|time|other|who|way|hundred|twenties|fivers|a|the|foot|feet))`,
    `(?:a |at |about )?(?:quarter|half|ten|twenty|five|twenty[ -]five) (?:past|to|after|before|gone) [a-z0-9]+`,
  ),
  rule(
    'place',
    'venue',
    `(?:(?:to|toward|towards|at|by|from|in|inside|into|round|past|near|off|up|down|outside|behind) )?(?:the|a|an|my|our) (?:(?!(?:time|same|first|last|way|next|other) )[a-z'-]+ ){0,2}?(?:bingo(?: hall)?|cash and carry|tannery|night shelter|food ?bank|job ?centre|day centre|soup (?:kitchen|run|van)|community centre|village hall|foundry|brewery|distillery|factory|mills?|sports centre|sports hall|ice rink|skate ?park|fire station|courthouse|magistrates|council offices?|bus garage|bus depot|arcades?|snooker (?:hall|club)|cinema|theatre|bowling alley|garden centre|tip|recycling centre|scrap ?yard|car wash|cattle market|funeral (?:parlour|home|directors)|crematorium|dentists?|needle exchange|methadone clinic|health centre|gp surgery|walk-in centre|maternity unit|a&e|barracks|aquarium|zoo|museum|lock-ups?|lockups?|viaduct|weir|reservoir|pumping station|sewage works|power station|water tower|windmill|war memorial|bandstand|golf (?:club|course)|rugby club|football (?:ground|club|pitch)|cricket (?:club|ground|pavilion)|racecourse|dog track|caravan (?:park|site)|campsite|boatyard|fish market|ferry(?: terminal)?|terminal|truck ?stop|lorry park|weighbridge|cafe|diner|carvery|chinese|nail salon|tanning (?:salon|shop)|pawn ?shop|charity shop|bookshop|phone shop|toilets|public toilets|underpass|level crossing|traffic lights|bike shop|tile shop|carpet shop|halls(?: of residence)?|cleaning job|night job|day job|other job)`,
  ),
  rule(
    'body',
    'hers_alone',
    `(?:i'm|i am|im|i'm only|i was) (?:only |nearly |over |about )?(?:\\d|four|five|six|twenty|\\d\\d) ?(?:foot|ft|stone|st|weeks|months)(?: ${some(4)})?|i (?:haven't|have not|don't have|do not have|have no|never had|never got)(?: got)? (?!${plain}(?![a-z])|[a-z]+ed |a clue|an idea|anyone|anybody|anything|time|money|credit|signal|his|a choice|the money|any money|the heart|come|gone|been)${some(4)}`,
    `i (?:also |still )?(?:study|studied|train|teach|volunteer|foster|breastfeed|stammer|stutter|limp|lip read|sign)(?! him| them)(?: ${some(3)})?|i (?:dye|dyed|shaved|shave|cut) my ${some(3)}|i needed ${some(3)}|(?:by day|during the day|my other job|in the daytime),? i(?:'m| am| work)? ${some(4)}|my (?:home ?town|village|hometown|country|disability|visa|first language|mother tongue)(?: [a-z]+)?|(?:i'm|i am) (?:expecting|carrying|waiting for|due|recovering|registered|allergic|under)(?: ${some(4)})`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:the|a|an|our|some|that) (?:[a-z]+ )(?:lass|lady|ladies|lasses|mum|mums|nurse|nun|twins)(?: [a-z]+)?(?<!(?:his|her) [a-z]+)|(?:the|a|two|three|some|those|these) (?:lads|boys|blokes|people|fellas|tenants|students|builders) (?:in|from|at|on|above|below|upstairs|downstairs|next door|opposite)(?! (?:his|a (?:car|van)|the (?:car|van|back|photo|video|phone))(?![a-z]))(?: ${some(4)})?|the (?:woman|girl|lady|man|lad) (?:there|in there|next to me)`,
    `(?:the|a|my|our) (?:[a-z]+ )?(?:hairdresser|teacher|childminder|midwife|social worker|health visitor|librarian|vicar|priest|nun|chaplain|lollipop lady|dinner lady|matron|paramedic|pharmacist|florist|baker|butcher|barber|newsagent|postman|postwoman|window cleaner|site manager|night manager|duty manager|charity worker|key worker|cook|chef|waitress|dog walker|driving instructor|pt|tattooist|nail tech|beautician|lodger|tenant|twins|bridesmaids?)|(?:two|three|some|one|four) of my (?:[a-z]+)|[a-z]+'s (?:brother|sister|mum|dad|boyfriend|girlfriend|husband|wife|cousin|son|daughter|partner|nan|mate|friend|flatmate)(?<!his [a-z]+'s [a-z]+)`,
  ),
  rule(
    'number',
    'money',
    `(?:had|with|brought|have|me|for|be|was|of|just|only|did|asked|than|to|got|get|the|instead of|not|and|minus|plus|extra|do it for|up to) (?:the |another |an extra )?(?:${tens}|${unit} (?:${tens}|hundred))(?=[.,;!?)]| not| for| but| back| cash| up front| upfront| more| less| extra| then| instead| each| in (?:cash|notes|twenties|tens|coins)| on (?:the|my)| a (?:night|week|month|time|go)| he| i| we|$)(?<!(?:is|was|about|around|maybe|looked|looks|aged|nearly|over|under|he's|like|late|early|mid|turned|say) ${tens})`,
    `(?:${unit}|\\d) (?:${tens})(?= a | for | each| in |[.,;!?])|(?:double|triple) (?:\\d|[a-z](?![a-z])|${unit})|(?:a|one) (?:ton|grand|monkey|score|pony|bullseye)(?= |[.,])(?! of)`,
    `(?:[a-z]{1,2}\\d{1,2}|\\d{1,2}[a-z]{1,2})(?<=(?:plate|reg|registration)[^.!?]{0,60})`,
  ),
  rule(
    'time',
    'relative',
    `(?:when|after|before|while|as) (?:i )?(?:finished|finishing|started|starting|left|leaving|got off|clocked off|coming off|was on|came off)(?: (?:my|the|a|work|college|school|uni))? ?(?:shift|work|college|school|class|uni|break|nights|lectures?|early shift|late shift|night shift)|on my (?:break|lunch|day off|way (?:to|home|back)(?: from)?(?: ${some(2)})?)|after my (?:shift|class|appointment|lecture|exam|course|interview|scan|operation)`,
    `(?:on |last |this |every |late |early )*(?:mon|tue|wed|weds|thur|thurs|fri|sat|sun|${either('monday tuesday wednesday thursday friday saturday sunday')}) (?:just gone|gone|last|night|nite|morning|eve|evening|afternoon|before last|just past|coming)|the (?:january|february|march|april|may|june|july|august|september|october|november|december) (?:before|after|gone|just gone)(?: last)?|(?:maundy|holy|spring bank|august bank|whit)(?: [a-z]+)? (?:thursday|saturday|monday|holiday)|the (?:first|second|third|last) (?:day|week|weekend|night|monday|friday|saturday|sunday) (?:of|in|after|before) ${some(3)}|(?:term|school|college|uni) (?:started|starts|broke up)|(?:the )?(?:new|full) moon|(?:st|saint) [a-z]+'?s (?:day|night|eve)`,
  ),
  rule(
    'place',
    'venue',
    `(?:(?:at|to|from|in|into|by|near|outside|behind|past|above|below|opposite|up|down|round) )(?!(?:school|club|works?|offices?|clinic|stores?|shops?)(?![a-z]))(?:the |a |an |my |our |this |that )?(?:(?!(?:his|her|their|its|me|same|police|way) )[a-z'-]+ ){0,2}?(?:care home|nursing home|children's home|retirement home|warehouse|works|shops?|store|centre|club|hall|yard|offices?|school|depot|flats|wharf|tower|lock|mosque|synagogue|gurdwara|temple|chapel|nursery|dry cleaner'?s|reservoir|farm|barn|stables|woods|forest|dunes|cove|jetty|slip|caravan|boat|barge|marina|workshop|unit|clinic|ward|hospice|bakery|butchers|greengrocers|deli|restaurant|takeaway|ferry port|airport|arches|arch|alley|back lane|ginnel|snicket|cutting|embankment|skip|garages|lockup|playing fields?|rec|recreation ground|bowling green|tennis courts?)`,
  ),
  rule(
    'body',
    'hers_alone',
    `my (?:own )?(?:(?:left |right |bad )?${hurt}) (?:is|was|are|were|got|ended up) (?:now )?(?:in|stuck in|strapped)(?! (?:his|the (?:door|air|way)|pain)(?![a-z]))(?: ${some(4)})?|i(?:'ve| have) (?:only |just |still )?(?:got|lost) (?!plain|to |his|him|it |them|the (?:number|messages|video|plate)|count|track)${some(4)}|i got (?!in |out |up |away |back |home |off |on |into |to |a (?:text|call|lift|taxi|cab|message|bad|feeling|look|photo|chance)|his|him|it|the|scared|dropped|paid|my (?:phone|money|stuff|bag|things)|some|so|really|very|no (?:money|answer))${some(4)}|my (?:own )?(?:[a-z]+ )?(?:plaits?|lanyard|bob|ponytail|bun|pigtails|badge|name badge|key ?ring|tabard|apron|scrubs|slippers|dressing gown|nightie|gown|tights|leggings|fur coat|poncho|cape|beret|veil)(?: ${some(2)})?`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:the |a |an )?(?:old|elderly|big|little|young|wee) (?:[a-z]+ )(?:from|at|in|on|opposite|next door|upstairs|downstairs)(?! (?:his|a (?:car|van)|the (?:car|van))(?![a-z])) ${some(4)}|my (?:[a-z]+ )?(?:course|team|group|section|scout|youth|project|ward|shift|floor) (?:leader|tutor|manager|mate|sister|mates)|his (?:wife|mum|mother|sister|girlfriend|nan|daughter|ex)'s [a-z]+|the (?:girl|woman|lady|lad) (?:who|that) [a-z]+ ${some(2)}`,
  ),
  rule(
    'number',
    'money',
    `(?:fake|dodgy|torn|forged) (?:${tens}|note|tenner|fiver|notes)|[a-z] (?:something|blank|question mark) (?:\\d|[a-z])(?![a-z0-9])`,
  ),
  rule(
    'place',
    'venue',
    `(?:at|to|by|near|beside|outside|from|in|behind) the (?:[a-z]+ ){0,2}(?:village|wash|ward|rank|crossing|junction|bend|bank|mast|pylon|kennels|surgery|precinct|plaza|terminus|interchange|stop|gates?|steps|ramp|wall|fountain|statue|monument)(?! of (?:the car|his))`,
  ),
]
