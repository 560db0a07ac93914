/** How often is looked, in milliseconds. */
const EVERY = 60_000

/**
 * Looks again once a minute and whenever the page comes back into sight, as long as a part of the page stands there. It ends
 * by itself when the part is gone. Without a connection nothing changes until the next look.
 */
export function lookAgain(root: HTMLElement, look: () => Promise<void>): void {
  let wasThere = false
  const ending = new AbortController()
  const timer = window.setInterval(run, EVERY)
  document.addEventListener('visibilitychange', run, { signal: ending.signal })

  function run(): void {
    wasThere ||= root.isConnected
    if (wasThere && !root.isConnected) {
      window.clearInterval(timer)
      ending.abort()
    } else if (root.isConnected && !document.hidden) void look().catch(() => undefined)
  }
}
