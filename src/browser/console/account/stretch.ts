import { RefusalError } from '../../../sealing/errors.ts'
import type { Stretch } from '../../../client/person.ts'
import type { Bytes } from '../../../sealing/suite.ts'

export interface StretchQuestion {
  passphrase: string
  salt: Bytes
  cost: { passes: number; mebibytes: number }
}

/** Null when the cost was outside its bounds or there was not enough memory. */
export interface StretchAnswer {
  stretched: Bytes | null
}

/** Trusted Types as far as it is used here; browsers without it take the address as it is. */
interface TypedWindow {
  trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ) => { createScriptURL: (url: string) => unknown }
  }
}

/**
 * Argon2id in a worker of its own for each passphrase: the page stays alive, and the memory that held the
 * passphrase goes with the worker. A worker's address is something that runs, so it goes through the one policy
 * of the page, `rw`, which admits this address and nothing else.
 */
export function workerStretch(address: string): Stretch {
  const trusted = trust(address)
  return (passphrase, salt, cost) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(trusted, { type: 'module' })
      const refused = (): void => {
        worker.terminate()
        reject(new RefusalError('cost'))
      }
      worker.addEventListener('error', refused)
      worker.addEventListener('message', ({ data }: MessageEvent<StretchAnswer>) => {
        if (data.stretched === null) {
          refused()
          return
        }
        worker.terminate()
        resolve(data.stretched)
      })
      worker.postMessage({ passphrase, salt, cost } satisfies StretchQuestion)
    })
}

function trust(address: string): string {
  const { trustedTypes } = window as unknown as TypedWindow
  const policy = trustedTypes?.createPolicy('rw', {
    createScriptURL(url) {
      if (url !== address) throw new TypeError('not the worker of this page')
      return url
    },
  })
  // The type of the browser's own library still says string; what is handed over is a TrustedScriptURL.
  return (policy?.createScriptURL(address) ?? address) as string
}
