import { words } from '../mark.ts'

/**
 * First names that are no other word in the languages of the service: found wherever they stand, in small letters too.
 * Written folded. A name that is also a word (Mark, Rose, Grace) is found by its capital instead.
 */
export const firstNames = words(`
  abbie abby adam adele adrian adriana agata agnieszka aimee aisha alan alana alejandra alejandro aleksandra
  alexandra alexandru alexia alfie alice alicja alina aline alisha alison alyssa amalia amanda amelia amina amy
  anabel anastasia anderson andre andrea andreea andrei andreia andrew andrzej anette angela angelika ania anita
  anja anka anna anne antonella antonia antonio archie arek ariana arlene arthur ashley astrid ayesha barbara bartek
  bartosz basia beata beatriz becky belinda bernadette beth bethany betty bianca bogdan bradley brandon brenda brian
  britney bronwyn bruna bryony callum camelia cameron camila candice carla carlos carly carmela carmen carolina
  caroline carys catalin catalina caterina catherine catriona cecilia celia celina chantal chantelle charlie
  charlotte chelsea cheryl chiara chloe christina christine ciaran cindy ciprian claire clarissa claudia claudiu
  cleide connor conor corina cosmin courtney craig cristi cristian cristina cynthia dalia daniel daniela danielle
  danuta darcy darek daria dariusz darko darren dave david dawid debbie debora deborah delia denisa denise derek
  diana diego dimitri diogo doina dominik dominika donna doreen dorina dorota doru duncan dylan ecaterina eddie
  edith edson eduardo edwin edyta eileen ela elaine eleanor elena eleni eliana elisa eliza ellen ellie eloise elsa
  elvira elzbieta emanuel emanuela emil emilia emily emma emma-jane enrique erica erika erin ernesto eryk esme
  estelle esther ethan eugenia evelyn ewelina fabian fabio farah fatima felipe fernanda fernando filip fiona flavia
  florentina floriana florin francesca francis francisco freddie freya gabi gabriel gabriela gabriele gareth gary
  gavin gemma geoff george georgia georgiana gerald geraldine gerard gheorghe gianna gilberto gina giorgia giulia
  gladys glenn gonzalo gosha gosia gracie graham grazyna greta grzegorz guilherme guillermo gustavo gwen hailey
  halina hanna hannah hayley heidi helen helena henrique henryk hugo imogen ines ingrid ioan ioana ionela ionut
  irena irina isaac isabel isabela isabella isla iulia iulian iuliana ivan ivana ivona iwona izabela jacek jackie
  jacqueline jadwiga jaime jake jakub james jamie jane janet janina janusz jarek jason javier jayden jeanette jeff
  jelena jenna jennifer jenny jeremy jerry jerzy jess jessica jessie jessika joana joanna joanne joao jodie joe joel
  joey john jolanta jonas jonathan jorge jose joseph joshua josie juan julia julian juliana julie juliet julieta
  julio julita jussara justin justyna kacper kaja kamil kamila kamilla kara karen karim karina karla karol karolina
  kasia kasper katarzyna kate kath kathy katie katy kayla kayleigh keira keith kelly kelly-ann kelsey kendra kerry
  kerry-ann kevin kiara kinga kirsty klara klaudia kornelia kristina krysia krzysztof kyle lacey laila larisa
  larissa larysa laura lauren lavinia leah leandro leanne leila leonard leonor leszek leticia lewis liam libby lidia
  liliana lilly lisa liviu lorena lorraine lottie louise luana lucas lucia lucian luciana lucy ludmila ludwika luis
  luisa lukasz luke luminita lydia lynn mabel maciej maciek maddie madison magda magdalena maggie maisie maja
  malgorzata malwina mandy manuel manuela marcel marcela marcelo marcia marcin marcinha marco marcos marcus margaret
  margarita maria marian mariana marianna marie marilena marina marisol marius mariusz marlena marta martha martin
  martina martyna marzena mateusz matheus matt matthew maureen maya megan melissa mhari michael michal michelle
  miguel mihaela mihai mihaita mike mikolaj milena millie mircea mirela miriam miroslaw misha mitchell mohammed
  moira molly monica monika morgan muhammad myra nadia nadine nancy nando naomi natalia natalie natasa natasha
  natasza nathan neide neil nelu nerea nestor niamh nicky nicola nicole nicoleta nigel nikki nikola noah noelia
  noemi norbert nuno oana octavian odette olek olena olga olimpia oliver olivia ollie olya orla oscar oskar otilia
  otto ovidiu owen pablo paige paloma pam pamela paolo pascal patricia patrick patrycja patryk paul paula paulina
  pauline paulo pawel pedro peter petra petrica petru philippa phoebe piotr priya przemek rachael rachel radu rafael
  rafal ralph raluca ramiro ramona raquel raul razvan rebeca rebecca reece renata renato rhiannon rhys ricardo
  richard ricky robert roberto robyn rocio rodrigo roger roksana romina ronnie rosalia rosangela rosanna rosie
  roxana roxanne roy russell ruth ryan rysiek ryszard sabina sabrina sadie sally sally-ann salma samantha samira
  sammy samuel sandra sandu sara sarah sasha saskia scarlett scott sean selina sergio shania shanice shannon sharon
  sharron shaun shauna shaz shazza sheila shelley shelly sherry sian silvana silvia silviu simon simona sinead
  slawek sofia sonia sophie soraya sorin stacey stacy stanislaw stefan stefania stephanie stephen steve steven
  stuart susan susana suzanne suzie svetlana sybil sylvia sylwia szymon tais tamara tamsin tania tanya tara tasha
  tatiana teodora teresa tess thais theo theresa thiago tiago tiffani tiffany timothy toby todd tomas tomasz tomek
  tony tracey tracy trevor tricia urszula valentin valentina valeria valerie vanessa vasile vasilica vasyl veronica
  vicenta vicki vickie vicky victor viktoria vincent violeta viorel virginia viviana vlad waldek wanda wayne wendi
  wendy weronika wesley wiesia wiesiek wiktoria wiola wladek wojtek yana yasmin yasmine yesenia yolanda yuki yuleisy
  yvonne zack zainab zara zdzislaw zoe zoey zofia zosia zuza zuzanna
`)

