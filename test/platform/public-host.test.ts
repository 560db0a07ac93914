import { lookup } from 'node:dns'
import t from 'tap'
import { isPublicAddress, publicLookup, publicUrl } from '../../src/platform/public-host.ts'

t.test('an address beside us is not one of the open internet, however it is written', async (t) => {
  const closed = [
    ...['10.1.2.3', '127.0.0.1', '0.0.0.0', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...['192.168.1.1', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.7'],
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:10.0.0.1'],
    ...[
      '::ffff:8.8.8.8',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      '2001:db8::1',
      '2001::1',
      'nonsense',
      '',
    ],
  ]
  for (const address of closed) t.notOk(isPublicAddress(address), address)
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450::1', '2606:4700::1'])
    t.ok(isPublicAddress(address), address)
})

t.test('what a member types leads into the open internet or nowhere', async (t) => {
  const refused = [
    ...['http://push.example.org/a', 'https://push.example.org:8443/a', 'https://localhost/a'],
    ...['https://127.0.0.1/a', 'https://2130706433/a', 'https://0x7f.1/a', 'https://[::1]/a'],
    ...[
      'https://[::ffff:127.0.0.1]/a',
      'https://10.0.0.1/a',
      'https://router/a',
      'https://db.internal/',
    ],
    ...[
      'https://name:word@push.example.org/',
      'https://printer.local/a',
      'ftp://push.example.org/',
    ],
    ...[
      'https://hidden.onion/a',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '',
      'push.example.org',
    ],
  ]
  for (const text of refused) t.equal(publicUrl(text), null, text)
  t.equal(publicUrl('https://push.example.org/send/abc')?.hostname, 'push.example.org')
  t.equal(publicUrl('https://8.8.8.8/a')?.hostname, '8.8.8.8')
})

t.test(
  'this machine is spoken to where somebody tries things out, and nothing beside it',
  async (t) => {
    for (const text of ['http://127.0.0.1:9/a', 'http://localhost:80/', 'https://[::1]:8443/a'])
      t.ok(publicUrl(text, true), text)
    for (const text of ['http://10.0.0.1/', 'http://push.example.org/', 'ftp://127.0.0.1/'])
      t.equal(publicUrl(text, true), null, text)
  },
)

t.test('a name that was made to lead beside us is not connected to', async (t) => {
  const found = (name: string, all: boolean): Promise<string> =>
    new Promise((resolve) =>
      publicLookup(name, { all }, (error, address) =>
        resolve(error === null ? JSON.stringify(address) : (error.code ?? '')),
      ),
    )
  const here = await new Promise((resolve) =>
    lookup('localhost', { all: true }, (_error, addresses) => resolve(addresses.length)),
  )
  t.not(here, 0, 'the name is known, and leads to this machine')
  t.equal(await found('localhost', true), 'EPRIVATE')
  t.equal(await found('localhost', false), 'EPRIVATE')
  t.match(await found('8.8.8.8', true), '"8.8.8.8"')
  t.equal(await found('8.8.8.8', false), '"8.8.8.8"')
  t.not(
    await found('no-such-name.invalid', true),
    'EPRIVATE',
    'and an unknown one is said to be so',
  )
})
