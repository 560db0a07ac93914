import { createTransport } from 'nodemailer'

/*
 * The barest program that sends the same letters: nodemailer's own pool, told the words once, to addresses that it counts
 * up by itself. No database, no guard, no filter, no crash that it would survive. A process of its own.
 */

interface Letter {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const from = 'Post <post@mail.example.test>'
const connections = 8
const transport = createTransport({
  ...{ pool: true, host: '127.0.0.1', port: Number(process.env['SINK_PORT']) },
  ...{ ignoreTLS: true, name: 'mail.example.test', maxConnections: connections },
  maxMessages: Number.POSITIVE_INFINITY,
})

process.on('message', (order: { mails: number; letter: Letter }) => {
  let made = 0
  const one = async (): Promise<void> => {
    while (made < order.mails) {
      made += 1
      const stop = `https://example.test/unsubscribe?k=${String(made).padStart(22, '0')}`
      await transport.sendMail({
        ...{ ...order.letter, from, to: `reader${made}@example.test` },
        messageId: `<${String(made).padStart(32, '0')}@mail.example.test>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'List-Unsubscribe': `<${stop}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
        xMailer: false,
      })
    }
  }
  // Twice as many under way as there are connections, so that none waits for the next letter.
  void Promise.all(Array.from({ length: connections * 2 }, one)).then(() =>
    process.send?.({ done: true }),
  )
})
process.send?.({ ready: true })
