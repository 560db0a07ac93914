import t from 'tap'
import { isAddress } from '../../src/members/rules.ts'

t.test('no address that could bend a mail header passes', async (t) => {
  for (const bad of [
    'a@example.test\r\nBcc: b@example.test',
    'a@example.test, b@example.test',
    'a b@example.test',
    '"a"@example.test',
    '<a@example.test>',
    'a@example.test\0',
    'a@b@example.test',
    'a@example',
    'a@-example.test',
    '.a@example.test',
    `${'a'.repeat(65)}@example.test`,
    `a@${'b'.repeat(250)}.test`,
    'ä@example.test',
    '',
  ]) {
    t.notOk(isAddress(bad), JSON.stringify(bad))
  }
  for (const good of [
    'a@example.test',
    "o'neill+list@mail.example.test",
    'A.B@xn--exmple-cua.test',
  ]) {
    t.ok(isAddress(good), good)
  }
})
