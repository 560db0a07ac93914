import type { TabStore } from '../../client/unsaved.ts'

const PREFIX = 'unsaved.'

/**
 * The storage of this tab, which ends with it. Where a browser gives none, or it is full, nothing is kept: the page then
 * says what it says without a connection, and asks before it is closed.
 */
export function tabStore(): TabStore {
  const place = ownStorage()
  return {
    get: (name) => place?.getItem(PREFIX + name) ?? null,
    set(name, text) {
      try {
        place?.setItem(PREFIX + name, text)
      } catch {
        // Full, or switched off.
      }
    },
    remove: (name) => place?.removeItem(PREFIX + name),
    names: () =>
      Object.keys(place ?? {})
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => key.slice(PREFIX.length)),
  }
}

/** Reading the property alone throws where storage is forbidden. */
function ownStorage(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}
