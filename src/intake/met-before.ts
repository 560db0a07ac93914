/** What a warning may be called; anything else there was not put there by us. */
const name = /^[\p{L}\p{N}' -]{1,60}$/u

/** The name of a warning in what a tab was told before the form, or null: `met=Amber%20Heron%207`. */
export function metIn(told: string): string | null {
  const said = new URLSearchParams(told).get('met')
  return said !== null && name.test(said) ? said : null
}
