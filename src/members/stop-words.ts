/**
 * Words that end text messages when they are all that somebody sends, by the languages of who may send them. The English
 * ones are those that gateways know themselves (CTIA Messaging Principles 5.1.3).
 */
const stopWords: Readonly<Record<string, readonly string[]>> = {
  en: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'],
  ro: ['OPRESTE', 'OPRIRE', 'DEZABONARE', 'ANULARE'],
  de: ['STOPP', 'ABBESTELLEN'],
  fr: ['ARRET', 'ARRETER', 'ARRETEZ'],
  es: ['PARAR', 'ALTO', 'BAJA'],
  pl: ['REZYGNUJE', 'KONIEC'],
  hu: ['ALLJ', 'LEIRATKOZAS'],
}

const all = new Set(Object.values(stopWords).flat())
/** These begin nothing else, so that what follows them changes nothing. */
const clear = new Set(['STOP', 'STOPP', 'STOPALL', 'UNSUBSCRIBE', 'ARRET'])

/** Whether a text message says that no more shall come, whatever its letters' case, marks and punctuation. */
export function saysStop(body: string): boolean {
  const plain = body.slice(0, 320).normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word !== '')
  const [first = ''] = words
  return clear.has(first) || (words.length === 1 && all.has(first))
}
