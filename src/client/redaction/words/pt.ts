import { either, rule, upTo, words, type Lexicon } from '../mark.ts'
import { portuguesePhrases } from './pt-phrases.ts'

const num = either(
  'um uma dois duas tres quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezasseis dezesseis dezoito vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento duzentos duzentas trezentos trezentas quinhentos mil',
)
const day = either(
  'segunda-feira terca-feira quarta-feira quinta-feira sexta-feira segunda terca quinta sexta sabados? domingos?',
)
const month = either(
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
)
const part = `(?:de |da |a |pela |na )(?:manha|tarde|noite|madrugada)`
const mine =
  '(?:(?:a |o |as |os |da |do |das |dos |na |no |com a |com o )?(?:minha|minhas|meu|meus|nossa|nosso|nossas|nossos))'
const kin = either(
  'filhas? filhos? filhinha filhinho menina menino bebe mae pai pais irma irmao irmas irmaos namorado namorada marido esposo esposa companheiro companheira ex ex-marido ex-namorado avo prima primo tia tio sobrinha sobrinho familia amigas? amigos? colegas? vizinhas? vizinhos? chefe patroa patrao senhorio senhoria motorista medica medico enfermeira psicologa assistente_social sogra cunhada gemeos gemeas cachorro cachorra cao gato gata',
)
const own = either(
  'casa apartamento quarto predio bloco rua porta janela varanda escada hotel salao trabalho local boate clube endereco bairro esquina zona ponto igreja universidade faculdade escola academia carro estudio pensao condominio portao',
)
const venue = either(
  'garagem posto posto_de_gasolina bomba_de_gasolina bombas estacao estacao_de_trem estacao_de_comboios rodoviaria paragem paragem_de_autocarro ponto_de_onibus praca_de_taxis hotel motel pensao pousada bar boate clube discoteca cafe cafeteria igreja mesquita escola creche colegio universidade faculdade hospital clinica centro_de_saude farmacia supermercado loja mercado praca parque estacionamento ponte porto cais docas praia rio calcadao cemiterio estadio academia ginasio piscina biblioteca shopping centro_comercial rotunda rotatoria padaria talho acougue cabeleireiro lavanderia correios banco multibanco casa_de_massagem sauna bordel farol catedral castelo tasca pastelaria',
)
const wear = either(
  'casaco jaqueta vestido botas sapatos saltos bolsa mala saia cachecol chapeu gorro moletom camisola colar corrente pulseira anel peruca uniforme brincos mochila alianca',
)

const stop =
  'e quando ele ela mas que com onde me se lhe um uma para por em a o era estava nao meu minha depois entao ontem hoje porque como no na dos das foi eu'
