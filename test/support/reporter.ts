import type { Response } from 'light-my-request'
import { localPath, type Language } from '../../src/i18n/locale.ts'
import { flatAnswers } from '../../src/demo/samples.ts'
import type { SampleForm } from './sample-form.ts'

/** What a person without a script has in front of her. */
export interface SeenPage {
  readonly status: number
  readonly html: string
  /** The step's name, or null where no question is asked. */
  readonly step: string | null
  readonly draft: string
  /** The names of the fields on the page. */
  readonly names: ReadonlySet<string>
  /** What stands in the fields. */
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly errors: readonly string[]
  readonly buttons: readonly string[]
  readonly code: string | null
}

/** Somebody who fills in the form in a browser that runs no script. */
export interface Reporter {
  page(): SeenPage
  open(): Promise<SeenPage>
  /** Presses a button with these fields filled; whatever else stands on the page is sent along as it is. */
  press(
    go: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<SeenPage>
  /** Answers every question of a sample and stops at the last page. */
  fillIn(form: SampleForm): Promise<SeenPage>
  /** The same with answers by the names that the fields have in the page. */
  fillInAnswers(answers: Readonly<Record<string, string | readonly string[]>>): Promise<SeenPage>
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
}

function plain(text: string): string {
  return text.replace(
    /&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g,
    (entity) => entities[entity] ?? entity,
  )
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? null : plain(found)
}

/** What stands in an input: null for an answer that is not ticked. */
function valueOf(tag: string): string | null {
  const isChoice = /^(?:radio|checkbox)$/.test(attribute(tag, 'type') ?? '')
  return isChoice && !/ checked[ >]/.test(tag) ? null : attribute(tag, 'value')
}

function readFields(html: string): Pick<SeenPage, 'names' | 'values'> {
  const values: Record<string, string[]> = {}
  const names = new Set<string>()
  const put = (name: string | null, value: string | null): void => {
    if (name === null) return
    names.add(name)
    if (value !== null) (values[name] ??= []).push(value)
  }
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    if (attribute(tag, 'type') !== 'hidden') put(attribute(tag, 'name'), valueOf(tag))
  }
  for (const [, tag = '', text = ''] of html.matchAll(/(<textarea[^>]*>)\n?([^<]*)<\/textarea>/g)) {
    put(attribute(tag, 'name'), plain(text))
  }
  return { names, values }
}

/** Reads a page as a browser without a script does. */
export function readPage({
  statusCode,
  body: html,
}: Pick<Response, 'statusCode' | 'body'>): SeenPage {
  const errors = /<div class="errors"[\s\S]*?<\/div>/.exec(html)?.[0] ?? ''
  return {
    ...readFields(html),
    status: statusCode,
    html,
    step: /data-step="([a-z_]+)"/.exec(html)?.[1] ?? null,
    draft: /name="d" value="([^"]*)"/.exec(html)?.[1] ?? '',
    errors: [...errors.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, text]) => plain(text ?? '')),
    buttons: [...html.matchAll(/name="go" value="([a-z:_]+)"/g)].map(([, go]) => go ?? ''),
    code: /id="code"[^>]*>([^<]*)</.exec(html)?.[1] ?? null,
  }
}

/** A form body as a browser sends it, with CRLF at the ends of lines. */
export function encodeForm(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) {
      body.append(name, one.replace(/\r?\n/g, '\r\n'))
    }
  }
  return body.toString()
}

export const formType = { 'content-type': 'application/x-www-form-urlencoded' }

/** A site that can be asked: one in this process, or one reached over HTTP. */
export interface Door {
  inject(question: {
    method: 'GET' | 'POST'
    url: string
    headers?: Record<string, string>
    payload?: string
  }): Promise<Pick<Response, 'statusCode' | 'body'>>
}

/** The door of a site that runs in another process. */
export function doorTo(origin: string): Door {
  return {
    async inject({ method, url, headers = {}, payload = null }) {
      const response = await fetch(origin + url, { method, headers, body: payload })
      return { statusCode: response.status, body: await response.text() }
    },
  }
}

/** Sits down at the form. */
export function createReporter(site: Door, language: Language = 'en'): Reporter {
  const url = localPath(language, '/report')
  let seen: SeenPage | null = null
  const page = (): SeenPage => {
    if (seen === null) throw new Error('no page is open')
    return seen
  }
  const open = async (): Promise<SeenPage> => {
    seen = readPage(await site.inject({ method: 'GET', url }))
    return seen
  }
  const press: Reporter['press'] = async (go, fields = {}) => {
    const { draft, values } = page()
    const payload = encodeForm({ ...values, ...fields, ...(draft === '' ? {} : { d: draft }), go })
    seen = readPage(await site.inject({ method: 'POST', url, headers: formType, payload }))
    return seen
  }
  const fillIn = (form: SampleForm) => fillInAnswers(flatAnswers(form))
  const fillInAnswers: Reporter['fillInAnswers'] = async (answers) => {
    await open()
    // Twice the steps: some are asked again with a gentle question, some have one more thing to add.
    for (let turn = 0; turn < 40 && page().step !== 'check_and_send'; turn += 1) {
      const here = Object.entries(answers).filter(([name]) => page().names.has(name))
      const group = [...page().names].some((name) => name.startsWith('persons['))
        ? 'persons['
        : 'identifiers['
      const rest = Object.keys(answers).some(
        (name) => name.startsWith(group) && !page().names.has(name),
      )
      const more = rest && page().buttons.includes('add')
      await press(more ? 'add' : 'next', Object.fromEntries(here))
    }
    return page()
  }
  return { page, open, press, fillIn, fillInAnswers }
}
