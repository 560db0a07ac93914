import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeVapidPair } from '../platform/push/vapid.ts'
import { writeSecretFile } from '../platform/secret-file.ts'
import { isContact } from '../web-push-keys.ts'
import { Failure, optionOf } from './command.ts'
import type { Command } from './command.ts'

/** The pair that push services know the service by. */
export const pushKeysCommand: Command = {
  name: 'push-keys',
  usage: 'FILE --contact ADDRESS',
  summary: 'makes the pair of keys for messages in browsers (WEB_PUSH_KEYS_FILE)',
  about: `
Writes a new pair into FILE, which only its owner may read, and never over one that is there: browsers are bound to the pair
they subscribed under, and members would have to choose theirs again. --contact: where a push service writes to when
something is wrong, such as mailto:post@example.org; the companies behind browsers see it. Set WEB_PUSH_KEYS_FILE to FILE then.`,
  options: { contact: { type: 'string' } },
  words: 1,
  async run(call) {
    const [word = ''] = call.words
    const contact = optionOf(call, 'contact')
    if (contact === null || !isContact(contact))
      throw new Failure('--contact is an address that begins with mailto: or https://')
    const file = resolve(word)
    if (existsSync(file)) throw new Failure(`${file} is there already, and is left as it is`)
    const pair = makeVapidPair()
    writeSecretFile(file, `${JSON.stringify({ ...pair, contact }, null, 2)}\n`)
    call.terminal.say(`the keys are in ${file}; set WEB_PUSH_KEYS_FILE to it and start again`)
    return 0
  },
}
