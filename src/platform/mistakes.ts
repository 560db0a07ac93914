/** Thrown for something that a person wrote, with every mistake in it at once, so that one look mends them. */
export class MistakesError extends Error {
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.mistakes = mistakes
  }
}
