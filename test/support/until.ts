import { setTimeout as pause } from 'node:timers/promises'

/** Waits until something in another process has become true; fails after `patienceMs`. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  patienceMs = 90_000,
): Promise<void> {
  for (let waited = 0; !(await isTrue()); waited += 20) {
    if (waited > patienceMs) throw new Error(`waited in vain: ${isTrue.toString()}`)
    await pause(20)
  }
}
