import { createServer, type Socket } from 'node:net'

/*
 * A mail relay that takes everything at once and keeps nothing but counts: how many mails came, and, when it is asked to,
 * how many to each address. A process of its own, told what to do by messages.
 */

interface Order {
  /** Say when so many mails have come since the last order. */
  readonly count: number
  /** Count by address, too. */
  readonly byAddress: boolean
}

let awaited: Order | null = null
let taken = 0
const copies = new Map<string, number>()

function tally(to: string): void {
  taken += 1
  if (awaited?.byAddress === true) copies.set(to, (copies.get(to) ?? 0) + 1)
  if (awaited !== null && taken === awaited.count) process.send?.({ reached: taken })
}

process.on('message', (order: Order | 'report') => {
  if (order === 'report') {
    process.send?.({ mails: taken, addresses: copies.size })
    return
  }
  awaited = order
  taken = 0
  copies.clear()
  process.send?.({ ready: true })
})

/** Answers one connection; mails end with a line that has a dot alone (RFC 5321 4.1.1.4). */
function serve(socket: Socket): void {
  let text = ''
  let to = ''
  let isMail = false
  socket.setNoDelay().on('error', () => undefined)
  socket.write('220 sink ESMTP\r\n')

  function answer(line: string): string {
    const command = line.slice(0, 4).toUpperCase()
    if (command === 'EHLO') return '250-sink\r\n250 8BITMIME\r\n'
    if (command === 'RCPT') to = line
    if (command !== 'DATA') return command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n'
    isMail = true
    return '354 go on\r\n'
  }

  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
    let said = ''
    for (;;) {
      const end = isMail ? '\r\n.\r\n' : '\r\n'
      const at = text.indexOf(end)
      if (at < 0) break
      const piece = text.slice(0, at)
      text = text.slice(at + end.length)
      if (isMail) {
        isMail = false
        tally(to)
        said += '250 taken\r\n'
      } else said += answer(piece)
    }
    if (said !== '') socket.write(said)
  })
}

const server = createServer(serve)
server.listen(Number(process.env['SINK_PORT'] ?? 0), '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 })
})
