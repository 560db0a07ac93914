import t from 'tap'
import { readChoices } from '../../src/members/rules.ts'

const choices = {
  ...{ areas: 'exeter', from_level: '2', discretion: 'nudge', language: 'en' },
  ...{ email: 'mia@example.test', number: '', number_discretion: 'nudge' },
}
const areas = ['exeter', 'torbay']
const read = (changed: Record<string, string | string[]>) =>
  readChoices({ ...choices, ...changed }, areas)
const troublesOf = (changed: Record<string, string | string[]>): readonly string[] => {
  const found = read(changed)
  return 'troubles' in found ? found.troubles : []
}
const chosen = (changed: Record<string, string | string[]>) => {
  const found = read(changed)
  if ('troubles' in found) throw new Error(found.troubles.join())
  return found.choices
}

t.test('nothing said of hours, work and further languages means none and all', async (t) => {
  t.match(chosen({}), { quiet: null, digest: null, work: [], reads: [] })
  const all = ['street', 'indoor', 'outcall', 'online']
  t.same(chosen({ work: all }).work, [], 'so that a kind that comes later is told too')
  t.same(chosen({ work: ['online', 'street'] }).work, ['street', 'online'])
  t.same(chosen({ reads: ['en', 'ro'] }).reads, ['ro'], 'her own is not a further one')
  t.same(troublesOf({ work: 'mining' }), ['work'])
  t.same(troublesOf({ reads: 'xx' }), ['reads'])
})

t.test('hours are whole, make sense together, and are on a clock that is offered', async (t) => {
  const night = { quiet_from: '22', quiet_to: '7', zone: 'bucharest' }
  t.same(chosen(night).quiet, { from: 22, to: 7, zone: 'Europe/Bucharest' })
  t.same(chosen({ digest_day: '0', digest_hour: '18' }).digest, {
    ...{ day: 0, hour: 18, zone: 'Europe/London' },
  })
  t.same(chosen({ ...night, digest_day: '7', digest_hour: '7' }).digest?.hour, 7)
  for (const hour of ['22', '23', '0', '6'])
    t.same(troublesOf({ ...night, digest_day: '1', digest_hour: hour }), ['digest'], hour)
  for (const [from, to] of [
    ['22', ''],
    ['', '7'],
    ['7', '7'],
    ['24', '7'],
    ['-1', '7'],
    ['7.5', '9'],
    ['07', '9'],
  ] as const)
    t.same(troublesOf({ quiet_from: from, quiet_to: to }), ['quiet'], `${from} to ${to}`)
  for (const day of ['8', '-1', 'x', '00'])
    t.same(troublesOf({ digest_day: day, digest_hour: '9' }), ['digest'], day)
  t.same(troublesOf({ digest_day: '1', digest_hour: '' }), ['digest'])
  t.same(troublesOf({ zone: 'Mars/Base' }), ['quiet', 'digest'])
})
