import t from 'tap'
import { tidyMemory } from '../../src/platform/tidy-memory.ts'

t.test('what a start leaves behind is given back', async (t) => {
  const left = (): number => Array.from({ length: 400_000 }, (_, at) => ({ at })).length
  left()
  const before = process.memoryUsage().heapTotal
  tidyMemory()
  t.ok(process.memoryUsage().heapTotal < before, 'the heap is smaller')
})
