import {
  refuseNewFactor,
  signNewFactor,
  type FactorRequest,
} from '../../../client/second-factor.ts'
import { fromBase64url } from '../../../sealing/bytes.ts'
import { factorWords } from '../../../sealing/renewal.ts'
import { askingButton } from '../page/asking.ts'
import { deedForm } from '../page/deed.ts'
import type { DeskView } from '../frame/desk-view.ts'
import { element } from '../page/element.ts'
import { Mendable } from '../page/failure.ts'
import { isTicked, tickField } from '../page/field.ts'
import { rootStep, withRoot } from './root-step.ts'
import { wordList } from '../page/screen.ts'

/** Somebody whose second factor is lost, and the words to compare before anybody signs the new one (protocol 6.3). */
export function factorWaiting(view: DeskView, request: FactorRequest): HTMLElement {
  const { say, s, workroom } = view
  const name = request.username
  const me = workroom.desk.person.id
  const isMine = request.by.includes(me)
  const isAboutMe = request.id === me
  const words = factorWords(s, fromBase64url(request.digest, 32))
  return element(
    'section',
    { class: 'panel', 'data-factor': name },
    element('h2', {}, say('console.factor.title', { name })),
    element('p', {}, say(isAboutMe ? 'console.lost.read_lead' : 'console.factor.compare')),
    wordList('factor-words', words),
    isMine ? element('p', {}, say('console.factor.mine')) : null,
    // Nobody signs for herself.
    isAboutMe ? null : signing(view, request, isMine),
    askingButton(say, {
      action: 'refuse-factor',
      label: say('console.factor.refuse'),
      question: say('console.factor.refuse_ask'),
      confirm: say('console.factor.refuse_yes'),
      run: async () => {
        await refuseNewFactor(view.api, request)
        await view.goTo('people', say('console.factor.refused'))
      },
    }),
  )
}

function signing(view: DeskView, request: FactorRequest, isMine: boolean): HTMLElement {
  const { say, workroom } = view
  const about = `factor-${request.id}`
  const label = say(isMine ? 'console.people.sign_by_root' : 'console.factor.sign')
  const compared = tickField({ name: `compared-${about}`, label: say('console.people.compared') })
  const form = deedForm(
    say,
    { action: 'sign-factor', label, run },
    isMine ? null : compared,
    rootStep(view, about),
  )
  return form

  async function run(): Promise<void> {
    if (!isMine && !isTicked(form, `compared-${about}`))
      throw new Mendable(say('console.people.compare_first'))
    const { complete } = await withRoot(view, { form, about }, (root) => {
      if (isMine && root === undefined) throw new Mendable(say('console.people.root_first'))
      return signNewFactor(workroom.desk, request, root)
    })
    await view.goTo('people', say(complete ? 'console.factor.done' : 'console.people.proposed'))
  }
}
