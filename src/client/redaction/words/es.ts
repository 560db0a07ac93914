import { either, rule, upTo, words, type Lexicon } from '../mark.ts'
import { spanishPhrases } from './es-phrases.ts'

const num = either(
  'un una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis veinte veintidos veintitres veinticinco treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos doscientas trescientos trescientas quinientos mil',
)
const day = either('lunes martes miercoles jueves viernes sabados? domingos?')
const month = either(
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
)
const part = `(?:por la |de la |a la |en la )(?:manana|tarde|noche|madrugada)`
const mine = either('mi mis nuestra nuestro nuestras nuestros')
const kin = either(
  'hijas? hijos? ninas? ninos? bebe madre mama padre papa padres hermanas? hermanos? novio novia marido esposo esposa pareja ex abuela abuelo prima primo tia tio sobrina sobrino familia amigas? amigos? companeras? companeros? vecinas? vecinos? jefa jefe casero casera encargada chofer conductor medico medica doctora enfermera psicologa asistente_social trabajadora_social suegra cunada gemelos gemelas perro perra gato gata',
)
const own = either(
  'casa piso apartamento cuarto habitacion edificio bloque portal calle puerta ventana balcon escalera hotel salon trabajo local club direccion barrio esquina zona parada iglesia universidad escuela colegio gimnasio coche estudio finca pension terraza',
)
const venue = either(
  'garaje gasolinera estacion estacion_de_tren estacion_de_autobuses parada_de_autobus parada parada_de_taxis hotel hostal motel pension bar club discoteca cafeteria cafe iglesia mezquita escuela colegio guarderia instituto universidad hospital clinica ambulatorio farmacia supermercado tienda mercado mercadona plaza parque parking aparcamiento puente puerto muelle muelles playa rio paseo_maritimo cementerio estadio gimnasio piscina biblioteca centro_comercial poligono poligono_industrial rotonda locutorio panaderia carniceria peluqueria lavanderia oficina_de_correos correos banco cajero salon_de_masajes sauna burdel faro catedral castillo pub kebab chino',
)
const wear = either(
  'abrigo chaqueta vestido botas zapatos tacones bolso falda bufanda sombrero gorro sudadera camiseta collar cadena pulsera anillo peluca uniforme pendientes mochila maleta alianza',
)

const stop =
  'y cuando el ella pero que con donde me se le lo un una para por en a era es estaba no mi su luego entonces ayer hoy anoche porque como si al las los la'
