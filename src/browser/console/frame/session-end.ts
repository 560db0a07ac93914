import { ApiRefusal, type Api } from '../../../client/api.ts'

/** Why a stretch of work is over: the desk was locked, or the server knows the session no more. */
export type EndOfWork = 'locked' | 'ended'

/**
 * The API of one session. The first answer that says that there is none any more ends the work here too: after twelve hours,
 * or in the minute in which two colleagues took this person out of the directory.
 */
export function apiOfSession(api: Api, ended: () => void): Api {
  return async (path, request) => {
    try {
      return await api(path, request)
    } catch (error) {
      if (error instanceof ApiRefusal && error.code === 'sign_in_first') ended()
      throw error
    }
  }
}

/** Something that ends once, from wherever, with the first reason. */
export interface Ending {
  promise: Promise<EndOfWork>
  end: (reason?: EndOfWork) => void
}

/** An end that nobody has reached yet; without a reason it is a lock. */
export function makeEnding(): Ending {
  let resolve: (reason: EndOfWork) => void = () => undefined
  const promise = new Promise<EndOfWork>((settle) => {
    resolve = settle
  })
  const end = (reason: EndOfWork = 'locked'): void => {
    resolve(reason)
  }
  return { promise, end }
}
