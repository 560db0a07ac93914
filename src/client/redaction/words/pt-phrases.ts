import { either, rule, upTo, type Rule } from '../mark.ts'

const stop =
  'e quando ele ela mas que onde me se lhe por para era estava nao depois entao ontem hoje porque como foi eu ou nem [a-z]{2,}ou [a-z]{2,}iu [a-z]{2,}ram deu disse sabe viu conhece ja esta tem fez vai diz ouve sao'
const some = (most: number): string => upTo(most, stop)
const tens = either('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa')
const unit = either('um uma dois duas tres quatro cinco seis sete oito nove dez doze quinze')
const hundreds = either(
  'cem cento duzentos duzentas trezentos trezentas quatrocentos quatrocentas quinhentos quinhentas seiscentos setecentos oitocentos novecentos mil',
)
const sum = `(?:${hundreds}(?: e ${tens})?(?: e ${unit})?|${tens}(?: e ${unit})?|\\d{2,4})`
const notMoney =
  '(?! ?(?:anos|minutos|metros|vezes|dias|semanas|meses|horas|quilos|pessoas|e [a-z]+ anos)|[a-z0-9])'
/** What she may have or carry without telling anything of herself. */
const plain = either(
  'que medo frio fome vontade tempo fotos foto prints print mensagens provas o_numero a_matricula a_placa um_cliente clientes certeza razao dinheiro muito muita mais nada tudo algo cuidado um_mau outra outro ja culpa a_foto as_fotos de a_certeza duvidas pena vergonha sorte sono ideia como feito estado ido o_video o_contato',
)
const shop = either(
  'loja bar rececao recepcao portaria padaria farmacia posto cafe mercado limpeza mercearia talho pensao hotel salao caixa balcao quiosque lanchonete',
)

