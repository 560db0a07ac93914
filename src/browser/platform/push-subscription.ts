import { base64url, fromBase64url } from '../../sealing/bytes.ts'

const script = '/push/worker.js'
/** No page lies in it: the worker hears messages and nothing else. */
const scope = '/push/'

interface TypedWindow {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ): { createScriptURL(url: string): unknown }
  }
}

/** Whether this browser can be told at all. */
export function canBeTold(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

let trusted: string | null = null

/** The one address that may become a worker (CSP: trusted-types). A page may make the policy for it once. */
function workerAddress(): string {
  trusted ??= trustAddress()
  return trusted
}

function trustAddress(): string {
  const { trustedTypes } = window as unknown as TypedWindow
  const policy = trustedTypes?.createPolicy('push', {
    createScriptURL: (url) => {
      if (url === script) return url
      throw new TypeError('only our own worker')
    },
  })
  return (policy?.createScriptURL(script) ?? script) as string
}

/** This browser's subscription under a key; null where there is none, or one under a key that is no longer used. */
export async function currentSubscription(key: string): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(scope)
  const found = (await registration?.pushManager.getSubscription()) ?? null
  return found !== null && isUnder(found, key) ? found : null
}

function isUnder({ options }: PushSubscription, key: string): boolean {
  const own = options.applicationServerKey
  return own === null || base64url(new Uint8Array(own)) === key
}

/** Subscribes under a key; she has been asked before. Throws what the browser does not like. */
export async function subscribe(key: string): Promise<PushSubscription> {
  const known = await navigator.serviceWorker.getRegistration(scope)
  const registration = known ?? (await navigator.serviceWorker.register(workerAddress(), { scope }))
  await activeWorker(registration)
  const before = await registration.pushManager.getSubscription()
  if (before !== null && !isUnder(before, key)) await before.unsubscribe()
  const applicationServerKey = new Uint8Array(fromBase64url(key, 65))
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
}

/** A subscription needs a worker that runs, and `serviceWorker.ready` waits for one of this page, which it has not. */
function activeWorker(registration: ServiceWorkerRegistration): Promise<void> {
  const coming = registration.installing ?? registration.waiting
  if (registration.active !== null || coming === null) return Promise.resolve()
  return new Promise((resolve, reject) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve()
      if (coming.state === 'redundant') reject(new Error('the worker did not start'))
    })
  })
}

/** Takes back everything: the subscription, and the worker itself. */
export async function forgetBrowser(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope)
  const subscription = await registration?.pushManager.getSubscription()
  await subscription?.unsubscribe()
  await registration?.unregister()
}

/** A subscription in three texts. */
export interface Spoken {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** What is told of a subscription to whoever is to write to it. Throws when the browser gives no keys. */
export function spoken(subscription: PushSubscription): Spoken {
  const keyOf = (name: PushEncryptionKeyName): string => {
    const key = subscription.getKey(name)
    if (key === null) throw new Error('no key')
    return base64url(new Uint8Array(key))
  }
  const { endpoint } = subscription
  return { endpoint, p256dh: keyOf('p256dh'), auth: keyOf('auth') }
}

/** The same as JSON, for the members' server. */
export function asPosted(subscription: PushSubscription): string {
  return JSON.stringify(spoken(subscription))
}
