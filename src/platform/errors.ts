/** Something the software declines to do, for a reason the person asking may know. It is not a fault. */
export class Refusal extends Error {
  /** A stable word for the reason; the page's text is found under `errors.<code>.title` and `errors.<code>.text`. */
  readonly code: string
  /** The HTTP status that says the same. */
  readonly status: number

  constructor(code: string, status: number) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = status
  }
}

/** The refusals that any part may give. A feature makes its own with `new Refusal(code, status)`. */
const common = {
  bad_request: 400,
  sign_in_first: 401,
  forbidden: 403,
  from_elsewhere: 403,
  not_found: 404,
  not_allowed: 405,
  too_slow: 408,
  conflict: 409,
  too_large: 413,
  wrong_type: 415,
  too_many: 429,
  internal: 500,
  unavailable: 503,
} as const

export type CommonCode = keyof typeof common

/** A refusal from the common list, with its status filled in. */
export function refuse(code: CommonCode): Refusal {
  return new Refusal(code, common[code])
}

const databaseGone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08000',
])

const byStatus = new Map<number, CommonCode>([
  [401, 'sign_in_first'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [405, 'not_allowed'],
  [408, 'too_slow'],
  [409, 'conflict'],
  [413, 'too_large'],
  [415, 'wrong_type'],
  [429, 'too_many'],
  [503, 'unavailable'],
])

/** The refusal from the common list that says what an HTTP status says. */
export function commonRefusal(status: number): CommonCode {
  return byStatus.get(status) ?? (status >= 500 ? 'internal' : 'bad_request')
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500
  return typeof error.statusCode === 'number' ? error.statusCode : 500
}

/**
 * What to tell a person about anything that was thrown. A refusal is itself; what a client got wrong stays a 4xx;
 * a database that is away is 503, because trying again later is the right answer; all else is 500.
 */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const status = statusOf(error)
  if ((status >= 400 && status < 500) || status === 503) return refuse(commonRefusal(status))
  const code = errorCode(error)
  return refuse(code !== null && databaseGone.has(code) ? 'unavailable' : 'internal')
}

/**
 * The code of an error or of the error beneath it: a SQLSTATE such as `23505` or a system code such as `ECONNREFUSED`.
 * Never the message: the query builder puts every parameter of the query into it.
 */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  if ('cause' in error) {
    const beneath = errorCode(error.cause)
    if (beneath !== null) return beneath
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}
