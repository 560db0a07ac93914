/** A question to the console's JSON API. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT'
  body?: unknown
}

/**
 * How this client reaches the server: a path in, parsed JSON out. The browser hands in `fetch` with its
 * cookie, tests and the command line hand in their own.
 * Throws `ApiRefusal` for every answer that is not a success, and `ApiUnreachable` when there is none.
 */
export type Api = (path: string, request: ApiRequest) => Promise<unknown>

/** The server said no. `code` is one of the API's codes, never a text for people. */
export class ApiRefusal extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, status: number) {
    super(code)
    this.name = 'ApiRefusal'
    this.code = code
    this.status = status
  }
}

/** There was no answer at all: offline, or the service is down. */
export class ApiUnreachable extends Error {
  constructor() {
    super('unreachable')
    this.name = 'ApiUnreachable'
  }
}

/** Reads; the shape is what the API promises. What matters is verified by signatures, not by shape. */
export async function read<Answer>(api: Api, path: string): Promise<Answer> {
  return (await api(path, { method: 'GET' })) as Answer
}

/** Sends JSON and takes the answer. */
export async function send<Answer>(api: Api, path: string, body: unknown): Promise<Answer> {
  return (await api(path, { method: 'POST', body })) as Answer
}
