import type { Outbox } from './outbox.ts'

/** Where members' pages are, and where an exercise keeps its mail. */
export interface Membership {
  readonly origin: string
  readonly outbox: Outbox
}

export interface Joining {
  readonly invite: string
  readonly email: string
  readonly areas: readonly string[]
  readonly discretion: 'nudge' | 'coarse' | 'full'
}

type Field = readonly [name: string, value: string]

/** A browser without scripts: it posts forms and keeps one cookie. */
class PlainBrowser {
  readonly #origin: string
  #cookie = ''

  constructor(origin: string) {
    this.#origin = origin
  }

  async post(path: string, fields: readonly Field[]): Promise<string> {
    const response = await fetch(this.#origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: this.#cookie === '' ? {} : { cookie: this.#cookie },
      body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
    })
    const [cookie] = response.headers.getSetCookie()
    if (cookie !== undefined) this.#cookie = cookie.split(';', 1)[0] ?? ''
    if (response.status >= 400) throw new Error(`${path} answered with ${response.status}`)
    return response.text()
  }
}

/** Joins with an invite, chooses, and confirms the address with the link that was mailed. Her seven words. */
export async function joinAsMember(
  { origin, outbox }: Membership,
  joining: Joining,
): Promise<string> {
  const browser = new PlainBrowser(origin)
  const { invite, email, areas, discretion } = joining
  const page = await browser.post('/join', [['invite', invite]])
  const code = fieldOf(page, 'code')
  await browser.post('/join/finish', [
    ['invite', invite],
    ['code', code],
  ])
  await browser.post('/settings', [
    ['email', email],
    ...areas.map((area) => ['areas', area] as const),
    ['from_level', '2'],
    ['language', 'en'],
    ['discretion', discretion],
  ])
  await browser.post('/confirm', [['k', await mailedToken(outbox, email)]])
  return code
}

function fieldOf(page: string, name: string): string {
  const value = new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(page)?.[1]
  if (value === undefined) throw new Error(`the page has no field ${name}`)
  return value
}

const patienceMs = 30_000
const betweenLooksMs = 200

/** The token of the newest letter to this address that holds a link to confirm it. Throws when none comes. */
async function mailedToken(outbox: Outbox, email: string): Promise<string> {
  for (let waited = 0; waited < patienceMs; waited += betweenLooksMs) {
    const letter = outbox
      .list()
      .findLast(({ to, text }) => to.includes(email) && text.includes('/confirm'))
    const token = /\/confirm\?k=([\w-]+)/.exec(letter?.text ?? '')?.[1]
    if (token !== undefined) return token
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs))
  }
  throw new Error('no letter to confirm the address came')
}