const notThere = either(
  'mi el ella ti nosotras asiento volante puerta cama ventana pared coche cuello pelo brazo cara mano todo todos nuevo eso ello espalda',
)
/** Spanish. */
export const spanish: Lexicon = {
  language: 'es',
  common: words(
    'el la de que y en un una me no los se con por para lo su al del le mi es era muy cuando pero como dijo las mas yo ya sin fue esta habia tenia',
  ),
  ordinary: words('dios navidad yo sr sra usted'),
  placeWords: words('en cerca de a desde hacia junto frente por'),
  said: words('dijo dice vio sabe sabia oyo conoce trabaja vive llamo piensa cree'),
  naming: words(
    'amiga amigo companera companero hija hijo hermana hermano prima primo marido novio vecina vecino llama llamo llaman senora senor dona don jefa jefe nombre con y ex',
  ),
  notNames: words(
    'el ella ellos ellas alguien nadie un una uno hombre cliente tipo policia luego despues entonces ahora ayer hoy cuando y pero no me se le lo la los las yo nosotras todo nada siempre nunca que quien ese esa este esta aquel otro otra el tambien como solo despues',
  ),
  rules: [
    rule(
      'relation',
      'near_her',
      `(?:(?:con|a|de) )?${mine} (?:(?!(?:y|de|en|a|con|por|que) )[a-z-]+ )?${kin}(?: (?:mayor|menor|pequena|pequeno|de piso|de trabajo|de habitacion|de \\w+ anos))?`,
      `(?:una?|otra?) (?:amiga|amigo|companera|companero|vecina|prima) mi[ao]|(?:la |las |una )?(?:chica|chicas|companera|amiga) (?:con la que|con las que|que) (?:trabajo|vivo|comparto)[a-z ]{0,4}|companera de (?:piso|trabajo|habitacion)|tengo (?:un|una|dos|tres) (?:hijos?|hijas?|ninos?|ninas?|bebe|gemelos)(?: de \\w+ (?:anos|meses))?`,
    ),
    rule(
      'relation',
      'others_there',
      `las? otras? (?:chicas?|mujeres|mujer|companeras?)|(?:eramos |somos )?(?:dos|tres|cuatro|cinco) (?:chicas|mujeres)|(?:la )?unica (?:chica|mujer|trans|colombiana|brasilena|latina)(?: (?:de alli|de aqui|alli|aqui|en la zona))?`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:estoy |estaba )?embarazada(?: de (?:\\w+ )(?:meses|semanas|mes))?|(?:estoy|estaba|voy) de (?:\\w+ )(?:meses|semanas)`,
      `(?:soy|era|estoy|como) (?:una? |la unica )?(?:sorda|ciega|diabetica|epileptica|asmatica|trans|transexual|estudiante|enfermera|colombiana|venezolana|brasilena|dominicana|peruana|paraguaya|ecuatoriana|cubana|espanola|mexicana|argentina|rumana|madre soltera|viuda|coja|zurda|refugiada|seropositiva)`,
      `(?:tengo|tenia|cumpli|acabo de cumplir) (?:\\d\\d|${num}(?: y ${num})?) anos|(?:soy|vengo|vine) de [a-z]+(?: [a-z]+)?(?=[ .,;]|$)`,
      `${mine} (?:[a-z]+ )?(?:barriga|cicatriz|silla de ruedas|muleta|muletas|audifono|audifonos|tatuaje|tatuajes|piercing|acento|protesis|insulina|inhalador|gafas|medicacion|metadona|cumpleanos|peluca|lunar|cojera|marca de nacimiento|aparato|brackets|embarazo|espanol|ingles)(?: (?:de|en|del|con|rota?|largo|rojo|roja)(?: (?:la|el|un|una))? ?[a-z]+(?: [a-z]+)?)?`,
      `${mine} ${wear} (?!(?:y|se|me|en|a|que|cuando|pero|no|para|con|por|lo|la)\\b)(?:de )?[a-z]+|${mine} ${either('collar anillo pulsera alianza cadena')}|(?:el|la) ${wear} [a-z]+ que (?:llevaba|me)`,
      `${mine} (?:pelo|cabello) [a-z]+(?: [a-z]+)?|llevaba (?:puesto |puesta )?(?:mi|un|una|el|la) [a-z0-9'-]+(?: (?!(?:y|que|cuando|pero|me|el)\\b)[a-z0-9'-]+){0,4}|tengo (?:una? )?(?:cicatriz|tatuaje|lunar|protesis|cojera|acento|tartamudeo|diabetes|epilepsia|asma)(?: (?!(?:y|que|cuando|pero|me|el)\\b)[a-z0-9'-]+){0,4}`,
      `me (?:rompio|partio|fracturo|quemo|disloco) (?:el|la|un|una|dos) [a-z]+(?: [a-z]+)?|(?:\\d+|${num}) puntos`,
    ),
    rule(
      'place',
      'own_place',
      `(?:(?:en|cerca de|frente a|junto a|detras de|encima de|al lado de|enfrente de) )?${mine} (?:[a-z]+ )?${own}(?: [a-z]+)?(?=[ .,;!?]|$)`,
      `(?:cerca de |frente a )?donde (?:vivo|trabajo|duermo|aparco|me quedo|estoy)|(?:vivo|trabajo|alquilo|me quedo) (?:sola )?(?:en|cerca de|encima de|frente a|junto a|al lado de)(?: [a-z0-9'-]+){1,4}`,
    ),
    rule(
      'place',
      'venue',
      `(?:(?:cerca|detras|delante|enfrente|encima|al lado|frente|junto|en|a) )?(?:del|de la|al|a la|el|la|los|las|en el|en la) ${venue}(?: (?:de|del) (?:la )?[a-z]+)?`,
      either('lidl aldi mercadona carrefour tesco dia_supermercado eroski'),
    ),
    rule(
      'place',
      'street',
      `(?:calle|c/|avenida|avda\\.?|av\\.?|plaza|paseo|ronda|carretera|callejon|travesia|barrio|camino) (?!(?:donde|y|con|en|que|me|a|no|oscura|para|se|estaba|principal|cuando|por|abajo|arriba) )(?:de |del |de la |de los )?[a-z][a-z'-]+(?: (?!(?:y|con|en|que|me|a|no|donde|cuando|el|la|a|se|por) )[a-z][a-z'-]+)?(?:,? (?:numero |n\\.? ?)?\\d+[a-z]?)?`,
    ),
    rule(
      'number',
      'door',
      `(?:habitacion|numero|num\\.?|piso|puerta|apartamento|portal|planta|n\\.?º?) (?:\\d+ ?[a-z]?(?![a-z])|${num})(?! (?:anos|veces|horas|minutos))|(?:en el |el )?(?:primer|segundo|tercer|cuarto|quinto|sexto) piso(?: [a-z](?![a-z]))?|\\d+[ºo°] ?[a-z]?(?![a-z])|bajo izquierda`,
    ),
    rule(
      'number',
      'money',
      `[€$£] ?\\d+|(?:\\d+(?:[.,]\\d+)?|${num}(?: (?:y )?${num})*) ?(?:euros?|€|libras|pesos|dolares|pavos|soles)`,
    ),
    rule(
      'number',
      'phone',
      `(?:termina|terminado|acaba|empieza|terminaba|acababa)(?: en| por| con) \\d{2,5}`,
    ),
    rule(
      'time',
      'clock',
      `(?:(?:a|sobre|hacia|desde|hasta|eran|despues de|antes de|a eso de) )?las? (?:\\d{1,2}(?:[:.]\\d{2})?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?: y (?:media|cuarto|pico|diez|veinte|cinco)| menos (?:cuarto|diez|veinte|cinco))?(?: (?:de|en|por) la (?:manana|tarde|noche|madrugada)|(?= [a-z]|[.,;!?]|$))(?! (?:chicas|mujeres|veces|otras|manos|companeras|cosas|puertas))`,
      `\\d{1,2}[:.h]\\d{2}(?: ?h)?|(?:a|pasada la|sobre la|despues de la) ?(?:medianoche|mediodia)|medianoche|de madrugada|al amanecer`,
    ),
    rule(
      'time',
      'weekday',
      `(?:(?:el|los|este|del) )?(?:pasado )?${day}(?: pasado)?(?: ${part})?|(?:el |este )?fin de semana(?: pasado)?`,
    ),
    rule(
      'time',
      'date',
      `(?:(?:el|dia|el dia) )?(?:\\d{1,2}|uno|primero|${num}) de ${month}(?: (?:de|del) \\d{4})?|el dia \\d{1,2}|(?:el|del) \\d{1,2}(?=[.,;])`,
    ),
    rule(
      'time',
      'month',
      `(?:en|de|desde|a principios de|a finales de|a mediados de|durante) ${month}`,
    ),
    rule(
      'time',
      'relative',
      `(?:ayer|anteayer|antes de ayer|anoche|anteanoche|hoy|esta (?:noche|manana|tarde|semana|madrugada)|este mes|la otra noche|el otro dia|la noche anterior|el dia anterior)(?: ${part})?`,
      `hace (?:unos |unas |un |una |como )?(?:\\w+ )?(?:dias|dia|noches|semanas?|mes|meses|horas?|anos?)|(?:la|el) (?:semana|mes|noche|verano|invierno|ano) pasad[oa]`,
      `(?:el dia de |en |la |por )?(?:navidad|nochebuena|nochevieja|ano nuevo|reyes|semana santa|san juan|san valentin|halloween)|${mine} cumpleanos|dia de la madre`,
    ),
    rule(
      'name',
      'called',
      `(?<=(?:me llamo|se llama|se llamaba|me llaman|le llaman|le dicen|me dicen|llamada|llamado|mi nombre es|su nombre es|conocen como|conocida como|de nombre|apodo|apodado|soy conocida como) )(?!${either('que la el un una si no a de me se como asi por puta y')} )[a-z][a-z-]+`,
    ),
    rule(
      'relation',
      'near_her',
      `(?:la|el|las|los) (?:encargada|vecina|vecino|vecinos|recepcionista|madame|casero|casera|duena|dueno|mami|senora de la limpieza|chicas|companeras)|${kin} (?:mia|mio|mias|mios)`,
    ),
    rule(
      'body',
      'hers_alone',
      `(?:uso|llevo|tomo|necesito|camino con|voy en) (?:un |una |mi )?(?:silla de ruedas|muletas?|baston|audifonos?|peluca|insulina|inhalador|medicacion|metadona|protesis|gafas|aparato|hiyab|velo|panuelo)(?: (?:en|de|por) (?:la |el )?[a-z]+(?: [a-z]+)?)?`,
      `(?:mi |el |la |las |los )(?:pasaporte|dni|nie|gafas|insulina|inhalador|audifonos?|protesis|papeles|tarjeta de residencia)|(?:sorda|ciega) de un (?:oido|ojo)|(?:hablo|entiendo) (?:poco|mal|apenas|muy poco)(?: el| de)? [a-z]+|(?:no|apenas) hablo (?:bien )?[a-z]+`,
      `(?:tengo|llevo) (?:el )?(?:pelo|cabello) (?:[a-z]+)(?: (?:y|muy|de color) [a-z]+)?|(?:costillas?|nariz|muneca|mandibula|brazo|dedo|diente) rot[ao]s?|(?:rompio|roto|rompieron) (?:un |una |dos |la |el |las )?(?:costillas?|nariz|muneca|mandibula|brazo|dedo|diente|dientes|gafas|telefono)`,
    ),
    rule(
      'place',
      'venue',
      `(?:cerca|detras|delante|enfrente|encima|al lado|debajo|a la salida|a la entrada|al final|en la esquina|fuera) (?:del|de la|de los|de las|de un|de una|de) (?!${notThere}(?![a-z]))${upTo(3, stop)}|(?:frente|junto|pegado|al lado) (?:al|a la|a los|a un|a una) (?!${notThere}(?![a-z]))${upTo(3, stop)}`,
      `(?:en|hasta|a|por|del|desde|hacia) (?:un |una |el |la |los )?(?:callejon|descampado|aparcamiento|parking|poligono|bosque|puerto|mercado|parque|centro|barrio|mercadillo|guarderia|colegio|escuela|iglesia|hospital|bar|gasolinera|parada|estacion|portal|locutorio|supermercado|playa|muelle|hotel|hostal|motel|farmacia|gimnasio|peluqueria|lavanderia|discoteca|rotonda|cementerio|puente)(?: (?:de |del |de la )?(?!${either(stop)}(?![a-z]))[a-z][a-z'-]*){0,2}`,
      `(?:un|el|este) (?:piso|apartamento|estudio|chalet|adosado)(?: (?:de|del|cerca de|en|encima de) (?:la |el )?[a-z]+(?: [a-z]+)?)?`,
    ),
    rule(
      'number',
      'door',
      `(?:primero|segundo|tercero|cuarto|quinto|sexto|bajo|atico) (?:[a-d]|izquierda|derecha|centro)|autobus (?:numero )?\\d+|linea \\d+`,
    ),
    rule(
      'time',
      'relative',
      `(?:al dia siguiente|la noche siguiente|(?:desde )?hace (?:anos|meses|semanas)|(?:cada|todos los) (?:${day}|dias|semana|mes)|despues (?:de misa|del trabajo|del partido|del colegio)|la noche del partido|durante (?:el ramadan|las fiestas|la feria|el carnaval|la semana santa)|en (?:carnaval|feria|fiestas|verano|invierno)|la noche de [a-z]+(?: [a-z]+)?|el puente de [a-z]+)`,
    ),
    ...spanishPhrases,
  ],
}
