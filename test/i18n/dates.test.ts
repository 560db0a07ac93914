import { globSync, readFileSync } from 'node:fs'
import t from 'tap'
import { dayName, monthName } from '../../src/i18n/dates.ts'

t.test('a month and a day are written as people say them', async (t) => {
  t.equal(monthName('en', '2026-11'), 'November 2026')
  t.equal(monthName('ro', '2026-11'), 'noiembrie 2026')
  t.equal(dayName('en', '2026-11-03'), '3 November 2026', 'as in the United Kingdom')
  t.equal(dayName('ro', '2026-11-03'), '3 noiembrie 2026')
})

t.test('no public page writes dates in a way of its own', async (t) => {
  const files = globSync('src/{members,mailbox,pages,intake,i18n,browser/public}/**/*.ts')
  t.ok(files.length > 100)
  const writing = files.filter((file) =>
    /DateTimeFormat|toLocale\w*String/.test(readFileSync(file, 'utf8')),
  )
  t.same(writing, ['src/i18n/dates.ts'])
})
