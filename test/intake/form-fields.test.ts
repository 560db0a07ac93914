import { readFileSync } from 'node:fs'
import t from 'tap'
import { lastStep } from '../../src/intake/last-step.ts'
import { startIntake } from '../support/intake.ts'
import { createReporter } from '../support/reporter.ts'

// The real guard and database share the machine with the other tests.
t.setTimeout(180_000)

t.test(
  'every question of the form, answered in every way there is, arrives as it was answered',
  { timeout: 120_000 },
  async (t) => {
    const place = await startIntake(t)
    const { steps } = (await place.site.inject({ method: 'GET', url: '/report/steps' })).json<{
      steps: { step: string; fields: Question[]; repeat: { item: { fields: Question[] } } | null }[]
    }>()
    const questions = steps.flatMap((step) => [...step.fields, ...(step.repeat?.item.fields ?? [])])
    const told = JSON.parse(readFileSync('test/intake/fields.json', 'utf8')) as unknown
    t.strictSame(
      questions.map(({ name, kind, max, required, options }) => ({
        ...{ name, kind, max, required },
        values: options.length,
      })),
      told,
      'the names, kinds and sizes that others rely on',
    )
    const single = questions.filter(({ kind }) => kind !== 'many')
    const rounds = Math.max(...single.map(({ options }) => options.length))
    for (let round = 0; round < rounds; round += 1) {
      const answers = Object.fromEntries(questions.map((one) => [one.name, answerOf(one, round)]))
      const before = await place.oids('arrivals')
      const reporter = createReporter(place.site)
      await reporter.open()
      for (let turn = 0; turn < 30 && reporter.page().step !== lastStep; turn += 1) {
        const here = Object.entries(answers).filter(([name]) => reporter.page().names.has(name))
        await reporter.press('next', Object.fromEntries(here))
      }
      t.equal((await reporter.press('send')).status, 200)
      const [oid = ''] = (await place.oids('arrivals')).filter((one) => !before.includes(one))
      const { form } = await place.open(oid)
      for (const [name, value] of Object.entries(answers)) {
        if (isAsked(name, answers))
          t.strictSame(answerIn(form, name), value, `${name}, round ${round}`)
      }
    }
  },
)

interface Question {
  readonly name: string
  readonly kind: string
  readonly max: number | null
  readonly required: boolean
  readonly options: readonly { readonly value: string }[]
}

function answerOf({ kind, options, max, name }: Question, round: number): string | string[] {
  const chosen = options[round % Math.max(options.length, 1)]?.value ?? ''
  if (kind === 'many') {
    const other = options[(round + Math.ceil(options.length / 2)) % options.length]?.value ?? ''
    return [chosen, other]
  }
  if (kind === 'one') return chosen
  return kind === 'partial-date' ? '2026-11-03' : `${name} ăßกo'"<`.slice(0, max ?? 99)
}

function isAsked(name: string, answers: Readonly<Record<string, unknown>>): boolean {
  if (name === 'third_party_consent') return answers['reporter_relation'] === 'asked_to_report'
  if (name !== 'police_account') return true
  return !['no', 'decide_later'].includes(String(answers['consent_police']))
}

function answerIn(form: unknown, name: string): unknown {
  const path = name.replaceAll(']', '').split('[')
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], form)
}
