/** What came back: the status, and the JSON where there was any. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** No answer came: the network, or the server, is away. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

/** What a request may say besides what every one of ours says. */
export interface OwnRequest extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>
}

const patienceMs = 60_000

/**
 * One request to our own server; nothing of it is kept by the browser.
 * @throws NoAnswer when there is no connection or no answer within a minute
 */
export async function reach<T>(
  path: string,
  init: OwnRequest,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  // AbortSignal.timeout is younger than many phones.
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), patienceMs)
  try {
    const response = await fetch(path, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      signal: abort.signal,
    })
    return await read(response)
  } catch {
    throw new NoAnswer()
  } finally {
    clearTimeout(timer)
  }
}

/** The same, for an answer in JSON. */
export function fetchJson(path: string, init: OwnRequest = {}): Promise<Answer> {
  return reach(path, init, async (response) => {
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    const body: unknown = isJson ? await response.json() : null
    return { status: response.status, body }
  })
}

/** Posts JSON. */
export function postJson(path: string, value: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  return fetchJson(path, { method: 'POST', headers, body: JSON.stringify(value) })
}

/** Posts one form field. */
export function postField(path: string, name: string, value: string): Promise<Answer> {
  return fetchJson(path, { method: 'POST', body: new URLSearchParams({ [name]: value }) })
}
