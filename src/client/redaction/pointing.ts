import { allWords, isContent } from './content-words.ts'
import { plainText } from './folded.ts'
import { agesIn } from './his-age.ts'
import { lexiconOf } from './lexicons.ts'
import { words, type Mark, type MarkKind } from './mark.ts'
import { marking } from './marks.ts'
import type { KnownFeatures } from './own-features.ts'

/** What a published text says by itself that is too near to somebody. */
export interface Pointing {
  kind: MarkKind
  words: string[]
}

export interface PublishedText {
  language: string
  text: string
  /** A headline's capitals say nothing. */
  isHeadline: boolean
  /** Words that a warning may say: the areas of the scheme, and identifiers as they are shown in part. */
  allowed: readonly string[]
  /** What the warning's fields say: to say it again gives nothing away. */
  features: KnownFeatures
}

/** A month is as near as a warning may come to a day; a place of the scheme is its area. */
const FINE = new Set(['month', 'area'])

/** People of hers, whoever "her" is in a warning: in the languages of the lexicons, folded. */
const KIN: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'daughter daughters son sons child children kid kids baby mum mother sister boyfriend husband flatmate housemate landlord colleague colleagues friend friends mate',
  ),
  ro: words(
    'fiica fiicei fiul copilul copiii copiilor fetita mama sora sotul iubitul colega colegei prietena prietenei proprietarul vecina',
  ),
  es: words(
    'hija hijo hijos hijas nina nino bebe madre hermana novio marido companera amiga casero vecina',
  ),
  pl: words(
    'corka corke corki syn syna dziecko dzieci matka siostra siostre chlopak maz kolezanka kolezanke wspollokatorka sasiadka wlasciciel',
  ),
  pt: words(
    'filha filho filhos filhas menina bebe mae irma namorado marido colega amiga senhorio vizinha',
  ),
}

/**
 * What in a text to be published probably points to somebody, whatever the report said: an hour, a weekday, a street, a
 * whole number, a child. It catches what was translated and therefore repeats no word of the report. In steps for idle moments; the last is the whole.
 */
export function* pointingSteps(published: PublishedText): Generator<Pointing[], void, void> {
  const { language, text, isHeadline, allowed, features } = published
  let found: Mark[] = []
  for (const step of marking(text, {
    language,
    neverPublish: '',
    places: [],
    features,
    isLanguageSure: true,
  })) {
    found = step
    yield []
  }
  // An age is none of a time's business: whether the fields say it too is asked elsewhere.
  const ages = agesIn(text)
  const isAge = ({ start, end }: Mark): boolean =>
    ages.some((age) => age.start <= start && end <= age.end)
  const free = new Set(allowed.flatMap((one) => allWords(one).map(({ plain }) => plain)))
  const byKind = new Map<MarkKind, Set<string>>()
  for (const mark of found) {
    const said = text.slice(mark.start, mark.end)
    const isSilent = FINE.has(mark.why) || (isHeadline && mark.why === 'capital')
    if (!isSilent && !isAge(mark) && !isFree(said, free)) add(byKind, mark, said)
  }
  for (const word of kinIn(text, language)) add(byKind, { kind: 'relation' }, word)
  yield [...byKind].map(([kind, kept]) => ({ kind, words: [...kept] }))
}

function kinIn(text: string, language: string): string[] {
  const kin = KIN[lexiconOf(language)?.language ?? '']
  if (kin === undefined) return []
  return allWords(text)
    .filter(({ plain }) => kin.has(plain))
    .map(({ word }) => word)
}

/** Whether every word of it that means something may be said. */
function isFree(said: string, free: ReadonlySet<string>): boolean {
  return allWords(said).every(({ plain }) => !isContent(plain) || free.has(plainText(plain)))
}

function add(to: Map<MarkKind, Set<string>>, { kind }: Pick<Mark, 'kind'>, said: string): void {
  to.set(kind, (to.get(kind) ?? new Set()).add(said))
}
