import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import t, { type Test } from 'tap'
import type { Channel, Message } from '../../src/alerts/channels/channel.ts'
import { createEmailChannel, verdict } from '../../src/alerts/channels/email.ts'
import { mailPress, stopPlace } from '../../src/alerts/channels/mime.ts'
import { htmlWriter, stopLine } from '../../src/alerts/letters.ts'
import { isAddress } from '../../src/members/rules.ts'
import { openMailbox, type Mailbox, type TakenMail } from '../support/mailbox.ts'
import { until } from '../support/until.ts'

const now = new Date('2026-11-20T12:34:56.789Z')
const stopUrl = `https://example.test/unsubscribe?k=${'Ab-_'.repeat(5)}zz`

function open(t: Test, smtpUrl: string, connections = 2): Channel {
  const channel = createEmailChannel({
    ...{ smtpUrl, from: 'Post <post@mail.example.test>', connections, patienceMs: 300 },
    ...{ html: htmlWriter(), stopLine, now: () => now, isAddress },
  })
  t.teardown(() => channel.close())
  return channel
}

let made = 0
const message = (lines: string[], subject = 'There is something new'): Message => {
  made += 1
  return {
    ...{ text: { subject, lines }, language: 'ro', stopUrl, showsStop: true },
    name: String(made).padStart(32, '0'),
  }
}
const to = (address: string) =>
  ({ kind: 'email', address, discretion: 'full', confirm: '' }) as const

/** The one mail that has come. */
function onlyMail({ mails: [mail] }: Mailbox): TakenMail {
  if (mail === undefined) throw new Error('no mail came')
  return mail
}

