import { argon2id } from '../../sealing/argon2.ts'
import type { StretchAnswer, StretchQuestion } from './account/stretch.ts'

/** Stretches one passphrase off the page's own thread, then ends with the worker. */
self.addEventListener('message', (event: MessageEvent<StretchQuestion>) => {
  const { passphrase, salt, cost } = event.data
  argon2id(passphrase, salt, cost).then(
    (stretched) => {
      answer({ stretched })
    },
    () => {
      answer({ stretched: null })
    },
  )
})

function answer(message: StretchAnswer): void {
  self.postMessage(message)
}
