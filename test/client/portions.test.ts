import fc from 'fast-check'
import t from 'tap'
import { inPortions } from '../../src/client/portions.ts'

t.test(
  'a list in portions is the whole list in its order, and no portion is too large',
  async (t) => {
    const limits = fc.record({
      weight: fc.integer({ min: 1, max: 30 }),
      items: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), limits, (list, limits) => {
        const portions = inPortions(list, limits, (item) => item)
        const weightOf = (items: readonly number[]) => items.reduce((sum, one) => sum + one, 0)
        const fits = (items: readonly number[]): boolean =>
          items.length === 1 || (weightOf(items) <= limits.weight && items.length <= limits.items)
        const isTight = portions.every((one, at) => {
          const [next] = portions[at + 1] ?? []
          return next === undefined || !fits([...one, next])
        })
        return portions.flat().join() === list.join() && portions.every(fits) && isTight
      }),
    )
    t.pass()
  },
)
