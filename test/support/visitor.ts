import type { Response } from 'light-my-request'
import type { Site } from '../../src/platform/http/site.ts'
import { encodeForm, formType } from './reporter.ts'

/** A member's browser without scripts: it keeps the one cookie and follows no link by itself. */
export class Visitor {
  readonly #site: Site
  #cookie = ''
  /** The `set-cookie` line of the last answer that had one. */
  lastCookie = ''

  /** @param ticket of somebody who is signed in already */
  constructor(site: Site, ticket?: string) {
    this.#site = site
    if (ticket !== undefined) this.lastCookie = this.#cookie = `r=${ticket}`
  }

  get isSignedIn(): boolean {
    return this.#cookie !== ''
  }

  async get(url: string): Promise<Response> {
    return this.#take(await this.#site.inject({ method: 'GET', url, headers: this.#headers() }))
  }

  async post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Response> {
    const payload = encodeForm(fields)
    const headers = { ...formType, ...this.#headers(), 'sec-fetch-site': 'same-origin' }
    return this.#take(await this.#site.inject({ method: 'POST', url, headers, payload }))
  }

  /** Joins with an invite and says what the code is. */
  async join(invite: string): Promise<string> {
    const page = await this.post('/join', { invite })
    const code = codeOn(page.body)
    await this.post('/join/finish', { invite, code })
    return code
  }

  #headers(): Record<string, string> {
    return this.#cookie === '' ? {} : { cookie: this.#cookie }
  }

  #take(response: Response): Response {
    const set = response.headers['set-cookie']
    const line = Array.isArray(set) ? set[0] : set
    if (line !== undefined) {
      this.lastCookie = line
      const pair = line.split(';', 1)[0] ?? ''
      this.#cookie = pair.endsWith('=') ? '' : pair
    }
    return response
  }
}

/** The words of the code that a page shows. */
export function codeOn(html: string): string {
  return /id="code"[^>]*>([^<]*)</.exec(html)?.[1]?.trim() ?? ''
}