const notThere = either(
  'mim ele ela ti nos banco volante porta cama janela parede carro pescoco cabelo braco cara mao tudo todos novo isso costas',
)
/** Portuguese, of Europe and of Brazil. */
export const portuguese: Lexicon = {
  language: 'pt',
  common: words(
    'o a de que e em um uma me nao os se com por para da do no na ele minha meu quando mas como disse foi mais eu ja sem estava tinha muito era dele depois',
  ),
  ordinary: words('deus natal eu sr sra'),
  placeWords: words('em na no nas nos perto de ate para junto pela pelo'),
  said: words('disse diz viu sabe sabia ouviu conhece trabalha mora ligou acha'),
  naming: words(
    'amiga amigo colega filha filho irma irmao prima primo marido namorado vizinha vizinho chama chamo chamam senhora senhor dona seu nome a com e ex',
  ),
  notNames: words(
    'ele ela eles elas alguem ninguem um uma homem cliente tipo cara policia logo depois entao agora ontem hoje quando e mas nao me se lhe o a os as eu nos tudo nada sempre nunca que quem esse essa este esta aquele outro outra tambem como so depois',
  ),
  rules: [
    rule(
      'relation',
      'near_her',
      `${mine} (?:(?!(?:e|de|em|a|com|por|que) )[a-z-]+ )?${kin}(?: (?:mais velha|mais velho|mais nova|mais novo|de quarto|de trabalho|de casa|de \\w+ anos))?`,
      `(?:uma?|outra?) (?:amiga|amigo|colega|vizinha|prima) minha|(?:a |as |uma )?(?:menina|meninas|moca|rapariga|colega|amiga) (?:com quem|que) (?:trabalho|moro|divido|partilho)[a-z ]{0,4}|colega de (?:casa|quarto|trabalho|apartamento)|tenho (?:um|uma|dois|duas|tres) (?:filhos?|filhas?|criancas?|bebe|gemeos)(?: de \\w+ (?:anos|meses))?`,
    ),
    rule(
      'relation',
      'others_there',
      `as? outras? (?:meninas?|mocas?|raparigas?|mulheres|mulher|colegas?)|(?:eramos |somos )?(?:duas|tres|quatro|cinco) (?:meninas|mocas|raparigas|mulheres)|(?:a )?unica (?:menina|moca|rapariga|mulher|trans|brasileira)(?: (?:de la|daqui|ali|aqui|na zona|da casa))?`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:estou |estava )?gravida(?: de (?:\\w+ )(?:meses|semanas|mes))?|(?:estou|estava) de (?:\\w+ )(?:meses|semanas)`,
      `(?:sou|era|estou|como) (?:uma? |a unica )?(?:surda|cega|diabetica|epileptica|epiletica|asmatica|trans|travesti|transexual|estudante|enfermeira|brasileira|portuguesa|angolana|cabo-verdiana|colombiana|venezuelana|mae solteira|viuda|viuva|manca|canhota|refugiada|soropositiva|seropositiva|gaga)`,
      `(?:tenho|tinha|fiz|acabei de fazer) (?:\\d\\d|${num}(?: e ${num})?) anos|(?:sou|venho|vim) (?:de|do|da) [a-z]+(?: [a-z]+)?(?=[ .,;]|$)`,
      `${mine} (?:[a-z]+ )?(?:barriga|cicatriz|cadeira de rodas|muleta|muletas|aparelho auditivo|aparelho|tatuagem|tatuagens|piercing|sotaque|protese|insulina|bombinha|inalador|oculos|medicacao|metadona|aniversario|anos|peruca|pinta|marca de nascenca|gravidez|portugues|ingles)(?: (?:de|em|do|da|no|na|com|partida?|vermelho|vermelha)(?: (?:a|o|um|uma))? ?[a-z]+(?: [a-z]+)?)?`,
      `${mine} ${wear} (?!(?:e|se|me|em|a|que|quando|mas|nao|para|com|por|o|na|no)\\b)(?:de )?[a-z-]+|${mine} ${either('colar anel pulseira alianca corrente')}|(?:o|a) ${wear} [a-z]+ que eu`,
      `${mine} cabelos? [a-z]+(?: [a-z]+)?|(?:eu )?(?:usava|vestia|estava de|estava com) (?:meu|minha|um|uma|o meu|a minha) [a-z0-9'-]+(?: (?!(?:e|que|quando|mas|me|ele)\\b)[a-z0-9'-]+){0,4}|tenho (?:uma? )?(?:cicatriz|tatuagem|pinta|protese|sotaque|gagueira|diabetes|epilepsia|asma)(?: (?!(?:e|que|quando|mas|me|ele)\\b)[a-z0-9'-]+){0,4}`,
      `(?:me )?(?:quebrou|partiu|fraturou|queimou|deslocou)(?:-me)? (?:o|a|um|uma|dois) (?:meu |minha )?[a-z]+(?: [a-z]+)?|(?:\\d+|${num}) pontos`,
    ),
    rule(
      'place',
      'own_place',
      `(?:(?:em|perto|ao lado|em frente|atras|em cima) )?${mine} (?:[a-z]+ )?${own}(?: [a-z]+)?(?=[ .,;!?]|$)`,
      `(?:perto de |em frente (?:a|de) )?onde (?:eu )?(?:moro|vivo|trabalho|durmo|fico|estaciono)|(?:moro|vivo|trabalho|alugo|fico) (?:sozinha )?(?:em|na|no|perto d[aoe]|em cima d[aoe]|em frente (?:a|ao|d[aoe])|junto a|ao lado d[aoe]|num|numa)(?: [a-z0-9'-]+){1,4}`,
    ),
    rule(
      'place',
      'venue',
      `(?:(?:perto|atras|diante|em frente|em cima|ao lado|junto) )?(?:do|da|ao|a|o|no|na|dos|das|nos|nas|pelo|pela) ${venue}(?: (?:de|do|da) [a-z]+)?`,
      either('lidl aldi continente pingo_doce tesco carrefour'),
    ),
    rule(
      'place',
      'street',
      `(?:rua|r\\.|avenida|av\\.?|praca|largo|travessa|estrada|beco|bairro|alameda|calcada|vila) (?!(?:onde|e|com|em|que|me|a|nao|escura|para|se|estava|principal|quando|por|abaixo|acima|de baixo) )(?:de |do |da |dos |das )?[a-z][a-z'-]+(?: (?!(?:e|com|em|que|me|a|nao|onde|quando|o|se|por|na|no) )[a-z][a-z'-]+)?(?:,? (?:numero |n\\.? ?º? ?)?\\d+[a-z]?)?`,
    ),
    rule(
      'number',
      'door',
      `(?:quarto|numero|num\\.?|andar|porta|apartamento|apto\\.?|ap\\.?|bloco|lote|casa|n\\.?º?) (?:\\d+ ?[a-z]?(?![a-z])|${num})(?! (?:anos|vezes|horas|minutos|de|dos))|(?:no |o )?(?:primeiro|segundo|terceiro|quarto|quinto|sexto|\\d+[ºo°]?) andar|res-do-chao|res do chao`,
    ),
    rule(
      'number',
      'money',
      `(?:r\\$|[€$£]) ?\\d+(?:[.,]\\d+)?|(?:\\d+(?:[.,]\\d+)?|${num}(?: (?:e )?${num})*) ?(?:euros?|€|libras|reais|dolares|paus|contos)`,
    ),
    rule(
      'number',
      'phone',
      `(?:termina|terminado|acaba|comeca|terminava|final)(?: em| por| com)? \\d{2,5}`,
    ),
    rule(
      'time',
      'clock',
      `(?:(?:por volta d|depois d|antes d|pel|desde |ate |eram |umas )?(?:as|a|das|da) )?(?:\\d{1,2}(?:[:h.]\\d{0,2})|\\d{1,2}|${num}) (?:horas|h|hrs)(?: e (?:meia|\\w+))?(?: ${part})?(?! (?:atras|depois|comigo|seguidas))`,
      `(?:as|pelas|das|ate as|la pelas|por volta das|depois das|antes das|quase) (?:\\d{1,2}(?:[:h.]\\d{0,2})?|uma|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze)(?: e (?:meia|quinze|pouco|vinte|um quarto)| para as \\w+)?(?: ${part})?(?! (?:meninas|mulheres|mocas|vezes|outras|maos|portas|raparigas))`,
      `\\d{1,2}[:h]\\d{2}|\\d{1,2}h|(?:a |ao |da |depois da |por volta da )?(?:meia-noite|meia noite|meio-dia|meio dia)|de madrugada|ao amanhecer`,
    ),
    rule(
      'time',
      'weekday',
      `(?:(?:na|no|nesta|neste|esta|este|ultima|ultimo|da|do) )?(?:(?:ultima|ultimo|passada|passado) )?(?:${day}|quarta(?= (?:a|de|passada|feira)|[.,]))(?: passad[ao])?(?: ${part})?(?: passad[ao])?|(?:no |este |neste )?(?:fim de semana|final de semana)(?: passado)?`,
    ),
    rule(
      'time',
      'date',
      `(?:(?:no|dia|no dia|a|em) )?(?:\\d{1,2}|primeiro|${num}) de ${month}(?: de \\d{4})?|(?:no |o )?dia \\d{1,2}`,
    ),
    rule('time', 'month', `(?:em|de|desde|no inicio de|no fim de|em meados de|durante) ${month}`),
    rule(
      'time',
      'relative',
      `(?:ontem|anteontem|hoje|esta (?:noite|manha|tarde|semana|madrugada)|este mes|na outra noite|no outro dia|na noite anterior|no dia anterior|naquela noite)(?: ${part})?`,
      `(?:ha|faz) (?:uns |umas |um |uma |cerca de )?(?:\\w+ )?(?:dias|dia|noites|semanas?|mes|meses|horas?|anos?)|(?:\\w+) (?:dias|semanas|meses|semana|mes) atras|(?:na |no |a |o )?(?:semana|mes|noite|verao|inverno|ano) passad[oa]`,
      `(?:no |na |dia de |noite de |vespera de |pelo |pela )?(?:natal|vespera de natal|ano novo|reveillon|pascoa|carnaval|sao joao|dia das maes|dia dos namorados|halloween)|${mine} aniversario|dia da mae`,
    ),
    rule(
      'name',
      'called',
      `(?<=(?:me chamo|chamo-me|se chama|se chamava|chama-se|chamava-se|me chamam(?: de)?|chamada|chamado|meu nome e|nome dele e|o nome e|conhecem como|conhecida como|conhecido como|de nome|apelido(?: e)?|diz que e o|diz que e a) )(?!${either('que a o um uma se nao de me como assim por puta e policia')} )[a-z][a-z-]+`,
    ),
    rule(
      'relation',
      'near_her',
      `(?:a|o|as|os) (?:gerente|vizinha|vizinho|vizinhos|recepcionista|rececionista|madame|senhorio|senhoria|dona da casa|dono da casa|patroa|cafetina|faxineira|meninas|colegas)|${kin} (?:minha|meu|minhas|meus)`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:uso|levo|tomo|preciso de|ando de|ando com) (?:um |uma |minha |a minha )?(?:cadeira de rodas|muletas?|bengala|aparelho auditivo|aparelho|peruca|insulina|bombinha|inalador|medicacao|metadona|protese|oculos|veu|lenco)(?: (?:no|na|em|de|por) [a-z]+(?: [a-z]+)?)?`,
      `(?:meu |o meu |minha |a minha |o |a |os meus |os )(?:passaporte|cpf|bi|oculos|insulina|bombinha|aparelho auditivo|protese|documentos|cartao de residencia)|(?:surda|cega) de um (?:ouvido|olho)|(?:falo|entendo) (?:pouco|mal|muito pouco)(?: o)? [a-z]+|(?:nao|mal) falo (?:bem )?[a-z]+`,
      `(?:tenho|uso) (?:o )?cabelos? (?:[a-z]+)(?: (?:e|muito|cor de) [a-z]+)?|(?:costelas?|nariz|pulso|maxilar|braco|dedo|dente) (?:quebrad[ao]s?|partid[ao]s?)|(?:quebrou|partiu|quebraram|quebrado|partido) (?:o |a |os |as |um |uma |duas )?(?:meu |minha )?(?:costelas?|nariz|pulso|maxilar|braco|dedo|dente|dentes|oculos)`,
    ),
    rule(
      'place',
      'venue',
      `(?:perto|atras|diante|em frente|em cima|por cima|ao lado|debaixo|a saida|a entrada|no fim|na esquina|ao pe|fora|por tras) (?:do|da|dos|das|de um|de uma|de|ao|a|com a) (?!${notThere}(?![a-z]))${upTo(3, stop)}|junto (?:ao|a|aos|as) (?!${notThere}(?![a-z]))${upTo(3, stop)}`,
      `(?:no|na|num|numa|ate ao|ate a|ate|ao|a|pelo|pela|do|da|desde o|para o) (?:beco|descampado|estacionamento|terreno|mato|bosque|porto|mercado|parque|centro|bairro|feira|creche|colegio|escola|igreja|hospital|bar|posto|paragem|parada|estacao|portao|supermercado|praia|cais|hotel|hostel|motel|pensao|farmacia|ginasio|academia|cabeleireiro|lavanderia|discoteca|boate|rotunda|cemiterio|ponte|shopping|flat|apartamento|predio|rodoviaria)(?: (?:de |do |da )?(?!${either(stop)}(?![a-z]))[a-z][a-z'-]*){0,2}`,
    ),
    rule(
      'number',
      'door',
      `(?:apto|ap|apartamento|bloco|casa|quarto) [a-d](?![a-z])|(?:onibus|autocarro|linha) (?:numero )?\\d+`,
    ),
    rule(
      'time',
      'relative',
      `(?:no dia seguinte|na noite seguinte|ha (?:anos|meses|semanas)|(?:cada|todas as|todos os) (?:${day}s?|dias|semanas|noites)|depois (?:da missa|do trabalho|do jogo|da escola|do culto)|na noite do jogo|durante (?:o ramadao|as festas|a feira|o carnaval|a semana santa)|no (?:carnaval|verao|inverno|feriado)|na noite de [a-z]+(?: [a-z]+)?|vespera de [a-z]+(?: [a-z]+)?)`,
    ),
    ...portuguesePhrases,
  ],
}
