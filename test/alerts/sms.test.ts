import t from 'tap'
import type { Message, Sent } from '../../src/alerts/channels/channel.ts'
import { createSmsChannel } from '../../src/alerts/channels/sms.ts'
import { smsText } from '../../src/i18n/sms-text.ts'
import { smsParts } from '../../src/i18n/gsm7.ts'
import { isNumber } from '../../src/members/rules.ts'
import type { WrittenReach } from '../../src/sealing/contact.ts'
import { answerJson, openGateway, taken, type Answer } from '../support/gateway.ts'
import { freePort } from '../support/start.ts'

const gateway = await openGateway(t)
const patienceMs = 250
const sms = createSmsChannel({ url: gateway.url, isNumber, patienceMs })
const reach = (address: string): WrittenReach => ({
  ...{ kind: 'sms', address, discretion: 'full', confirm: '' },
})
const message = (lines: readonly string[]): Message => ({
  ...{ text: { subject: 'There is something new to read', lines }, language: 'en' },
  ...{
    stopUrl: 'https://example.test/unsubscribe?k=secret',
    showsStop: true,
    name: 'a'.repeat(32),
  },
})
const her = '+447700900123'
const send = (lines: readonly string[] = ['Something new.'], to = her): Promise<Sent> =>
  sms.send(message(lines), reach(to))
const answered = async (how: Answer): Promise<Sent> => {
  gateway.answer(how)
  return send()
}

t.test(
  'a text message leaves in letters every phone has, signed in, and without a link',
  async (t) => {
    gateway.answer(taken)
    t.equal(await send(['Primejdie: Exeter și Torbay', '“Duba” – atenție']), 'sent')
    t.same(gateway.texts, [
      {
        ...{
          to: her,
          from: '+447700900000',
          body: 'Primejdie: Exeter si Torbay\n"Duba" - atentie',
        },
        authorization: `Basic ${Buffer.from('AC1:pass:word').toString('base64')}`,
        path: '/2010-04-01/Accounts/AC1/Messages.json',
      },
    ])
  },
)

t.test('only a message that has a name at the gateway was sent', async (t) => {
  t.equal(await answered((r) => answerJson(r, 200, { sid: 'SM1' })), 'sent')
  t.equal(await answered((r) => answerJson(r, 201, { status: 'queued' })), 'unsure')
  t.equal(await answered((r) => void r.writeHead(200).end('<html>Welcome</html>')), 'unsure')
  t.equal(await answered((r) => void r.writeHead(200).end()), 'unsure')
  t.equal(await answered((r) => void r.writeHead(200).end('x'.repeat(2_000_000))), 'unsure')
})

t.test('a gateway that has enough is left alone for as long as it asks', async (t) => {
  const busy =
    (rest: string): Answer =>
    (r) =>
      answerJson(r, 429, {}, { 'retry-after': rest })
  t.same(await answered(busy('30')), { later: 30 })
  t.same(await answered(busy('999999')), { later: 3600 }, 'an hour at most')
  t.same(await answered(busy('Fri, 20 Nov 2026 12:00:00 GMT')), { later: 5 })
  t.same(await answered((r) => answerJson(r, 429, {})), { later: 5 })
})

t.test('what the gateway says of its own troubles is not held against her number', async (t) => {
  t.equal(await answered((r) => answerJson(r, 500, {})), 'later')
  t.equal(await answered((r) => answerJson(r, 503, {})), 'down')
  t.equal(await answered((r) => answerJson(r, 401, { code: 20003 })), 'down', 'a wrong password')
  t.equal(await answered((r) => answerJson(r, 404, { code: 20404 })), 'down', 'a wrong address')
  t.equal(await answered((r) => answerJson(r, 400, { code: 21606 })), 'down', 'a wrong sender')
  t.equal(await answered((r) => void r.writeHead(400).end('what')), 'down')
  const elsewhere = { location: 'http://example.test/' }
  t.equal(await answered((r) => answerJson(r, 307, {}, elsewhere)), 'down', 'it follows nobody')
})

t.test(
  'a number that is none, or has answered STOP, is told apart from a text it will not take',
  async (t) => {
    t.equal(await answered((r) => answerJson(r, 400, { code: 21211 })), 'gone')
    t.equal(await answered((r) => answerJson(r, 400, { code: 21610 })), 'gone')
    t.equal(await answered((r) => answerJson(r, 400, { code: 30007 })), 'refused')
  },
)

t.test(
  'a gateway that falls silent may have taken the message, and one that is away has not',
  async (t) => {
    t.equal(await answered(() => undefined), 'unsure')
    t.equal(await answered((r) => void r.destroy()), 'unsure')
    t.equal(await answered((r) => void r.writeHead(201).write('{"sid":')), 'unsure')
    const url = `http://a:b@127.0.0.1:${await freePort()}/Messages.json?From=Post`
    const away = createSmsChannel({ url, isNumber, patienceMs })
    t.equal(await away.send(message(['x']), reach(her)), 'down')
  },
)

t.test('nothing but a number with its country is called', async (t) => {
  gateway.answer(taken)
  const before = gateway.texts.length
  for (const bad of [
    '07700900123',
    '+0700900123',
    '+44 7700 900123',
    `${her}\n`,
    `${her}&To=+1`,
    '',
  ]) {
    t.equal(await send(['x'], bad), 'refused', JSON.stringify(bad))
  }
  t.equal(gateway.texts.length, before)
})

t.test('a warning that is too long keeps what is short: level, area, name, advice', async (t) => {
  const body = 'He spoke of money and left. '.repeat(30).trim()
  const text = smsText(['Danger: Exeter', 'Silver van', body, 'Do not go along.'])
  t.equal(text, 'Danger: Exeter\nSilver van\n...\nDo not go along.')
  for (const one of [body.repeat(3), '[~]'.repeat(400), 'ж'.repeat(700), '😀'.repeat(400)]) {
    const short = smsText([one])
    t.ok(smsParts(short).parts <= 3)
    t.ok(short.length > 100, 'cut, and not left out')
    t.notMatch(short, /[\ud800-\udbff](?![\udc00-\udfff])/, 'no letter is cut in two')
    t.match(short, /\.\.\.$/)
  }
})
