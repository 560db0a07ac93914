/** Unpredictable bytes from the browser's generator. */
export function browserRandom(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}
