import t from 'tap'
import { changesBetween, type Difference } from '../../src/client/directory-difference.ts'
import type { Directory } from '../../src/sealing/directory.ts'
import { genesis } from '../sealing/scheme.ts'

const before: Directory = structuredClone(genesis)
const [ana] = before.moderators
const [epoch] = before.epochs
if (ana === undefined || epoch === undefined)
  throw new Error('the scheme has a moderator and a month')

const kindsOf = (part: Partial<Directory>): string[] =>
  changesBetween(before, { ...before, ...part }).map(
    ({ kind, about }: Difference) => `${kind} ${about}`,
  )
const others = before.moderators.slice(1)

t.test('whoever is asked to sign is told of everything that differs', async (t) => {
  t.same(kindsOf({}), [])
  const changed = (part: Partial<typeof ana>) =>
    kindsOf({ moderators: [{ ...ana, ...part }, ...others] })
  t.same(changed({ to: '2026-12' }), [`close ${ana.id}`])
  t.same(changed({ role: 'coordinator' }), [`coordinator ${ana.id}`])
  t.same(changed({ sig_pk: 'other' }), [`keys ${ana.id}`])
  t.same(changed({ sig_pk: 'other', to: '2026-12' }), [`keys ${ana.id}`, `close ${ana.id}`])
  t.same(changed({ name: 'eve' }), [`entry ${ana.id}`])
  t.same(kindsOf({ moderators: others }), [`gone ${ana.id}`])
  const late = { ...epoch, id: '2030-02', from: '2030-02', to: '2030-02' }
  t.same(kindsOf({ epochs: [...before.epochs, late] }), ['epoch 2030-02'])
  t.same(kindsOf({ epochs: [...before.epochs, { ...late, from: '2030-01' }] }), [
    'epoch-early 2030-02',
  ])
  t.same(kindsOf({ epochs: [{ ...epoch, intake_pk: 'other' }, ...before.epochs.slice(1)] }), [
    `epoch-keys ${epoch.id}`,
  ])
  t.same(kindsOf({ epochs: before.epochs.slice(1) }), [`epoch-gone ${epoch.id}`])
  t.same(kindsOf({ delivery_pk: 'other' }), ['setting delivery_pk'])
  const organisation = {
    ...{ id: 'harbour', name: 'harbour', per_month: 20, enc_pk: 'x', sig_pk: 'y' },
    ...{ from: '2026-11', to: null as string | null },
  }
  t.same(kindsOf({ vouchers: [organisation] }), ['admit harbour', 'allowance harbour'])
  const listed: Directory = { ...before, vouchers: [organisation] }
  const then = (part: Partial<typeof organisation>): string[] =>
    changesBetween(listed, { ...listed, vouchers: [{ ...organisation, ...part }] }).map(
      ({ kind, about }) => `${kind} ${about}`,
    )
  t.same(then({ per_month: 90 }), ['allowance harbour'])
  t.same(then({ per_month: 90, name: 'eve' }), ['entry harbour'])
  t.same(then({ to: '2026-12' }), ['close harbour'])
  t.same(
    changesBetween(listed, before).map(({ kind, about }) => `${kind} ${about}`),
    ['gone harbour'],
  )
  t.same(kindsOf({ seq: 9, prev: 'x' }), [], 'but for what every version has anew')
})
