import { either, rule, upTo, type Rule } from '../mark.ts'

const stop =
  'y cuando el ella pero que donde me se le lo por para era es estaba no luego entonces ayer hoy anoche porque como si ni o aunque oyo dijo hizo vio volvio abrio llamo grito subio salio ayudo entro dice sabe pregunto paso dio pago aviso conoce ya fue tiene va esta hay han ha despacio'
const some = (most: number): string => upTo(most, stop)
const tens = either('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa')
const unit = either('uno una un dos tres cuatro cinco seis siete ocho nueve diez')
const hundreds = either(
  'cien ciento doscientos doscientas trescientos trescientas cuatrocientos cuatrocientas quinientos quinientas seiscientos seiscientas setecientos ochocientos novecientos mil',
)
const sum = `(?:${hundreds}(?: ${tens})?(?: y ${unit}| ${unit})?|${tens}(?: y ${unit})?|\\d{2,4})`
const notMoney =
  '(?! ?(?:anos|minutos|metros|veces|dias|semanas|meses|horas|kilos|personas|y [a-z]+ anos)|[a-z0-9])'
/** What she may have or carry without telling anything of herself. */
const plain = either(
  'que miedo frio hambre ganas tiempo fotos foto capturas captura mensajes pruebas su sus la_matricula el_numero un_cliente clientes cita razon claro idea dinero mucho mucha mas nada todo algo cuidado un_mal otra otro ya la_culpa las_fotos una_foto una_cita esperando sin suerte sueno verguenza el_video un_video_suyo la_foto su_numero relacion sexo razones guardado',
)
const illness = either(
  'lupus cancer asma epilepsia diabetes anemia artritis psoriasis ansiedad depresion vih migranas hepatitis fibromialgia',
)
const shop = either(
  'tienda bar recepcion kiosko quiosco panaderia farmacia locutorio gasolinera porteria supermercado fruteria limpieza taxi hostal pension peluqueria caja barra frutero',
)

