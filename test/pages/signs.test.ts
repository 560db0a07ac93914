import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { categories } from '../../src/intake/form-incident.ts'

const sprite = readFileSync(join(import.meta.dirname, '../../public/icons.svg'), 'utf8')
const drawn = [...sprite.matchAll(/<symbol id="([^"]+)" viewBox="0 0 24 24"><path d="([^"]+)"/g)]

t.test('every kind of incident has a sign of its own', async (t) => {
  const signs = new Map(drawn.map((match) => [match[1], match[2]]))
  const paths = categories.map((code) => signs.get(code))
  t.notOk(paths.includes(undefined), 'each has one')
  t.equal(new Set(paths).size, categories.length, 'no two are alike')
})

t.test('the signs are lines of one stroke, coloured by the page', async (t) => {
  t.equal(drawn.length, sprite.match(/<symbol/g)?.length)
  t.notMatch(sprite, /fill=|stroke=|style=|<script|href=/)
})
