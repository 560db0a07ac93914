/** What of a service worker's surroundings is used here; the page's library of types does not have it. */
export interface WorkerSurroundings {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    matchAll(wanted: { type: 'window'; includeUncontrolled: true }): Promise<readonly OpenWindow[]>
    openWindow(url: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install', heard: (event: Lasting) => void): void
  addEventListener(name: 'push', heard: (event: Pushed) => void): void
  addEventListener(name: 'notificationclick', heard: (event: Pressed) => void): void
  addEventListener(name: 'pushsubscriptionchange', heard: (event: Moved) => void): void
}

/** A page of ours that is open somewhere. */
interface OpenWindow {
  focus(): Promise<unknown>
}

interface Lasting {
  waitUntil(done: Promise<unknown>): void
}

interface Pushed extends Lasting {
  readonly data: { text(): string } | null
}

interface Pressed extends Lasting {
  readonly notification: Notification
}

/** Either may be missing: browsers differ in what they remember. */
export interface Moved extends Lasting {
  readonly oldSubscription?: PushSubscription | null
  readonly newSubscription?: PushSubscription | null
}

/** The service worker that this script is. */
export function thisWorker(): WorkerSurroundings {
  return self as unknown as WorkerSurroundings
}
