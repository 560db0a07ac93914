/** What a warning may be called; anything else in an address was not put there by us. */
const name = /^[\p{L}\p{N}' -]{1,60}$/u

/** The name of a warning in the part of an address after `#`, or null: `#met=Amber%20Heron%207`. */
export function metIn(fragment: string): string | null {
  const said = new URLSearchParams(fragment.slice(1)).get('met')
  return said !== null && name.test(said) ? said : null
}
