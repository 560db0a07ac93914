import { type Api, ApiRefusal, ApiUnreachable, type ApiRequest } from './api.ts'

/**
 * The API over HTTP. A browser keeps the session cookie itself and never shows it to script; outside a
 * browser (`origin` given) the cookie is kept here, for the life of this function.
 * @param fetcher the platform's `fetch`
 * @param origin '' in a browser: the page's own
 */
export function httpApi(fetcher: typeof fetch, origin = ''): Api {
  let cookie: string | null = null
  return async (path, request) => {
    const response = await reached(() => fetcher(origin + path, options(request, cookie)))
    cookie = sessionOf(response) ?? cookie
    const answer = await parsed(response)
    if (!response.ok) throw new ApiRefusal(codeOf(answer), response.status)
    return answer
  }
}

async function reached(ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask()
  } catch {
    throw new ApiUnreachable()
  }
}

function options(request: ApiRequest, cookie: string | null): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (cookie !== null) headers['cookie'] = cookie
  if (request.body === undefined) return { method: request.method, headers }
  headers['content-type'] = 'application/json'
  return { method: request.method, headers, body: JSON.stringify(request.body) }
}

function sessionOf(response: Response): string | null {
  const [cookie] = response.headers.getSetCookie()
  return cookie?.split(';', 1)[0] ?? null
}

async function parsed(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new ApiRefusal('bad_answer', response.status)
  }
}

function codeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return 'unknown'
  return typeof answer.error === 'string' ? answer.error : 'unknown'
}
