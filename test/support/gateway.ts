import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listenHere } from './loopback.ts'

/** A text message as the gateway took it. */
export interface TakenText {
  readonly to: string
  readonly from: string
  readonly body: string
  readonly authorization: string
  readonly path: string
}

export type Answer = (response: ServerResponse, taken: TakenText, count: number) => void

/** A gateway for text messages on this machine: it keeps what it gets and answers as the test says. */
export interface Gateway {
  readonly url: string
  readonly texts: TakenText[]
  answer(how: Answer): void
}

/** What a real one says when it takes a message over. */
export const taken: Answer = (response, _taken, count) =>
  answerJson(response, 201, { sid: `SM${count}` })

export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

async function read(request: IncomingMessage): Promise<TakenText> {
  const form = new URLSearchParams(await text(request))
  const { authorization = '' } = request.headers
  const of = (name: string): string => form.get(name) ?? ''
  return {
    to: of('To'),
    from: of('From'),
    body: of('Body'),
    authorization,
    path: request.url ?? '',
  }
}

export async function openGateway(t: { teardown(deed: () => unknown): unknown }): Promise<Gateway> {
  const texts: TakenText[] = []
  let how = taken
  const server = createServer((request, response) => {
    void read(request).then((one) => {
      texts.push(one)
      how(response, one, texts.length)
    })
  })
  const port = await listenHere(t, server)
  const path = '2010-04-01/Accounts/AC1/Messages.json?From=%2B447700900000'
  return {
    url: `http://AC1:pass%3Aword@127.0.0.1:${port}/${path}`,
    texts,
    answer: (next) => {
      how = next
    },
  }
}
