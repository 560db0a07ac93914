/** One measured number: its name stays, `how` says what was done to get it. */
export interface Figure {
  name: string
  value: number
  unit: string
  how: string
}

/** The middle of the numbers; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1]
  const high = sorted[Math.floor(middle)]
  if (low === undefined || high === undefined) throw new Error('no values')
  return (low + high) / 2
}

/** Rates of two things measured in turn, and the median of ours / baseline pair by pair. */
export interface Comparison {
  ratio: number
  ours: number
  baseline: number
}

/**
 * Measures ours and the baseline in turn, A B A B, so that a machine that slows down slows both.
 *
 * Each goes once before, unmeasured: what is compared is a service that runs, not one whose code is still being compiled.
 *
 * @param ours gives a rate (more is better), for example requests a second
 * @param baseline gives the rate of the barest thing that does comparable work
 * @param rounds pairs to measure, at least five for a figure that is quoted
 */
export async function alternate(
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
  rounds = 5,
): Promise<Comparison> {
  await ours()
  await baseline()
  const pairs: { ours: number; baseline: number }[] = []
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ ours: await ours(), baseline: await baseline() })
  return {
    ratio: median(pairs.map((pair) => pair.ours / pair.baseline)),
    ours: median(pairs.map((pair) => pair.ours)),
    baseline: median(pairs.map((pair) => pair.baseline)),
  }
}
