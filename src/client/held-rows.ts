/**
 * Rows that stay where they are under somebody's hands: what she opened or took from a view keeps its place in it, although
 * it belongs elsewhere by now, until she leaves the view; what belongs further up, until she leaves it for another.
 */
export interface HeldRows {
  /** Keeps a row at the place it has now. */
  hold: (oid: string) => void
  has: (oid: string) => boolean
  /** Whether it is held below a row that comes after it in the view. */
  rises: (oid: string) => boolean
  /** Holds nothing any more that belongs further up, but for this one. Says whether there was any. */
  letRise: (but: string) => boolean
  /** She chose another view. */
  clear: () => void
  /**
   * The rows to show: those of the view in their order, and what is held at its place.
   * @param all every row there is; one that is not among them any more is finished, and leaves
   */
  arranged: <Row extends { oid: string }>(view: readonly Row[], all: readonly Row[]) => Row[]
}

/** Nothing is held at first. */
export function heldRows(): HeldRows {
  const places = new Map<string, number>()
  let shown: readonly string[] = []
  let rising: ReadonlySet<string> = new Set()
  return {
    hold(oid) {
      const place = shown.indexOf(oid)
      if (place >= 0) places.set(oid, place)
    },
    has: (oid) => places.has(oid),
    rises: (oid) => rising.has(oid),
    letRise(but) {
      const gone = [...rising].filter((oid) => oid !== but)
      for (const oid of gone) places.delete(oid)
      return gone.length > 0
    },
    clear() {
      places.clear()
      rising = new Set()
    },
    arranged(view, all) {
      const rows = view.filter(({ oid }) => !places.has(oid))
      // From the top, so that each place is right when its row comes to it.
      for (const [oid, place] of [...places].sort((a, b) => a[1] - b[1])) {
        const row = all.find((one) => one.oid === oid)
        if (row !== undefined) rows.splice(Math.min(place, rows.length), 0, row)
      }
      shown = rows.map(({ oid }) => oid)
      rising = belowTheirPlace(shown, view, places)
      return rows
    },
  }
}

/** The held rows that stand below one which is not held and comes after them in the view. */
function belowTheirPlace(
  shown: readonly string[],
  view: readonly { oid: string }[],
  places: ReadonlyMap<string, number>,
): Set<string> {
  const at = (oid: string | undefined): number => view.findIndex((one) => one.oid === oid)
  const below = [...places.keys()].filter((oid) => {
    const free = shown.slice(0, Math.max(0, shown.indexOf(oid))).findLast((one) => !places.has(one))
    const place = at(oid)
    return place >= 0 && at(free) > place
  })
  return new Set(below)
}