/** A machine that answers on the port of a relay, in its own way. */
async function odd(t: Test, serve: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => serve(socket.on('error', () => undefined)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

t.test(
  'an answer is taken for what it says about the address, the letter or the relay',
  async (t) => {
    const rcpt = (responseCode: number, response = '') =>
      verdict({ command: 'RCPT TO', responseCode, response })
    t.equal(rcpt(550, '550 5.1.1 no such user'), 'gone')
    t.equal(rcpt(553), 'gone')
    t.equal(rcpt(552, '552 5.2.2 mailbox full'), 'later')
    t.equal(rcpt(550, '550 5.2.1 mailbox disabled for now'), 'later')
    t.equal(rcpt(550, '550 5.7.1 not from you'), 'refused')
    t.equal(rcpt(450, '450 4.2.0 greylisted'), 'later')
    t.equal(rcpt(421), 'down')
    t.equal(verdict({ command: 'DATA', responseCode: 554 }), 'later')
    t.equal(
      verdict({ command: 'MAIL FROM', responseCode: 550 }),
      'down',
      'the sender is ours to mend',
    )
    t.equal(verdict({ code: 'ECONNECTION' }), 'down')
    t.equal(verdict({ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }), 'down')
  },
)

t.test(
  'a letter arrives as it was written, in both versions, with the one-press stop',
  async (t) => {
    const mailbox = await openMailbox(t)
    const channel = open(t, mailbox.url)
    const lines = [
      'Dubă argintie, număr parțial …123 = „KJ 5?”',
      'One line that is much longer than the seventy-six letters which a line of a mail may have at most.',
      '.',
      '<b>not bold</b> & co',
    ]
    t.equal(
      await channel.send(
        message(lines, 'Există ceva nou de citit, când ai un moment liniștit'),
        to('a@example.test'),
      ),
      'sent',
    )
    const mail = onlyMail(mailbox)
    t.equal(
      mail.text.trim(),
      [...lines, stopLine(stopUrl, 'ro')].join('\n\n').replaceAll('\n', '\r\n'),
    )
    t.match(mail.html, '<p>&lt;b&gt;not bold&lt;/b&gt; &amp; co</p>')
    t.match(mail.html, stopUrl)
    t.equal(mail.headers.get('list-unsubscribe'), `<${stopUrl}>`)
    t.equal(mail.headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
    t.equal(mail.headers.get('date'), 'Fri, 20 Nov 2026 12:34:00 +0000')
    t.match(mail.headers.get('subject'), /^(=\?UTF-8\?Q\?[!-~]+\?=\s*)+$/)
    t.equal(
      mail.raw.split('\r\n').find((line) => line.length > 78),
      undefined,
      'no line is long',
    )
    t.notMatch(mail.raw, /[^\r]\n|\r[^\n]/)
    t.match(mail.raw, /^[\x20-\x7e\r\n]*$/, 'nothing but ASCII leaves')
  },
)

t.test('nothing that is written becomes a header, an addressee or a second mail', async (t) => {
  const mailbox = await openMailbox(t)
  const channel = open(t, mailbox.url)
  const text = {
    subject: 'Hi\r\nBcc: all@example.test',
    lines: ['x\r\n.\r\nMAIL FROM:<evil@example.test>'],
  }
  t.equal(await channel.send({ ...message([]), text }, to('a@example.test')), 'sent')
  const [mail] = mailbox.mails
  t.equal(mailbox.mails.length, 1)
  t.equal(mail?.to, 'a@example.test')
  t.notOk(mail?.headers.has('bcc'))
  t.match(mail?.text, 'MAIL FROM:<evil@example.test>')
  for (const address of [
    'a@example.test,b@example.test',
    'a@example.test\r\nRCPT TO:<b@example.test>',
    'a@example.test> SIZE=1',
    '"a b"@example.test',
    'a@b@example.test',
    'a',
    '',
    `${'a'.repeat(65)}@example.test`,
    'ană@example.test',
  ])
    t.equal(await channel.send(message(['x']), to(address)), 'refused', JSON.stringify(address))
  t.equal(mailbox.mails.length, 1)
})

t.test('text that looks like the place of the link stays text', async (t) => {
  const press = mailPress({
    ...{ from: 'a@example.test', text: { subject: 's', lines: ['one'] }, stopLine: null },
    html: (lines) => lines.join(''),
  })
  const copy = { to: 'b@example.test', messageId: 'c@example.test', boundary: 'd', date: now }
  t.notMatch(
    press({ ...copy, stopUrl })
      .split('\r\n\r\n')
      .slice(1)
      .join(),
    stopUrl,
  )
  t.notMatch(press({ ...copy, stopUrl: null }), 'List-Unsubscribe')
  t.notMatch(press({ ...copy, stopUrl }), stopPlace)
})

t.test('one refused addressee does not spoil the connection for the next', async (t) => {
  const mailbox = await openMailbox(t)
  mailbox.answer((address) => (address.startsWith('bad') ? 550 : null))
  const channel = open(t, mailbox.url, 1)
  const names = ['a', 'bad1', 'b', 'bad2', 'bad3', 'c']
  const sent = await Promise.all(
    names.map((name) => channel.send(message(['x']), to(`${name}@example.test`))),
  )
  t.same(sent, ['sent', 'gone', 'sent', 'gone', 'gone', 'sent'])
  t.same(
    mailbox.mails.map((mail) => mail.to[0]),
    ['a', 'b', 'c'],
  )
})

t.test(
  'a relay that hangs up between two mails gets the next one over a new connection',
  async (t) => {
    const sockets: Socket[] = []
    const mailbox = await openMailbox(t)
    const url = await odd(t, (socket) => {
      sockets.push(socket)
      const { port, hostname } = new URL(mailbox.url)
      const real = connect(Number(port), hostname)
      real.on('error', () => undefined).on('close', () => socket.destroy())
      socket.on('close', () => real.destroy())
      socket.pipe(real).pipe(socket)
    })
    const channel = open(t, url, 1)
    t.equal(await channel.send(message(['one']), to('a@example.test')), 'sent')
    const [first] = sockets
    const closed = first === undefined ? null : once(first, 'close')
    first?.destroy()
    await closed
    await until(async () => (await channel.send(message(['two']), to('b@example.test'))) === 'sent')
    t.same(
      mailbox.mails.map((mail) => mail.to),
      ['a@example.test', 'b@example.test'],
    )
  },
)

t.test(
  'garbage, silence and a relay that is full are the relay’s fault, never the addressee’s',
  async (t) => {
    const faults: Record<string, (socket: Socket) => void> = {
      garbage: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n<html>'),
      noise: (socket) => socket.write(Buffer.alloc(4096, 0xff)),
      silence: () => undefined,
      'hanging up': (socket) => socket.destroy(),
      'closing in the greeting': (socket) => socket.end('421 too many connections\r\n'),
      'hanging up in the mail': (socket) => {
        socket.write('220 hello\r\n')
        socket.on('data', (line) => {
          if (line.toString().startsWith('DATA')) socket.destroy()
          else socket.write('250 ok\r\n')
        })
      },
      'answering nonsense to the mail': (socket) => {
        socket.write('220 hello\r\n')
        socket.on('data', (line) => {
          socket.write(line.toString().startsWith('EHLO') ? '250 ok\r\n' : 'what?\r\n')
        })
      },
    }
    for (const [name, serve] of Object.entries(faults)) {
      const channel = open(t, await odd(t, serve))
      const sent = await Promise.all(
        ['a', 'b', 'c', 'd'].map((who) => channel.send(message(['x']), to(`${who}@example.test`))),
      )
      t.same(new Set(sent), new Set(['down']), name)
    }
    const nobody = open(t, 'smtp://127.0.0.1:1')
    t.equal(await nobody.send(message(['x']), to('a@example.test')), 'down', 'nobody there')
  },
)
