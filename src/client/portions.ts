/** What one portion takes at the most: weight, and items where that matters too. */
export interface Limits {
  readonly weight: number
  readonly items?: number
}

/** Parts a list, in its order, into portions that keep to the limits; an item above the weight has a portion to itself. */
export function inPortions<Item>(
  list: readonly Item[],
  { weight: most, items = Infinity }: Limits,
  weightOf: (item: Item) => number,
): Item[][] {
  const portions: Item[][] = []
  let left = 0
  for (const item of list) {
    const weight = weightOf(item)
    const last = portions.at(-1)
    if (last === undefined || last.length === items || weight > left) {
      portions.push([item])
      left = most - weight
    } else {
      last.push(item)
      left -= weight
    }
  }
  return portions
}
