/** Something that costs less for several at once than for each alone. */
export interface Errand<Item, Result> {
  /** Does it for all of `items`, and gives the results in their order. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>
  /** How many go in one run. */
  readonly most: number
  /** Whether a failure may be the fault of one among several: then they are run one by one. */
  readonly mayBeOnes: (error: unknown) => boolean
}

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * Lets what comes in the same turn of the event loop, and what comes while a run is under way, share the next run. Nobody
 * waits for company: who comes alone goes alone, at once. Each is answered for its own item.
 */
export function gather<Item, Result>(
  errand: Errand<Item, Result>,
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = []
  let isRunning = false

  const run = async (): Promise<void> => {
    while (queue.length > 0) await goFor(errand, queue.splice(0, errand.most))
    isRunning = false
  }
  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      if (isRunning) return
      isRunning = true
      setImmediate(() => void run())
    })
}

/** Settles all of `batch`, and never fails itself. */
async function goFor<Item, Result>(
  errand: Errand<Item, Result>,
  batch: readonly Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await errand.run(batch.map(({ item }) => item))
    if (results.length !== batch.length) throw new Error('a result for each item is needed')
    for (const [at, result] of results.entries()) batch[at]?.resolve(result)
  } catch (error) {
    if (batch.length > 1 && errand.mayBeOnes(error)) {
      await Promise.all(batch.map((one) => goFor(errand, [one])))
    } else for (const { reject } of batch) reject(error)
  }
}
