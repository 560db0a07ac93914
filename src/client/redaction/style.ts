import { folded } from './folded.ts'
import { lexiconOf } from './lexicons.ts'
import { either } from './mark.ts'

/** How a warning is not to be written. */
export type StyleSlip =
  | { code: 'verdict'; words: string[] }
  | { code: 'her-voice'; words: string[] }
  | { code: 'not-reported' }

interface Style {
  /** Verdicts, diagnoses, guesses: what he is, instead of what was reported. */
  verdict: RegExp
  /** Words by which a warning says that it passes on a report. */
  reported: RegExp
  /** Said by somebody of herself. */
  herself: RegExp
}

function style(verdict: string, reported: string, herself: string): Style {
  const whole = (source: string): RegExp => new RegExp(`(?<![a-z0-9])${source}(?![a-z0-9])`, 'g')
  return {
    verdict: whole(either(verdict)),
    reported: whole(either(reported)),
    herself: whole(either(herself)),
  }
}

/** By language; folded. Quarrels about a single word are settled by a person: these only ask for a second look. */
const STYLES: Readonly<Record<string, Style>> = {
  en: style(
    "rapists? raped murderers? (?:is|he's|is_a|a_known|known)_(?:criminal|violent_man|thief|abuser|rapist) criminal abusers? predators? perverts? paedophiles? pedophiles? paedo pedo psychos? psychopaths? sociopaths? maniac nutter schizo(?:phrenic)? mentally_ill addict junkie crackhead alcoholic drunkard scum monster beast animal evil thief thieves guilty illegal_immigrant illegals? asylum_seeker gay homosexual hiv aids he_(?:did|always|will)_(?:it|do_it|rape|kill)[a-z]*",
    'reported reportedly reports report said_to we_were_told according_to it_is_said alleged allegedly has_been_described',
    "i i'm i've me my mine myself we our us",
  ),
  ro: style(
    'violator(?:ul)? violatori a_violat criminal(?:ul)? criminali agresor(?:ul)? pervers(?:ul)? pedofil(?:ul)? psihopat(?:ul)? nebun(?:ul)? drogat(?:ul)? alcoolic(?:ul)? betiv(?:ul)? hot(?:ul)? monstru vinovat(?:ul)? imigrant_ilegal ilegal homosexual gay hiv sida bolnav_mintal schizofrenic',
    'sesizat sesizare sesizarea sesizarii se_spune s-a_spus ni_s-a_spus ar_fi raportat',
    'eu mie mine mea meu mei mele noi nostru noastra',
  ),
  es: style(
    'violador(?:es)? violo criminal(?:es)? delincuente asesino agresor pervertido pedofilo psicopata loco drogadicto yonqui alcoholico borracho ladron monstruo culpable inmigrante_ilegal ilegal homosexual gay vih sida enfermo_mental',
    'se_informo informo informa se_ha_informado segun_un_aviso denunciado se_denuncio se_dice habria aviso reportado',
    'yo me mi mis mia nosotras nuestra',
  ),
  pl: style(
    'gwalciciel[a-z]{0,3} zgwalcil przestepc[a-z]{1,2} bandyt[a-z]{1,2} morderc[a-z]{1,2} zboczen[a-z]{1,4} pedofil[a-z]{0,3} psychopat[a-z]{1,2} psychol[a-z]{0,2} wariat[a-z]{0,3} narkoman[a-z]{0,3} cpun[a-z]{0,3} alkoholik[a-z]{0,3} zlodziej[a-z]{0,3} potwor winny nielegaln[a-z]{1,3} gej hiv aids chory_psychicznie',
    'zgloszono zgloszenie zgloszenia wedlug_zgloszenia podobno mial miano mowi_sie',
    'ja mnie mi moj moja moje mojej my nas nasz',
  ),
  pt: style(
    'violador(?:es)? estuprador(?:es)? estuprou violou criminoso criminosos assassino agressor pervertido tarado pedofilo psicopata louco maluco drogado viciado alcoolatra alcoolico bebado ladrao monstro culpado imigrante_ilegal ilegal homossexual gay hiv sida aids doente_mental',
    'foi_relatado relatado relatou-se relato segundo_um_relato segundo_o_relato consta informado teria denunciado diz-se',
    'eu me mim minha meu minhas meus nos nossa',
  ),
}

/** What a second look at the wording is worth. Nothing for a language whose words are not known here. */
export function styleSlips(text: string, language: string): StyleSlip[] {
  const known = STYLES[lexiconOf(language)?.language ?? '']
  if (known === undefined || text.trim() === '') return []
  const { plain } = folded(text)
  const slips: StyleSlip[] = []
  const verdict = wordsOf(plain, known.verdict)
  if (verdict.length > 0) slips.push({ code: 'verdict', words: verdict })
  const herself = wordsOf(plain, known.herself)
  if (herself.length > 0) slips.push({ code: 'her-voice', words: herself })
  if (wordsOf(plain, known.reported).length === 0) slips.push({ code: 'not-reported' })
  return slips
}

function wordsOf(plain: string, pattern: RegExp): string[] {
  return [...new Set([...plain.matchAll(pattern)].map(([word]) => word))]
}