/** Spanish phrases in which she says of herself, of those near her, of amounts and of days what few others can say. */
export const spanishPhrases: readonly Rule[] = [
  rule(
    'body',
    'hers_alone',
    `(?:tengo|padezco|padezco de|sufro de|sufro|me diagnosticaron|me detectaron|naci con|me falta|me faltan|me operaron de|me operaron|estoy operada de|estoy operada del|estoy enferma de|soy alergica a) (?:un |una |el |la |los |las )?(?!${plain}(?![a-z]))${some(4)}`,
    `me (?:quede|quedo|quedaron|ha quedado|salio|salieron|hizo|hice) (?:con |un |una |unos |unas |el |la |los |las )(?!favor|dano|caso|dinero|mensaje|senas|foto|cara de)${some(4)}|me (?:dejo|dejaron|ha dejado) (?:con |un |una |marcas|moratones|moretones|el |la |los |coja|sorda|ciega|los )(?!mensaje|billete|nota|dinero|propina|recado|coche|sitio)(?:${some(4)})?`,
    `(?:tomo|estoy tomando|uso|voy con|voy en|voy de|iba de|iba con mi|iba con una?|ando con|camino con|yo llevaba|dia llevaba|noche llevaba|yo iba|llevo puesta?|llevo siempre|vestia|iba vestida de|iba vestida con) (?!(?:el|la) (?:coche|taxi|autobus|bus)|cuidado|taxi|autobus|el a|casa|compras|clientes|el preservativo|preservativos?|condon(?:es)?|nota|miedo|el telefono)${some(4)}`,
    `(?:soy|vine|vengo|llegue) (?:de|desde) (?!(?:trabajar|noche|casa|la calle|alli|vuelta|fiar|las que) ?)(?:la |el )?${some(2)}|soy (?:la unica |una |medio |de origen )?[a-z]+(?:ana|ena|ina|esa|ola|eca|ense|iana|aya|ista|roqui|andesa)(?<!persona|buena|alguna|ninguna|tranquila)(?: ${some(2)})?|la unica [a-z]+(?: ${some(3)})?`,
    `estoy (?:operada|divorciada|casada|separada|en tratamiento|en silla de ruedas|coja|de baja|sin papeles|amamantando|dando el pecho|embarazada|recien parida|recien operada|en quimio|esperando un bebe|mala de [a-z]+|criando)(?: ${some(3)})?|(?:acabo de|hace poco) (?:parir|dar a luz|operarme)|no tengo (?:papeles|permiso|residencia|una? [a-z]+|pelo|visa|pasaporte)(?: ${some(2)})?|sin papeles|perdi (?:un|el|al|a mi) (?:bebe|embarazo|diente|ojo|hijo)`,
    `no (?:hablo|entiendo|se)(?: muy| casi)?(?: bien| mucho| nada| apenas)?(?: de)? (?:el )?(?:ingles|espanol|castellano|rumano|idioma|leer)|(?:cojeo|tartamudeo)|mido [a-z0-9 ]{1,20}|peso [a-z0-9]+ kilos|(?:mi|mis) (?:[a-z]+ )?(?:trenzas|rizos|extensiones|dentadura|marcapasos|sonda|escayola|ferula|vendas?|venda|pastillas|tratamiento|operacion|discapacidad|enfermedad|${illness}|pecas|lunares|ceja|unas|protesis|rosario|cruz|crucifijo|medalla|medallita|panuelo|tacones|zapatillas|chaqueton|gafas|lentillas|nariz|costillas|munon|bolsa de colostomia|marcha|manera de andar|forma de (?:hablar|andar))(?: ${some(3)})?`,
    `(?:una |un |unos |unas |dos |tres |varios |los |las )?(?:cicatriz|quemaduras?|moratones|moraton|moretones|moreton|morados|mordiscos?|mordida|heridas?|cortes?|brecha|marcas|chichon|rasgunos|aranazos|puntos) (?:en|por|de) (?:la |el |los |las |mi |mis |todo el |toda la )[a-z]+(?: (?:izquierd|derech)[a-z]+)?|(?:ojo|ojos) morados?|labio (?:partido|roto|hinchado)|(?:un |dos )?dientes? (?:rotos?|partidos?|flojos?|menos)|(?:descalza|en bata|en pijama|con mi vestido|con mi uniforme)(?:,? (?:con|en) ${some(4)})?|vendad[ao]s?`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:la|una|las|dos|otra|esa) (?:chicas?|mujer|mujeres|senora|senoras|muchachas?|companeras?|amigas?|vecinas?|familia|abuela|pareja|monja|enfermera)(?: [a-z]+)? (?:de la|del|de|que|con la que|con quien|con|con las que) (?!el |los cincuenta|pelo)${some(4)}`,
    `(?:el|un|los|unos) (?:chico|chicos|muchacho|senor|hombre|vecino|vecinos|viejo|hijo|matrimonio|dueno) (?:de (?:abajo|arriba|enfrente|al lado|la puerta|al lado)|del (?:${shop}|segundo|tercero|primero|cuarto|quinto|bajo|piso)|de (?:la |el |mi |los )?${shop})(?: ${some(3)})?`,
    `(?:el|la|los|al|del|un|una) (?:porter[oa]|conserje|limpiadora|camarer[oa]|dependient[ae]|recepcionista|tender[oa]|taxista(?: conocid[oa])?|cura|pastor|guardia de seguridad|vigilante|kiosquero|frutero|panader[oa]|farmaceutic[ao]|carniccer[oa])|${either('mi mis')} (?:[a-z]+ )?${either('cunado cunados suegro suegros nuera yerno nieto nieta nietos madrina padrino comadre compadre chulo supervisora supervisor casero exmarido exnovio ex hijastra madrastra padrastro cuidadora asistenta abogada abogado dentista profesora profesor tutora paisana paisano inquilina cliente_fijo ninera canguro encargado encargada gente familia hermanastra nena nene chiquita chiquito pequeno pequena mayor')}(?: de ${some(2)})?|el padre de mi[s]? [a-z]+|la madre de mi[s]? [a-z]+|una (?:paisana|conocida|compatriota)(?: mia)?`,
  ),
  rule(
    'number',
    'money',
    `(?:${unit}|varios|\\d+) billetes?(?: de (?:${sum}|diez|cinco))?|billetes? de (?:${sum}|diez|cinco)|(?:los|las|mis|sus|otros|otras) (?:${tens}(?: y ${unit})?|${hundreds}|\\d{2,3})(?! (?:anos|minutos|y))`,
    `(?:pago|pagaba|paga|pague|dio|daba|di|ofrecio|ofrece|cobro|cobre|cobraba|pidio|pedia|debe|debia|quito|quitaron|robo|robaron|puso|por|eran|son|solo|acordamos|quedamos en|dejo|costaba|vale|saco|envio|transfirio|devolvi)(?: me| solo| unos| unas| los| las| sobre| casi| otros)? ${sum}${notMoney}|${hundreds} (?:${tens}(?: y ${unit})?|${unit})${notMoney}|(?:${hundreds})(?=[.,;]|$)`,
  ),
  rule(
    'number',
    'plate',
    `una? (?:[a-z]|\\d)(?: y (?:una? |dos |tres )?(?:[a-z]|\\d|cincos|doses|treses|cuatros|seises|sietes|ochos|nueves|ceros))+(?! [a-z]+s )|(?:la letra [a-z]|una? [a-z]|\\d{1,3}|(?:dos|tres) (?:cincos|doses|treses|cuatros|seises|sietes|ochos|nueves|ceros))(?<=(?:matricula|placa)[^.!?]{0,60})`,
    `(?:habitacion|puerta|piso|numero|apartamento) (?:${hundreds}|${tens}|${unit}|catorce|quince|once|doce|trece|dieciseis|diecisiete)(?: (?:y )?(?:${tens}|${unit}|cero)){0,3}(?! anos)`,
  ),
  rule(
    'time',
    'relative',
    `(?:(?:el|la|en|por|desde|antes de|despues de|durante|hasta) )*(?:la )?(?:vispera|noche|dia|manana|tarde|semana|fin de semana|mes) (?:de|del|antes de|despues de|anterior|siguiente|antes|despues)(?: (?!(?:el|que|trabajo|trabajar) )${some(3)})?`,
    `(?:dos|tres|cuatro|cinco|varias|varios|unas|unos|un par de|\\d+) (?:noches|dias|semanas|meses|horas|anos|domingos|sabados)(?: (?:seguid[ao]s|despues|antes|atras|mas tarde))?(?<!de (?:dos|tres) (?:horas|anos))|(?:domingo|lunes|martes|miercoles|jueves|viernes|sabado) (?:de|santo|antes|siguiente)(?: [a-z]+)?|(?:el |en |la |las |los )?(?:carnavales|ferias|fallas|romeria|corpus|pascua|pascuas|fin de ano|navidades|puente de [a-z]+|dia de (?:los |las |la |el )?[a-z]+|todos los santos|los muertos|inmaculada|constitucion|san [a-z]+|santa [a-z]+|rebajas|sanfermines|ramadan)|(?:en|el|este|la) (?:primavera|otono|verano|invierno)(?: pasad[oa])?`,
  ),
  rule(
    'time',
    'clock',
    `(?:a|al|hacia|hasta|antes de|antes del|despues de|despues del|sobre|pasado|pasada|desde) ?(?:el |la )?(?:mediodia|medianoche|amanecer|anochecer|atardecer|media manana|media tarde|hora de comer|hora de cenar)|y (?:cuarto|media)(?= |[.,;])|menos (?:cuarto|diez|cinco|veinte)`,
  ),
  rule(
    'place',
    'venue',
    `(?:pasando|pasado|pasada|tras|cruzando|bajo|sobre|rodeando|subiendo|bajando) (?:el|la|los|las) (?!(?:miedo|mano|cabeza|pelo|ropa|noche|rato|tiempo|puente de) ?)${some(4)}|(?:en|a|hasta|de|desde) (?:su|un|una) (?:casa|nave|finca|cortijo|caserio|almacen|garaje|cabana|chalet|local|camping|hotel|motel|cafe|bar)(?: ${some(4)})|(?:el|la|al|del|en) (?:[a-z]+ )?(?:tanatorio|ayuntamiento|juzgado|cuartel|albergue|comedor social|centro de (?:salud|dia|acogida)|lonja|fabrica|vertedero|desguace|matadero|cine|teatro|estadio|campo de futbol|plaza de toros|ermita|convento|ambulatorio|tranvia|metro|ferry|aeropuerto|bingo|casino|recreativos|estanco|ferreteria|bazar|chino|lavadero|instituto|facultad|residencia)(?: (?:de |del |de la )?${some(2)})?`,
  ),
  rule(
    'body',
    'hers_alone',
    `(?:estoy|sigo) (?:esperando|embarazada|pendiente|ciega|sorda|vendada|escayolada|enyesada|recuperandome|en rehabilitacion|con (?:el|la|los|las|un|una|muletas|quimio|tratamiento))(?! (?:a que|que|el miedo|dinero))(?: ${some(4)})?|me (?:rompi|torci|corte|queme|disloque|fracture|abri|lesione|han puesto|pusieron|cosieron|tuvieron que|dieron|tene|teni|rape|hormono) (?!cuenta|dinero|miedo|la razon|igual|las gracias|el dinero|un susto|por)${some(4)}`,
    `(?:estudio|doy clases de|hago un curso de|de dia soy|de dia trabajo|por las mananas trabajo|por las mananas soy|tambien trabajo|cuido a|cuido de) ${some(4)}|soy madre(?: de ${some(3)})?|mi (?:pueblo|pais|tierra|ciudad|discapacidad|religion|visado|permiso|segundo trabajo)(?: ${some(2)})?|mi[s]? (?:ojos?|brazos?|piernas?|manos?|pies?|oreja|oido|pechos?|espalda|tripa|rodillas?|tobillo) (?:izquierd|derech|mal|operad|vendad|rot|postiz|enferm|hinchad|morad|pequen)[a-z]+|tengo (?:la|el|los|las) [a-z]+ (?!el|que)${some(2)}|(?:mi |la )(?:herida|cesarea|operacion|cicatriz|silla)(?: de ${some(2)})?`,
    `(?:me falta|solo veo|solo oigo|no veo|no oigo|no camino|no puedo andar|no puedo caminar|no se leer)(?: ${some(4)})?|con (?:mi|mis) (?:[a-z]+ )?(?:uniforme|bata|abrigo|panuelo|peluca|muletas?|gafas|delantal|traje|vestido|tacones|botas)(?: ${some(3)})?`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:una|la|las|otras?|unas|dos|tres|mis?) (?:dos |tres |cuatro )?(?:chicas?|companeras?|mujer|mujeres|amigas?|senoras?|muchachas?|vecinas?|paisanas?) (?:[a-z]+(?:ana|anas|ena|enas|ina|inas|esa|esas|ola|olas|aya|ayas|mayor|mayores|joven|nueva|trans|de [a-z]+))|otras? (?:dos|tres|cuatro|cinco)? ?[a-z]+as(?<!cosas|veces|otras|otra|personas|las|horas|semanas)|(?:el|un) (?:senor|chico|muchacho|hombre|portero|vigilante|encargado) (?:del|de la|de) (?:turno|noche|limpieza|gas|butano|agua|correo|correos|escalera|edificio|comunidad|basura|obra|bloque|rellano|puerta|quinto|segundo)[a-z]*(?: ${some(2)})?`,
    `(?:la|el|una|un|mi|con la|a la|al) (?:[a-z]+ )?(?:peluquer[ao]|profesora?|maestr[ao]|enfermer[ao]|cuidadora?|ninera|modista|panader[ao]|cociner[ao]|monja|trabajador[ao] social|matrona|comadrona|abogad[ao]|asistenta|psicolog[ao]|educador[ao]|voluntari[ao]s?|mediador[ao]|charcuter[ao]|pescader[ao]|mecanico|cartero|lotera|lotero|cajer[ao]|estanquer[ao]|sacristan|tutora|monitor[ao]|entrenador[ao]|manicurista|casero|inquilin[ao])(?: de ${some(3)})?|(?:la|el) (?:hij[ao]|herman[ao]|madre|padre|prim[ao]|novi[ao]|mujer|marido|sobrin[ao]|nuera|yerno|ti[ao]) de (?:mi|la|nuestra|una)s? [a-z]+`,
  ),
  rule(
    'number',
    'money',
    `(?:${sum.replace('|\\d{2,4}', '')})${notMoney}(?! (?:y tantos|y pico|y pocos|largos|euros de|por ciento))(?<!(?:unos|unas|tiene|tendra|tenia|tendria|sus|como|anos|aparenta|sobre los|de los|a los|rondaba los|mas de|menos de|casi) (?:[a-z]+ y )?[a-z]+)`,
    `(?:termina|terminaba|acaba|acababa|empieza|empezaba|terminada|acabada) (?:en|por|con) (?:[a-z]{1,3}(?![a-z])|\\d+)|(?:[a-z]{1,2}\\d{1,2}|\\d{1,2}[a-z]{1,2})(?<=(?:matricula|placa)[^.!?]{0,60})|mil (?:${hundreds}|${tens})|(?:cincuenta|veinte|treinta|cuarenta|cien)(?:ita|itas|ito|itos)`,
  ),
  rule(
    'time',
    'relative',
    `(?:antes|despues|a principios|a finales|a mediados|al empezar|al acabar|al final) (?:del|de la|de las|de los|el|la|las|de) (?:verano|invierno|otono|primavera|vacaciones|fiestas|curso|clase|misa|turno|comer|cenar|boda|entierro|comunion|partido|feria|colegio|ramadan|navidades|puente|ano)|(?:al|cuando) (?:salir|salia|sali|terminar|terminaba|acabar|acababa|volver|volvia|entrar|entraba) (?:de|del|a|al)(?: (?:mi|la|el))? (?:turno|trabajo|clase|clases|curso|misa|limpiar|casa|colegio|gimnasio|curro|consulta|medico)|en mi (?:dia libre|descanso|hora libre)|(?:hace|desde hace) [a-z0-9]+ (?:dias|noches|semanas|meses|anos|horas)|el (?:primer|ultimo|segundo) (?:dia|domingo|sabado|viernes|lunes|fin de semana) de ${some(3)}`,
  ),
  rule(
    'place',
    'venue',
    `(?:(?:en|a|hacia|hasta|por|de|desde|junto a|cerca de|bajo|tras|detras de|delante de) )(?:la|las|el|los|del|al) ?(?:vias?|maternidad|rambla|ribera|acequia|huerta|era|cuneta|autovia|autopista|variante|nacional|salida [a-z0-9]+|area de servicio|explanada|marquesina|azotea|sotano|trastero|entresuelo|portal|patio|cobertizo|molino|embalse|pantano|cantera|pinar|monte|mirador|dunas|espigon|lavanderia|urgencias|tienda de ${some(2)}|taller(?: de ${some(2)})?|bar de ${some(2)}|puerta (?:del|de la) ${some(2)}|salida (?:del|de la) ${some(2)}|entrada (?:del|de la) ${some(2)}|residencia(?: de ${some(2)})?|centro [a-z]+|escuela [a-z]+|club [a-z]+)`,
  ),
  rule(
    'body',
    'hers_alone',
    `me (?:torci|rompi|queme|corte|disloque|abri|rasgo|arranco|abrio|desgarro|quemo|mordio) (?:el|la|los|las|un|una) (?!telefono|movil|bolso|ropa|puerta|dinero|cartera)[a-z]+|sin (?:mi|mis) ${some(2)}|(?:estoy|sigo) (?:tramitando|pidiendo|solicitando|estudiando|criando|cuidando|amamantando) ${some(3)}|tenia (?:el|la|los|las) (?!que|coche|cuchillo|mano en)${some(4)}|(?:soy|era) de l[ao]s (?:pocas|unicas|ultimas) ${some(3)}|en carne viva|mancha de nacimiento|varices`,
  ),
  rule(
    'relation',
    'near_her',
    `(?:un|una|unos|unas) (?:[a-z]+) (?:que (?:conozco|conocia|me conoce|me ayuda|me ayudo|trabaja|vive)(?: ${some(2)})?|conocid[oa]s?)|un[ao]s (?:[a-z]+(?:er[oa]s|or[ea]s|istas|antes|adores|adoras))(?: [a-z]+)?|(?:el|la) (?:niet[oa]|hij[oa]|herman[oa]|sobrin[oa]|novi[oa]|prim[oa]|espos[oa]|mujer|marido|madre|padre) (?:de la|del|de) (?:senora?|vecin[ao]|casera|jefa|encargada|duena|anciana|portera|companera)|(?:una|la|mi) (?:anciana|viejita|abuelita|pareja mayor|nina|bebe)`,
  ),
  rule(
    'time',
    'relative',
    `(?:a |hasta |antes de )?(?:fin|final|finales|principios|mediados) de (?:mes|ano|semana|curso)|hace (?:justo |casi |mas de |exactamente |apenas |solo )?(?:[a-z0-9]+) (?:dias|noches|semanas|meses|anos|dia|semana|mes|ano)|de madrugada|a la caida del sol`,
  ),
  rule(
    'place',
    'venue',
    `(?:una|un|la|el|en una?) (?:area de (?:descanso|servicio)|obra(?: [a-z]+)?|solar|casa abandonada|nave|fabrica|naves|caseta|velodromo|fronton|polideportivo|cantera)|a espaldas (?:del|de la) ${some(2)}`,
  ),
]