/** First names that are words too, or short: taken for a name with a capital, or where a name is expected. */
export const wordNames = words(`
  ada ala alba alex amber ana angel angelica april art baz bea bella ben bill billy bob bobby bruno candy carol
  chris clara cody crystal daisy dale dan dana danny dawn dean dee destiny dolores drew ella eva eve ewa faith flor
  frank gaz glen gloria grace grant guy harry hazel heather holly honey hope ian ivy iza jack jade jan jasmine jean
  jill jimmy jo jola jordan joy joyce june kaz ken kev kim lena leo leon lily linda lola luca luci luiza luna luz
  mark mason max may mel mia mila miles mina nina norma ola olive pat paz pearl penny phil pia poppy ray regina rita
  rob robin roman rosa rose ross ruby sam serena sky skye sol stan star stella sue summer ted terry tim tina tom
  trish troy ula val vera victoria violet vivian will
`)

/** Letters by which those names end in the cases of Polish and Romanian: "Anię", "Kasią", "Ioanei". */
const ENDING = /(?:owi|iem|em|ami|ie|ei|ii|u|a|e|i|y)$/

/** Whether a folded word is a first name, or one with the ending of a case. */
export function isFirstName(word: string): boolean {
  if (firstNames.has(word)) return true
  if (word.length < 5) return false
  const stem = word.replace(ENDING, '')
  if (stem === word || stem.length < 3) return false
  return firstNames.has(stem) ? stem.length >= 4 : firstNames.has(`${stem}a`)
}
