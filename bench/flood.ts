import { connect, type Socket } from 'node:net'

/** What one flood came to. */
export interface Flood {
  readonly perSecond: number
  readonly p99Ms: number
}

/**
 * Sends ready-made HTTP/1.1 requests over so many connections at once, each waiting for its answer before its next.
 * The sender does as little as it can, because it shares the machine with what it measures.
 * @throws Error when any answer is not 200
 */
export async function flood(port: number, connections: number, requests: Buffer[]): Promise<Flood> {
  const left = [...requests].reverse()
  const took: number[] = []
  const began = performance.now()
  const one = async (): Promise<void> => {
    const socket = connect(port, 'localhost').setNoDelay()
    for (let request = left.pop(); request !== undefined; request = left.pop()) {
      const sent = performance.now()
      await exchange(socket, request)
      took.push(performance.now() - sent)
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: connections }, one))
  const seconds = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  return {
    perSecond: requests.length / seconds,
    p99Ms: took[Math.floor(took.length * 0.99)] ?? 0,
  }
}

function exchange(socket: Socket, request: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const hear = (chunk: Buffer): void => {
      heard += chunk.toString('latin1')
      const head = heard.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(heard)?.[1] ?? 0)
      if (heard.length < head + 4 + length) return
      socket.off('data', hear).off('error', reject)
      if (heard.startsWith('HTTP/1.1 200')) resolve()
      else reject(new Error(heard.slice(0, heard.indexOf('\r\n'))))
    }
    socket.on('data', hear).once('error', reject)
    socket.write(request)
  })
}

/** A form post with one field, as the bytes that go over the wire. */
export function formPost(path: string, name: string, value: string): Buffer {
  const body = `${name}=${value}`
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
}
