import { wordsOf } from './glossary.ts'

/** What people call a make. */
const MAKES: Readonly<Record<string, string>> = {
  ford: 'ford', vauxhall: 'vauxhall opel', volkswagen: 'volkswagen vw vdub', audi: 'audi', bmw: 'bmw beemer beamer',
  mercedes: 'mercedes merc benz', skoda: 'skoda', seat: 'seat', toyota: 'toyota', nissan: 'nissan', honda: 'honda',
  hyundai: 'hyundai', kia: 'kia', mazda: 'mazda', renault: 'renault', peugeot: 'peugeot', citroen: 'citroen', fiat: 'fiat',
  volvo: 'volvo', dacia: 'dacia', mini: 'mini', jaguar: 'jaguar jag', landrover: 'landrover rover', lexus: 'lexus',
  suzuki: 'suzuki', mitsubishi: 'mitsubishi', tesla: 'tesla', yamaha: 'yamaha', iveco: 'iveco', saab: 'saab',
} // prettier-ignore

/** Models that say the make. */
const MODELS: Readonly<Record<string, string>> = {
  ford: 'transit fiesta focus mondeo galaxy ranger kuga', vauxhall: 'astra corsa vivaro zafira insignia combo',
  volkswagen: 'golf polo passat caddy transporter tiguan touran', skoda: 'octavia fabia superb', seat: 'leon ibiza',
  mercedes: 'sprinter vito', renault: 'clio megane trafic kangoo scenic', peugeot: 'partner boxer expert',
  citroen: 'berlingo picasso dispatch', toyota: 'corolla yaris avensis prius hilux', nissan: 'micra qashqai juke navara',
  honda: 'civic jazz accord', fiat: 'punto ducato doblo', bmw: '', audi: '', dacia: 'logan duster sandero',
} // prettier-ignore

const MAKE_OF = byWord(MAKES)
const MAKE_OF_MODEL = byWord(MODELS)

/** A make and a model as they are compared; '' for what was not said. */
export interface MadeBy {
  make: string
  model: string
}

/** Reads "Ford Transit", "VW Golf", "a transit". */
export function madeBy(text: string): MadeBy {
  const words = wordsOf(text)
  const model = words.find((word) => MAKE_OF_MODEL.has(word)) ?? ''
  const named = words.map((word) => MAKE_OF.get(word)).find((make) => make !== undefined)
  return { make: named ?? MAKE_OF_MODEL.get(model) ?? '', model }
}

function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const pairs = Object.entries(table).flatMap(([make, words]) =>
    words.split(' ').map((word) => [word, make] as const),
  )
  return new Map(pairs.filter(([word]) => word !== ''))
}
