import { readFileSync } from 'node:fs'

type Value = string | readonly string[] | null
type Item = Readonly<Record<string, string>>

/** A form as the samples write it: what was not answered is null or empty. */
export type SampleForm = Readonly<Record<string, Value | Item | readonly Item[]>>

interface Samples {
  readonly reports: readonly { readonly id: string; readonly form: SampleForm }[]
}

/** The invented reports that come with the project. */
export function sampleReports(): Samples['reports'] {
  return (JSON.parse(readFileSync('src/demo/samples.json', 'utf8')) as Samples).reports
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
  )
}

/** What a report with these answers must hold: the same without what was not answered, and without NUL. */
export function expectedForm(form: SampleForm): unknown {
  const text = JSON.stringify(form).replaceAll('\\u0000', '')
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isEmpty(inner)))
  })
}
