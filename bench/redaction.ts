import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { marking } from '../src/client/redaction/marks.ts'
import {
  excess,
  recall,
  score,
  total,
  type PlantedReport,
} from '../test/client/redaction/planted.ts'
import { median, type Figure } from './figure.ts'

const folder = join(import.meta.dirname, '../test/client/redaction/planted')

/**
 * What the marks find of the identifiers planted in invented reports, file by file (`dev` served to write the rules, the
 * others did not), and the longest step on a report of 30,000 letters.
 */
export async function figures(): Promise<Figure[]> {
  const files = globSync('*.json', { cwd: folder }).sort()
  return [...files.flatMap(figuresOf), ...steps()]
}

function figuresOf(file: string): Figure[] {
  const { reports } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    reports: PlantedReport[]
  }
  const name = basename(file, '.json')
  const sum = total(reports.map(score))
  const planted = Object.values(sum.kinds).reduce((all, row) => all + row.planted, 0)
  const kinds = Object.entries(sum.kinds).map(([kind, row]) => ({
    name: `${name} marked ${kind}`,
    value: 1 - row.missed.length / row.planted,
    unit: 'of 1',
    how: `${row.planted - row.missed.length} of ${row.planted}`,
  }))
  const languages = [...new Set(reports.map((report) => report.language.slice(0, 2)))].sort()
  return [
    {
      name: `${name} identifiers marked`,
      value: recall(sum),
      unit: 'of 1',
      how: `${reports.length} reports, ${planted} planted identifiers; at least 0.9`,
    },
    {
      name: `${name} other words marked`,
      value: excess(sum),
      unit: 'of 1',
      how: `${sum.wrong.length} of ${sum.others} other words; under 0.05`,
    },
    ...kinds,
    ...languages.map((language) => inLanguage(name, language, reports)),
  ]
}

function inLanguage(name: string, language: string, reports: readonly PlantedReport[]): Figure {
  const own = reports.filter((report) => report.language.startsWith(language))
  const sum = total(own.map(score))
  const how = `${own.length} reports; ${(excess(sum) * 100).toFixed(1)} % of other words`
  return { name: `${name} marked in ${language}`, value: recall(sum), unit: 'of 1', how }
}

const rounds = 5

function steps(): Figure[] {
  const sentence =
    'He said my best friend was the only girl in the flat near the old church on Friday at ten to three. '
  const text = sentence.repeat(Math.ceil(30_000 / sentence.length))
  const measured = Array.from({ length: rounds }, () => longestStep(text))
  const how = `${text.length} letters; median of ${rounds}`
  return [
    { name: 'longest_step', value: median(measured.map((one) => one.longest)), unit: 'ms', how },
    { name: 'whole_text', value: median(measured.map((one) => one.whole)), unit: 'ms', how },
  ]
}

function longestStep(text: string): { longest: number; whole: number } {
  const begun = performance.now()
  let longest = 0
  let last = begun
  const steps = marking(text, { language: 'en', neverPublish: 'the old church', places: [] })
  for (let step = steps.next(); ; step = steps.next()) {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (step.done === true) return { longest, whole: now - begun }
  }
}
