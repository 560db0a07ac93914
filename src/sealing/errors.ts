/**
 * The one answer to everything that cannot be opened. It says nothing of the reason, so that it helps
 * nobody to probe keys, contexts or paddings (step 3).
 */
export class OpenError extends Error {
  override name = 'OpenError'

  constructor() {
    super('This cannot be opened.')
  }
}

/** A refusal that the caller must tell apart from others. `code` is fixed text and never carries input. */
export class RefusalError extends Error {
  override name = 'RefusalError'
  readonly code: string

  constructor(code: string) {
    super(`Refused: ${code}`)
    this.code = code
  }
}

/** Why a signed directory was not believed. */
export class DirectoryError extends RefusalError {
  override name = 'DirectoryError'
}

/** Why the signatures under a warning, a package or a request were not enough. */
export class SignatureError extends RefusalError {
  override name = 'SignatureError'
}

/** Runs `open` and turns every failure into the one `OpenError`. */
export function opening<T>(open: () => T): T {
  try {
    return open()
  } catch {
    throw new OpenError()
  }
}

/** Runs `compute` and turns every failure into a refusal with this code. */
export function refusing<T>(code: string, compute: () => T): T {
  try {
    return compute()
  } catch {
    throw new RefusalError(code)
  }
}
