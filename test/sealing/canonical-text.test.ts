import fc from 'fast-check'
import t from 'tap'
import { canonical } from '../../src/sealing/canonical.ts'
import { readCanonicalText } from '../../src/sealing/canonical-text.ts'
import { refuses, thrown } from './both.ts'

t.test('A signed document is read from its own spelling', async (t) => {
  const doc = { a: [1, 'ș', null], b: { c: true } }
  t.same(readCanonicalText(canonical(doc)), doc)
})

t.test('A document spelt any other way is refused', async (t) => {
  for (const text of ['{"b":1,"a":2}', '{"a":1} ', '{"a":1,"a":1}', '{"a":1.0}', '"\\u0061"']) {
    refuses(t, 'canonical', () => readCanonicalText(text))
  }
  refuses(t, 'json', () => readCanonicalText('{'))
  fc.assert(
    fc.property(fc.json(), (text) => {
      let read: unknown
      const error = thrown(() => (read = readCanonicalText(text)))
      return error !== undefined || canonical(read) === text
    }),
  )
})
