import t from 'tap'
import type { WrapReport } from '../../src/intake/receive.ts'
import { wrapTogether } from '../../src/intake/wrap-together.ts'
import { RefusalError } from '../../src/sealing/errors.ts'

type Item = Parameters<WrapReport>[0][number]

function item(number: number): Item {
  const blob = new Uint8Array([number])
  const withdrawTag = new Uint8Array(32)
  return { oid: new Uint8Array(16), class: 'report', withdrawTag, expires: '2027-11', blob }
}

/** Puts a byte before each blob; refuses every call that has number 13 in it; keeps the size of each call. */
function counting(code: string): { calls: number[]; wrap: WrapReport } {
  const calls: number[] = []
  const wrap: WrapReport = async (items) => {
    calls.push(items.length)
    await Promise.resolve()
    if (items.some(({ blob }) => blob[0] === 13)) throw new RefusalError(code)
    return items.map(({ blob }) => new Uint8Array([0, ...blob]))
  }
  return { calls, wrap }
}

t.test('reports that come together', async (t) => {
  t.test('share one call to the guard, and each gets its own lock', async (t) => {
    const { calls, wrap } = counting('oid_taken')
    const together = wrapTogether(wrap)
    const locked = await Promise.all([1, 2, 3].map((number) => together([item(number)])))
    t.same(
      locked.flat(),
      [1, 2, 3].map((number) => new Uint8Array([0, number])),
    )
    t.same(calls, [3])
  })

  t.test('do not suffer when the guard refuses one of them', async (t) => {
    const { calls, wrap } = counting('oid_taken')
    const together = wrapTogether(wrap)
    const settled = await Promise.allSettled([1, 13, 3].map((number) => together([item(number)])))
    t.same(
      settled.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
    t.same(calls, [3, 1, 1, 1])
  })

  t.test(
    'are all told at once that the guard is away, and the next is asked for again',
    async (t) => {
      const { calls, wrap } = counting('guard_down')
      const together = wrapTogether(wrap)
      const settled = await Promise.allSettled([1, 13].map((number) => together([item(number)])))
      t.same(
        settled.map(({ status }) => status),
        ['rejected', 'rejected'],
      )
      t.same(await together([item(4)]), [new Uint8Array([0, 4])])
      t.same(calls, [2, 1])
    },
  )

  t.test('are at most 64 in one call', async (t) => {
    const { calls, wrap } = counting('oid_taken')
    const together = wrapTogether(wrap)
    await Promise.all(Array.from({ length: 100 }, () => together([item(1)])))
    t.same(calls, [64, 36])
  })
})
