/**
 * Of several steps that were begun one after the other only the last is shown, whichever is ready first: she pressed it last.
 * @returns begins a step; what it gives says whether no other has been begun since
 */
export function lastStep(): () => () => boolean {
  let begun = 0
  return () => {
    begun += 1
    const mine = begun
    return () => mine === begun
  }
}
