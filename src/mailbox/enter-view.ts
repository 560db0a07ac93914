import { textField, type FieldView, type Problem, type Say, type Voice } from './fields.ts'

/** The page on which a code is typed. */
export interface EnterView {
  readonly field: FieldView
  readonly errors: readonly Problem[]
  /** A code that was typed already, locked; empty when there is none. */
  readonly pass: string
}

export type CodeTrouble =
  'mistyped' | { readonly unknown: readonly { word: string; suggestions: readonly string[] }[] }

/** @param typed what stands in the field; never a whole code */
export function enterView(
  { say }: Voice,
  at: { readonly typed: string; readonly pass: string; readonly problems: readonly string[] },
): EnterView {
  const errors = at.problems.map((text) => ({ id: 'code-field', text }))
  const field: FieldView = {
    ...textField(say('mailbox.enter.label'), 'code', { code: at.typed }),
    id: 'code-field',
    help: say('mailbox.enter.help'),
    error: at.problems[0] ?? null,
  }
  return { field, errors, pass: at.pass }
}

/** What is wrong with a typed code, in words. */
export function troubleTexts(say: Say, trouble: CodeTrouble): string[] {
  if (trouble === 'mistyped') return [say('mailbox.problem.mistyped')]
  return trouble.unknown.map(({ word, suggestions }) =>
    suggestions.length === 0
      ? say('mailbox.problem.word', { word })
      : say('mailbox.problem.word_near', { word, near: suggestions.join(', ') }),
  )
}