/** Portuguese phrases in which she says of herself, of those near her, of amounts and of days what few others can say. */
export const portuguesePhrases: readonly Rule[] = [
  rule(
    'body',
    'hers_alone',
    `(?:tenho|sofro de|sofro com|fui diagnosticada com|nasci com|nasci em|falta-me|faltam-me|me falta|me faltam|fui operada a|fui operada ao|fui operada|operei o|operei a|sou alergica a|trato-me de|trato de) (?:um |uma |o |a |os |as |so )?(?!${plain}(?![a-z]))${some(4)}`,
    `(?:fiquei|fico|sai de la|sai|acabei) (?:com|sem|de|coxa|manca|surda|cega|toda|roxa|marcada) (?!medo|raiva|vergonha|dinheiro|o dinheiro|pagamento|nojo|pe|saber|nada|la|receio|duvida|olho nele)(?:${some(4)})?|(?:me deixou|deixou-me|deixaram-me|me deixaram) (?:com |um |uma |marcas|coxa|manca|surda|cega)(?!recado|mensagem|bilhete|medo)(?:${some(4)})?|levei (?:${unit}|\\d+) pontos(?: ${some(2)})?`,
    `(?:tomo|ando a tomar|estou tomando|estou a tomar|uso|usava|ando com|ando de|ando em|andava com|vou de|ia de|ia com|estava de|estava com|vestia|vestida de|vestida com|trazia) (?!(?:taxi|carro|autocarro|onibus|medo|pressa|cuidado|um cliente|cliente|camisinha|preservativo|conta|nota|o telefone|o carro|um homem|outro|fome|sono|ele|raiva)(?![a-z]))${some(4)}`,
    `(?:sou|vim|venho|cheguei) (?:de|do|da|das|dos) (?!(?:trabalhar|noite|casa|rua|la) ?)${some(2)}|sou (?:a unica |uma |meio |filha de |neta de )?[a-z]+(?:ana|ena|ina|esa|ola|eira|ense|iana|aia|ista|uguesa|sa|tina)(?<!pessoa|sozinha|mesma|aquela)(?: ${some(2)})?|a unica [a-z]+(?: ${some(3)})?|sou (?:trans|surda|gaga|manca|coxa|baixinha|gordinha|ruiva|loira|negra|mulata|casada|viuva|divorciada|mae|avo|canhota)(?: ${some(2)})?`,
    `(?:estou|ando) (?:operada|divorciada|casada|separada|em tratamento|em cadeira de rodas|manca|coxa|de baixa|sem documentos|sem papeis|ilegal|amamentando|a amamentar|recem operada|em quimio|gravida)(?: ${some(3)})?|(?:acabei de|tive) (?:um bebe|parir|um aborto|um avc|cancro|cancer|dar a luz)(?: ${some(2)})?|nao tenho (?:papeis|documentos|visto|autorizacao|passaporte|um [a-z]+|uma [a-z]+)(?: ${some(2)})?|sem (?:papeis|documentos)|perdi (?:um|o|o meu|meu) (?:bebe|dente|olho|filho)`,
    `nao (?:falo|entendo|percebo)(?: muito| quase)?(?: bem| muito| nada)?(?: de)? (?:o )?(?:ingles|portugues|espanhol|lingua)|(?:coxeio|gaguejo|manco)|mido? um metro [a-z ]{1,20}|(?:fiz|completei|faco) ${sum} anos|(?:o |a |os |as )?(?:meu|minha|meus|minhas) (?:[a-z]+ )?(?:trancas|caracois|cachos|apliques?|extensoes|dentadura|pacemaker|marcapasso|sonda|gesso|tala|ligaduras?|comprimidos|remedios?|tratamento|operacao|cirurgia|deficiencia|doenca|sardas|unhas|terco|crucifixo|medalha|medalhinha|lenco|turbante|saltos|oculos|lentes|nariz|costelas|joelho|pulso|andar|jeito de (?:falar|andar)|voz|sotaque|franja|rabo de cavalo)(?: ${some(3)})?`,
    `(?:uma |um |umas |uns |duas |dois |tres |varias |as |os )?(?:cicatriz|queimaduras?|nodoas? negras?|hematomas?|roxos?|mordidas?|dentadas?|feridas?|cortes?|marcas|galo|arranhoes|arranhao|pontos) (?:no|na|nos|nas|do|da|pelo|pela|em) (?:meu |minha |todo o |toda a )?[a-z]+(?: (?:esquerd|direit)[a-z]+)?|olhos? (?:roxos?|negros?|inchados?|pretos?)|labio (?:rebentado|partido|cortado|inchado)|boca (?:rebentada|inchada|cortada)|(?:um |dois )?dentes? (?:partidos?|quebrados?|a menos)|(?:descalca|de robe|de pijama|de camisola|de farda|de uniforme)(?:,? (?:com|de) ${some(3)})?`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:a|uma|as|duas|outra|essa|da|pela) (?:meninas?|mocas?|mulher|mulheres|senhora|senhoras|raparigas?|colegas?|amigas?|vizinhas?|familia|velhota|freira|enfermeira|garotas?)(?: [a-z]+)? (?:da|do|de|das|dos|que|com quem|com|no) (?!ele |cinquenta|cabelo)${some(4)}`,
    `(?:o|um|os|uns|ao|do) (?:rapaz|rapazes|moco|menino|senhor|homem|vizinho|vizinhos|velhote|casal|dono|cara) (?:de (?:baixo|cima|frente|lado)|do (?:lado|${shop}|segundo|terceiro|primeiro|quarto|andar|res-do-chao)|da (?:frente|${shop})|ao lado|de (?:cima|baixo))(?: ${some(2)})?`,
    `(?:o|a|os|ao|do|da|um|uma) (?:porteir[oa]|zelador[a]?|sindic[oa]|faxineira|rececionista|recepcionista|empregad[ao](?: (?:de|da) [a-z]+)?|camareira|garcom|garconete|taxista(?: conhecid[oa])?|padre|pastor(?: da [a-z]+)?|seguranca d[oae] [a-z]+|merceeiro|padeiro|farmaceutic[ao]|dono d[oae] [a-z]+|dona d[oae] [a-z]+)|(?:minha|meu|minhas|meus) (?:[a-z]+ )?${either('cunhado cunhados sogro sogros nora genro neto neta netos netinha madrinha padrinho comadre compadre cafetao chulo supervisora supervisor encarregada senhorio ex-marido ex enteada enteado madrasta padrasto cuidadora ajudante advogada advogado dentista professora professor tutora conterranea inquilina cliente_fixo baba ama gente mais_velha mais_nova cacula pequenina pequeno miudo miuda miudos bebe garoto garota guri')}(?: de ${some(2)})?|o pai d[oa]s? (?:meu|minha|meus|minhas) [a-z]+|uma (?:conterranea|conhecida|amiga)(?: minha)?`,
  ),
  rule(
    'number',
    'money',
    `(?:${unit}|varias|\\d+) (?:notas?|cedulas?)(?: de (?:${sum}|dez|cinco))?|(?:notas?|cedulas?) de (?:${sum}|dez|cinco)|(?:os|as|meus|seus|outros|mais) (?:${tens}(?: e ${unit})?|${hundreds}|\\d{2,3})(?! (?:anos|minutos|e))`,
    `(?:pagou|pagava|paga|paguei|deu|dava|dei|ofereceu|oferece|cobrou|cobrei|cobro|pediu|pedia|deve|devia|tirou|tiraram|roubou|roubaram|pos|por|eram|sao|so|combinamos|combinado|deixou|custava|valor|mandou|transferiu|devolvi|queria)(?:-me| me| so| uns| umas| os| as| quase| mais)? ${sum}${notMoney}|${hundreds} e (?:${tens}(?: e ${unit})?|${unit})${notMoney}|${hundreds}(?=[.,;]|$)`,
  ),
  rule(
    'number',
    'plate',
    `(?:um|uma|dois|duas|tres) (?:[a-z]|\\d)(?: e (?:um |uma |dois |duas )?(?:[a-z]|\\d))+(?![a-z])|(?:a letra [a-z]|uma? [b-df-np-z]|\\d{1,3}|(?:dois|tres) (?:cincos|doises|tres|quatros|seis|setes|oitos|noves|zeros))(?<=(?:matricula|placa)[^.!?]{0,60})`,
    `(?:quarto|porta|andar|numero|apartamento) (?:${hundreds}|${tens}|${unit}|catorze|onze|treze|dezesseis|dezassete|dezessete)(?: (?:e )?(?:${tens}|${unit}|zero|meia)){0,3}(?! anos)`,
  ),
  rule(
    'time',
    'relative',
    `(?:(?:n?[oa]|em|por|desde|antes d[oa]|depois d[oa]|durante [oa]|ate) )?(?:vespera|noite|dia|manha|tarde|semana|fim de semana|mes) (?:de|do|da|antes d[oae]|depois d[oae]|anterior|seguinte)(?: (?!(?:ele|que|trabalho|trabalhar) )${some(3)})?|(?:na )?(?:vespera|antevespera)`,
    `(?:dois|duas|tres|quatro|cinco|varias|varios|umas|uns|um par de|\\d+) (?:noites|dias|semanas|meses|anos|domingos|sabados)(?: (?:seguid[ao]s|depois|antes|atras|mais tarde))?(?: e meio)?|(?:domingo|sexta-feira|sexta|quinta|terca|terca-feira|segunda) (?:de|santa|gorda|do|magro)(?: [a-z]+)?|(?:n?[oa]s? |em )?(?:pascoa|festa junina|festas juninas|sao (?:martinho|pedro|joao|valentim)|santo antonio|santos populares|corpo de deus|corpus christi|consoada|passagem de ano|quaresma|finados|todos os santos|feriado(?: d[eao] [a-z]+)?|magusto|romaria|queima das fitas|tiradentes|sete de setembro|ramadao|dia d[eoa]s? [a-z]+)|(?:n[ao]|est[ea]|em) (?:primavera|outono|verao|inverno)(?: passad[oa])?|faz (?:um|uma|dois|duas|[a-z]+) (?:anos?|meses|mes|semanas?)(?: e meio)?`,
  ),
  rule(
    'time',
    'clock',
    `(?:ao|antes do|depois do|perto do|por volta do|ate ao|quase) (?:meio-dia|meio dia|almoco|jantar|amanhecer|anoitecer|por do sol|fim da tarde)|(?:ao|no) (?:fim|final|meio) da (?:tarde|manha|noite)|e (?:um quarto|meia|quinze)(?= |[.,;])|(?:um quarto|dez|vinte|cinco|quinze) para (?:a|as|o) [a-z]+`,
  ),
  rule(
    'place',
    'venue',
    `(?:passando|passad[oa]|depois d[oa]|atravessando|debaixo d[oa]|subindo|descendo|antes d[oa]) (?:o |a |os |as )?(?!(?:medo|mao|cabeca|cabelo|roupa|noite|tempo|isso|dele|trabalho|almoco|missa) ?)${some(3)}(?<=(?:passando|passad[oa]|atravessando|subindo|descendo|debaixo d[oa]) [a-z ]+)|(?:num|numa|um|uma|ate um|ate uma|para um|para uma) (?:armazem|quinta|cafe|garagem|terreno|barracao|sitio|chacara|motel|hotel|galpao|anexo|cabana|bar|vivenda)(?: ${some(4)})|(?:o|a|ao|do|da|no|na) (?:[a-z]+ )?(?:quartel|camara|tribunal|albergue|abrigo|cantina|lota|fabrica|lixeira|sucata|matadouro|cinema|teatro|estadio|campo de futebol|capela|convento|posto de saude|eletrico|metro|ferry|barco|aeroporto|bingo|casino|tabacaria|drogaria|lanchonete|pracinha|instituto|residencia|oficina|balsa|feira|upa|mercearia|barragem)(?: (?:de |do |da )?${some(2)})?`,
  ),
  rule(
    'body',
    'hers_alone',
    `(?:quebrei|parti|torci|desloquei|cortei|fraturei|queimei|magoei|perdi|rapei|pintei|tingi) (?:o|a|os|as|um|uma|dois|duas)(?: (?:meu|minha|meus|minhas))? (?!(?:medo|dinheiro|telefone|telemovel|celular|conta|paciencia|controle|controlo|tempo|paz|sono|voz|cabeca|cliente|hora)(?![a-z]))${some(3)}|(?:estou|to|tou|tava|estava|ainda estou|continuo) (?:com [oa]s? |so de |so com |de |na |no )(?!(?:medo|pe|carro|rua|casa|quarto|volta|policia|ele|raiva)(?![a-z]))${some(4)}|(?:ainda tenho|tenho ainda|tenho [oa]s?|so tenho) (?!medo|o numero|o print|a foto|as mensagens|os prints|a certeza|o contato)${some(4)}`,
    `(?:estudo|faco um curso de|faco faculdade de|de dia sou|de dia trabalho|de manha trabalho|de manha sou|tambem trabalho|cuido d[oae]|crio|amamento|estou esperando|estou a espera de|espero) (?!ele|que|por ele|o dinheiro|a policia|resposta)${some(4)}|sou (?:mae|avo|madrinha)(?: (?:de|solteira) ?${some(3)})?|(?:o |a |os |as )?(?:meu|minha|meus|minhas) (?:visto|permissao|autorizacao|terra|cidade|aldeia|pais|deficiencia|religiao|cesarea|cesariana|ferida|cicatriz|outro emprego|segundo emprego|prazo|tipoia|bengala|farda|bata|avental|roupao)(?: ${some(2)})?|(?:meu|minha|meus|minhas) (?:olhos?|bracos?|pernas?|maos?|pes?|orelha|ouvido|peito|costas|joelhos?|tornozelo|dedo|dente) (?:esquerd|direit|ma|mau|operad|partid|quebrad|postic|doente|inchad|rox|tort)[a-z]*`,
    `(?:so|apenas) (?:de|com) (?:roupao|toalha|meias|camisola|lingerie|calcinha|cuecas|pijama|chinelos?|casaco)|(?:so vejo|so oico|so ouco|nao vejo|nao oico|nao ouco|nao ando|nao consigo (?:andar|correr)|nao sei ler)(?: ${some(4)})?|(?:minha|a minha|meu|o meu) (?:farda|uniforme|bata|casaco|lenco|peruca|vestido|saltos|botas)(?: ${some(3)})`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:o|um|os|ao|do) (?:moco|rapaz|menino|miudo|senhor|tio) (?:do|da|dos|das) (?!(?:carro|video|foto|cabelo|anuncio|barba) ?)${some(2)}|(?:a|uma|da) (?:tia|dona|moca|menina|senhora|rapariga|velha) (?:do|da|dos|das) ${some(2)}|(?:o dono|a dona)(?: d[oa] ${some(2)})?|(?:o|a) (?:senhor|senhora|dona|seu) [a-z]+|(?:minha|meu|minhas|meus|nossa|nosso) (?:[a-z]+ )?(?:parceir[ao]s?|soci[ao]|dupla|companheir[ao]s?|comadre|conhecid[ao]s?|compatriotas?|patricia|hospede|inquilin[ao])(?: de ${some(2)})?`,
    `(?:duas|tres|quatro|outras?|umas|uma|a) (?:duas |tres )?(?:colegas|amigas|meninas|mocas|raparigas|colega|menina|moca|rapariga|mulher|mulheres|vizinha|vizinhas) (?:minhas?|[a-z]+(?:ana|anas|ena|enas|eira|eiras|esa|esas|ola|olas|idosa|idosas|nova|novas|mais velha|trans))|(?:outras?) (?:duas|tres|quatro) [a-z]+as|(?:a|o|uma|um|da|do|minha|meu) (?:[a-z]+ )?(?:cabeleireir[ao]|professora?|enfermeir[ao]|educadora?|baba|costureira|padeir[ao]|cozinheir[ao]|freira|assistente social|parteira|advogad[ao]|psicolog[ao]|voluntari[ao]s?|carteiro|mecanico|manicure|caixa do ${some(1)}|treinador[ao]?|explicadora|diarista|lavadeira|merendeira)(?: d[aoe] ${some(3)})?|(?:a|o) (?:filh[ao]|irma|irmao|mae|pai|prim[ao]|namorad[ao]|mulher|marido|sobrinh[ao]|nora|genro|ti[ao]) d[aoe] (?:minha|meu|uma|nossa)s? [a-z]+`,
  ),
  rule(
    'number',
    'money',
    `(?:${sum.replace('|\\d{2,4}', '')}|(?:vint|trint|quarent|cinquent|sessent)inha|cenzinho|vintao|cinquentao)${notMoney}(?! (?:e tal|e tais|e poucos|e muitos|por cento))(?<!(?:uns|umas|tem|teria|tera|tinha|seus|anos|aparenta|dos|nos|mais de|menos de|quase|um|uma|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|as) |e (?:um|uma|dois|duas|tres|quatro|cinco|seis|sete|oito|nove))(?<!^(?:um|uma|dois|duas|tres|quatro|cinco))(?<!(?:uns|umas|tem|teria|tera|tinha|seus|aparenta) (?:[a-z]+ e )?[a-z]+)`,
    `(?:termina|terminava|acaba|acabava|comeca|comecava|final) (?:em|por|com|com a|com o) (?:[a-z]{1,3}(?![a-z])|\\d+)|(?:[a-z]{1,2}\\d{1,2}|\\d{1,2}[a-z]{1,2})(?<=(?:matricula|placa)[^.!?]{0,60})`,
  ),
  rule(
    'time',
    'relative',
    `(?:antes|depois|no inicio|no comeco|no fim|no final|em meados|a meio) (?:do|da|das|dos|de) (?:verao|inverno|outono|primavera|ferias|festas|curso|aula|aulas|missa|turno|almoco|jantar|casamento|enterro|jogo|feira|colegio|ramadao|natal|pascoa|ano|mes)|(?:ao|quando) (?:sair|sai|saia|terminar|acabar|voltar|voltava|entrar|entrava) (?:do|da|de|ao|a)(?: (?:meu|minha))? (?:turno|trabalho|aula|aulas|curso|missa|limpeza|casa|colegio|escola|ginasio|academia|consulta|medico|faculdade|culto)|n[oa] (?:meu|minha) (?:dia de folga|folga|pausa|intervalo)|(?:umas|pelas|eram|la pelas|por volta das) [a-z0-9]+(?: e (?:tal|pouco|meia|picos))|(?:uns|umas|varios|varias|dois|duas|tres|quatro|[a-z]+) (?:dias|semanas|meses|anos|noites) (?:antes|depois|atras)|no (?:primeiro|ultimo|segundo) (?:dia|domingo|sabado|fim de semana)(?: d[eoa] ${some(3)})?|(?:quase|perto d[ao]|por volta d[ao]|passava d[ao]) (?:uma|meia-noite|meio-dia)(?: da [a-z]+)?`,
  ),
  rule(
    'place',
    'venue',
    `(?:a|na|da|junto a|perto da|ao pe da|no|do|ao|em frente ao|atras do) (?:porta|saida|entrada|esquina|fundo|portao) (?:do|da|dos|das) ${some(2)}|(?:no|na|num|numa|ao|do|da) (?:ponto|res-do-chao|cave|sotao|patio|quintal|linha do comboio|maternidade|urgencias|marginal|ribeira|mata|pinhal|represa|acude|viaduto|passarela|ponte|marquise|autoestrada|nacional|area de servico|parada|ramal|trilho|linha|beira-mar|barragem|loja de ${some(2)}|banca de ${some(2)}|oficina de ${some(2)})(?: (?:ao pe d[ao]|d[aoe]|perto d[aoe]) ${some(3)})?`,
  ),
  rule(
    'body',
    'hers_alone',
    `(?:rasgou|arrancou|cortou|mordeu|queimou|abriu|torceu|furou|rachou|deslocou)(?:-me| me)? (?:o|a|os|as|uma?) (?!porta|roupa|telefone|telemovel|celular|bolsa|carteira|janela)(?:minha |meu )?${some(2)}|me (?:rasgou|cortou|mordeu|queimou) (?:o|a) [a-z]+|sou (?:capixaba|carioca|gaucha|mineira|paulista|paraense|baiana|nordestina|nortenha|alentejana|algarvia|madeirense|minhota|beira|potiguar|manauara|cearense|goiana|[a-z]+(?:ense|aba|oca))|(?:varizes|manchas?|sardas|pintas?|vitiligo|celulite|estrias|queloides?) (?:no|na|nos|nas) [a-z]+`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:o |a |os |as )?(?:meu|minha|meus|minhas) (?:mais (?:velh[oa]|nov[oa])|do meio|cacula|primogenit[oa]|pastora?|senhori[oa]|rapaz|rapariga|cunhad[ao]|gente|pessoal|malta)(?: de ${some(2)})?|(?:o|a) (?:patrao|patroa|chefe|noiv[oa]|cunhad[ao]|amig[oa]|vizinh[oa]) d[aoe]s? (?:minha|meu|minhas|meus)? ?[a-z]+`,
  ),
  rule(
    'time',
    'clock',
    `(?:as|pelas|umas|das|ate as) (?:[a-z]+|\\d{1,2}) e (?:picos|pico|tal|troca o passo|qualquer coisa)(?: da (?:manha|tarde|noite|madrugada))?|(?:ao|antes do|depois do|no) (?:nascer|por|romper) d[oa] (?:sol|dia|manha|lua)|(?:tres|dois|duas|quatro|cinco) programas(?:,? uns ${sum})?|(?:no|ao|do|depois do) (?:culto|terreiro|centro espirita|retiro|ensaio|catequese)`,
  ),
]
