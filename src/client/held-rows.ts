/**
 * Rows that stay where they are under somebody's hands: what she opened or took from a view keeps its place in it, although
 * it belongs elsewhere by now, until she leaves the view.
 */
export interface HeldRows {
  /** Keeps a row at the place it has now. */
  hold: (oid: string) => void
  has: (oid: string) => boolean
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
  return {
    hold(oid) {
      const place = shown.indexOf(oid)
      if (place >= 0) places.set(oid, place)
    },
    has: (oid) => places.has(oid),
    clear() {
      places.clear()
    },
    arranged(view, all) {
      const rows = view.filter(({ oid }) => !places.has(oid))
      // From the top, so that each place is right when its row comes to it.
      for (const [oid, place] of [...places].sort((a, b) => a[1] - b[1])) {
        const row = all.find((one) => one.oid === oid)
        if (row !== undefined) rows.splice(Math.min(place, rows.length), 0, row)
      }
      shown = rows.map(({ oid }) => oid)
      return rows
    },
  }
}
